import { Injectable } from '@nestjs/common';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { DataSource, type EntityManager } from 'typeorm';
import { makeWorkingCalendar, sliceCalendar } from '../../domain/calendar/working-calendar.ts';
import type {
  CalendarException,
  CalendarSlice,
  WorkingCalendar,
} from '../../domain/calendar/working-calendar.ts';
import { yearOf } from '../../domain/calendar/local-date.ts';
import { DomainError } from '../../domain/errors.ts';
import { projectFile } from '../common/project-files.ts';

// A new year's calendar comes once a year; half a minute until all processes know is soon enough.
const CACHE_MS = 30_000;
const FIRST_VERSION = 1;

/** The working calendar in force: holidays, days off in lieu, swapped days and the Saturdays worked for them. */
@Injectable()
export class CalendarService {
  private cached: Promise<WorkingCalendar> | undefined;
  private cachedAt = 0;

  constructor(private readonly dataSource: DataSource) {}

  /**
   * All years known.
   *
   * @param manager whose connection is used: within a transaction a second one could be waited for for ever
   * @throws DomainError 'calendar-empty' before the first import
   */
  async current(manager?: EntityManager): Promise<WorkingCalendar> {
    if (this.cached === undefined || performance.now() - this.cachedAt > CACHE_MS) {
      const loading = this.load(manager ?? this.dataSource.manager);
      this.cached = loading;
      this.cachedAt = performance.now();
      // A failed load is no calendar: the next caller tries again.
      loading.catch(() => (this.cached = undefined));
    }
    return this.cached;
  }

  /**
   * The form in which the rules of the domain take it, and workflows carry it: all years known. Five years are 905 bytes, so
   * nothing is gained by a shorter slice, and repetitions and dates set late still find their days.
   */
  async slice(manager?: EntityManager): Promise<CalendarSlice> {
    return sliceCalendar(await this.current(manager));
  }

  /** @throws DomainError 'calendar-year-missing' */
  async year(year: number): Promise<{ version: number; days: CalendarException[] }> {
    const { version, firstYear, lastYear, exceptions } = await this.current();
    if (year < firstYear || year > lastYear)
      throw new DomainError('calendar-year-missing', {
        field: 'year',
        date: `${year}-01-01`,
        from: `${firstYear}-01-01`,
        to: `${lastYear}-12-31`,
      });
    return { version, days: exceptions.filter((day) => yearOf(day.date) === year) };
  }

  /** Enters the calendar of `data/` where none is entered yet; what was entered later by hand is left alone. */
  async importFirst(): Promise<number> {
    const days = readCalendarFile();
    makeWorkingCalendar(FIRST_VERSION, days);
    return this.dataSource.transaction(async (manager) => {
      const entered: unknown[] = await manager.query(
        `INSERT INTO calendar_version (version, entered_at) VALUES ($1, now()) ON CONFLICT DO NOTHING RETURNING version`,
        [FIRST_VERSION],
      );
      if (entered.length === 0) return 0;
      await manager.query(
        `INSERT INTO calendar_day (date, kind, name)
         SELECT date, kind, name FROM jsonb_to_recordset($1::jsonb) AS row(date date, kind text, name text)`,
        [JSON.stringify(days)],
      );
      return days.length;
    });
  }

  private async load(manager: EntityManager): Promise<WorkingCalendar> {
    const days: CalendarException[] = await manager.query(
      `SELECT date::text AS date, kind, coalesce(name, '') AS name FROM calendar_day ORDER BY date`,
    );
    const versions: { version: number }[] = await manager.query(
      `SELECT coalesce(max(version), 0)::int AS version FROM calendar_version`,
    );
    return makeWorkingCalendar(versions[0]?.version ?? 0, days);
  }
}

/** The exception days of `data/`. */
export function readCalendarFile(): CalendarException[] {
  const text = readFileSync(projectFile('data', 'calendar-2023-2027.csv'), 'utf8');
  return parse(text, { columns: true, bom: true });
}
