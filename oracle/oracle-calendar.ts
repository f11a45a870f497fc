/**
 * Calendar arithmetic of the ledger oracle: every working day of the years in question, listed once and then looked
 * up by position. It shares nothing with `domain/calendar`, so that a mistake there is not repeated here.
 */

export interface ExceptionDay {
  date: string;
  kind: string;
}

/** The years of which the calendar speaks, both included. */
export interface OracleYears {
  firstYear: number;
  lastYear: number;
}

const DAY = 86_400_000;

export class OracleCalendar {
  private readonly worked: string[] = [];
  /** How many days up to a day, that day included, are worked. */
  private readonly counts = new Map<string, number>();

  constructor(exceptions: readonly ExceptionDay[], { firstYear, lastYear }: OracleYears) {
    const kinds = new Map(exceptions.map(({ date, kind }) => [date, kind]));
    const end = Date.UTC(lastYear, 11, 31);
    for (let at = Date.UTC(firstYear, 0, 1); at <= end; at += DAY) {
      const date = new Date(at).toISOString().slice(0, 10);
      const weekend = [0, 6].includes(new Date(at).getUTCDay());
      const kind = kinds.get(date);
      const isWorked = kind === undefined ? !weekend : kind === 'working-saturday';
      if (isWorked) this.worked.push(date);
      this.counts.set(date, this.worked.length);
    }
  }

  /** The n-th working day after a day, which is itself not counted. Throws where the calendar ends before. */
  after(day: string, n: number): string {
    return this.pick(this.countUpTo(day) + n - 1);
  }

  /** The n-th working day before a day, which is itself not counted. */
  before(day: string, n: number): string {
    return this.pick(this.countBelow(day) - n);
  }

  /** The day itself where it is worked, else the last worked one before it. */
  onOrBefore(day: string): string {
    return this.pick(this.countUpTo(day) - 1);
  }

  /** The day itself where it is worked, else the next worked one. */
  onOrAfter(day: string): string {
    return this.pick(this.countBelow(day));
  }

  /** The n-th working day after a day; null beyond the last year. */
  afterIfKnown(day: string, n: number): string | null {
    return this.worked[this.countUpTo(day) + n - 1] ?? null;
  }

  private countUpTo(day: string): number {
    const count = this.counts.get(day);
    if (count === undefined) throw new Error(`the oracle’s calendar does not know ${day}`);
    return count;
  }

  private countBelow(day: string): number {
    const upTo = this.countUpTo(day);
    return this.worked[upTo - 1] === day ? upTo - 1 : upTo;
  }

  private pick(position: number): string {
    const date = this.worked[position];
    if (date === undefined) throw new Error('the oracle’s calendar ends here');
    return date;
  }
}

/** Local time of Vietnam to the instant, by the offset written out. */
export function at(day: string, time: string): number {
  return Date.parse(`${day}T${time}+07:00`);
}

/** 24:00 of a day. */
export function midnightAfter(day: string): number {
  return at(day, '00:00:00') + DAY;
}

const inVietnam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** The day in Vietnam at an instant. */
export function dayAt(instant: number): string {
  return inVietnam.format(instant);
}
