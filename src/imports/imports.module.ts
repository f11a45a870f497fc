import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.ts';
import { IdempotencyModule } from '../common/idempotency/idempotency.module.ts';
import { PlanDraftsModule } from '../plans/plan-drafts.module.ts';
import { ImportDeadlinesController } from './import-deadlines.controller.ts';
import { ImportDeadlines } from './import-deadlines.service.ts';
import { ImportReadings } from './import-readings.service.ts';
import { ImportReviewController } from './import-review.controller.ts';
import { ImportReviews } from './import-reviews.service.ts';
import { PlanFilesInterceptor } from './plan-files.interceptor.ts';
import { PlanImportsController } from './plan-imports.controller.ts';
import { PlanImportsRepository } from './plan-imports.repository.ts';
import { PlanImports } from './plan-imports.service.ts';
import { PlanUnderstanding } from './plan-understanding.ts';
import { PlanFileReader } from './readers/plan-file-reader.ts';

/** From the documents of a plan to its draft: reading, review, comparison. */
@Module({
  imports: [AuditModule, IdempotencyModule, PlanDraftsModule],
  controllers: [PlanImportsController, ImportReviewController, ImportDeadlinesController],
  providers: [
    ImportDeadlines,
    ImportReadings,
    ImportReviews,
    PlanFilesInterceptor,
    PlanImports,
    PlanImportsRepository,
    PlanUnderstanding,
    { provide: PlanFileReader, useFactory: () => new PlanFileReader() },
  ],
})
export class ImportsModule {}
