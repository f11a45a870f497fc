import { DomainError } from '../../domain/errors.ts';
import type { AnsweredOrder } from '../contracts/standing.contract.ts';
import type { AnsweredKey, CommandAnswer, CommandEnvelope } from '../contracts/subject.contract.ts';
import { asRefusal } from './refusal.ts';

/** Answered keys carried to the next run; older ones are found in PostgreSQL before the workflow is asked. */
const CARRIED_KEYS = 100;

/** The orders that a run has answered, so that a repetition gets the first answer. */
export class AnsweredOrders {
  private entries: AnsweredKey[];

  constructor(carried: AnsweredKey[]) {
    this.entries = carried;
  }

  /** The first answer to a repeated order. @throws the refusal of a key that came with another account or body */
  find(envelope: CommandEnvelope<unknown>): CommandAnswer | undefined {
    const known = this.entries.find((entry) => entry.key === envelope.key);
    if (!known) return undefined;
    if (known.accountId !== envelope.actor.accountId || known.bodyHash !== envelope.bodyHash) {
      throw asRefusal(new DomainError('idempotency-key-reused', { key: envelope.key }));
    }
    return known.answer;
  }

  remember({ key, actor, bodyHash }: CommandEnvelope<unknown>, answer: CommandAnswer): void {
    const entry = { key, accountId: actor.accountId, bodyHash, answer };
    this.entries = [...this.entries, entry].slice(-CARRIED_KEYS);
  }

  /** Forgets the answers whose events have a greater number: they were taken back. */
  forgetAfter(seq: number): void {
    this.entries = this.entries.filter(({ answer }) => answer.version <= seq);
  }

  /** The answers whose events have a greater number. */
  beyond(seq: number): AnsweredOrder[] {
    return this.entries
      .filter(({ answer }) => answer.version > seq)
      .map(({ key, answer: { version, status, at } }) => ({ key, version, status, at }));
  }

  /** What the next run takes over. */
  carried(): AnsweredKey[] {
    return this.entries;
  }
}
