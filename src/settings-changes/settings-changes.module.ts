import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { AuditModule } from '../audit/audit.module.ts';
import { BulkModule } from '../bulk/bulk.module.ts';
import { CalendarModule } from '../calendar/calendar.module.ts';
import { IdempotencyModule } from '../common/idempotency/idempotency.module.ts';
import { PlanDraftsModule } from '../plans/plan-drafts.module.ts';
import { PlanSettingsModule } from '../plans/plan-settings.module.ts';
import { ReportsModule } from '../reports/reports.module.ts';
import { TemporalModule } from '../temporal/temporal.module.ts';
import { CalendarChangesController } from './calendar-changes.controller.ts';
import { CalendarChanges, CalendarRecords } from './calendar-changes.service.ts';
import { ChangePreviews } from './change-preview.service.ts';
import { PlanRulesController } from './plan-rules.controller.ts';
import { PoliciesController } from './policies.controller.ts';
import { PolicyChangesController } from './policy-changes.controller.ts';
import { PolicyChanges } from './policy-changes.service.ts';
import { PolicyRecords } from './policy-records.service.ts';
import { PreviewViews } from './preview-views.service.ts';
import { ReplanAftermath } from './replan-aftermath.service.ts';
import { ReplanOrders } from './replan-orders.service.ts';
import { ReplanHandler } from './replan.handler.ts';
import { ReplanModule } from './replan.module.ts';

/** Changes of calendar, ladder and conventions while plans run: preview, change, and what follows in the running work. */
@Module({
  imports: [
    AgenciesModule,
    AuditModule,
    BulkModule,
    CalendarModule,
    IdempotencyModule,
    PlanDraftsModule,
    PlanSettingsModule,
    ReplanModule,
    ReportsModule,
    TemporalModule,
  ],
  controllers: [CalendarChangesController, PlanRulesController, PolicyChangesController, PoliciesController],
  providers: [
    CalendarChanges,
    CalendarRecords,
    ChangePreviews,
    PolicyChanges,
    PolicyRecords,
    PreviewViews,
    ReplanAftermath,
    ReplanHandler,
    ReplanOrders,
  ],
})
export class SettingsChangesModule {}
