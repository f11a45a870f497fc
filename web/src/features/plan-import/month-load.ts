/** The load of a day in a dry run. */
export interface DayLoad {
  readonly date: string;
  readonly fired: number;
  readonly letters: number;
  readonly escalations: number;
}

/** The sum of a month (`2025-09`). */
export interface MonthLoad extends Omit<DayLoad, 'date'> {
  readonly month: string;
}

/** The load by month, without a gap: a month in which nothing happens is one of the picture. */
export function loadByMonth(days: readonly DayLoad[]): MonthLoad[] {
  const sums = new Map<string, MonthLoad>();
  for (const { date, fired, letters, escalations } of days) {
    const month = date.slice(0, 7);
    for (const between of monthsUntil([...sums.keys()].at(-1), month)) sums.set(between, emptyMonth(between));
    const sum = sums.get(month) ?? emptyMonth(month);
    sums.set(month, {
      month,
      fired: sum.fired + fired,
      letters: sum.letters + letters,
      escalations: sum.escalations + escalations,
    });
  }
  return [...sums.values()];
}

/** The day with the most letters; null for a run without any. */
export function busiestDay(days: readonly DayLoad[]): DayLoad | null {
  const busiest = days.reduce<DayLoad | null>(
    (most, day) => (most === null || day.letters > most.letters ? day : most),
    null,
  );
  return busiest === null || busiest.letters === 0 ? null : busiest;
}

function emptyMonth(month: string): MonthLoad {
  return { month, fired: 0, letters: 0, escalations: 0 };
}

/** The months after one and before another. */
function monthsUntil(last: string | undefined, month: string): string[] {
  if (last === undefined) return [];
  const months: string[] = [];
  for (let next = monthAfter(last); next < month; next = monthAfter(next)) months.push(next);
  return months;
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
