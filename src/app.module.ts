import { Module } from '@nestjs/common';
import { ClockModule } from './common/clock/clock.module.ts';
import { CommonModule } from './common/common.module.ts';
import { ConfigModule } from './config/config.module.ts';
import { DatabaseModule } from './database/database.module.ts';
import { HealthModule } from './health/health.module.ts';
import { IdentityModule } from './identity/identity.module.ts';
import { NotificationsModule } from './notifications/notifications.module.ts';

/** What every process stands on. */
export const FOUNDATION = [ConfigModule, DatabaseModule, ClockModule, CommonModule];

/** One module for each noun of the field, in the order of the glossary. */
export const FEATURES = [IdentityModule, NotificationsModule, HealthModule];

/** The API. */
@Module({ imports: [...FOUNDATION, ...FEATURES] })
export class AppModule {}
