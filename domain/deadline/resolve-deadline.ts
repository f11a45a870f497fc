import { DomainError } from '../errors.ts';
import { assertNever } from '../assert-never.ts';
import { addDays, endOfDay } from '../calendar/local-date.ts';
import type { Instant, LocalDate } from '../calendar/local-date.ts';
import { isWorkingDay, nextWorkingDay, previousWorkingDay } from '../calendar/working-calendar.ts';
import type { CalendarSlice } from '../calendar/working-calendar.ts';
import { DEFAULT_DEADLINE_CONVENTIONS } from './deadline-spec.ts';
import type { DeadlineConventions, DeadlineSpec } from './deadline-spec.ts';
import { explainDeadline } from './explain-deadline.ts';
import type { Explanation } from './explain-deadline.ts';
import { nominalDay } from './nominal-day.ts';
import type { DeadlineBases, NominalDay } from './nominal-day.ts';
import type { Period } from './period.ts';

export interface DeadlineInput {
  spec: DeadlineSpec;
  /** The words of the plan as they stand there; shown and kept, never read here. */
  words: string;
  conventions?: DeadlineConventions;
  calendar: CalendarSlice;
  bases?: DeadlineBases;
  /** For recurring deadlines: the period whose deadline is asked. */
  period?: Period;
}

export interface ResolvedDeadline {
  words: string;
  /** The day that the words name. */
  nominal: LocalDate;
  /** The last day on which a submission is on time. */
  lastAcceptedDay: LocalDate;
  /** 24:00 of the last accepted day (Bộ luật Dân sự 2015 Điều 148 khoản 6). */
  dueAt: Instant;
  explanation: Explanation;
}

/**
 * From the words of a plan to an instant. Null when the words give no day ("thường xuyên", "theo quy định").
 *
 * 1. "ngày X" and all that names a last day: X, or the next working day (Bộ luật Dân sự 2015 Điều 148 khoản 5).
 * 2. "trước ngày X": the day before X, whatever day it is; by setting as "ngày X".
 * 3. "N ngày làm việc": the N-th working day itself.
 *
 * @throws DomainError 'deadline-unreadable', 'deadline-base-missing', 'deadline-period-missing', 'date-invalid',
 * 'calendar-year-missing'
 */
export function resolveDeadline(input: DeadlineInput): ResolvedDeadline | null {
  const { spec, words, calendar, bases, period } = input;
  const conventions = input.conventions ?? DEFAULT_DEADLINE_CONVENTIONS;
  const nominal = nominalDay(spec, { calendar, bases, period });
  if (!nominal) return null;
  const lastAccepted = lastAcceptedDay(nominal, conventions, calendar);
  return {
    words,
    nominal: nominal.date,
    lastAcceptedDay: lastAccepted,
    dueAt: endOfDay(lastAccepted),
    explanation: explainDeadline({
      spec,
      words,
      nominal,
      lastAccepted,
      conventions,
      calendar,
      bases: bases ?? {},
    }),
  };
}

/**
 * Refuses a deadline that had passed when the plan was issued: a slip of reading or of the plan itself. One that lies
 * before today is accepted, since plans are entered late.
 *
 * @throws DomainError 'deadline-before-issue' {words, lastAcceptedDay, issuedOn}
 */
export function assertNotBeforeIssue(
  deadline: Pick<ResolvedDeadline, 'words' | 'lastAcceptedDay'> | null,
  issuedOn: LocalDate | null,
): void {
  if (!deadline || issuedOn === null || deadline.lastAcceptedDay >= issuedOn) return;
  const { words, lastAcceptedDay: last } = deadline;
  throw new DomainError('deadline-before-issue', { words, lastAcceptedDay: last, issuedOn });
}

function lastAcceptedDay(
  nominal: NominalDay,
  conventions: DeadlineConventions,
  calendar: CalendarSlice,
): LocalDate {
  switch (nominal.rule) {
    case 'by':
      return rolled(nominal.date, conventions, calendar);
    case 'before':
      return conventions.beforeDay === 'exclusive'
        ? addDays(nominal.date, -1)
        : rolled(nominal.date, conventions, calendar);
    case 'start':
      return addDays(nominal.date, -1);
    default:
      return assertNever(nominal.rule);
  }
}

function rolled(date: LocalDate, { rollForward }: DeadlineConventions, calendar: CalendarSlice): LocalDate {
  if (isWorkingDay(date, calendar)) return date;
  switch (rollForward) {
    case 'next':
      return nextWorkingDay(date, calendar);
    case 'same':
      return date;
    case 'previous':
      return previousWorkingDay(date, calendar);
    default:
      return assertNever(rollForward);
  }
}
