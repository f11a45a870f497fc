import { Module } from '@nestjs/common';
import { IdempotencyModule } from '../common/idempotency/idempotency.module.ts';
import { RecordingModule } from '../recording/recording.module.ts';
import { TemporalModule } from '../temporal/temporal.module.ts';
import { BulkHandlers } from './bulk-handlers.ts';
import { BulkJobsRepository } from './bulk-jobs.repository.ts';
import { BulkJobs } from './bulk-jobs.service.ts';
import { BulkPreview } from './bulk-preview.service.ts';
import { BulkOrders } from './bulk-orders.service.ts';
import { BulkSelection } from './bulk-selection.service.ts';
import { BulkRunner } from './bulk-runner.service.ts';
import { BulkStarter } from './bulk-starter.service.ts';
import { BulkController } from './bulk.controller.ts';
import { ConfirmHandler, ReceiveHandler, UrgeHandler, UrgeReportsHandler } from './order.handler.ts';
import { SubjectLauncher } from './subject-launcher.service.ts';

/** Work on many things: jobs, their items, and who carries out which kind. */
@Module({
  imports: [IdempotencyModule, RecordingModule, TemporalModule],
  controllers: [BulkController],
  providers: [
    BulkHandlers,
    BulkJobs,
    BulkJobsRepository,
    BulkOrders,
    BulkPreview,
    BulkRunner,
    BulkSelection,
    BulkStarter,
    ConfirmHandler,
    ReceiveHandler,
    SubjectLauncher,
    UrgeHandler,
    UrgeReportsHandler,
  ],
  exports: [BulkHandlers, BulkJobs, BulkJobsRepository, BulkRunner, SubjectLauncher],
})
export class BulkModule {}
