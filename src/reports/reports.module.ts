import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { AuditModule } from '../audit/audit.module.ts';
import { BulkModule } from '../bulk/bulk.module.ts';
import { IdempotencyModule } from '../common/idempotency/idempotency.module.ts';
import { ContentsModule } from '../contents/contents.module.ts';
import { IdentityModule } from '../identity/identity.module.ts';
import { OrdersModule } from '../orders/orders.module.ts';
import { RoundOpener } from '../plans/round-opener.ts';
import { RecordingModule } from '../recording/recording.module.ts';
import { SubjectsModule } from '../subjects/subjects.module.ts';
import { TasksModule } from '../tasks/tasks.module.ts';
import { TemporalModule } from '../temporal/temporal.module.ts';
import { OpenRoundHandler } from './open-round.handler.ts';
import { ReportContents } from './report-contents.service.ts';
import { ReportDesk } from './report-desk.service.ts';
import { ReportDrafts } from './report-drafts.service.ts';
import { ReportOrders } from './report-orders.service.ts';
import { ReportPrefill } from './report-prefill.service.ts';
import { ReportReads } from './report-reads.service.ts';
import { ReportViews } from './report-views.service.ts';
import { ReportsController } from './reports.controller.ts';
import { ReportsRepository } from './reports.repository.ts';
import { RoundChanges } from './round-changes.service.ts';
import { RoundCompleteness } from './round-completeness.service.ts';
import { RoundContexts } from './round-contexts.service.ts';
import { RoundDesk } from './round-desk.service.ts';
import { RoundEffects } from './round-effects.service.ts';
import { RoundExports } from './round-exports.service.ts';
import { RoundOpening } from './round-opening.service.ts';
import { AcceptReportsHandler, RoundDateHandler } from './round-orders.handlers.ts';
import { RoundOrders } from './round-orders.service.ts';
import { RoundReplanner } from './round-replanner.service.ts';
import { RoundScheduler } from './round-scheduler.service.ts';
import { RoundTicker } from './round-ticker.service.ts';
import { RoundViews } from './round-views.service.ts';
import { RoundsController } from './rounds.controller.ts';
import { RoundsRepository } from './rounds.repository.ts';
import { UnitReports } from './unit-reports.service.ts';

/** Rounds of reports (kỳ báo cáo) and the duties to report in them. */
@Module({
  imports: [
    AgenciesModule,
    AuditModule,
    BulkModule,
    ContentsModule,
    IdempotencyModule,
    IdentityModule,
    OrdersModule,
    RecordingModule,
    SubjectsModule,
    TasksModule,
    TemporalModule,
  ],
  controllers: [RoundsController, ReportsController],
  providers: [
    AcceptReportsHandler,
    OpenRoundHandler,
    ReportContents,
    ReportDesk,
    ReportDrafts,
    ReportOrders,
    ReportPrefill,
    ReportReads,
    ReportViews,
    ReportsRepository,
    RoundChanges,
    RoundCompleteness,
    RoundContexts,
    RoundDateHandler,
    RoundDesk,
    RoundEffects,
    RoundExports,
    RoundOpening,
    RoundOrders,
    RoundReplanner,
    RoundScheduler,
    RoundTicker,
    RoundViews,
    RoundsRepository,
    UnitReports,
    { provide: RoundOpener, useExisting: RoundOpening },
  ],
  exports: [RoundOpener, RoundReplanner, RoundTicker],
})
export class ReportsModule {}
