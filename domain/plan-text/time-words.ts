import { collapseBlanks, originalSpan } from './collapsed-text.ts';
import type { CollapsedText } from './collapsed-text.ts';
import {
  always,
  dayOfMonth,
  dayOfQuarter,
  everyPeriod,
  lastDayOfPeriod,
  periodInList,
  timesPerPeriod,
  unnamedPeriod,
} from './time-rules-cycles.ts';
import { matchesOf } from './latin-pattern.ts';
import { countedBack, countedFrom, countedOnly } from './time-rules-counted.ts';
import {
  bareDay,
  clockOnDay,
  dayItself,
  dayList,
  dayOfEachYear,
  dayWithBound,
  twoDaysAYear,
} from './time-rules-days.ts';
import { afterEvent, beforeOccasion, onRequest, whenEvent } from './time-rules-events.ts';
import { dayToSpan, monthInField, weekOfMonth } from './time-rules-mixed.ts';
import {
  clockTime,
  dataWindow,
  dateInForce,
  dateOfDocument,
  lunarDay,
  occasion,
  toBeSet,
} from './time-rules-other.ts';
import { dayRange, spanRange, yearRange, yearsThatFollow } from './time-rules-ranges.ts';
import {
  beforeSpan,
  halfYear,
  partOfSpan,
  withinSpan,
  withinThePlan,
  yearInField,
} from './time-rules-spans.ts';
import type { TimeContext, TimeDraft, TimeReading, TimeRule } from './time-reading.ts';

/**
 * The rules in order: what limits nothing is taken out first, then the longer and more certain forms, and last the
 * words that mean a time only where nothing else explains them.
 */
const rules: readonly TimeRule[] = [
  lunarDay,
  dateOfDocument,
  dateInForce,
  dataWindow,
  countedFrom,
  countedBack,
  countedOnly,
  timesPerPeriod,
  dayOfQuarter,
  lastDayOfPeriod,
  clockOnDay,
  twoDaysAYear,
  dayList,
  dayToSpan,
  dayRange,
  dayWithBound,
  dayItself,
  occasion,
  dayOfEachYear,
  dayOfMonth,
  clockTime,
  yearsThatFollow,
  halfYear,
  weekOfMonth,
  spanRange,
  yearRange,
  beforeSpan,
  beforeOccasion,
  bareDay,
  partOfSpan,
  withinSpan,
  everyPeriod,
  periodInList,
  afterEvent,
  onRequest,
  whenEvent,
  always,
  withinThePlan,
  monthInField,
  yearInField,
  toBeSet,
  unnamedPeriod,
];

/** Rules whose words always hold a figure: for a sentence without any, their long patterns need not be looked at. */
const withFigures: ReadonlySet<TimeRule> = new Set([
  lunarDay,
  dateOfDocument,
  dateInForce,
  dataWindow,
  countedFrom,
  countedBack,
  countedOnly,
  dayOfQuarter,
  clockOnDay,
  twoDaysAYear,
  dayList,
  dayToSpan,
  dayRange,
  dayWithBound,
  dayItself,
  dayOfEachYear,
  dayOfMonth,
  clockTime,
  yearRange,
  bareDay,
  weekOfMonth,
  monthInField,
  yearInField,
]);

/** The longest sentence that is read: longer ones are no sentences, and every rule looks at all of it. */
const LONGEST = 20_000;

/**
 * All statements of time in one sentence, a table cell or a line (wrapped lines already joined, Unicode NFC), in order
 * of place. Dates of cited documents, data windows and clock times are among them: their `use` says so, and only `due`
 * limits the task. In a field for times (`context.field`), words that no rule reads come back as a question.
 */
export function readTimeWords(text: string, context: TimeContext): TimeReading[] {
  const read: TimeReading[] = [];
  const collapsed = collapseBlanks(text.slice(0, LONGEST));
  const sentence = collapsed.text;
  const hasFigure = /\d/.test(sentence);
  for (const rule of rules) {
    if (!hasFigure && withFigures.has(rule)) continue;
    for (const found of matches(rule, sentence, context)) {
      if (!read.some((other) => found.start < other.end && other.start < found.end)) read.push(found);
    }
  }
  if (context.field === true && read.length === 0 && /[\p{L}\d]/u.test(sentence))
    read.push(unknown(sentence));
  return read
    .filter((one) => !isNamedLater(one, read, sentence))
    .sort((a, b) => a.start - b.start)
    .map((one) => placed(one, collapsed, text));
}

/** The words and their place in the text as it was given, with its own blanks. */
function placed(one: TimeReading, collapsed: CollapsedText, text: string): TimeReading {
  const { start, end } = originalSpan(collapsed, one.start, one.end);
  return { ...one, start, end, words: text.slice(start, end) };
}

/** "định kỳ báo cáo … (trước ngày 05/01 năm sau)": the period that "định kỳ" leaves out follows in the sentence. */
function isNamedLater(one: TimeReading, all: readonly TimeReading[], text: string): boolean {
  if (one.question !== 'period-not-named') return false;
  return all.some(
    (other) =>
      other.recurrence !== null &&
      !['continuous', 'on-event'].includes(other.recurrence) &&
      !/[.;]/.test(text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start))),
  );
}

function matches(rule: TimeRule, text: string, context: TimeContext): TimeReading[] {
  const found: TimeReading[] = [];
  for (const match of matchesOf(rule.pattern, text)) {
    const groups = match.groups ?? {};
    const drafts = rule.read({ text, start: match.index, words: match[0], groups, context });
    for (const draft of drafts === null ? [] : [drafts].flat()) {
      found.push(reading(rule.name, draft, match.index, withBracket(match[0], text, match.index)));
    }
  }
  return found;
}

/** "6 tháng (trước ngày 05/7" ends behind its own bracket. */
function withBracket(words: string, text: string, at: number): string {
  const open = words.lastIndexOf('(') > words.lastIndexOf(')');
  return open && text[at + words.length] === ')' ? `${words})` : words;
}

function reading(rule: string, draft: TimeDraft, at: number, words: string): TimeReading {
  const whole = words.slice(draft.from ?? 0, draft.to ?? words.length);
  const start = at + (draft.from ?? 0) + (whole.length - whole.trimStart().length);
  // A bracket that opens before the words or closes behind them belongs to the sentence.
  const text = whole.includes('(') ? whole.trim() : whole.replace(/[)\s]+$/, '').trimStart();
  return {
    words: text,
    start,
    end: start + text.length,
    use: draft.use,
    spec: draft.spec ?? null,
    recurrence: draft.recurrence ?? null,
    event: draft.event ?? null,
    rule,
    confidence: Math.round(draft.confidence * 100) / 100,
    question: draft.question ?? null,
  };
}

/** "Thời gian: sớm nhất có thể": it stands where a time must stand, so it is asked about. */
function unknown(text: string): TimeReading {
  const draft: TimeDraft = {
    use: 'due',
    spec: { kind: 'to-be-set' },
    confidence: 0.3,
    question: 'time-words-unknown',
  };
  return reading('time-words-unknown', draft, 0, text);
}
