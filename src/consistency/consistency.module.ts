import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.ts';
import { BulkModule } from '../bulk/bulk.module.ts';
import { RebuildModule } from '../rebuild/rebuild.module.ts';
import { ReplanModule } from '../settings-changes/replan.module.ts';
import { TemporalModule } from '../temporal/temporal.module.ts';
import { AuditCheck } from './audit-check.service.ts';
import { Consistency, ConsistencyRepair } from './consistency.service.ts';
import { MemoryCheck } from './memory-check.service.ts';
import { MemoryRepair } from './memory-repair.service.ts';
import { RepairLog } from './repair-log.service.ts';
import { RoundCheck } from './round-check.service.ts';
import { SettingsCheck } from './settings-check.service.ts';
import { SqlCheck } from './sql-check.service.ts';
import { SubjectCheck } from './subject-check.service.ts';
import { WorkflowCheck } from './workflow-check.service.ts';
import { WorkflowRepair } from './workflow-repair.service.ts';
import { WorkflowSubjects } from './workflow-subjects.repository.ts';

/** Holds everything that an installation keeps against everything else, and puts right what can be put right. */
@Module({
  imports: [AuditModule, BulkModule, RebuildModule, ReplanModule, TemporalModule],
  providers: [
    AuditCheck,
    Consistency,
    ConsistencyRepair,
    MemoryCheck,
    MemoryRepair,
    RepairLog,
    RoundCheck,
    SettingsCheck,
    SqlCheck,
    SubjectCheck,
    WorkflowCheck,
    WorkflowRepair,
    WorkflowSubjects,
  ],
  exports: [Consistency, ConsistencyRepair],
})
export class ConsistencyModule {}
