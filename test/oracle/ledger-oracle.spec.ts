import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CLOCKS } from '../../domain/obligation/clock.ts';
import type { NotFiredReason } from '../../domain/obligation/clock.ts';
import { expectedLedger } from '../../oracle/ledger-oracle.ts';
import { OracleCalendar } from '../../oracle/oracle-calendar.ts';
import type { OracleRow } from '../../oracle/oracle-model.ts';
import { keyOf } from '../support/task-life.ts';
import type { LedgerRow } from '../support/task-life.ts';
import { live } from './live-story.ts';
import { storySeed } from './ledger-stories.ts';
import { recordedLedger } from './recorded-ledger.ts';
import type { RecordedRow } from './recorded-ledger.ts';

/** ORACLE_RUNS asks for more than the every-day run has time for. */
const RUNS = Number(process.env.ORACLE_RUNS ?? 700);

const NOT_FIRED_REASONS: NotFiredReason[] = [
  'late-entry',
  'outage',
  'date-moved',
  'suspended',
  'done-early',
  'reassigned',
  'ended',
];

describe('the ledger of a task, whatever happens to it', () => {
  test('has every row that the rules ask for, none twice, none on a wrong day', () => {
    fc.assert(
      fc.property(storySeed, (seed) => {
        const { story, rows, events } = live(seed);
        const calendar = new OracleCalendar(seed.calendar.exceptions, seed.calendar);
        const expected = expectedLedger(story, calendar, seed.policy);
        expect(sorted([...rows].map(comparable))).toEqual(sorted(expected.map(comparable)));
        const wanted = new Map(expected.map((row) => [keyOf(row.clock, row.version, row), row]));
        expect(statuses(recordedLedger(events))).toEqual(statuses(wanted));
      }),
      { numRuns: RUNS },
    );
  });

  test('is told by stories in which everything happens: every clock, every reason, repetitions, postponements', () => {
    const rows = fc.sample(storySeed, { numRuns: 300, seed: 1 }).flatMap((seed) => live(seed).rows);
    const seen = (of: (row: LedgerRow) => string | null) => new Set(rows.map(of));
    expect(seen((row) => (row.status === 'fired' ? row.clock : null))).toEqual(new Set([...CLOCKS, null]));
    expect(seen((row) => row.reason)).toEqual(new Set([...NOT_FIRED_REASONS, null]));
    const fired = rows.filter((row) => row.status === 'fired');
    expect(fired.some((row) => row.repeat > 1)).toBe(true);
    expect(fired.some((row) => row.attempt > 0 && row.escalation === 2)).toBe(true);
    expect(rows.some((row) => row.version > 3)).toBe(true);
  });
});

/** What both must agree on. Recipients are found at the firing; before it they are nobody's business. */
function comparable(row: OracleRow | LedgerRow) {
  const { clock, version, rung, repeat, attempt, date, at, status, reason } = row;
  const { tells, escalation, firedAt } = row;
  const told = status === 'fired' ? { tells, escalation, firedAt } : {};
  return { clock, version, rung, repeat, attempt, date, at, status, reason, ...told };
}

function sorted(rows: ReturnType<typeof comparable>[]) {
  return rows.map((row) => ({ key: keyOf(row.clock, row.version, row), ...row })).sort(byKey);
}

function statuses(rows: ReadonlyMap<string, RecordedRow>) {
  return [...rows].map(([key, { date, status, reason }]) => ({ key, date, status, reason })).sort(byKey);
}

function byKey(a: { key: string }, b: { key: string }): number {
  return a.key < b.key ? -1 : 1;
}
