import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { refusal } from '../../test/support/refusal.ts';
import { realSlice } from '../../test/support/real-calendar.ts';
import { formatInstant, instantAt } from '../calendar/local-date.ts';
import { DEFAULT_DEADLINE_CONVENTIONS } from '../deadline/deadline-spec.ts';
import type { DeadlineSpec } from '../deadline/deadline-spec.ts';
import type { SeriesContext } from '../deadline/period-series.ts';
import type { PeriodKind } from '../deadline/period.ts';
import { eventDue, firstOccurrence, nextOccurrence } from './occurrences.ts';
import type { RecurringWork, ScheduledOccurrence } from './occurrences.ts';
import type { PlanDocument } from './plan-document.ts';

const hanoi = JSON.parse(
  readFileSync(new URL('../../sample-plans/hanoi-2025/plan.json', import.meta.url), 'utf8'),
) as PlanDocument;

const context: SeriesContext = {
  span: { issuedOn: '2025-07-15', start: null, end: '2025-12-31' },
  calendar: realSlice(),
  conventions: DEFAULT_DEADLINE_CONVENTIONS,
};

function work(cycle: PeriodKind, spec: DeadlineSpec | null = null): RecurringWork {
  return { ref: 'II.1.1', recurrence: { cycle }, deadline: spec && { words: 'lời văn', spec } };
}

function all(of: RecurringWork, within: SeriesContext): ScheduledOccurrence[] {
  const found: ScheduledOccurrence[] = [];
  let next = firstOccurrence(of, within);
  for (; next !== null && found.length < 12; next = nextOccurrence(of, within, next)) found.push(next);
  return found;
}

describe('occurrences of recurring work', () => {
  test('Hà Nội III.4.4 ("hằng năm") has one, for 2025, that opens on the morning of 19/11/2025', () => {
    const assignment = hanoi.assignments.find(({ ref }) => ref === 'III.4.4');
    if (!assignment) throw new Error('III.4.4 is gone');
    const [first, ...others] = all(assignment, context);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ occurrence: 1, periodKey: '2025', opensOn: '2025-11-19' });
    expect(formatInstant(first?.opensAt ?? 0)).toBe('2025-11-19T06:30:00+07:00');
    expect(first?.due?.lastAcceptedDay ?? '2025-12-31').toBe('2025-12-31');
  });

  test('at the launch of Hà Nội on 15/7/2025 no occurrence is open yet: its tasks are those of the launch alone', () => {
    const recurring = hanoi.assignments.filter((assignment) => assignment.class === 'recurring');
    const openings = recurring.map((assignment) => firstOccurrence(assignment, context)?.opensAt ?? 0);
    expect(openings.filter((opens) => opens <= instantAt('2025-07-15', 24 * 60))).toEqual([]);
    expect(recurring).toHaveLength(1);
  });

  test('without a date there is none; with "hằng quý" each period’s last day is its due day', () => {
    expect(all(work('year'), context).map(({ due }) => due)).toEqual([null]);
    const quarterly = all(work('quarter', { kind: 'each-period', cycle: 'quarter' }), context);
    expect(
      quarterly.map(({ periodKey, opensOn, due }) => [periodKey, opensOn, due?.lastAcceptedDay]),
    ).toEqual([
      ['2025-Q3', '2025-08-15', '2025-09-30'],
      ['2025-Q4', '2025-11-19', '2025-12-31'],
    ]);
  });

  test('monthly work opens with its month, not weeks before it, and is numbered through', () => {
    const monthly = all(work('month', { kind: 'each-period', cycle: 'month' }), context);
    expect(monthly.map(({ occurrence, periodKey, opensOn }) => [occurrence, periodKey, opensOn])).toEqual([
      [1, '2025-M07', '2025-07-01'],
      [2, '2025-M08', '2025-08-01'],
      [3, '2025-M09', '2025-09-03'],
      [4, '2025-M10', '2025-10-01'],
      [5, '2025-M11', '2025-11-03'],
      [6, '2025-M12', '2025-12-01'],
    ]);
  });

  test('an open-ended plan goes on year after year', () => {
    const open = { ...context, span: { ...context.span, end: null } };
    const first = firstOccurrence(work('year'), open);
    const second = first && nextOccurrence(work('year'), open, first);
    expect([second?.occurrence, second?.periodKey]).toEqual([2, '2026']);
  });

  test('work without a cycle is refused, and the refusal names it', () => {
    const error = refusal(() => firstOccurrence({ ...work('year'), recurrence: null }, context));
    expect([error.code, error.details]).toEqual(['recurrence-missing', { ref: 'II.1.1' }]);
  });
});

describe('occurrences opened by an event', () => {
  test('the days are counted from the event, which is not counted', () => {
    const spec: DeadlineSpec = { kind: 'counted', count: 5, unit: 'working-day', base: { from: 'event' } };
    const due = eventDue({ deadline: { words: 'trong 05 ngày làm việc', spec } }, '2025-08-28', context);
    expect(due?.lastAcceptedDay).toBe('2025-09-08');
  });

  test('"khi có tai nạn lao động xảy ra" names no time, so there is no date', () => {
    const event = hanoi.assignments.find(({ ref }) => ref === 'III.6.6');
    expect(event && eventDue(event, '2025-08-28', context)).toBeNull();
  });
});
