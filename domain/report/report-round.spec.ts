import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { realSlice } from '../../test/support/real-calendar.ts';
import { refusal } from '../../test/support/refusal.ts';
import { addDays, daysBetween, formatInstant } from '../calendar/local-date.ts';
import { DEFAULT_DEADLINE_CONVENTIONS } from '../deadline/deadline-spec.ts';
import type { DeadlineSpec } from '../deadline/deadline-spec.ts';
import { makePeriod, nextPeriod } from '../deadline/period.ts';
import type { PeriodKind } from '../deadline/period.ts';
import type { PlanDocument } from '../plan/plan-document.ts';
import {
  DEFAULT_ROUND_SETTINGS,
  firstRoundPeriod,
  nextRoundPeriod,
  scheduleRound,
  windowOf,
} from './report-round.ts';
import type { RoundContext, RoundDuty, RoundSchedule } from './report-round.ts';

const hanoi = JSON.parse(
  readFileSync(new URL('../../sample-plans/hanoi-2025/plan.json', import.meta.url), 'utf8'),
) as PlanDocument;

function inPlan(issuedOn: string, end: string | null = null): RoundContext {
  return {
    span: { issuedOn, start: null, end },
    calendar: realSlice(),
    conventions: DEFAULT_DEADLINE_CONVENTIONS,
    settings: DEFAULT_ROUND_SETTINGS,
  };
}

function duty(cycle: PeriodKind, spec: DeadlineSpec, changes: Partial<RoundDuty> = {}): RoundDuty {
  return {
    ref: 'closing.1',
    cycle,
    deadline: { words: 'lời văn', spec },
    year: null,
    opensWorkingDaysBefore: null,
    window: { basis: 'nd-09-2019' },
    ...changes,
  };
}

const before = (month: number, day: number, yearOffset = 0): DeadlineSpec => ({
  kind: 'yearly',
  bound: 'before',
  month,
  day,
  yearOffset,
});

/** Every round of a duty, at most `most`, as [period, window, opens, due]. */
function rounds(of: RoundDuty, context: RoundContext, most = 12): string[][] {
  const found: string[][] = [];
  let period = firstRoundPeriod(of, context);
  for (; period !== null && found.length < most; period = nextRoundPeriod(of, context, period)) {
    const { periodKey, window, opensOn, due } = scheduleRound(of, null, period, context);
    found.push([periodKey, window.start, window.cutOff, opensOn, due.units?.lastAcceptedDay ?? 'to be set']);
  }
  return found;
}

const instants = (round: RoundSchedule) =>
  [round.consolidationOpensAt, round.closesAt].map((instant) => instant && formatInstant(instant));

describe('the round of Hà Nội, "báo cáo kết quả năm (trước ngày 15/12)"', () => {
  const context = inPlan('2025-07-15', '2025-12-31');
  const reporting = (ref: string) => {
    const found = hanoi.reporting.find((candidate) => candidate.ref === ref);
    if (!found) throw new Error(`${ref} is gone`);
    return found;
  };
  const round = scheduleRound(
    reporting('closing.1'),
    reporting('closing.3'),
    makePeriod('year', 2025),
    context,
  );

  test('is one round, for 2025, with the figures from 15/12/2024 to 14/12/2025', () => {
    expect(rounds(reporting('closing.1'), context)).toEqual([
      ['2025', '2024-12-15', '2025-12-14', '2025-11-03', '2025-12-14'],
    ]);
  });

  test('opens on the morning of 03/11/2025 and is due for the units on 14/12/2025 24:00', () => {
    expect(formatInstant(round.opensAt)).toBe('2025-11-03T06:30:00+07:00');
    expect(formatInstant(round.due.units?.dueAt ?? 0)).toBe('2025-12-15T00:00:00+07:00');
  });

  test('leaves the date of the consolidation ("theo quy định") to a person', () => {
    expect(round.due.consolidation).toBeNull();
  });

  test('watches completeness on the due morning and on the mornings on which the ladder tells of the late ones', () => {
    expect(round.checkpoints.map(({ checkpoint, date }) => `${checkpoint} ${date}`)).toEqual([
      'due 2025-12-12',
      'overdue-1 2025-12-15',
      'overdue-2 2025-12-17',
      'overdue-3 2025-12-23',
    ]);
    expect(formatInstant(round.checkpoints[0]?.at ?? 0)).toBe('2025-12-12T08:20:00+07:00');
  });

  test('opens the consolidation on the first working morning after the due day and closes after the last watch', () => {
    expect(instants(round)).toEqual(['2025-12-15T06:30:00+07:00', '2025-12-23T08:20:00+07:00']);
  });
});

describe('the rounds of Quảng Nam: units before 05/01, the Sở before 15/01 of the next year', () => {
  const context = inPlan('2024-11-20');
  const units = duty('year', before(1, 5, 1));
  const upper = { deadline: { words: 'trước ngày 15 tháng 01 của năm sau', spec: before(1, 15, 1) } };
  const round = scheduleRound(units, upper, makePeriod('year', 2024), context);

  test('each level has its own date, both in the year after', () => {
    expect([round.due.units?.lastAcceptedDay, round.due.consolidation?.lastAcceptedDay]).toEqual([
      '2025-01-04',
      '2025-01-14',
    ]);
  });

  test('the Sở has from the first working day after Saturday 04/01 to 14/01 24:00, when the round closes', () => {
    expect(instants(round)).toEqual(['2025-01-06T06:30:00+07:00', '2025-01-15T00:00:00+07:00']);
  });

  test('they follow each other year by year, and the figures have no gap between', () => {
    expect(rounds(units, context, 2)).toEqual([
      ['2024', '2023-12-15', '2024-12-14', '2024-11-22', '2025-01-04'],
      ['2025', '2024-12-15', '2025-12-14', '2025-11-20', '2026-01-04'],
    ]);
  });
});

describe('rounds of other plans and cycles', () => {
  test('Lê Chân: "trước ngày 20 tháng 12 hằng năm" is due on 19/12/2024 and opens on 07/11/2024', () => {
    expect(rounds(duty('year', before(12, 20)), inPlan('2024-06-15'), 1)).toEqual([
      ['2024', '2023-12-15', '2024-12-14', '2024-11-07', '2024-12-19'],
    ]);
  });

  test('half-yearly reports have the windows of Nghị định 09/2019/NĐ-CP', () => {
    const halfYearly = duty('half-year', {
      kind: 'half-yearly',
      bound: 'by',
      first: { month: 6, day: 20, yearOffset: 0 },
      second: { month: 12, day: 20, yearOffset: 0 },
    });
    expect(rounds(halfYearly, inPlan('2025-07-15', '2026-06-30'))).toEqual([
      ['2025-H2', '2025-06-15', '2025-12-14', '2025-11-10', '2025-12-22'],
      ['2026-H1', '2025-12-15', '2026-06-14', '2026-05-11', '2026-06-22'],
    ]);
  });

  test('monthly rounds open with their window, since 30 working days before would be before it', () => {
    const monthly = duty('month', { kind: 'monthly', bound: 'by', day: 18, monthOffset: 0 });
    expect(rounds(monthly, inPlan('2025-07-15', '2025-10-31'))).toEqual([
      ['2025-M07', '2025-06-15', '2025-07-14', '2025-06-16', '2025-07-18'],
      ['2025-M08', '2025-07-15', '2025-08-14', '2025-07-15', '2025-08-18'],
      ['2025-M09', '2025-08-15', '2025-09-14', '2025-08-15', '2025-09-18'],
      ['2025-M10', '2025-09-15', '2025-10-14', '2025-09-15', '2025-10-20'],
    ]);
  });

  test('quarterly and nine-month rounds', () => {
    const quarterly = duty('quarter', { kind: 'quarterly', bound: 'before', day: 20, monthOffset: 0 });
    expect(rounds(quarterly, inPlan('2025-07-15'), 1)).toEqual([
      ['2025-Q3', '2025-06-15', '2025-09-14', '2025-08-06', '2025-09-19'],
    ]);
    expect(
      rounds(duty('nine-months', before(9, 20)), inPlan('2025-07-15'), 2).map(([key, ...rest]) => [
        key,
        rest[1],
      ]),
    ).toEqual([
      ['2025-9M', '2025-09-14'],
      ['2026-9M', '2026-09-14'],
    ]);
  });

  test('with a date to be set for the units, nothing is watched, opened or closed by itself', () => {
    const round = scheduleRound(
      duty('year', { kind: 'to-be-set' }),
      null,
      makePeriod('year', 2025),
      inPlan('2025-07-15'),
    );
    expect(round).toMatchObject({
      opensOn: '2025-11-19',
      due: { units: null, consolidation: null },
      checkpoints: [],
      consolidationOpensAt: null,
      closesAt: null,
    });
  });

  test('a duty that says how long before it opens is followed', () => {
    const soon = duty('year', before(12, 15), { opensWorkingDaysBefore: 10 });
    expect(scheduleRound(soon, null, makePeriod('year', 2025), inPlan('2025-07-15')).opensOn).toBe(
      '2025-12-01',
    );
  });

  test('a window that the plan states moves with the period', () => {
    const stated = { basis: 'stated', start: '2025-01-01', end: '2025-06-30' } as const;
    expect(windowOf(stated, makePeriod('half-year', 2025, 1))).toEqual({
      start: '2025-01-01',
      cutOff: '2025-06-30',
    });
    expect(windowOf(stated, makePeriod('half-year', 2025, 2))).toEqual({
      start: '2025-07-01',
      cutOff: '2025-12-31',
    });
    expect(windowOf(stated, makePeriod('half-year', 2026, 1))).toEqual({
      start: '2026-01-01',
      cutOff: '2026-06-30',
    });
  });

  test('a duty without a cycle has no rounds', () => {
    const lacking = duty('year', before(12, 15), { cycle: null });
    expect(refusal(() => firstRoundPeriod(lacking, inPlan('2025-07-15'))).code).toBe('cycle-missing');
  });

  test('a round whose date lies in a year that the calendar lacks is refused, not guessed', () => {
    const far = () =>
      scheduleRound(duty('year', before(1, 5, 1)), null, makePeriod('year', 2027), inPlan('2024-11-20'));
    expect(refusal(far).code).toBe('calendar-year-missing');
  });
});

describe('windows of figures', () => {
  const kinds = fc.constantFrom<PeriodKind>('month', 'quarter', 'half-year', 'year');
  const starts = fc.tuple(kinds, fc.integer({ min: 2000, max: 2090 }));

  test('partition time: each begins the day after the one before is cut off', () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 30 }), ([kind, year], count) => {
        let period = makePeriod(kind, year);
        let last = windowOf(null, period);
        for (let i = 0; i < count; i++) {
          period = nextPeriod(period);
          const next = windowOf(null, period);
          expect(next.start).toBe(addDays(last.cutOff, 1));
          last = next;
        }
      }),
    );
  });

  test('the months of a year, its quarters and its halves together are the year', () => {
    fc.assert(
      fc.property(starts, ([kind, year]) => {
        const whole = windowOf(null, makePeriod('year', year));
        let days = 0;
        for (let period = makePeriod(kind, year); period.year === year; period = nextPeriod(period)) {
          const part = windowOf(null, period);
          days += daysBetween(part.start, part.cutOff) + 1;
        }
        expect(days).toBe(daysBetween(whole.start, whole.cutOff) + 1);
      }),
    );
  });
});
