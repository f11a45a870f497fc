import { readFileSync } from 'node:fs';
import { makeWorkingCalendar, sliceCalendar } from '../../domain/calendar/working-calendar.ts';
import type {
  CalendarException,
  CalendarSlice,
  WorkingCalendar,
} from '../../domain/calendar/working-calendar.ts';

const FILE = new URL('../../data/calendar-2023-2027.csv', import.meta.url);

/** The calendar of `data/`, so that rules are tested against the days that were really off. */
export function realCalendar(): WorkingCalendar {
  const [, ...rows] = readFileSync(FILE, 'utf8').trim().split('\n');
  return makeWorkingCalendar(
    1,
    rows.map((row) => {
      const [date = '', kind = '', name = ''] = row.trim().split(',');
      return { date, kind: kind as CalendarException['kind'], name };
    }),
  );
}

export function realSlice(): CalendarSlice {
  return sliceCalendar(realCalendar());
}
