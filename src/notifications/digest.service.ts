import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { endOfDay, localDateOf } from '../../domain/calendar/local-date.ts';
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import { CalendarService } from '../calendar/calendar.service.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { DigestComposer } from './digest-composer.service.ts';
import type { ComposedDigests } from './digest-composer.service.ts';
import { DigestRun } from './digest-run.entity.ts';
import { digestAfter, digestDayDue, digestInstant } from './digest-time.ts';

/**
 * One digest for each recipient and working day, at 08:30 of plan time.
 *
 * 1. The digests of a day are composed in one transaction and once, whoever asks how often, by one process at a time.
 * 2. A notification is sorted into digests once; one that no digest can carry is listed as undeliverable.
 * 3. Who has nothing to read gets nothing.
 */
@Injectable()
export class DigestService {
  private readonly logger = new Logger(DigestService.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: PlanClock,
    private readonly calendar: CalendarService,
    private readonly composer: DigestComposer,
  ) {}

  /** The next digest after an instant of plan time; null beyond the last year of the calendar. */
  async nextDigestAt(after: Date): Promise<Date | null> {
    return digestAfter(after, await this.calendar.slice());
  }

  /** The day whose digests should be out by now and are not; null where none is. */
  async dayDue(): Promise<LocalDate | null> {
    const day = digestDayDue(await this.clock.planNow(), await this.calendar.slice());
    if (day === null) return null;
    return (await this.dataSource.getRepository(DigestRun).existsBy({ localDate: day })) ? null : day;
  }

  /** How many rungs of the morning before a day's digest have not been decided yet. */
  async rungsMissing(day: LocalDate): Promise<number> {
    return this.composer.rungsMissing(this.dataSource.manager, day);
  }

  /** Composes the digests of the day on which an instant of plan time falls. */
  async composeAt(at: Date): Promise<ComposedDigests> {
    return this.composeFor(localDateOf(at.getTime()));
  }

  /**
   * Composes the digests of a day from everything up to now that no digest has sorted yet. Repeated for the same day it
   * does nothing. It waits for nothing: who calls it has seen the morning's firings done, or waited long enough.
   */
  async composeFor(localDate: LocalDate): Promise<ComposedDigests> {
    const { planNow, systemNow } = await this.clock.read();
    if (planNow < digestInstant(localDate))
      throw new Error(`the digests of ${localDate} cannot be composed at ${planNow.toISOString()}`);
    const until = new Date(Math.min(planNow.getTime(), endOfDay(localDate) - 1));
    const calendar = await this.calendar.slice();
    const result = await this.dataSource.transaction((manager) =>
      this.composer.compose(manager, { localDate, until, systemNow, calendar }),
    );
    if (result.composed) this.logger.log(`${result.digests} digests of ${localDate}`);
    return result;
  }
}
