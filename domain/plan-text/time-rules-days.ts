import type { Bound, DeadlineSpec } from '../deadline/deadline-spec.ts';
import { matchesOf } from './latin-pattern.ts';
import { timePattern } from './time-patterns.ts';
import { textAfter, textBefore } from './time-reading.ts';
import type { TimeContext, TimeDraft, TimeMatch, TimeRule } from './time-reading.ts';
import { dayExists, isoDay, parseDay, yearFor } from './time-values.ts';
import type { NamedDay } from './time-values.ts';

const RELATION = '(?<rel> ?,? ?\\(?(?:{NEXT_YEAR}|{THIS_YEAR}|{EVERY_YEAR})\\)?)';
/** The words before a day that say which report or which turn it is for: "năm (", "6 tháng: ", "hằng năm, ". */
const TURN =
  '(?:(?<turn>(?:định kỳ )?(?:(?:hằng|hàng|mỗi) năm|(?:tổng kết |báo cáo |kết quả |cuối |cả )?năm(?: {YEAR})?' +
  '|(?:sơ kết |giữa )?(?:6|06|sáu) tháng(?: (?:đầu|cuối) năm(?: {YEAR})?)?)) ?[,(:;-]? ?)';
const OPENING = '(?:(?:gửi|báo cáo|nộp|về|là|vào) )?';

/** Two days a year: "trước ngày 15/6 và ngày 15/12 hằng năm". */
export const twoDaysAYear: TimeRule = {
  name: 'two-days-a-year',
  pattern: timePattern(
    `(?<bound>{BEFORE}|{BY}|vào)? ?(?<a>{MARKED_DAY})(?<relA> {NEXT_YEAR})?,? (?:và|hoặc)(?: (?:trước|đến))? (?<b>{MARKED_DAY})${RELATION}?`,
  ),
  read: (match) => {
    const [a, b] = [parseDay(match.groups['a']!), parseDay(match.groups['b']!)];
    if (a.month === null || b.month === null || a.year !== null || b.year !== null) return null;
    if (!dayExists(a) || !dayExists(b)) return impossible();
    const everyYear = /(hằng|hàng|mỗi|từng)\s/iu.test(match.groups['rel'] ?? '');
    const next = /sau|tiếp|kế|liền|tới/iu.test(match.groups['rel'] ?? '');
    const first = { month: a.month, day: a.day, yearOffset: match.groups['relA'] === undefined ? 0 : 1 };
    const second = { month: b.month, day: b.day, yearOffset: next ? 1 : 0 };
    return {
      use: 'due',
      recurrence: 'half-yearly',
      spec: { kind: 'half-yearly', bound: boundOf(match), first, second },
      confidence: everyYear || next || everyYearBefore(match) ? 0.95 : 0.6,
      question: everyYear || next || everyYearBefore(match) ? null : 'several-times',
    };
  },
};

/** "trước ngày 15/12", "chậm nhất ngày 30 tháng 6 năm 2025", "hằng năm (trước ngày 05/01 năm sau)". */
export const dayWithBound: TimeRule = {
  name: 'day-with-bound',
  pattern: timePattern(
    `(?:${TURN}${OPENING})?(?<done>{DONE} )?(?<bound>{BEFORE}|{BY}) (?:thời điểm )?(?<day>{MARKED_DAY})${RELATION}?`,
  ),
  read: (match) => readDay(match, 0.95),
};

/** "trước 17 giờ 00 ngày 15/8/2025": before that hour, so the day itself still counts. */
export const clockOnDay: TimeRule = {
  name: 'clock-on-day',
  pattern: timePattern(
    `(?<done>{DONE} )?(?:(?:{BEFORE}|{BY}|vào|lúc|vào lúc) )?\\d{1,2} ?(?:giờ|h)(?: ?\\d{2})?(?: ?phút)?,? (?:của |trong )?(?<day>{MARKED_DAY})${RELATION}?`,
  ),
  read: (match) =>
    // "từ 0 giờ ngày 19/8" says when it begins.
    /từ\s*$/iu.test(textBefore(match, 8)) ? { use: 'validity', confidence: 0.7 } : readDay(match, 0.9),
};

const anyDay = timePattern('(?<day>{MARKED_DAY})');

/** "trước ngày 20/3, 20/6, 20/9 và 20/12/2025": one deadline each. */
export const dayList: TimeRule = {
  name: 'day-list',
  pattern: timePattern(
    `(?<done>{DONE} )?(?<bound>{BEFORE}|{BY}|vào) (?<list>{MARKED_DAY}(?: ?(?:,|;|và) ?(?:(?:trước|vào|và) )?{MARKED_DAY})+)${RELATION}?`,
  ),
  read: (match) => {
    const at = match.words.indexOf(match.groups['list']!);
    const days = matchesOf(anyDay, match.groups['list']!);
    const lastYear = parseDay(days.at(-1)![0]).year;
    return days.flatMap((found) => {
      const named = parseDay(found[0]);
      const groups = {
        ...match.groups,
        day: lastYear === null || named.year !== null ? found[0] : `${found[0]}/${lastYear}`,
      };
      const draft = readDay({ ...match, groups }, 0.85);
      const from = at + found.index;
      return draft === null ? [] : [{ ...draft, from, to: from + found[0].length }];
    });
  },
};

/** "trong ngày 15/8/2025", "vào ngày 20/11", "hoàn thành ngày 30/9/2025": the day itself. */
export const dayItself: TimeRule = {
  name: 'day-itself',
  pattern: timePattern(
    `${TURN}?(?:(?<done>{DONE}) (?:trong |vào )?|(?:trong|vào|thời gian ?:?|thời hạn ?:?) )(?<day>{MARKED_DAY})${RELATION}?`,
  ),
  read: (match) => readDay(match, 0.85),
};

/** "ngày 20 tháng 12 hằng năm", "(ngày 15/12 năm sau)": no bound, but a turn or a relation. */
export const dayOfEachYear: TimeRule = {
  name: 'day-of-each-year',
  pattern: timePattern(`${TURN}?(?<day>{MARKED_DAY})${RELATION}?`),
  read: (match) => {
    if (match.groups['rel'] === undefined && match.groups['turn'] === undefined) return null;
    return readDay(match, 0.8);
  },
};

/** A day with its year, or in a field for times, that nothing else explains. */
export const bareDay: TimeRule = {
  name: 'bare-day',
  pattern: timePattern('(?<day>{MARKED_DAY})'),
  read: (match) => {
    const named = parseDay(match.groups['day']!);
    const marked = /ngày|tháng/iu.test(match.words);
    if (match.context.field === true) return readDay(match, 0.85);
    return marked || named.year !== null ? readDay(match, named.year === null ? 0.35 : 0.5) : null;
  },
};

function readDay(match: TimeMatch, confidence: number): TimeDraft | null {
  const named = parseDay(match.groups['day']!);
  const turn = (match.groups['turn'] ?? '').toLowerCase();
  const turnYear = /(?:19|20)\d{2}/.exec(turn)?.[0];
  const day = { ...named, year: named.year ?? (turnYear === undefined ? null : Number(turnYear)) };
  if (day.month === null) return null;
  if (!dayExists(day)) return impossible();
  const each = day.year === null ? yearlyReading(match, day, turn) : null;
  return each ?? onceReading(match, day, confidence);
}

function yearlyReading(match: TimeMatch, day: NamedDay, turn: string): TimeDraft | null {
  const relation = (match.groups['rel'] ?? '').toLowerCase();
  const next = /năm\s+(sau|tiếp|kế|liền|tới)/u.test(relation);
  const named = { month: day.month!, day: day.day, yearOffset: next ? 1 : 0 };
  const bound = boundOf(match);
  if (/tháng/u.test(turn)) {
    const half = /cuối/u.test(turn) ? { first: null, second: named } : { first: named, second: null };
    return {
      use: 'due',
      recurrence: 'half-yearly',
      spec: { kind: 'half-yearly', bound, ...half },
      confidence: 0.9,
    };
  }
  const yearly =
    /(hằng|hàng|mỗi|từng)\s+năm/u.test(relation) || next || turn !== '' || everyYearBefore(match);
  if (!yearly) return null;
  const spec: DeadlineSpec = { kind: 'yearly', bound, ...named };
  return { use: 'due', recurrence: 'yearly', spec, confidence: relation !== '' ? 0.95 : 0.85 };
}

function onceReading(match: TimeMatch, day: NamedDay, confidence: number): TimeDraft {
  const resolved = yearOfDay(day, match.context);
  if (resolved.year === null) {
    return { use: 'due', spec: null, confidence: resolved.confidence, question: resolved.question };
  }
  const date = isoDay(day, resolved.year);
  return {
    use: 'due',
    spec: boundOf(match) === 'before' ? { kind: 'before-day', date } : { kind: 'by-day', date },
    confidence: confidence * resolved.confidence,
    question: resolved.question,
  };
}

/** The year a day names, or the plan's. */
export function yearOfDay(day: NamedDay, context: TimeContext) {
  return day.year === null
    ? yearFor(day.month!, day.day, context)
    : { year: day.year, confidence: 1, question: null };
}

/** "trước ngày X" excludes the day, everything else includes it. A clock time on the day includes it too. */
function boundOf(match: TimeMatch): Bound {
  return /trước/iu.test(match.groups['bound'] ?? '') ? 'before' : 'by';
}

/** "hằng năm" close before, in the same clause: "hằng năm, các đơn vị báo cáo trước ngày 15/12". */
function everyYearBefore(match: TimeMatch): boolean {
  const clause = textBefore(match, 100).split(/[.;]/).at(-1)!;
  return (
    /(hằng|hàng|mỗi)\s+năm(?![\p{L}])/iu.test(clause) ||
    /^\s*\)?\s*(hằng|hàng)\s+năm/iu.test(textAfter(match, 20))
  );
}

export function impossible(): TimeDraft {
  return { use: 'due', spec: null, confidence: 0.9, question: 'date-impossible' };
}
