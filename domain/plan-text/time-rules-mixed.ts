import type { TimeSpan } from '../deadline/deadline-spec.ts';
import { timePattern } from './time-patterns.ts';
import type { TimeRule } from './time-reading.ts';
import { impossible, yearOfDay } from './time-rules-days.ts';
import { dayExists, isoDay, lastMonthOf, parseDay, parseSpan, spanIn, yearFor } from './time-values.ts';

/** "từ ngày 15/9/2025 đến hết tháng 12/2025", "từ ngày 01/8 đến hết Quý IV năm 2025": a day, then a longer span. */
export const dayToSpan: TimeRule = {
  name: 'day-to-span',
  pattern: timePattern('(?:kể )?từ (?<a>{DAY}) ?(?:{DASH}|đến|tới)(?: hết| cuối)? (?<b>{SPAN})'),
  read: (match) => {
    const first = parseDay(match.groups['a']!);
    const last = parseSpan(match.groups['b']!);
    if (last === null || first.month === null || !dayExists(first)) return impossible();
    const end = last.year === null ? yearFor(lastMonthOf(last), null, match.context).year : last.year;
    if (end === null) return { use: 'due', spec: null, confidence: 0.3, question: 'year-not-named' };
    const start = yearOfDay(first, match.context).year ?? end;
    const from: TimeSpan = { unit: 'day', date: isoDay(first, Math.min(start, end)) };
    return { use: 'due', spec: { kind: 'range', from, to: spanIn(last, end) }, confidence: 0.85 };
  },
};

/** "10/2025" alone in a field for times is a month. */
export const monthInField: TimeRule = {
  name: 'month-in-field',
  pattern: timePattern('(?<month>0?[1-9]|1[0-2]) ?[/.-] ?(?<year>{YEAR})'),
  read: ({ groups, context }) =>
    context.field === true
      ? {
          use: 'due',
          spec: {
            kind: 'within',
            span: { unit: 'month', year: Number(groups['year']), month: Number(groups['month']) },
          },
          confidence: 0.9,
        }
      : null,
};
