import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { follows } from '../audit/audit.service.ts';
import { FOLD_RULES } from './fold-rules.ts';
import type { Findings } from './finding.ts';

/** Entries read at once; one is about a KiB. */
const PAGE = 1000;

/**
 * Verifies every chain of the audit: that no entry was changed, and none taken out of the middle. That the last ones are
 * there is seen from the events, each of which names its entry and is named by it.
 */
@Injectable()
export class AuditCheck {
  constructor(private readonly dataSource: DataSource) {}

  async run(findings: Findings): Promise<void> {
    let before: AuditEntry | null = null;
    for (;;) {
      const page: AuditEntry[] = await this.page(before);
      for (const entry of page) {
        const previous = before?.chainId === entry.chainId ? before : null;
        if (!follows(previous, entry)) {
          const ref = { kind: 'chain', id: entry.chainId } as const;
          findings.add({ rule: FOLD_RULES.chain, ref, seen: `n ${entry.n}` });
        }
        before = entry;
      }
      if (page.length < PAGE) return;
    }
  }

  private async page(after: AuditEntry | null): Promise<AuditEntry[]> {
    const query = this.dataSource.getRepository(AuditEntry).createQueryBuilder('entry');
    if (after !== null) {
      query.where('(entry.chainId, entry.n) > (:chainId, :n)', { chainId: after.chainId, n: after.n });
    }
    return query.orderBy('entry.chainId').addOrderBy('entry.n').limit(PAGE).getMany();
  }
}
