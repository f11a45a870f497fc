import type { LocalDate } from '../calendar/local-date.ts';
import type { PeriodKind } from './period.ts';

/** A named stretch of the calendar. Months 1–12, quarters 1–4, halves 1–2. */
export type TimeSpan =
  | { unit: 'day'; date: LocalDate }
  | { unit: 'month'; year: number; month: number }
  | { unit: 'quarter'; year: number; quarter: number }
  | { unit: 'half-year'; year: number; half: number }
  | { unit: 'year'; year: number };

/** A day named anew for each year; `yearOffset` 1 is "của năm sau", 0 the year of the period itself. */
export interface YearlyDay {
  month: number;
  /** 1–31; 29/02 falls on 28/02 in a year without it. */
  day: number;
  yearOffset: number;
}

/** "trước ngày …" or "ngày …, chậm nhất ngày …". */
export type Bound = 'before' | 'by';

/** The day from which a period is counted: a day in the words, the plan's issue, an event recorded, the receipt. */
export type DeadlineBase =
  { from: 'date'; date: LocalDate } | { from: 'issue' } | { from: 'event' } | { from: 'receipt' };

/**
 * What the words of a plan say about time, read but not yet resolved. Plain JSON. The kinds are the rows of the table
 * "from words to an instant"; the words themselves are kept beside the specification, never in it.
 */
export type DeadlineSpec =
  /** "ngày X", "đến ngày X", "chậm nhất ngày X", "hạn cuối X" */
  | { kind: 'by-day'; date: LocalDate }
  /** "trước ngày X" */
  | { kind: 'before-day'; date: LocalDate }
  /** "trong tháng 8/2025", "quý IV/2025", "xong trong năm 2025" */
  | { kind: 'within'; span: TimeSpan }
  /** "xong trước quý III/2025", "trước tháng 9/2025": until the day before the span begins */
  | { kind: 'before-span'; span: TimeSpan }
  /** "từ ngày A đến ngày B", "Quý IV/2025 - Quý II/2026", "giai đoạn 2023-2025": the end counts */
  | { kind: 'range'; from: TimeSpan; to: TimeSpan }
  /** "đầu / giữa / cuối tháng 9/2025", "giữa năm 2026" (Bộ luật Dân sự 2015 Điều 146); no "giữa quý", it has no rule */
  | { kind: 'part-of-month'; part: 'start' | 'middle' | 'end'; year: number; month: number }
  | { kind: 'part-of-quarter'; part: 'start' | 'end'; year: number; quarter: number }
  | { kind: 'part-of-year'; part: 'start' | 'middle' | 'end'; year: number }
  /** "trong 15 ngày làm việc kể từ ngày ban hành", "10 ngày kể từ ngày nhận Kế hoạch", "03 tháng kể từ …" */
  | { kind: 'counted'; count: number; unit: CountedUnit; base: DeadlineBase }
  /** "trước ngày 15 tháng 12 hằng năm", "trước ngày 05 tháng 01 của năm sau" */
  | ({ kind: 'yearly'; bound: Bound } & YearlyDay)
  /** "6 tháng (trước ngày 05/7), năm (trước ngày 10/01 năm sau)"; null for a half without a report */
  | { kind: 'half-yearly'; bound: Bound; first: YearlyDay | null; second: YearlyDay | null }
  /** "trước ngày 25 tháng cuối quý" (monthOffset 0), "ngày 05 tháng đầu quý sau" (1) */
  | { kind: 'quarterly'; bound: Bound; day: number; monthOffset: number }
  /** "trước ngày 18 hằng tháng" (monthOffset 0), "ngày 05 của tháng sau" (1); a day the month lacks is its last */
  | { kind: 'monthly'; bound: Bound; day: number; monthOffset: number }
  /** "hằng quý", "định kỳ 6 tháng" without a day, for an action: within each period */
  | { kind: 'each-period'; cycle: PeriodKind }
  /** "theo quy định", "định kỳ" without a period: the standing agency has to set it */
  | { kind: 'to-be-set' }
  /** "thường xuyên", duties of a function */
  | { kind: 'none' };

export type CountedUnit = 'day' | 'week' | 'month' | 'year' | 'working-day';

/** How the installation or the plan reads the words where practice differs. */
export interface DeadlineConventions {
  /** What becomes of a "ngày X" that is no working day. */
  rollForward: 'next' | 'same' | 'previous';
  /** Whether "trước ngày X" still accepts X; inclusive reads it as "chậm nhất ngày X". */
  beforeDay: 'exclusive' | 'inclusive';
}

/**
 * "Next" follows Bộ luật Dân sự 2015 Điều 148 khoản 5, which no text applies to administrative deadlines expressly;
 * "exclusive" is the literal reading of "trước". Both are settings for that reason.
 */
export const DEFAULT_DEADLINE_CONVENTIONS: DeadlineConventions = {
  rollForward: 'next',
  beforeDay: 'exclusive',
};

/** Whether the specification names one deadline per period, so that resolving it needs a period. */
export function isRecurring(spec: DeadlineSpec): boolean {
  return ['yearly', 'half-yearly', 'quarterly', 'monthly', 'each-period'].includes(spec.kind);
}
