import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import { DomainError } from '../../domain/errors.ts';
import { checkClosedPlan } from '../../domain/obligation/closed-plan.ts';
import type { Actor as DomainActor } from '../../domain/obligation/actor.ts';
import type { CommandAnswer } from '../../workflows/contracts/subject.contract.ts';
import { CalendarService } from '../calendar/calendar.service.ts';
import { canonicalJson } from '../common/canonical-json.ts';
import { IDEMPOTENCY_HEADER } from '../common/idempotency-key.decorator.ts';
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

/** How a subject stands before an order is given to its workflow. */
interface Standing {
  status: string;
  isClosed: boolean;
  /** Whether a newer calendar is in force than its workflow is known to have; null before the first calendar. */
  isOutdated: boolean | null;
}

/**
 * The way of every order from the API to its workflow:
 *
 * 1. An accepted order that is repeated gets its first answer; the same key from another account or with another body is
 *    refused.
 * 2. The instant of first receipt is stored before the workflow is asked, so that our own delays make nobody late.
 * 3. A refused order leaves no receipt: repeated later it is judged anew, by the time it is then. The receipt stays while
 *    another attempt with the same key may still be accepted.
 * 4. A closed plan is closed from its own transaction on, whether or not the workflows have heard of it.
 */
@Injectable()
export class OrdersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly gateway: WorkflowGateway,
    private readonly clock: PlanClock,
    private readonly calendars: CalendarService,
  ) {}

  /**
   * Gives the order and waits until it is recorded.
   *
   * @throws DomainError as the workflow refuses; 'idempotency-key-reused'; 'outcome-unknown' (repeat with the same key)
   */
  async give<C extends { type: string }>(order: Order<C>): Promise<CommandAnswer> {
    const bodyHash = hashOf({ command: order.command, expectedVersion: order.expectedVersion });
    const receipt = await this.receive(order, bodyHash);
    const { subject, actor, key, expectedVersion, command } = order;
    const sentAt = receipt.receivedAt.getTime();
    try {
      if (receipt.accountId !== actor.accountId || receipt.bodyHash !== bodyHash) {
        throw new DomainError('idempotency-key-reused', { field: IDEMPOTENCY_HEADER });
      }
      if (receipt.answer) return receipt.answer;
      const calendar = await this.checkStanding(order);
      const { offsetMs, offsetVersion } = await this.clock.read();
      const clock = { offsetMs, version: offsetVersion };
      const envelope = { key, bodyHash, actor, sentAt, expectedVersion, clock, ...calendar, command };
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

  /**
   * The calendar in force, where the subject's workflow is not known to have it; read along with whether the plan is closed.
   *
   * @throws DomainError 'plan-closed'
   */
  private async checkStanding({
    subject,
    command,
  }: Order<{ type: string }>): Promise<{ calendar?: CalendarSlice }> {
    const [standing] = await this.dataSource.query<[Standing?]>(
      `SELECT subject.state ->> 'status' AS status, plan.status = 'closed' AS "isClosed",
         coalesce(subject.calendar_version, 0) < (SELECT max(version) FROM calendar_version) AS "isOutdated"
         FROM subject JOIN plan ON plan.id = subject.plan_id WHERE subject.id = $1`,
      [subject.id],
    );
    if (standing?.isClosed === true) checkClosedPlan(command.type, standing.status);
    return standing?.isOutdated === true ? { calendar: await this.calendars.slice() } : {};
  }

  /** Stores the first receipt, or finds the one there is and counts one attempt more. */
  private async receive<C>(order: Order<C>, bodyHash: string): Promise<Receipt> {
    const now = await this.clock.planNow();
    const [receipt] = await this.dataSource.query<[Receipt]>(
      `INSERT INTO command_receipt AS receipt (subject_id, key, account_id, body_hash, received_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT (subject_id, key) DO UPDATE SET attempts = receipt.attempts + 1
       RETURNING account_id AS "accountId", body_hash AS "bodyHash", received_at AS "receivedAt", answer`,
      [order.subject.id, order.key, order.actor.accountId, bodyHash, now],
    );
    return receipt;
  }

  /** Takes a refused attempt off its receipt; the last one takes the receipt with it. */
  private async forget<C>({ subject, key }: Order<C>): Promise<void> {
    const unanswered = 'subject_id = $1 AND key = $2 AND accepted_seq IS NULL';
    await this.dataSource.query(`UPDATE command_receipt SET attempts = attempts - 1 WHERE ${unanswered}`, [
      subject.id,
      key,
    ]);
    await this.dataSource.query(`DELETE FROM command_receipt WHERE ${unanswered} AND attempts < 1`, [
      subject.id,
      key,
    ]);
  }
}

/** SHA-256 (hex) over canonical JSON: the same body, however its fields are ordered. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
