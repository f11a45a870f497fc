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
import { CalendarVersion } from './calendar-version.entity.ts';

const FIRST_VERSION = 1;

/** The working calendar in force: holidays, days off in lieu, swapped days and the Saturdays worked for them. */
@Injectable()
export class CalendarService {
  /** A version never changes once its transaction is committed. */
  private readonly known = new Map<number, WorkingCalendar>();
  /** Connections of the transactions that entered a version: they see it before it counts, and it may never count. */
  private readonly entering = new WeakSet<EntityManager>();

  constructor(private readonly dataSource: DataSource) {}

  /**
   * All years known. Which version is in force is asked each time: rungs planned by an older one after a change would
   * not be planned anew.
   *
   * @param manager whose connection is used: within a transaction a second one could be waited for for ever
   * @throws DomainError 'calendar-empty' before the first import
   */
  async current(manager: EntityManager = this.dataSource.manager): Promise<WorkingCalendar> {
    return this.ofVersion(await this.versionInForce(manager), manager);
  }

  /** The calendar as it was under a version: what was planned by it is judged by it. */
  async ofVersion(
    version: number,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<WorkingCalendar> {
    const known = this.known.get(version);
    if (known !== undefined) return known;
    const calendar = makeWorkingCalendar(version, await readDays(manager, version));
    if (!this.entering.has(manager)) this.known.set(version, calendar);
    return calendar;
  }

  /** 0 before the first import. */
  async versionInForce(manager: EntityManager = this.dataSource.manager): Promise<number> {
    return (await manager.maximum(CalendarVersion, 'version')) ?? 0;
  }

  /**
   * Enters a new version of the calendar, which is in force from the transaction's end on.
   *
   * @throws DomainError 'calendar-contradictory', 'calendar-year-missing', 'calendar-empty', 'date-invalid'
   */
  async enter(
    manager: EntityManager,
    calendar: WorkingCalendar,
    entry: { reason: string; enteredBy: string; sources: ReadonlyMap<string, string | null> },
  ): Promise<void> {
    const { version, exceptions } = calendar;
    this.entering.add(manager);
    const days = exceptions.map((day) => ({ ...day, source: entry.sources.get(day.date) ?? null }));
    await manager.query(
      `INSERT INTO calendar_version (version, entered_at, days, reason, entered_by) VALUES ($1, now(), $2, $3, $4)`,
      [version, JSON.stringify(exceptions), entry.reason, entry.enteredBy],
    );
    await manager.query('DELETE FROM calendar_day');
    await insertDays(manager, days);
  }

  /** The document behind each day that names one. */
  async sources(manager: EntityManager): Promise<Map<string, string | null>> {
    const rows: { date: string; source: string | null }[] = await manager.query(
      `SELECT date::text AS date, source FROM calendar_day`,
    );
    return new Map(rows.map(({ date, source }) => [date, source]));
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
        `INSERT INTO calendar_version (version, entered_at, days) VALUES ($1, now(), $2)
         ON CONFLICT DO NOTHING RETURNING version`,
        [FIRST_VERSION, JSON.stringify(days)],
      );
      if (entered.length === 0) return 0;
      await insertDays(manager, days);
      return days.length;
    });
  }
}

async function insertDays(
  manager: EntityManager,
  days: readonly (CalendarException & { source?: string | null })[],
): Promise<void> {
  await manager.query(
    `INSERT INTO calendar_day (date, kind, name, source) SELECT date, kind, name, source
       FROM jsonb_to_recordset($1::jsonb) AS row(date date, kind text, name text, source text)`,
    [JSON.stringify(days)],
  );
}

/** The days of a version; those of one that an earlier release wrote stand in the table of the days in force alone. */
async function readDays(manager: EntityManager, version: number): Promise<CalendarException[]> {
  const row = await manager.findOneBy(CalendarVersion, { version });
  if (row?.days) return row.days;
  return manager.query(
    `SELECT date::text AS date, kind, coalesce(name, '') AS name FROM calendar_day ORDER BY date`,
  );
}

/** The exception days of `data/`. */
export function readCalendarFile(): CalendarException[] {
  const text = readFileSync(projectFile('data', 'calendar-2023-2027.csv'), 'utf8');
  return parse(text, { columns: true, bom: true });
}
