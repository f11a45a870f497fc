import { Injectable } from '@nestjs/common';
import { defaultGroupSettings } from '../../domain/agency/groups.ts';
import type { GroupSettings } from '../../domain/agency/groups.ts';
import type { AgencyRegistry } from '../../domain/agency/registry.ts';
import { localDateOf } from '../../domain/calendar/local-date.ts';
import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import { DEFAULT_DEADLINE_CONVENTIONS } from '../../domain/deadline/deadline-spec.ts';
import type { DeadlineConventions } from '../../domain/deadline/deadline-spec.ts';
import { issueDayOf } from '../../domain/plan/plan-document.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import { AgencyDirectory } from '../agencies/agency-directory.service.ts';
import { CalendarService } from '../calendar/calendar.service.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';

/** Everything that a plan is read with: agencies, calendar, the day its names are meant for, the settings in force. */
export interface PlanContext {
  readonly registry: AgencyRegistry;
  readonly calendar: CalendarSlice;
  /** The day of issue, or today while it is open. */
  readonly on: string;
  /** How groups are read by the installation; the domain lays the plan's own settings over them. */
  readonly settings: GroupSettings;
  /** How deadlines are read: the installation's conventions under the plan's own. */
  readonly conventions: DeadlineConventions;
  readonly now: Date;
}

/** Gives plans what they are read with. */
@Injectable()
export class PlanContexts {
  constructor(
    private readonly agencies: AgencyDirectory,
    private readonly calendars: CalendarService,
    private readonly clock: PlanClock,
  ) {}

  async of(document: Pick<PlanDocument, 'issuedOn' | 'assumedIssuedOn' | 'settings'>): Promise<PlanContext> {
    const [registry, calendar, now] = await Promise.all([
      this.agencies.registry(),
      this.calendars.slice(),
      this.clock.planNow(),
    ]);
    return {
      registry,
      calendar,
      on: issueDayOf(document) ?? localDateOf(now.getTime()),
      settings: defaultGroupSettings,
      conventions: { ...DEFAULT_DEADLINE_CONVENTIONS, ...document.settings.deadlines },
      now,
    };
  }
}
