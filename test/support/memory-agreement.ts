import type { DataSource } from 'typeorm';
import { AuditCheck } from '../../src/consistency/audit-check.service.ts';
import { Findings } from '../../src/consistency/finding.ts';
import { MemoryCheck } from '../../src/consistency/memory-check.service.ts';
import { RoundCheck } from '../../src/consistency/round-check.service.ts';
import { SqlCheck } from '../../src/consistency/sql-check.service.ts';
import { SubjectCheck } from '../../src/consistency/subject-check.service.ts';

/** The product's own check of all that PostgreSQL holds. */
export function memoryCheck(dataSource: DataSource): MemoryCheck {
  return new MemoryCheck(
    new SqlCheck(dataSource),
    new SubjectCheck(dataSource),
    new RoundCheck(dataSource),
    new AuditCheck(dataSource),
  );
}

/** Which rules of the durable memory do not hold, and in how many places each. */
export async function disagreements(dataSource: DataSource): Promise<Record<string, number>> {
  const findings = new Findings();
  await memoryCheck(dataSource).run(findings, () => undefined);
  return Object.fromEntries(findings.rules().map((rule) => [rule.code, findings.count(rule)]));
}

/** That nothing contradicts anything. */
export const AGREED = {};
