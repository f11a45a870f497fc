import { Module } from '@nestjs/common';
import { AgenciesModule } from './agencies/agencies.module.ts';
import { AlarmsModule } from './alarms/alarms.module.ts';
import { BulkModule } from './bulk/bulk.module.ts';
import { CalendarModule } from './calendar/calendar.module.ts';
import { ClockModule } from './common/clock/clock.module.ts';
import { CommonModule } from './common/common.module.ts';
import { ConfigModule } from './config/config.module.ts';
import { DatabaseModule } from './database/database.module.ts';
import { DemoModule } from './demo/demo.module.ts';
import { EscalationsModule } from './escalations/escalations.module.ts';
import { FilesModule } from './files/files.module.ts';
import { HealthModule } from './health/health.module.ts';
import { IdentityModule } from './identity/identity.module.ts';
import { ImportsModule } from './imports/imports.module.ts';
import { LedgerModule } from './ledger/ledger.module.ts';
import { LiveModule } from './live/live.module.ts';
import { NotificationsModule } from './notifications/notifications.module.ts';
import { OverviewsModule } from './overviews/overviews.module.ts';
import { PlansModule } from './plans/plans.module.ts';
import { ReportsModule } from './reports/reports.module.ts';
import { SearchModule } from './search/search.module.ts';
import { SimulationsModule } from './simulations/simulations.module.ts';
import { SettingsChangesModule } from './settings-changes/settings-changes.module.ts';
import { TasksModule } from './tasks/tasks.module.ts';

/** What every process stands on. */
export const FOUNDATION = [ConfigModule, DatabaseModule, ClockModule, CommonModule];

/** One module for each noun of the field, in the order of the glossary. */
export const FEATURES = [
  IdentityModule,
  PlansModule,
  ImportsModule,
  SimulationsModule,
  TasksModule,
  FilesModule,
  EscalationsModule,
  OverviewsModule,
  LedgerModule,
  ReportsModule,
  CalendarModule,
  SettingsChangesModule,
  BulkModule,
  AgenciesModule,
  SearchModule,
  NotificationsModule,
  LiveModule,
  DemoModule,
  AlarmsModule,
  HealthModule,
];

/** The API. */
@Module({ imports: [...FOUNDATION, ...FEATURES] })
export class AppModule {}
