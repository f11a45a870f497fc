import type { TimeSpan } from '../deadline/deadline-spec.ts';
import { timePattern } from './time-patterns.ts';
import { textAfter, textBefore } from './time-reading.ts';
import type { TimeContext, TimeDraft, TimeMatch, TimeRule, TimeUse } from './time-reading.ts';
import { impossible, yearOfDay } from './time-rules-days.ts';
import { dayExists, isoDay, lastMonthOf, parseDay, parseSpan, spanIn, yearFor } from './time-values.ts';
import type { NamedDay, NamedSpan } from './time-values.ts';

const EVERY = '(?<every> ?,? {EVERY_YEAR})';
const TO = '(?:{DASH}|đến|tới)(?: hết)?(?: khoảng)?';

/** "từ ngày 01/8/2025 đến ngày 15/9/2025", "ngày 15-20/5/2025", "từ 01/5 đến 31/5 hằng năm" */
export const dayRange: TimeRule = {
  name: 'day-range',
  pattern: timePattern(
    `(?<done>{DONE} )?(?<from>(?:kể )?từ )?(?<a>{DAY}) ?${TO} ?(?<b>{MARKED_DAY})${EVERY}?`,
  ),
  read: (match) => {
    const written = parseDay(match.groups['a']!);
    const to = parseDay(match.groups['b']!);
    const marked = match.groups['from'] !== undefined || /ngày/iu.test(match.groups['a']!);
    if (!marked || to.month === null) return null;
    const from = { ...written, month: written.month ?? to.month, year: written.year ?? to.year };
    if (!dayExists(from) || !dayExists(to)) return impossible();
    if (match.groups['every'] !== undefined) return eachYear(to);
    return once(match, from, to);
  },
};

function eachYear(to: NamedDay): TimeDraft {
  return {
    use: 'due',
    recurrence: 'yearly',
    spec: { kind: 'yearly', bound: 'by', month: to.month!, day: to.day, yearOffset: 0 },
    confidence: 0.85,
  };
}

function once(match: TimeMatch, from: NamedDay, to: NamedDay): TimeDraft {
  const end = yearOfDay(to, match.context);
  if (end.year === null) return { use: 'due', spec: null, confidence: 0.3, question: 'year-not-named' };
  const wraps = from.year === null && from.month! > to.month!;
  const start = from.year ?? (wraps ? end.year - 1 : end.year);
  const span = (day: NamedDay, year: number): TimeSpan => ({ unit: 'day', date: isoDay(day, year) });
  return {
    use: rangeUse(match, 'due'),
    spec: { kind: 'range', from: span(from, start), to: span(to, end.year) },
    confidence: 0.9 * end.confidence,
    question: end.question,
  };
}

/** "Quý IV/2025 - Quý II/2026", "tháng 8 - 10/2025", "quý III, IV/2025" */
export const spanRange: TimeRule = {
  name: 'span-range',
  pattern: timePattern(
    `(?<done>{DONE} )?(?<from>từ |trong )?(?<a>(?:các )?(?:{SPAN}|tháng \\d{1,2}|qu[ýí] ?(?:IV|I{1,3}|\\d))) ?(?:(?:,|và) ?(?:IV|I{1,3}|\\d{1,2}) ?)*(?<joint>${TO}|,|và) ?` +
      `(?<b>(?:tháng |qu[ýí] ?)?(?:IV|I{1,3}|\\d{1,2})(?: ?[/.-] ?{YEAR}| (?:của )?năm {YEAR})|{SPAN})(?!\\d| ?/ ?[\\p{L}\\d])${EVERY}?`,
  ),
  read: (match) => {
    const a = parseSpan(match.groups['a']!);
    const b = secondSpan(match.groups['b']!, a);
    if (a === null || b === null) return impossible();
    if (a.unit === 'year' && b.unit === 'year') return yearRangeDraft(match, a.year!, b.year!);
    return spansDraft(match, a, b);
  },
};

/** The second of a pair may leave out its unit: "tháng 8 - 10/2025", "quý III, IV/2025". */
function secondSpan(words: string, first: NamedSpan | null): NamedSpan | null {
  if (/tháng|qu[ýí]|năm\s+\d{4}$/iu.test(words) && !/^(?:IV|I{1,3}|\d{1,2})\s/iu.test(words)) {
    return parseSpan(words);
  }
  if (first === null || first.unit === 'year') return null;
  return parseSpan(`${first.unit === 'month' ? 'tháng' : 'quý'} ${words}`);
}

function spansDraft(match: TimeMatch, a: NamedSpan, b: NamedSpan): TimeDraft | null {
  if (match.groups['every'] !== undefined) return everySpan(match, a, b);
  const end =
    b.year === null
      ? yearFor(lastMonthOf(b), null, match.context)
      : { year: b.year, confidence: 1, question: null };
  if (end.year === null) return { use: 'due', spec: null, confidence: 0.3, question: 'year-not-named' };
  const start = a.year ?? (lastMonthOf(a) > lastMonthOf(b) ? end.year - 1 : end.year);
  const listed = /,|và/iu.test(match.groups['joint']!);
  return {
    use: rangeUse(match, 'due'),
    spec: { kind: 'range', from: spanIn(a, start), to: spanIn(b, end.year) },
    confidence: (listed ? 0.7 : 0.9) * end.confidence,
    question: listed && !adjacent(a, b) ? 'several-times' : end.question,
  };
}

/** "quý III, IV" is one stretch; "quý I, quý III" are two times. */
function adjacent(a: NamedSpan, b: NamedSpan): boolean {
  return a.unit === b.unit && a.index !== null && b.index === a.index + 1;
}

function everySpan(match: TimeMatch, a: NamedSpan, b: NamedSpan): TimeDraft {
  const listed = /,|và/iu.test(match.groups['joint']!);
  const dayOf = (span: NamedSpan) => ({ month: lastMonthOf(span), day: lastDay(span), yearOffset: 0 });
  if (!listed) return eachYear({ ...dayOf(b), year: null, day: lastDay(b), month: lastMonthOf(b) });
  return {
    use: 'due',
    recurrence: 'half-yearly',
    spec: { kind: 'half-yearly', bound: 'by', first: dayOf(a), second: dayOf(b) },
    confidence: 0.8,
  };
}

/** Last day of the span's last month; 29/02 stands for the end of February and falls on 28/02 where there is none. */
export function lastDay(span: NamedSpan): number {
  const month = lastMonthOf(span);
  if (month === 2) return 29;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** "giai đoạn 2023-2025", "từ năm 2025 đến hết năm 2030", "Năm 2025 - 2026", "2025 - 2035", "2026 trở đi" */
export const yearRange: TimeRule = {
  name: 'year-range',
  pattern: timePattern(
    `(?<done>{DONE} (?:trong )?)?(?<what>(?:trong )?(?:giai đoạn|thời kỳ|nhiệm kỳ|năm học|niên khoá|niên khóa|khoá|khóa|các năm|từ năm|từ|năm|trong năm) ?:? ?)?` +
      `(?<a>{YEAR}) ?${TO}(?: năm)? ?(?<b>{YEAR})(?! ?/)`,
  ),
  read: (match) => yearRangeDraft(match, Number(match.groups['a']), Number(match.groups['b'])),
};

function yearRangeDraft(match: TimeMatch, from: number, to: number): TimeDraft | null {
  if (to < from) return null;
  const school = /năm\s+học|nhiệm|khoá|khóa|kỳ/iu.test(match.groups['what'] ?? '');
  const alone = /\(\s*$/.test(textBefore(match, 5)) && /^\s*\)/.test(textAfter(match, 5));
  const done = match.groups['done'] !== undefined;
  const due = !school && (done || match.context.field === true || alone);
  return {
    use: due ? 'due' : 'validity',
    spec: { kind: 'range', from: { unit: 'year', year: from }, to: { unit: 'year', year: to } },
    confidence: match.context.field === true ? 0.9 : due ? 0.6 : 0.85,
  };
}

/** "2026 trở đi", "năm 2025 và các năm tiếp theo": it goes on, year after year. */
export const yearsThatFollow: TimeRule = {
  name: 'years-that-follow',
  pattern: timePattern(
    '(?:(?:{DONE} )?(?:trong |từ )?(?:năm )?(?<year>{YEAR}) ?,? ?)?(?:trở đi|(?:và )?(?:các|những) năm (?:tiếp theo|sau|kế tiếp))',
  ),
  read: () => ({
    use: 'recurrence',
    recurrence: 'yearly',
    spec: { kind: 'each-period', cycle: 'year' },
    confidence: 0.55,
    question: 'continues-after',
  }),
};

function rangeUse(match: TimeMatch, otherwise: TimeUse): TimeUse {
  return /(hiệu lực|nhiệm kỳ|phát động)[^.;]{0,30}$/iu.test(textBefore(match, 50)) ? 'validity' : otherwise;
}

/** The end of a year when the context names it: for "trong năm", "cuối năm" without a number. */
export function yearOfPlan(context: TimeContext) {
  return yearFor(12, 31, context);
}
