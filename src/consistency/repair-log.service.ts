import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../audit/audit.service.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import type { Findings } from './finding.ts';
import type { ConsistencyReport } from './consistency.service.ts';

/** The chain of repairs; its writers take turns. */
const CHAIN = 'consistency';

/** Notes repairs in the audit. */
@Injectable()
export class RepairLog {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    private readonly clock: PlanClock,
  ) {}

  async write({ found, remaining }: ConsistencyReport): Promise<void> {
    const { planNow: at } = await this.clock.read();
    await this.dataSource.transaction(async (manager) => {
      await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('audit:' || $1, 0))`, [CHAIN]);
      await this.audit.append(manager, {
        chainId: CHAIN,
        at,
        actor: null,
        action: 'consistency.repaired',
        subjectType: 'installation',
        subjectId: '1',
        data: {
          found: countsOf(found),
          remaining: remaining === null ? {} : countsOf(remaining),
          lost: found.losses.length,
        },
      });
    });
  }
}

function countsOf(findings: Findings): Record<string, number> {
  return Object.fromEntries(findings.rules().map((rule) => [rule.code, findings.count(rule)]));
}
