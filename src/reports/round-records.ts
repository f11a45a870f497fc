import type { EventActor } from '../../domain/obligation/recorded-event.ts';
import type { RoundEvent } from '../../domain/report/round.ts';
import type { NewAuditEntry } from '../audit/audit.service.ts';
import { hashOf } from '../orders/orders.service.ts';
import type { RoundEventRow } from './round-event.entity.ts';

/** An event of a round at its place. */
export interface WrittenRoundEvent {
  readonly roundId: string;
  readonly seq: number;
  readonly event: RoundEvent;
  readonly at: Date;
  /** Null where a clock acted. */
  readonly actor: EventActor | null;
}

export function eventRow({ roundId, seq, event, at, actor }: WrittenRoundEvent): RoundEventRow {
  return {
    roundId,
    seq,
    type: event.type,
    at,
    accountId: actor?.accountId ?? null,
    agencyId: actor?.agencyId ?? null,
    data: event,
  };
}

/** The audit carries the event's hash instead of its content: whoever verifies the chain verifies the events with it. */
export function auditOfRound({ roundId, seq, event, at, actor }: WrittenRoundEvent): NewAuditEntry {
  return {
    chainId: `round/${roundId}`,
    at,
    actor: actor && { accountId: actor.accountId, agencyId: actor.agencyId },
    action: `round.${event.type}`,
    subjectType: 'round',
    subjectId: roundId,
    data: { seq, eventHash: hashOf(event) },
  };
}
