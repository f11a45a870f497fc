import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { AuditModule } from '../audit/audit.module.ts';
import { BulkModule } from '../bulk/bulk.module.ts';
import { CalendarModule } from '../calendar/calendar.module.ts';
import { IdempotencyModule } from '../common/idempotency/idempotency.module.ts';
import { TemporalModule } from '../temporal/temporal.module.ts';
import { ClosePlanHandler } from './close-plan.handler.ts';
import { LaunchHandler } from './launch.handler.ts';
import { OccurrencesHandler } from './occurrences.handler.ts';
import { PlanClose } from './plan-close.service.ts';
import { PlanCourseController } from './plan-course.controller.ts';
import { PlanDraftsModule } from './plan-drafts.module.ts';
import { PlanEvents } from './plan-events.service.ts';
import { PlanExportsController } from './plan-exports.controller.ts';
import { PlanExports } from './plan-exports.service.ts';
import { PlanFiguresController } from './plan-figures.controller.ts';
import { EndedAgencies } from './ended-agencies.service.ts';
import { PlanFigures } from './plan-figures.service.ts';
import { PlanIssue, PlanIssueRecords } from './plan-issue.service.ts';
import { PlanPageController } from './plan-page.controller.ts';
import { PlanSettingsModule } from './plan-settings.module.ts';
import { PlanTicker } from './plan-ticker.service.ts';
import { PlanTimeline } from './plan-timeline.service.ts';
import { PlanTrend } from './plan-trend.service.ts';
import { PlansController } from './plans.controller.ts';
import { TaskMakings } from './task-makings.service.ts';

/** Official plans: drafted, issued, launched, followed, closed. */
@Module({
  imports: [
    AgenciesModule,
    AuditModule,
    BulkModule,
    CalendarModule,
    IdempotencyModule,
    PlanDraftsModule,
    PlanSettingsModule,
    TemporalModule,
  ],
  controllers: [
    PlansController,
    PlanCourseController,
    PlanExportsController,
    PlanFiguresController,
    PlanPageController,
  ],
  providers: [
    ClosePlanHandler,
    LaunchHandler,
    OccurrencesHandler,
    PlanClose,
    PlanEvents,
    EndedAgencies,
    PlanExports,
    PlanFigures,
    PlanIssue,
    PlanIssueRecords,
    PlanTicker,
    PlanTimeline,
    PlanTrend,
    TaskMakings,
  ],
  exports: [PlanClose, PlanDraftsModule, PlanEvents, PlanFigures, PlanIssue, PlanTicker, PlanTrend],
})
export class PlansModule {}
