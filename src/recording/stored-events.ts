import type { EntityManager } from 'typeorm';
import type { NumberedEvent } from '../../domain/obligation/recorded-event.ts';
import type { RecordInput } from '../../workflows/contracts/recording.contract.ts';
import { eventHash } from './event-hash.ts';
import { RecordingConflictError } from './recording-conflict.error.ts';

/** An event as it stands in the database, with its hash. */
export interface StoredEvent extends NumberedEvent<unknown> {
  hash: Buffer;
}

interface EventRow {
  seq: number;
  at: Date;
  account_id: string | null;
  agency_id: string | null;
  key: string | null;
  data: unknown;
  hash: Buffer;
}

/** The recorded events of a subject after a seq, in their order. */
export async function readStoredEvents(
  manager: EntityManager,
  { subjectId, afterSeq }: Pick<RecordInput, 'subjectId' | 'afterSeq'>,
): Promise<StoredEvent[]> {
  const rows: EventRow[] = await manager.query(
    `SELECT seq, at, account_id, agency_id, key, data, hash FROM subject_event
      WHERE subject_id = $1 AND seq > $2 ORDER BY seq`,
    [subjectId, afterSeq],
  );
  return rows.map(({ seq, at, account_id, agency_id, key, data, hash }) => ({
    seq,
    at: at.getTime(),
    actor: account_id === null ? null : { accountId: account_id, agencyId: agency_id },
    key,
    event: data,
    hash,
  }));
}

/**
 * Separates what is recorded already from what is new. `beyond` are the firings that an earlier attempt of the same
 * recording decided after the events given, or in their place: then the writer is `behind`.
 *
 * @throws RecordingConflictError 'gap' where numbers are missing, 'hash-conflict' where a number is recorded with another
 * content, 'ahead' where a person's events stand beyond
 */
export function separateKnown(
  input: RecordInput,
  stored: readonly StoredEvent[],
  lastSeq: number,
): { fresh: NumberedEvent<unknown>[]; beyond: NumberedEvent<unknown>[]; behind: boolean } {
  const { subjectId, afterSeq, events } = input;
  const misnumbered = events.some(({ seq }, index) => seq !== afterSeq + 1 + index);
  if (afterSeq > lastSeq || misnumbered) {
    throw new RecordingConflictError('gap', subjectId, {
      afterSeq,
      lastSeq,
      given: events.map(({ seq }) => seq),
    });
  }
  // Nothing but firings since the writer's last number: a workflow task that was lost recorded them.
  if (events.length > 0 && stored.length > 0 && stored.every(isFiring)) {
    return { fresh: [], beyond: stored.map(withoutHash), behind: true };
  }
  const bySeq = new Map(stored.map((event) => [event.seq, event]));
  for (const event of events) {
    const known = bySeq.get(event.seq);
    if (known && !known.hash.equals(eventHash(event))) {
      throw new RecordingConflictError('hash-conflict', subjectId, { seq: event.seq, type: typeOf(event) });
    }
  }
  const beyond = stored.filter(({ seq }) => seq > afterSeq + events.length);
  const foreign = beyond.find((event) => !isFiring(event));
  if (foreign)
    throw new RecordingConflictError('ahead', subjectId, { seq: foreign.seq, type: typeOf(foreign) });
  return {
    fresh: events.filter(({ seq }) => seq > lastSeq),
    beyond: beyond.map(withoutHash),
    behind: false,
  };
}

function isFiring(event: NumberedEvent<unknown>): boolean {
  return event.actor === null && typeOf(event) === 'rung-reached';
}

function withoutHash({ hash: _, ...event }: StoredEvent): NumberedEvent<unknown> {
  return event;
}

/**
 * The number of the first event that is not as it was recorded: it is missing, or its content does not fit its hash; null
 * where all are sound. `stored` are all events of a subject in their order.
 */
export function firstAltered(stored: readonly StoredEvent[]): number | null {
  const at = stored.findIndex(
    (event, index) => event.seq !== index + 1 || !event.hash.equals(eventHash(event)),
  );
  return at < 0 ? null : at + 1;
}

function typeOf({ event }: NumberedEvent<unknown>): string {
  return (event as { type: string }).type;
}
