import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.ts';
import { BulkModule } from '../bulk/bulk.module.ts';
import { RecordingModule } from '../recording/recording.module.ts';
import { TemporalModule } from '../temporal/temporal.module.ts';
import { RebuildRepository } from './rebuild.repository.ts';
import { RebuildService } from './rebuild.service.ts';
import { SubjectRestarter } from './subject-restarter.service.ts';
import { TemporalGuard } from './temporal-guard.service.ts';

/** Tells a lost Temporal from an intact one, and starts the workflows anew from what PostgreSQL holds. */
@Module({
  imports: [AuditModule, BulkModule, RecordingModule, TemporalModule],
  providers: [RebuildRepository, RebuildService, SubjectRestarter, TemporalGuard],
  exports: [RebuildRepository, RebuildService, SubjectRestarter, TemporalGuard],
})
export class RebuildModule {}
