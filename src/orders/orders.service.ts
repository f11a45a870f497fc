import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { DomainError } from '../../domain/errors.ts';
import type { Actor as DomainActor } from '../../domain/obligation/actor.ts';
import type { CommandAnswer } from '../../workflows/contracts/subject.contract.ts';
import { canonicalJson } from '../common/canonical-json.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { WorkflowGateway, type SubjectRef } from '../temporal/workflow-gateway.ts';

/** An order of a person to a subject he may see. */
export interface Order<C> {
  subject: SubjectRef;
  actor: DomainActor;
  /** The client's Idempotency-Key. */
  key: string;
  expectedVersion: number | null;
  command: C;
}

interface Receipt {
  accountId: string;
  bodyHash: string;
  receivedAt: Date;
  answer: CommandAnswer | null;
}

/**
 * The way of every order from the API to its workflow:
 *
 * 1. An accepted order that is repeated gets its first answer; the same key from another account or with another body is
 *    refused.
 * 2. The instant of first receipt is stored before the workflow is asked, so that our own delays make nobody late.
 * 3. A refused order leaves no receipt: repeated later it is judged anew, by the time it is then.
 */
@Injectable()
export class OrdersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly gateway: WorkflowGateway,
    private readonly clock: PlanClock,
  ) {}

  /**
   * Gives the order and waits until it is recorded.
   *
   * @throws DomainError as the workflow refuses; 'idempotency-key-reused'; 'outcome-unknown' (repeat with the same key)
   */
  async give<C>(order: Order<C>): Promise<CommandAnswer> {
    const bodyHash = hashOf({ command: order.command, expectedVersion: order.expectedVersion });
    const receipt = await this.receive(order, bodyHash);
    if (receipt.accountId !== order.actor.accountId || receipt.bodyHash !== bodyHash) {
      throw new DomainError('idempotency-key-reused', { key: order.key });
    }
    if (receipt.answer) return receipt.answer;
    const { subject, actor, key, expectedVersion, command } = order;
    const sentAt = receipt.receivedAt.getTime();
    try {
      const { offsetMs, offsetVersion } = await this.clock.read();
      const clock = { offsetMs, version: offsetVersion };
      const envelope = { key, bodyHash, actor, sentAt, expectedVersion, clock, command };
      return await this.gateway.order(subject, envelope, Date.now());
    } catch (error) {
      if (error instanceof DomainError && error.code !== 'outcome-unknown') await this.forget(order);
      throw error;
    }
  }

  /** Whether an order with this key was accepted: what is checked before orders need not hold for its repetition. */
  async wasAccepted(subjectId: string, key: string): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(
      `SELECT 1 FROM command_receipt WHERE subject_id = $1 AND key = $2 AND accepted_seq IS NOT NULL`,
      [subjectId, key],
    );
    return rows.length > 0;
  }

  /** Stores the first receipt, or finds the one there is. */
  private async receive<C>(order: Order<C>, bodyHash: string): Promise<Receipt> {
    const now = await this.clock.planNow();
    const rows: Receipt[] = await this.dataSource.query(
      `WITH inserted AS (
         INSERT INTO command_receipt (subject_id, key, account_id, body_hash, received_at)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (subject_id, key) DO NOTHING RETURNING *)
       SELECT account_id AS "accountId", body_hash AS "bodyHash", received_at AS "receivedAt", answer FROM inserted
       UNION ALL
       SELECT account_id, body_hash, received_at, answer FROM command_receipt WHERE subject_id = $1 AND key = $2
       LIMIT 1`,
      [order.subject.id, order.key, order.actor.accountId, bodyHash, now],
    );
    // Another request with the same key may have inserted between the two halves of the statement: then it is there now.
    return rows[0] ?? this.receive(order, bodyHash);
  }

  private async forget<C>(order: Order<C>): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM command_receipt WHERE subject_id = $1 AND key = $2 AND accepted_seq IS NULL`,
      [order.subject.id, order.key],
    );
  }
}

/** SHA-256 (hex) over canonical JSON: the same body, however its fields are ordered. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
