import type { LocalDate } from '../calendar/local-date.ts';
import type { DeadlineSpec } from '../deadline/deadline-spec.ts';

/** What the plan around the words says about time; all of it may be unknown. */
export interface TimeContext {
  /** Year the plan is for: a day without a year belongs to it. */
  planYear: number | null;
  /** Date of issue of the document. */
  issuedOn: LocalDate | null;
  /** Last day of the plan. */
  periodEnd: LocalDate | null;
  /**
   * The words stand where only a time can stand (a cell "Thời gian hoàn thành", a line "Thời gian: …"): a bare year or
   * range of years is a deadline there, in a sentence it is not.
   */
  field?: boolean;
}

/**
 * What the words are for. Only `due` limits the task. `occasion`: a day of celebration, a month of action; `validity`:
 * how long something holds (a programme, a term, a plan); `data-window`: the days whose figures a report holds.
 */
export type TimeUse =
  'due' | 'recurrence' | 'event' | 'validity' | 'data-window' | 'document-date' | 'clock-time' | 'occasion';

export type Recurrence =
  'continuous' | 'yearly' | 'half-yearly' | 'quarterly' | 'monthly' | 'weekly' | 'daily' | 'on-event';

/** Why a person must look at the words. */
export type TimeQuestion =
  /** A day or month without a year, and more than one year is possible. */
  | 'year-not-named'
  /** A day the calendar does not have (30/02). */
  | 'date-impossible'
  /** "trong 10 ngày" from when? */
  | 'count-base-not-named'
  /** "trong 24 giờ": deadlines are counted in days. */
  | 'hours-not-days'
  /** "trước 05 ngày": counted back from something. */
  | 'counted-back'
  /** "định kỳ" without a period. */
  | 'period-not-named'
  /** "theo quy định", "theo lộ trình": somebody sets the date. */
  | 'date-to-be-set'
  /** "quý II, quý IV/2025", "trước ngày 15/6 và 15/12": once for all or one after the other? */
  | 'several-times'
  /** "02 năm/lần", "thứ Sáu hằng tuần": no cycle of the product. */
  | 'cycle-unsupported'
  /** "năm 2025 và các năm tiếp theo" */
  | 'continues-after'
  /** "giữa quý III": the law names no day for it. */
  | 'middle-of-quarter'
  /** Words in a field for times that no rule reads. */
  | 'time-words-unknown';

/** One statement of time: the words as written, where they stand, and what was understood. */
export interface TimeReading {
  words: string;
  /** Offsets in the text that was read, end exclusive. */
  start: number;
  end: number;
  use: TimeUse;
  /** Null when the words give no deadline that can be reckoned. */
  spec: DeadlineSpec | null;
  recurrence: Recurrence | null;
  /** The words that name the event, for `event` and for a count that starts from one. */
  event: string | null;
  /** Name of the rule that read the words. */
  rule: string;
  /** 0..1 */
  confidence: number;
  question: TimeQuestion | null;
}

/** What a rule understood; the place and the name of the rule are added by the reader. */
export interface TimeDraft {
  use: TimeUse;
  spec?: DeadlineSpec | null;
  recurrence?: Recurrence | null;
  event?: string | null;
  confidence: number;
  question?: TimeQuestion | null;
  /** Offsets within the match when the statement is only a part of it. */
  from?: number;
  to?: number;
}

/** Words that a rule's pattern found. */
export interface TimeMatch {
  /** The whole text that is read. */
  readonly text: string;
  readonly start: number;
  readonly words: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly context: TimeContext;
}

/**
 * One form of words. The rules stand in order: what an earlier rule read, a later one does not see. A rule that gives
 * null leaves its words to the later ones.
 */
export interface TimeRule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly read: (match: TimeMatch) => TimeDraft | TimeDraft[] | null;
}

/** The characters before a match, at most `length`: enough to see what governs it without reading the text twice. */
export function textBefore(match: TimeMatch, length = 120): string {
  return match.text.slice(Math.max(0, match.start - length), match.start);
}

export function textAfter(match: TimeMatch, length = 60): string {
  const end = match.start + match.words.length;
  return match.text.slice(end, end + length);
}
