import { Injectable } from '@nestjs/common';
import { AgencyDirectory } from '../agencies/agency-directory.service.ts';
import { CalendarService } from '../calendar/calendar.service.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import type { Locale } from '../common/locale.ts';
import { AccountDirectory } from '../identity/account-directory.service.ts';
import { PlanFactsService } from './plan-facts.service.ts';
import type { TaskWords } from './task.mapper.ts';

/** Ids that an answer mentions. */
export interface Mentioned {
  readonly planIds: readonly string[];
  readonly accountIds: readonly (string | null)[];
}

/** Finds the names and dates that answers about tasks show instead of ids. */
@Injectable()
export class TaskWordsService {
  constructor(
    private readonly agencies: AgencyDirectory,
    private readonly calendars: CalendarService,
    private readonly clock: PlanClock,
    private readonly plans: PlanFactsService,
    private readonly accounts: AccountDirectory,
  ) {}

  async for(locale: Locale, { planIds, accountIds }: Mentioned): Promise<TaskWords> {
    const [registry, calendar, now, plans, accounts] = await Promise.all([
      this.agencies.registry(),
      this.calendars.slice(),
      this.clock.planNow(),
      this.plans.of(planIds),
      this.accounts.names(accountIds.filter((id) => id !== null)),
    ]);
    return { locale, now: now.getTime(), calendar, registry, plans, accounts };
  }
}
