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

const WEEKS: Readonly<Record<string, number>> = { đầu: 1, nhất: 1, hai: 2, ba: 3, tư: 4, cuối: 5 };

/** "trong tuần đầu tháng 6/2026", "tuần 2 tháng 3": by the seventh day for each week, by the month's last for the last. */
export const weekOfMonth: TimeRule = {
  name: 'week-of-month',
  pattern: timePattern(
    '(?:{DONE} )?(?:trong |vào )?tuần (?:thứ )?(?<n>đầu|nhất|hai|ba|tư|cuối|[1-5])(?: tiên| cùng)?,? (?:của )?(?<span>{MONTH})',
  ),
  read: (match) => {
    const span = parseSpan(match.groups['span']!);
    if (span === null) return impossible();
    const words = match.groups['n']!.toLowerCase();
    const week = WEEKS[words] ?? Number(words);
    const month = span.index!;
    const named = span.year === null ? yearFor(month, null, match.context) : null;
    const year = named === null ? span.year : named.year;
    if (year === null) return { use: 'due', spec: null, confidence: 0.3, question: 'year-not-named' };
    const date = isoDay({ day: week === 5 ? 31 : week * 7, month, year }, year);
    return { use: 'due', spec: { kind: 'by-day', date }, confidence: 0.7, question: named?.question ?? null };
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
