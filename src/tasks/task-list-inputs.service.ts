import { Injectable } from '@nestjs/common';
import { CalendarService } from '../calendar/calendar.service.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import type { Actor } from '../identity/actor.ts';
import { taskTimes } from './task-filter.ts';
import type { TaskListInput } from './task-list.query.ts';
import { TaskLookupsService } from './task-lookups.service.ts';
import { TaskScopes } from './task-scope.service.ts';
import type { TaskFilterQuery } from './task.requests.ts';

/** Everything that a list depends on: who asks, what he may see, what the words of the filter mean, what time it is. */
@Injectable()
export class TaskListInputs {
  constructor(
    private readonly scopes: TaskScopes,
    private readonly lookups: TaskLookupsService,
    private readonly calendars: CalendarService,
    private readonly clock: PlanClock,
  ) {}

  async of(actor: Actor, filter: TaskFilterQuery): Promise<TaskListInput> {
    const [scope, now, calendar] = await Promise.all([
      this.scopes.of(actor),
      this.clock.planNow(),
      this.calendars.slice(),
    ]);
    const lookups = await this.lookups.of(filter, scope);
    return { scope, filter, lookups, times: taskTimes(now.getTime(), calendar) };
  }
}
