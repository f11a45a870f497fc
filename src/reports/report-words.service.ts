import { Injectable } from '@nestjs/common';
import { AgencyDirectory } from '../agencies/agency-directory.service.ts';
import { CalendarService } from '../calendar/calendar.service.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import type { Locale } from '../common/locale.ts';
import type { RoundWords } from './round.mapper.ts';

/** Finds the names and dates that answers about rounds and reports show instead of ids. */
@Injectable()
export class ReportWordsService {
  constructor(
    private readonly agencies: AgencyDirectory,
    private readonly calendars: CalendarService,
    private readonly clock: PlanClock,
  ) {}

  async of(locale: Locale): Promise<RoundWords> {
    const [registry, calendar, now] = await Promise.all([
      this.agencies.registry(),
      this.calendars.slice(),
      this.clock.planNow(),
    ]);
    return { locale, now: now.getTime(), calendar, registry };
  }
}
