import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import { canonicalJson } from '../common/canonical-json.ts';
import { AuditEntry } from './audit-entry.entity.ts';

/** The chain of log-ins, refusals and changes of accounts: many write it, so its writers take turns. */
export const IDENTITY_CHAIN = 'identity';

// 32 bytes, as long as every other hash of the chain.
const FIRST_PREV_HASH = Buffer.alloc(32);

/** Who did what to which subject: everything of an entry but its place in the chain. */
export interface NewAuditEntry {
  /** `task/<id>` for a subject with one writer, its workflow; `identity` for the rest. */
  readonly chainId: string;
  /** Plan time for matters of plans, system time for those of identity. */
  readonly at: Date;
  /** The human actor; null for what the clock or a stranger did. */
  readonly actor: { readonly accountId: string; readonly agencyId: string | null } | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Plain JSON without secrets. */
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Writes the audit. Each chain is linked by hashes, so that an entry changed or removed later is found.
 *
 * 1. An entry is written in the transaction of the change it tells of: both stand or neither.
 * 2. A chain of a subject has one writer; a second one at the same moment fails on the primary key and is retried.
 * 3. The writers of the chain `identity` take turns until their transactions end.
 */
@Injectable()
export class AuditService {
  /** Appends one entry within the caller's transaction. */
  async append(manager: EntityManager, entry: NewAuditEntry): Promise<void> {
    await this.appendAll(manager, [entry]);
  }

  /** Appends entries, of one chain or of many, in their order and within the caller's transaction. */
  async appendAll(manager: EntityManager, entries: readonly NewAuditEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const chainIds = [...new Set(entries.map((entry) => entry.chainId))];
    if (chainIds.includes(IDENTITY_CHAIN))
      await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('audit:' || $1, 0))`, [
        IDENTITY_CHAIN,
      ]);
    const heads = await readHeads(manager, chainIds);
    const rows = entries.map((entry) => {
      const head = heads.get(entry.chainId) ?? { n: 0, hash: FIRST_PREV_HASH };
      const row = link(entry, head);
      heads.set(entry.chainId, row);
      return row;
    });
    await manager.insert(AuditEntry, rows as QueryDeepPartialEntity<AuditEntry>[]);
  }
}

/**
 * The hash of an entry: sha256(prevHash || canonical JSON of the other columns). Whoever verifies a chain computes it
 * anew from the stored row.
 */
export function auditHash(entry: Omit<AuditEntry, 'hash'>): Buffer {
  const { prevHash, ...content } = entry;
  return createHash('sha256').update(prevHash).update(canonicalJson(content), 'utf8').digest();
}

/** The first break of a chain read in order of `n`, as the number of the entry at which it shows; null when it is whole. */
export function findBreak(chain: readonly AuditEntry[]): number | null {
  const at = chain.findIndex((entry, index) => !follows(chain[index - 1] ?? null, entry));
  return at < 0 ? null : at + 1;
}

/** Whether an entry is whole and the next one of its chain after `before`; null: the first. */
export function follows(before: Head | null, entry: AuditEntry): boolean {
  const { hash, ...content } = entry;
  const { n, hash: prevHash } = before ?? { n: 0, hash: FIRST_PREV_HASH };
  return entry.n === n + 1 && entry.prevHash.equals(prevHash) && hash.equals(auditHash(content));
}

type Head = Pick<AuditEntry, 'n' | 'hash'>;

async function readHeads(manager: EntityManager, chainIds: readonly string[]): Promise<Map<string, Head>> {
  const rows: { chain_id: string; n: number; hash: Buffer }[] = await manager.query(
    `SELECT chain.id AS chain_id, head.n, head.hash
       FROM unnest($1::text[]) AS chain(id)
      CROSS JOIN LATERAL (SELECT n, hash FROM audit_entry WHERE chain_id = chain.id ORDER BY n DESC LIMIT 1) AS head`,
    [chainIds],
  );
  return new Map(rows.map(({ chain_id, n, hash }) => [chain_id, { n, hash }]));
}

function link(entry: NewAuditEntry, head: Head): AuditEntry {
  const content = {
    chainId: entry.chainId,
    n: head.n + 1,
    at: entry.at,
    actorAccountId: entry.actor?.accountId ?? null,
    actorAgencyId: entry.actor?.agencyId ?? null,
    action: entry.action,
    subjectType: entry.subjectType,
    subjectId: entry.subjectId,
    // As the database will give it back: without undefined, with dates as text.
    data: JSON.parse(JSON.stringify(entry.data)) as Record<string, unknown>,
    prevHash: head.hash,
  };
  return { ...content, hash: auditHash(content) };
}
