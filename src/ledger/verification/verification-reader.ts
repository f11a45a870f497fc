import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Outage } from '../../../oracle/oracle-model.ts';
import type { FoundRow } from './ledger-comparison.ts';
import type { FoundEvent, FoundSubject } from './oracle-input.ts';

/** Subjects read together: about 3,000 rows of the ledger, a few MiB. */
const PAGE = 200;

interface SubjectRow {
  readonly id: string;
  readonly planId: string;
  readonly recordedAt: number | null;
  readonly policyVersion: number | null;
  readonly calendarVersion: number | null;
  readonly events: readonly FoundEvent[] | null;
  readonly rows: readonly FoundRow[] | null;
}

/** Reads what the oracle needs, and what it is compared with. */
@Injectable()
export class VerificationReader {
  constructor(private readonly dataSource: DataSource) {}

  /** How many tasks and reports there are, of one plan or (null) of all. */
  async countSubjects(planId: string | null): Promise<number> {
    const [row]: { n: number }[] = await this.dataSource.query(
      'SELECT count(*)::int AS n FROM subject WHERE $1::uuid IS NULL OR plan_id = $1',
      [planId],
    );
    return row?.n ?? 0;
  }

  /** All outages known, in order of time, those that run into each other as one. */
  async outages(): Promise<Outage[]> {
    const rows: { from: Date; to: Date }[] = await this.dataSource.query(
      'SELECT from_at AS "from", to_at AS "to" FROM outage ORDER BY from_at',
    );
    const outages: Outage[] = [];
    for (const { from, to } of rows.map((row) => ({ from: row.from.getTime(), to: row.to.getTime() }))) {
      const last = outages.at(-1);
      if (last && from <= last.to) last.to = Math.max(last.to, to);
      else outages.push({ from, to });
    }
    return outages;
  }

  /**
   * The next subjects by id, of one plan or (null) of all, each with its events and rows as of one moment: one statement,
   * so that nothing recorded meanwhile is seen by halves.
   */
  async page(planId: string | null, after: string | null): Promise<FoundSubject[]> {
    const rows: SubjectRow[] = await this.dataSource.query(SUBJECTS, [planId, after]);
    return rows.map(({ events, rows: held, ...subject }) => ({
      ...subject,
      events: events ?? [],
      rows: held ?? [],
    }));
  }
}

/** An instant in milliseconds, as a piece of SQL. */
export const MILLISECONDS = (column: string) => `round(extract(epoch FROM ${column}) * 1000)::bigint`;

const EVENTS = `SELECT jsonb_agg(jsonb_build_object(
    'seq', e.seq, 'at', ${MILLISECONDS('e.at')}, 'receivedAt', ${MILLISECONDS('r.received_at')},
    'knownAt', ${MILLISECONDS('e.known_at')}, 'data', e.data - 'clocks' - 'superseded' - 'next') ORDER BY e.seq)
  FROM subject_event e
  LEFT JOIN command_receipt r ON r.subject_id = e.subject_id AND r.key = e.key
 WHERE e.subject_id = s.id`;

// A firing is told of by the event that decided the row, and by notifications to each role.
const FIRING = `e.type = 'rung-reached' AND e.data ->> 'clock' = l.clock AND e.data -> 'fired' ->> 'rung' = l.rung
  AND (e.data ->> 'version')::int = l.clock_version AND (e.data -> 'fired' ->> 'repeat')::int = l.repeat`;

const ROWS = `SELECT jsonb_agg(jsonb_build_object(
    'clock', l.clock, 'version', l.clock_version, 'rung', l.rung, 'repeat', l.repeat, 'attempt', l.attempt,
    'date', l.date::text, 'at', ${MILLISECONDS('l.planned_at')}, 'status', l.status, 'reason', l.reason,
    'tells', to_jsonb(l.tells), 'decidedAt', ${MILLISECONDS('l.decided_at')}, 'decidedSeq', l.decided_seq,
    'level', CASE WHEN l.status = 'fired' AND ${FIRING} THEN coalesce((e.data ->> 'escalation')::int, 0) END,
    'notified', (SELECT coalesce(jsonb_agg(DISTINCT n.recipient_role), '[]') FROM notification n
                  WHERE l.status = 'fired' AND n.subject_id = l.subject_id AND n.clock = l.clock
                    AND n.clock_version = l.clock_version AND n.rung = l.rung AND n.repeat = l.repeat)))
  FROM ledger_entry l
  LEFT JOIN subject_event e ON e.subject_id = l.subject_id AND e.seq = l.decided_seq
 WHERE l.subject_id = s.id`;

const SUBJECTS = `SELECT s.id, s.plan_id AS "planId", s.policy_version AS "policyVersion",
       s.calendar_version AS "calendarVersion",
       (${EVENTS}) AS events, (${ROWS}) AS rows,
       (SELECT ${MILLISECONDS('e.recorded_at')}::float8 FROM subject_event e
         WHERE e.subject_id = s.id AND e.seq = 1) AS "recordedAt"
  FROM (SELECT id, plan_id, policy_version, calendar_version FROM subject
         WHERE ($1::uuid IS NULL OR plan_id = $1) AND ($2::uuid IS NULL OR id > $2)
         ORDER BY id LIMIT ${PAGE}) AS s
 ORDER BY s.id`;
