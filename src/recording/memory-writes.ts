import { v7 as uuidv7 } from 'uuid';
import { localDateOf } from '../../domain/calendar/local-date.ts';
import type { ClockReading } from '../common/clock/plan-clock.service.ts';
import { Escalation } from './escalation.entity.ts';
import { eventHash } from './event-hash.ts';
import { LedgerEntry } from './ledger-entry.entity.ts';
import { Notification } from './notification.entity.ts';
import { OutboxMessage } from './outbox-message.entity.ts';
import { SubjectEvent } from './subject-event.entity.ts';
import type { DatedNotice, DecidedChange, SubjectFold } from './subject-fold.ts';
import { dateOf } from './subject-kind.ts';
import { insertRows, write } from './write-together.ts';
import type { Write } from './write-together.ts';

/** The events of the folds, each with its hash, and when they are recorded. */
export function eventWrites(folds: readonly SubjectFold[], { systemNow, planNow }: ClockReading): Write[] {
  const rows = folds.flatMap(({ subject, events }) =>
    events.map((numbered): SubjectEvent => {
      const { seq, at, actor, key, event } = numbered;
      return {
        subjectId: subject.id,
        seq,
        type: (event as { type: string }).type,
        at: new Date(at),
        recordedAt: systemNow,
        knownAt: planNow,
        accountId: actor?.accountId ?? null,
        agencyId: actor?.agencyId ?? null,
        key,
        data: event,
        hash: eventHash(numbered),
      };
    }),
  );
  return rows.length > 0 ? [insertRows(SubjectEvent, rows)] : [];
}

/** Ledger and escalations, as the folds left them. */
export function ledgerWrites(folds: readonly SubjectFold[]): Write[] {
  const entries = folds.flatMap(ledgerRows);
  const escalations = folds.flatMap(escalationRows);
  const writes: Write[] = [];
  if (entries.length > 0) {
    writes.push(
      insertRows(LedgerEntry, entries, {
        update: ['agencyId', 'date', 'plannedAt', 'status', 'reason', 'decidedAt', 'decidedSeq', 'tells'],
        // A decided rung stays with the agency whose work it was about.
        set: {
          agencyId: `CASE WHEN excluded.status = 'planned' THEN excluded.agency_id ELSE ledger_entry.agency_id END`,
        },
      }),
    );
  }
  if (escalations.length > 0) {
    writes.push(
      insertRows(Escalation, escalations, {
        update: [
          'agencyId',
          'level',
          'status',
          'raisedTo2At',
          'direction',
          'answer',
          'closedAt',
          'updatedAt',
        ],
      }),
    );
  }
  return writes;
}

/** Notifications, and a message of the outbox, to be sent from `systemNow` on, for each that cannot wait for the digest. */
export function noticeWrites(folds: readonly SubjectFold[], systemNow: Date): Write[] {
  const rows = folds.flatMap(notificationRows);
  const urgent = rows.filter((row) => row.urgent);
  const writes: Write[] = [];
  if (rows.length > 0) writes.push(insertRows(Notification, rows));
  if (urgent.length > 0)
    writes.push(
      insertRows(
        OutboxMessage,
        urgent.map((row) => outboxRow(row, systemNow)),
      ),
    );
  return writes;
}

/** The rows of the ledger that a fold amounts to. */
export function ledgerRows(fold: SubjectFold): LedgerEntry[] {
  return [...fold.ledger.values()].map((change) => ledgerRow(fold, change));
}

/** The notifications that a fold calls for, each with an id of its own. */
export function notificationRows(fold: SubjectFold): Notification[] {
  return fold.notices.map((notice) => notificationRow(fold, notice));
}

/** The read-model rows; `title` and `search` of rows that are there stay as the launch wrote them. */
export function readModelWrites(folds: readonly SubjectFold[], listing: Map<string, string>): Write[] {
  return [...new Set(folds.map((fold) => fold.kind))].map((kind) => {
    const ofKind = folds.filter((fold) => fold.kind === kind);
    const rows = ofKind.map(({ state, lastHumanSeq, at, subject }) =>
      kind.project(state, { lastHumanSeq, at }, { title: listing.get(subject.id) ?? '' }),
    );
    const [first = {}] = rows;
    const kept = ['id', 'title', 'search'];
    const update = Object.keys(first).filter((name) => !kept.includes(name)) as never[];
    return insertRows(kind.readModel, rows, { update });
  });
}

/** The subjects' own rows: state, numbers, next instant, and what their workflows decide with. */
export function subjectWrite(folds: readonly SubjectFold[]): Write {
  const rows = folds.map(({ state, subject, held, lastSeq, lastHumanSeq, nextAt, at }) => ({
    id: subject.id,
    state,
    agency_id: state.chain.agencyId,
    last_seq: lastSeq,
    last_human_seq: lastHumanSeq,
    calendar_version: held?.calendarVersion ?? null,
    policy_version: held?.policyVersion ?? null,
    next_at: dateOf(nextAt),
    updated_at: new Date(at),
  }));
  return write`UPDATE subject SET state = given.state, agency_id = given.agency_id, last_seq = given.last_seq,
    last_human_seq = given.last_human_seq, next_at = given.next_at, updated_at = given.updated_at,
    calendar_version = coalesce(given.calendar_version, subject.calendar_version),
    policy_version = coalesce(given.policy_version, subject.policy_version)
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given(id uuid, state jsonb, agency_id text, last_seq int,
      last_human_seq int, calendar_version int, policy_version int, next_at timestamptz, updated_at timestamptz)
    WHERE subject.id = given.id`;
}

/** The answers of the commands whose events were recorded. */
export function receiptWrites(folds: readonly SubjectFold[]): Write[] {
  const rows = folds.flatMap(({ subject, accepted }) =>
    accepted.map(({ key, acceptedSeq, answer }) => ({
      subject_id: subject.id,
      key,
      seq: acceptedSeq,
      answer,
    })),
  );
  if (rows.length === 0) return [];
  return [
    write`UPDATE command_receipt SET accepted_seq = given.seq, answer = given.answer
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given(subject_id uuid, key text, seq int, answer jsonb)
      WHERE command_receipt.subject_id = given.subject_id AND command_receipt.key = given.key`,
  ];
}

function ledgerRow({ subject }: SubjectFold, change: DecidedChange): LedgerEntry {
  const { clock, version, rung, status, reason, tells, agencyId, decidedAt, decidedSeq } = change;
  const decided = status !== 'planned';
  return {
    subjectId: subject.id,
    clock,
    clockVersion: version,
    rung: rung.rung,
    repeat: rung.repeat,
    attempt: rung.attempt,
    planId: subject.planId,
    agencyId,
    date: rung.date,
    plannedAt: new Date(rung.at),
    status,
    reason,
    decidedAt: decided ? new Date(decidedAt) : null,
    decidedSeq: decided ? decidedSeq : null,
    tells,
  };
}

/** The escalations that a fold amounts to. */
export function escalationRows({ subject, escalations }: SubjectFold): Escalation[] {
  return [...escalations.values()].map(({ escalation, agencyId, at }) => ({
    subjectId: subject.id,
    id: escalation.id,
    planId: subject.planId,
    agencyId,
    clock: escalation.clock,
    clockVersion: escalation.clockVersion,
    level: escalation.level,
    status: escalation.status,
    raisedAt: new Date(escalation.raisedAt),
    raisedTo2At: dateOf(escalation.raisedTo2At),
    direction: escalation.direction,
    answer: escalation.answer,
    closedAt: dateOf(escalation.closedAt),
    updatedAt: new Date(at),
  }));
}

function notificationRow({ subject, kind }: SubjectFold, notice: DatedNotice): Notification {
  return {
    id: uuidv7(),
    clock: notice.firing?.clock ?? null,
    clockVersion: notice.firing?.clockVersion ?? null,
    rung: notice.firing?.rung ?? null,
    repeat: notice.firing?.repeat ?? null,
    subjectKind: kind.kind,
    subjectId: subject.id,
    planId: subject.planId,
    recipientAgencyId: notice.recipient.agencyId,
    recipientRole: notice.recipient.role,
    kind: notice.kind,
    params: notice.params,
    polite: notice.polite,
    urgent: notice.urgent,
    at: new Date(notice.at),
    localDate: localDateOf(notice.at),
    digestId: null,
  };
}

/** The message of the outbox that carries an urgent notification out at once, from `systemNow` on. */
export function outboxRow(notification: Notification, systemNow: Date): OutboxMessage {
  const { id, subjectId, clock, clockVersion, rung, repeat, recipientAgencyId, recipientRole } = notification;
  return {
    id: uuidv7(),
    kind: 'escalation-mail',
    payload: { notificationId: id, subjectId },
    status: 'pending',
    nextAttemptAt: systemNow,
    attempts: 0,
    dedupeKey: [
      'escalation-mail',
      subjectId,
      clock,
      clockVersion,
      rung,
      repeat,
      recipientAgencyId,
      recipientRole,
    ].join('/'),
  };
}
