import { Injectable } from '@nestjs/common';
import { AuditCheck } from './audit-check.service.ts';
import type { Findings } from './finding.ts';
import { RoundCheck } from './round-check.service.ts';
import { SqlCheck } from './sql-check.service.ts';
import { SubjectCheck, type Progress } from './subject-check.service.ts';

/** Everything that PostgreSQL holds, against itself. Temporal is not asked. */
@Injectable()
export class MemoryCheck {
  constructor(
    private readonly sql: SqlCheck,
    private readonly subjects: SubjectCheck,
    private readonly rounds: RoundCheck,
    private readonly audit: AuditCheck,
  ) {}

  async run(findings: Findings, progress: Progress): Promise<void> {
    await this.sql.run(findings);
    await this.subjects.run(findings, progress);
    await this.rounds.run(findings);
    await this.audit.run(findings);
  }
}
