import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { formatInstant, instantAt, localDateOf } from '../../domain/calendar/local-date.ts';
import { officialDate, weekdayNameEn, weekdayNameVi } from '../../domain/calendar/official-date.ts';
import { DomainError } from '../../domain/errors.ts';
import { CalendarService } from '../calendar/calendar.service.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import type { Locale } from '../common/locale.ts';
import { AppConfig } from '../config/app-config.ts';
import { SHOWN_DEMO_ACCOUNTS } from '../seed/demo-accounts.ts';
import { HISTORY_BEGINS } from './cast-acts.ts';
import { DemoWalk } from './demo-walk.entity.ts';
import type { Advance, DemoClock, DemoHistory, DemoState } from './demo.responses.ts';

const DAY_MS = 24 * 3600 * 1000;
const DAYS: Readonly<Record<Exclude<Advance, 'next-event'>, number>> = { day: 1, week: 7 };
/** "To the next event" looks this far ahead at most. */
const FURTHEST_EVENT_DAYS = 60;

const HISTORY_WORDS = {
  vi: {
    done: 'Diễn biến của kế hoạch mẫu đã đầy đủ',
    waiting: 'Chờ ban hành kế hoạch mẫu',
    walking: (day: string) => `Diễn biến của kế hoạch mẫu, ngày ${day}`,
  },
  en: {
    done: 'The history of the sample plan is complete',
    waiting: 'Waiting for the sample plan to be issued',
    walking: (day: string) => `History of the sample plan, on ${day}`,
  },
} as const;

/** What the demonstration shows of itself, and the orders to its clock. */
@Injectable()
export class DemoService {
  constructor(
    private readonly config: AppConfig,
    private readonly dataSource: DataSource,
    private readonly clock: PlanClock,
    private readonly calendars: CalendarService,
  ) {}

  /** @throws DomainError 'not-found' outside demonstration mode */
  async state(locale: Locale): Promise<DemoState> {
    this.requireDemo();
    const walk = await this.walk();
    return {
      accounts: SHOWN_DEMO_ACCOUNTS.map((account) => ({ ...account, role: account.role[locale] })),
      clock: await this.clockNow(locale),
      history: await this.history(walk, locale),
      walking: walk !== null && walk.target !== null,
      target: walk?.target?.toISOString() ?? null,
      problem: walk?.problem ?? null,
    };
  }

  /**
   * Lets the clock walk on; the walk itself is the worker's.
   *
   * @throws DomainError 'not-found' outside demonstration mode; 'clock-walking' while it walks; 'calendar-year-missing'
   * past the calendar's last year
   */
  async advance(advance: Advance, locale: Locale): Promise<DemoState> {
    this.requireDemo();
    const { to: lastDay } = await this.calendars.slice();
    await this.dataSource.transaction(async (manager) => {
      const walk = await manager.findOne(DemoWalk, { where: { id: 1 }, lock: { mode: 'pessimistic_write' } });
      if (walk === null || walk.target !== null) throw new DomainError('clock-walking');
      // Read only now: while nothing walks nothing moves the clock, and a walk that just ended must not be walked again.
      const { planNow } = await this.clock.readStored(manager);
      const target = targetOf(advance, planNow);
      if (target.getTime() > instantAt(lastDay, 0))
        throw new DomainError('calendar-year-missing', { date: localDateOf(target.getTime()) });
      const toNextEvent = advance === 'next-event';
      await manager.update(DemoWalk, 1, { target, startedFrom: planNow, toNextEvent, problem: null });
    });
    return this.state(locale);
  }

  private requireDemo(): void {
    if (!this.config.demoMode) throw new DomainError('not-found');
  }

  private async clockNow(locale: Locale): Promise<DemoClock> {
    const instant = (await this.clock.readStored()).planNow.getTime();
    const day = localDateOf(instant);
    const minute = formatInstant(instant).slice(11, 16);
    const weekday = locale === 'vi' ? weekdayNameVi(day) : weekdayNameEn(day);
    return { now: formatInstant(instant), text: `${minute}, ${weekday}, ${officialDate(day)}` };
  }

  /** How far launch and seeded history have come, in days. */
  private async history(walk: DemoWalk | null, locale: Locale): Promise<DemoHistory> {
    const words = HISTORY_WORDS[locale];
    const from = HISTORY_BEGINS.getTime();
    const end = walk?.target ?? null;
    if (walk?.historyDone) {
      return { state: 'done', done: 1, total: 1, text: words.done };
    }
    if (walk === null || end === null) {
      return { state: 'waiting', done: 0, total: 1, text: words.waiting };
    }
    const now = (await this.clock.planNow()).getTime();
    return {
      state: 'walking',
      done: Math.max(0, Math.floor((now - from) / DAY_MS)),
      total: Math.ceil((end.getTime() - from) / DAY_MS),
      text: words.walking(officialDate(localDateOf(now))),
    };
  }

  private async walk(): Promise<DemoWalk | null> {
    return this.dataSource.getRepository(DemoWalk).findOneBy({ id: 1 });
  }
}

function targetOf(advance: Advance, now: Date): Date {
  const days = advance === 'next-event' ? FURTHEST_EVENT_DAYS : DAYS[advance];
  return new Date(now.getTime() + days * DAY_MS);
}
