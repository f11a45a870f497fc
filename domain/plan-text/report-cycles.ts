import type { DeadlineSpec } from '../deadline/deadline-spec.ts';
import type { ReadReporting } from './plan-reading.ts';
import type { ReportKind } from './report-clauses.ts';
import type { TimeContext, TimeReading } from './time-reading.ts';
import { readTimeWords } from './time-words.ts';

/** One of the turns in which a clause wants its report. */
export interface ReportCycle {
  readonly cycle: ReadReporting['cycle'];
  readonly dueWords: string | null;
  readonly spec: DeadlineSpec | null;
  readonly yearOffset: number;
  readonly year: number | null;
}

const CYCLES: Readonly<Partial<Record<DeadlineSpec['kind'], ReadReporting['cycle']>>> = {
  yearly: 'yearly',
  'half-yearly': 'half-yearly',
  quarterly: 'quarterly',
  monthly: 'monthly',
};

/** The turns that a clause names; without any, results are reported each year, difficulties when they arise. */
export function cyclesOf(text: string, kind: ReportKind, context: TimeContext): ReportCycle[] {
  if (kind !== 'results') return [plain('on-request')];
  const readings = ownReadings(text, readTimeWords(text, context));
  const dated = readings.filter(
    (reading) => reading.use === 'due' && reading.spec !== null && reading.spec.kind !== 'to-be-set',
  );
  const cycles = dated.map((reading) => cycleOf(reading, text, context));
  const named = readings.flatMap(({ recurrence, words }) => {
    const cycle = recurrenceCycle(recurrence);
    return cycle === null || cycles.some((known) => known.cycle === cycle)
      ? []
      : [{ ...plain(cycle), dueWords: null, words }];
  });
  const all = [
    ...cycles,
    ...named.filter(({ cycle }, i) => named.findIndex((other) => other.cycle === cycle) === i),
  ];
  if (all.length === 0 && isBoundToEvent(readings)) return [plain('on-request')];
  if (all.length === 0 && readings.some(({ use }) => use === 'event')) return [plain('once')];
  if (all.length === 0) return [{ ...plain('yearly'), year: yearOf(text, context) }];
  // A turn without a day beside one with a day is the turn of that day.
  return cycles.length === 1 && named.length === 1 && cycles[0]!.cycle === 'once'
    ? [{ ...cycles[0]!, cycle: named[0]!.cycle }]
    : all.map(({ cycle, dueWords, spec, yearOffset, year }) => ({ cycle, dueWords, spec, yearOffset, year }));
}

/** Behind "để tổng hợp, trình … trước ngày …" stands the day of those who sum up. */
function ownReadings(text: string, readings: readonly TimeReading[]): readonly TimeReading[] {
  const handedOn = text.search(/\sđể\s(?:[^;,.]{0,20}\s)?tổng hợp/iu);
  const own = readings.filter(({ start }) => start < handedOn);
  return handedOn !== -1 && own.some(({ spec }) => spec !== null) ? own : readings;
}

/** "trong vòng 24 giờ", "khi có sự cố": no turn of the calendar calls for the report. */
function isBoundToEvent(readings: readonly TimeReading[]): boolean {
  return readings.some(
    ({ recurrence, question }) => recurrence === 'on-event' || question === 'hours-not-days',
  );
}

function plain(cycle: ReportCycle['cycle']): ReportCycle {
  return { cycle, dueWords: null, spec: null, yearOffset: 0, year: null };
}

function recurrenceCycle(recurrence: TimeReading['recurrence']): ReportCycle['cycle'] | null {
  if (recurrence === null || recurrence === 'continuous' || recurrence === 'on-event') return null;
  return recurrence;
}

/** "báo cáo kết quả năm (trước ngày 15/12)" is a day of each year, also where the year itself is known. */
function cycleOf(reading: TimeReading, text: string, context: TimeContext): ReportCycle {
  const spec = reading.spec!;
  const known = CYCLES[spec.kind];
  if (known !== undefined) {
    const offset = 'yearOffset' in spec ? spec.yearOffset : 0;
    return { cycle: known, dueWords: reading.words, spec, yearOffset: offset, year: null };
  }
  const isYearly = /(?:kết quả|báo cáo)\s+(?:tổng kết\s+)?năm(?!\s+\d)|hằng năm|hàng năm/iu.test(text);
  if ((spec.kind === 'before-day' || spec.kind === 'by-day') && isYearly) {
    const [year, month, day] = spec.date.split('-').map(Number) as [number, number, number];
    const yearly: DeadlineSpec = {
      kind: 'yearly',
      bound: spec.kind === 'before-day' ? 'before' : 'by',
      month,
      day,
      yearOffset: 0,
    };
    return { cycle: 'yearly', dueWords: reading.words, spec: yearly, yearOffset: 0, year };
  }
  return { cycle: 'once', dueWords: reading.words, spec, yearOffset: 0, year: yearOf(text, context) };
}

/** The year of a plan for one year, unless the words say "each year". */
function yearOf(text: string, { planYear, periodEnd }: TimeContext): number | null {
  if (/hằng năm|hàng năm|định kỳ/iu.test(text)) return null;
  return periodEnd !== null && planYear !== null && Number(periodEnd.slice(0, 4)) === planYear
    ? planYear
    : null;
}
