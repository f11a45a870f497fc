import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { CalendarModule } from '../calendar/calendar.module.ts';
import { ClockModule } from '../common/clock/clock.module.ts';
import { ConfigModule } from '../config/config.module.ts';
import { DatabaseModule } from '../database/database.module.ts';
import { IdentityModule } from '../identity/identity.module.ts';
import { PlanDraftsModule } from '../plans/plan-drafts.module.ts';
import { PlanSettingsModule } from '../plans/plan-settings.module.ts';
import { DemoAccounts, DemoSeed } from './demo-seed.service.ts';
import { FirstAdministrator } from './first-administrator.service.ts';
import { ReferenceSeed, SeedService } from './seed.service.ts';

/** What fills a new installation; it needs the database alone. */
@Module({
  imports: [
    ConfigModule,
    DatabaseModule,
    ClockModule,
    IdentityModule,
    AgenciesModule,
    CalendarModule,
    PlanDraftsModule,
    PlanSettingsModule,
  ],
  providers: [DemoAccounts, DemoSeed, FirstAdministrator, ReferenceSeed, SeedService],
})
export class SeedModule {}
