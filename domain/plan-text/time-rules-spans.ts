import type { DeadlineSpec } from '../deadline/deadline-spec.ts';
import { timePattern } from './time-patterns.ts';
import { textAfter, textBefore } from './time-reading.ts';
import type { TimeDraft, TimeMatch, TimeRule } from './time-reading.ts';
import { impossible } from './time-rules-days.ts';
import { lastDay, yearOfPlan } from './time-rules-ranges.ts';
import { lastMonthOf, parseSpan, spanIn, yearFor } from './time-values.ts';
import type { NamedSpan, ResolvedYear } from './time-values.ts';

const EVERY = '(?<every> ?,? {EVERY_YEAR})';

/** "xong trước quý III/2025", "trước tháng 9/2025", "trước năm 2026" */
export const beforeSpan: TimeRule = {
  name: 'before-span',
  pattern: timePattern(`(?<done>{DONE} )?{BEFORE} (?<span>{SPAN})${EVERY}?`),
  read: (match) => {
    const span = parseSpan(match.groups['span']!);
    if (span === null) return impossible();
    if (match.groups['every'] !== undefined) return null;
    return inYear(match, span, 0.9, (year) => ({ kind: 'before-span', span: spanIn(span, year) }));
  },
};

/** "trong tháng 8/2025", "xong trong quý III", "đến hết tháng 9/2025", "trong tháng 12 hằng năm" */
export const withinSpan: TimeRule = {
  name: 'within-span',
  pattern: timePattern(`(?<done>{DONE} )?(?<bound>{BY}|ngay trong|trong|vào)? ?(?<span>{SPAN})${EVERY}?`),
  read: (match) => {
    const span = parseSpan(match.groups['span']!);
    if (span === null) return match.groups['bound'] === undefined ? null : impossible();
    if (match.groups['every'] !== undefined) return everyYear(span);
    const how = boundness(match, span);
    if (how === null) return null;
    return inYear(
      match,
      span,
      how.confidence,
      (year) => ({ kind: 'within', span: spanIn(span, year) }),
      how.use,
    );
  },
};

/** How sure it is that a span limits the task: a year in a sentence is mostly part of a name. */
function boundness(
  match: TimeMatch,
  span: NamedSpan,
): { use: 'due' | 'validity'; confidence: number } | null {
  const { done, bound } = match.groups;
  // "từ tháng 9/2025" says when it begins.
  if (bound === undefined && /từ\s*$/iu.test(textBefore(match, 8)))
    return { use: 'validity', confidence: 0.7 };
  if (done !== undefined || match.context.field === true) return { use: 'due', confidence: 0.95 };
  if (span.unit === 'year') {
    const alone = /\(\s*$/.test(textBefore(match, 5)) && /^\s*\)/.test(textAfter(match, 5));
    if (bound === undefined) return alone ? { use: 'due', confidence: 0.5 } : null;
    const doneAfter = /^\s*,?\s*(?:phải\s+|cơ\s+bản\s+)?(?:hoàn\s+thành|xong)/iu.test(textAfter(match, 30));
    // "đến năm 2030" is the horizon of a target, "trong năm 2025" a time to do something in.
    return /^(?:ngay\s+)?(?:trong|vào)/iu.test(bound) || doneAfter
      ? { use: 'due', confidence: 0.75 }
      : { use: 'validity', confidence: 0.6 };
  }
  if (bound !== undefined) return { use: 'due', confidence: 0.9 };
  const closed = /^\s*(?:[.;)]|$)/.test(textAfter(match, 5));
  return { use: 'due', confidence: closed ? 0.65 : 0.45 };
}

function everyYear(span: NamedSpan): TimeDraft {
  const day = { month: lastMonthOf(span), day: lastDay(span), yearOffset: 0 };
  return {
    use: 'due',
    recurrence: 'yearly',
    spec: { kind: 'yearly', bound: 'by', ...day },
    confidence: 0.85,
  };
}

/** "đầu tháng 9/2025", "giữa năm 2026", "vào cuối năm", "cuối quý IV/2025" */
export const partOfSpan: TimeRule = {
  name: 'part-of-span',
  pattern: timePattern(
    `(?<done>{DONE} )?(?<bound>{BY}|{BEFORE}|trong|vào)? ?(?:khoảng )?(?<part>đầu|giữa|cuối) (?<span>{SPAN}|tháng|qu[ýí]|năm)(?! (?:học|khoá|khóa))${EVERY}?`,
  ),
  read: (match) => {
    const words = match.groups['span']!;
    const part = partOf(match.groups['part']!);
    if (!/\d|I/iu.test(words.replace(/qu[ýí]/iu, ''))) return partWithoutNumber(match, words, part);
    const span = parseSpan(words);
    if (span === null) return impossible();
    if (span.unit === 'quarter' && part === 'middle') {
      return { use: 'due', spec: null, confidence: 0.6, question: 'middle-of-quarter' };
    }
    // "các tháng cuối năm 2025" names the time of the plan.
    const ofPlan =
      match.groups['done'] === undefined && /(?:các|những)\s+tháng\s*$/iu.test(textBefore(match, 20));
    return inYear(match, span, 0.8, (year) => partSpec(span, part, year), ofPlan ? 'validity' : 'due');
  },
};

type Part = 'start' | 'middle' | 'end';

function partOf(word: string): Part {
  const lower = word.toLowerCase();
  if (lower === 'đầu') return 'start';
  return lower === 'giữa' ? 'middle' : 'end';
}

/** "vào cuối năm" is the plan's year; without a word that binds it, and for a month or quarter, nothing is said. */
function partWithoutNumber(match: TimeMatch, unit: string, part: Part): TimeDraft | null {
  const bound = match.groups['bound'] !== undefined || match.groups['done'] !== undefined;
  const bare = match.context.field === true && match.text.trim() === match.words;
  if (unit.toLowerCase() !== 'năm' || !(bound || bare)) return null;
  if (match.groups['every'] !== undefined) {
    const days = { start: { month: 1, day: 1 }, middle: { month: 6, day: 30 }, end: { month: 12, day: 31 } };
    return {
      use: 'due',
      recurrence: 'yearly',
      spec: { kind: 'yearly', bound: 'by', ...days[part], yearOffset: 0 },
      confidence: 0.75,
    };
  }
  const resolved = yearOfPlan(match.context);
  return draftIn(resolved, 0.8, (year) => ({ kind: 'part-of-year', part, year }));
}

function partSpec(span: NamedSpan, part: Part, year: number): DeadlineSpec {
  if (span.unit === 'month') return { kind: 'part-of-month', part, year, month: span.index! };
  if (span.unit === 'year') return { kind: 'part-of-year', part, year };
  return { kind: 'part-of-quarter', part: part === 'start' ? 'start' : 'end', year, quarter: span.index! };
}

/** "6 tháng đầu năm 2025", "trong 6 tháng cuối năm" */
export const halfYear: TimeRule = {
  name: 'half-year',
  pattern: timePattern(
    '(?<done>{DONE} )?(?<bound>{BY}|{BEFORE}|ngay trong|trong|vào)? ?(?:(?:6|06|sáu) tháng|nửa) (?<half>đầu|cuối) (?:của )?năm(?<year> {YEAR})?',
  ),
  read: (match) => {
    const half = match.groups['half']!.toLowerCase() === 'đầu' ? 1 : 2;
    const named = match.groups['year'];
    const bound = match.groups['bound'] ?? match.groups['done'];
    if (bound === undefined && match.context.field !== true) return halfOfReport(match, named !== undefined);
    const resolved: ResolvedYear =
      named === undefined
        ? yearFor(half * 6, null, match.context)
        : { year: Number(named), confidence: 1, question: null };
    return draftIn(resolved, 0.85, (year) => ({ kind: 'within', span: { unit: 'half-year', year, half } }));
  },
};

/** "báo cáo 6 tháng đầu năm" is a turn of reports; elsewhere the words only name a stretch of time. */
function halfOfReport(match: TimeMatch, yearNamed: boolean): TimeDraft {
  const report = /(?:báo\s+cáo|sơ\s+kết|định\s+kỳ|tổng\s+kết)[^.;]{0,60}$/iu.test(textBefore(match, 80));
  if (!report || yearNamed) return { use: 'validity', spec: null, confidence: 0.5 };
  return {
    use: 'recurrence',
    recurrence: 'half-yearly',
    spec: { kind: 'each-period', cycle: 'half-year' },
    confidence: 0.7,
  };
}

/** "trong năm", "trong quý", "trong tháng" in a field for times. */
export const withinThePlan: TimeRule = {
  name: 'within-the-plan',
  pattern: timePattern('(?<done>{DONE} )?(?:trong|cả|hết) (?<unit>năm)'),
  read: (match) => {
    if (match.context.field !== true && match.groups['done'] === undefined) return null;
    return draftIn(yearOfPlan(match.context), 0.8, (year) => ({
      kind: 'within',
      span: { unit: 'year', year },
    }));
  },
};

/** "2026" alone in a field for times. */
export const yearInField: TimeRule = {
  name: 'year-in-field',
  pattern: timePattern('(?<year>{YEAR})'),
  read: (match) =>
    match.context.field === true && !/từ\s*$/iu.test(textBefore(match, 8))
      ? {
          use: 'due',
          spec: { kind: 'within', span: { unit: 'year', year: Number(match.groups['year']) } },
          confidence: 0.9,
        }
      : null,
};

function inYear(
  match: TimeMatch,
  span: NamedSpan,
  confidence: number,
  spec: (year: number) => DeadlineSpec,
  use: 'due' | 'validity' = 'due',
): TimeDraft {
  const resolved: ResolvedYear =
    span.year === null
      ? yearFor(lastMonthOf(span), null, match.context)
      : { year: span.year, confidence: 1, question: null };
  return { ...draftIn(resolved, confidence, spec), use };
}

function draftIn(
  resolved: ResolvedYear,
  confidence: number,
  spec: (year: number) => DeadlineSpec,
): TimeDraft {
  return {
    use: 'due',
    spec: resolved.year === null ? null : spec(resolved.year),
    confidence: confidence * resolved.confidence,
    question: resolved.question,
  };
}
