import type { Instant, LocalDate } from '../calendar/local-date.ts';
import { addMonths, instantAt, lastDayOfMonth, yearOf } from '../calendar/local-date.ts';
import { addWorkingDays, previousWorkingDay } from '../calendar/working-calendar.ts';
import type { CalendarSlice } from '../calendar/working-calendar.ts';
import {
  dueOfPeriod,
  firstPeriod,
  followingPeriod,
  opensAt,
  opensOn,
  OPENS_WORKING_DAYS_BEFORE,
} from '../deadline/period-series.ts';
import type { PeriodSeries, SeriesContext } from '../deadline/period-series.ts';
import { dataWindow, makePeriod, periodKey, periodOf, periodStart } from '../deadline/period.ts';
import type { Period } from '../deadline/period.ts';
import { DomainError } from '../errors.ts';
import type { DueDate } from '../obligation/clock.ts';
import type { ReportingDuty, ReportWindow } from '../plan/plan-document.ts';
import type { ReportingWindow } from './report.ts';

/** The units report to the receiver; the receiver sums up for the body above. */
export type ReportLevel = 'units' | 'consolidation';

/** Null: still to be set by a person ("theo quy định"); never invented. */
export type DuePerLevel = Readonly<Record<ReportLevel, DueDate | null>>;

/** A moment at which the statement of completeness is drawn up. */
export interface RoundCheckpoint {
  checkpoint: string;
  date: LocalDate;
  at: Instant;
}

export interface RoundSettings {
  /** How long before the units' due day a round opens, unless the plan's duty says it itself. */
  opensWorkingDaysBefore: number;
  /** Working days from the units' due day (0: its morning), in the order of time. */
  checkpoints: readonly { checkpoint: string; workingDays: number }[];
}

/**
 * Completeness is watched on the due morning, when something can still be done, and on the days on which the ladder
 * tells more and more of the late ones (clock.md section 3).
 */
export const DEFAULT_ROUND_SETTINGS: RoundSettings = {
  opensWorkingDaysBefore: OPENS_WORKING_DAYS_BEFORE,
  checkpoints: [
    { checkpoint: 'due', workingDays: 0 },
    { checkpoint: 'overdue-1', workingDays: 1 },
    { checkpoint: 'overdue-2', workingDays: 3 },
    { checkpoint: 'overdue-3', workingDays: 7 },
  ],
};

/** After the last rung of the morning (08:15) and before the digest (08:30), which carries the statement. */
const WATCH_MINUTE = 8 * 60 + 20;

export interface RoundContext extends SeriesContext {
  settings: RoundSettings;
}

/** What follows from the units' and the consolidation's due date. */
export interface RoundTimes {
  checkpoints: RoundCheckpoint[];
  /** The morning after the units' due day: the receiver's own duty begins. Null without a date: a person opens it. */
  consolidationOpensAt: Instant | null;
  /** After the last checkpoint, and not before the consolidation is due. Null without a date: a person closes it. */
  closesAt: Instant | null;
}

/** All dates of one round (kỳ báo cáo). Plain JSON. */
export interface RoundSchedule extends RoundTimes {
  dutyRef: string;
  periodKey: string;
  window: ReportingWindow;
  opensOn: LocalDate;
  /** Morning of that day; where it is past (a plan entered late) the round opens with the launch. */
  opensAt: Instant;
  due: DuePerLevel;
}

/** What the rules read of a duty to report. */
export type RoundDuty = Pick<
  ReportingDuty,
  'ref' | 'cycle' | 'deadline' | 'year' | 'opensWorkingDaysBefore' | 'window'
>;

/** The first period that a plan wants reported, null where none fits. Throws `cycle-missing` {ref}, `deadline-*`. */
export function firstRoundPeriod(duty: RoundDuty, context: SeriesContext): Period | null {
  return firstPeriod(seriesOf(duty), context);
}

/** The period after; null after the plan's last, or where the words name a single day. Throws `cycle-missing` {ref}. */
export function nextRoundPeriod(duty: RoundDuty, context: SeriesContext, after: Period): Period | null {
  return followingPeriod(seriesOf(duty), context.span, after);
}

/**
 * The dates of one round.
 *
 * 1. It opens 30 working days before the units' due day (before the period's last day where that is to be set), and
 *    not before the window of its figures begins, so that monthly rounds do not open for a month still to come.
 * 2. Each level has its own due date (Nghị định 09/2019/NĐ-CP); one that the plan leaves open stays open.
 *
 * @throws DomainError 'cycle-missing' {ref}; those of `resolveDeadline`
 */
export function scheduleRound(
  duty: RoundDuty,
  consolidation: Pick<ReportingDuty, 'deadline'> | null,
  period: Period,
  context: RoundContext,
): RoundSchedule {
  const series = seriesOf(duty);
  const units = dueOfPeriod(series, period, context);
  const upper = dueOfPeriod({ ...series, deadline: consolidation?.deadline ?? null }, period, context);
  const window = windowOf(duty.window, period);
  const before = duty.opensWorkingDaysBefore ?? context.settings.opensWorkingDaysBefore;
  const day = opensOn(units, period, window.start, before, context.calendar);
  const due: DuePerLevel = { units, consolidation: upper };
  return {
    dutyRef: duty.ref,
    periodKey: periodKey(period),
    window,
    opensOn: day,
    opensAt: opensAt(day),
    due,
    ...roundTimes(due, context.settings, context.calendar),
  };
}

/** Checkpoints, opening of the consolidation and close: computed again when a date is set. Throws `calendar-year-missing`. */
export function roundTimes(due: DuePerLevel, settings: RoundSettings, calendar: CalendarSlice): RoundTimes {
  if (due.units === null) return { checkpoints: [], consolidationOpensAt: null, closesAt: null };
  const last = due.units.lastAcceptedDay;
  const checkpoints = settings.checkpoints.map(({ checkpoint, workingDays }) => {
    const date =
      workingDays === 0 ? previousWorkingDay(last, calendar) : addWorkingDays(last, workingDays, calendar);
    return { checkpoint, date, at: instantAt(date, WATCH_MINUTE) };
  });
  const ends = [due.units.dueAt, due.consolidation?.dueAt ?? 0, checkpoints.at(-1)?.at ?? 0];
  return {
    checkpoints,
    consolidationOpensAt: opensAt(addWorkingDays(last, 1, calendar)),
    closesAt: Math.max(...ends),
  };
}

/**
 * The days whose figures a report of the period holds: by Nghị định 09/2019/NĐ-CP (for a year 15/12 to 14/12), unless
 * the plan states its own. A stated window is that of the period in which it ends; other periods have it shifted by
 * whole months, a month's last day staying a month's last day.
 */
export function windowOf(window: ReportWindow | null, period: Period): ReportingWindow {
  if (window?.basis !== 'stated') {
    const { from, to } = dataWindow(period);
    return { start: from, cutOff: to };
  }
  const stated =
    periodOf(period.kind, window.end) ?? makePeriod(period.kind, yearOf(window.end), period.index);
  const months = monthsTo(periodStart(period)) - monthsTo(periodStart(stated));
  return { start: shifted(window.start, months), cutOff: shifted(window.end, months) };
}

function seriesOf(duty: RoundDuty): PeriodSeries {
  if (duty.cycle === null) throw new DomainError('cycle-missing', { ref: duty.ref });
  return { cycle: duty.cycle, deadline: duty.deadline, firstYear: duty.year };
}

function monthsTo(date: LocalDate): number {
  return yearOf(date) * 12 + Number(date.slice(5, 7));
}

function shifted(date: LocalDate, months: number): LocalDate {
  const moved = addMonths(date, months);
  return date === lastDayOfMonth(date) ? lastDayOfMonth(moved) : moved;
}
