import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { notificationRows, outboxRow } from '../recording/memory-writes.ts';
import { Notification } from '../recording/notification.entity.ts';
import { OutboxMessage } from '../recording/outbox-message.entity.ts';
import type { SubjectFold } from '../recording/subject-fold.ts';

/** What firings of a subject should have brought about and did not. */
export interface MissingNotices {
  readonly notifications: Notification[];
  /** Messages that carry an urgent notification out at once. */
  readonly messages: OutboxMessage[];
}

/**
 * What is missing of the notices of all rungs that fired: nobody may have been fired without being told. What people did is
 * left out: whom that concerns may change from one release to the next.
 *
 * @param systemNow from when the messages may be sent
 */
export async function missingNotices(
  manager: EntityManager,
  fold: SubjectFold,
  systemNow: Date,
): Promise<MissingNotices> {
  const wanted = notificationRows(fold).filter(({ rung }) => rung !== null);
  if (wanted.length === 0) return { notifications: [], messages: [] };
  const stored = await manager.findBy(Notification, { subjectId: fold.subject.id, rung: Not(IsNull()) });
  const known = new Map(stored.map((row) => [placeOf(row), row]));
  const notifications = wanted.filter((row) => !known.has(placeOf(row)));
  const urgent = wanted
    .filter((row) => row.urgent)
    .map((row) => outboxRow(known.get(placeOf(row)) ?? row, systemNow));
  const sent = await manager.findBy(OutboxMessage, {
    dedupeKey: In(urgent.map(({ dedupeKey }) => dedupeKey)),
  });
  const keys = new Set(sent.map(({ dedupeKey }) => dedupeKey));
  return { notifications, messages: urgent.filter(({ dedupeKey }) => !keys.has(dedupeKey)) };
}

function placeOf(row: Notification): string {
  const { clock, clockVersion, rung, repeat, recipientAgencyId, recipientRole } = row;
  return [clock, clockVersion, rung, repeat, recipientAgencyId, recipientRole].join('/');
}
