import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { DomainError } from '../../../domain/errors.ts';
import { canonicalJson } from '../canonical-json.ts';
import { IdempotentRequest } from './idempotent-request.entity.ts';

/** What makes a request the same as an earlier one. */
export interface RequestIdentity {
  readonly scope: string;
  readonly key: string;
  readonly accountId: string;
  /** The body as it was read; plain JSON. */
  readonly body: unknown;
}

/** Carries requests out once by their key. A refused one leaves no trace and is judged anew. */
@Injectable()
export class IdempotentRequests {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Does the work within one transaction, or, where it was done before, gives the id that it answered with then. A
   * second request with the same key at the same moment waits for the first.
   *
   * @throws DomainError 'idempotency-key-reused' for a key that came with another body or account
   */
  async once(identity: RequestIdentity, work: (manager: EntityManager) => Promise<string>): Promise<string> {
    const bodyHash = createHash('sha256').update(canonicalJson(identity.body), 'utf8').digest('hex');
    const { scope, key, accountId } = identity;
    return this.dataSource.transaction(async (manager) => {
      const inserted: unknown[] = await manager.query(
        `INSERT INTO idempotent_request (scope, key, account_id, body_hash, at) VALUES ($1, $2, $3, $4, now())
         ON CONFLICT DO NOTHING RETURNING key`,
        [scope, key, accountId, bodyHash],
      );
      if (inserted.length === 0) return firstAnswer(manager, { scope, key, accountId, bodyHash });
      const answer = await work(manager);
      await manager.update(IdempotentRequest, { scope, key }, { answer });
      return answer;
    });
  }

  /** One transaction, for a change that its expected version alone keeps from happening twice. */
  async inTransaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(work);
  }
}

async function firstAnswer(
  manager: EntityManager,
  wanted: Pick<IdempotentRequest, 'scope' | 'key' | 'accountId' | 'bodyHash'>,
): Promise<string> {
  const { scope, key } = wanted;
  const first = await manager.findOneByOrFail(IdempotentRequest, { scope, key });
  if (first.accountId !== wanted.accountId || first.bodyHash !== wanted.bodyHash || first.answer === null)
    throw new DomainError('idempotency-key-reused', { field: 'Idempotency-Key' });
  return first.answer;
}
