import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { changeCalendar } from '../../domain/calendar/change-calendar.ts';
import type { CalendarChange } from '../../domain/calendar/change-calendar.ts';
import { sliceCalendar } from '../../domain/calendar/working-calendar.ts';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { CalendarService } from '../calendar/calendar.service.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { IdempotentRequests } from '../common/idempotency/idempotent-requests.service.ts';
import { underChange } from './replan-diff.service.ts';
import { ReplanJobs } from './replan-jobs.service.ts';
import type { SettingsChange } from './settings-change.ts';

/** Days to be entered, each with the document that says so. */
export interface CalendarOrder extends CalendarChange {
  readonly add: readonly (CalendarChange['add'][number] & { readonly source?: string | undefined })[];
  readonly reason: string;
  readonly expectedVersion: number;
}

/** What changes of the calendar leave in the database. */
@Injectable()
export class CalendarRecords {
  constructor(
    private readonly calendars: CalendarService,
    private readonly audit: AuditService,
  ) {}

  /** The calendar in force; nobody else changes it until the transaction ends. @throws DomainError 'version-stale' */
  async lock(manager: EntityManager, expectedVersion: number): Promise<WorkingCalendar> {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('don-doc:calendar', 0))`);
    const calendar = await this.calendars.current(manager);
    if (calendar.version !== expectedVersion)
      throw new DomainError('version-stale', { expected: expectedVersion, current: calendar.version });
    return calendar;
  }

  async enter(
    manager: EntityManager,
    actor: Actor,
    at: Date,
    calendar: WorkingCalendar,
    order: CalendarOrder,
  ): Promise<void> {
    const { reason, add, remove } = order;
    const sources = await this.calendars.sources(manager);
    for (const { date, source } of add) sources.set(date, source ?? null);
    await this.calendars.enter(manager, calendar, { reason, enteredBy: actor.accountId, sources });
    await this.audit.append(manager, {
      chainId: 'calendar',
      at,
      actor,
      action: 'calendar-changed',
      subjectType: 'calendar',
      subjectId: String(calendar.version),
      data: { version: calendar.version, reason, add, remove },
    });
  }
}

/** Enters holidays, days off and working Saturdays while plans run. */
@Injectable()
export class CalendarChanges {
  constructor(
    private readonly dataSource: DataSource,
    private readonly requests: IdempotentRequests,
    private readonly records: CalendarRecords,
    private readonly calendars: CalendarService,
    private readonly jobs: ReplanJobs,
    private readonly clock: PlanClock,
  ) {}

  /** The change as it would be; nothing is stored. Throws as `changeCalendar`. */
  async prospect(change: CalendarChange): Promise<SettingsChange> {
    const changed = changeCalendar(await this.calendars.current(), change);
    const plans = await this.jobs.running(this.dataSource.manager);
    return { id: '', why: 'calendar', calendar: sliceCalendar(changed), plans: underChange(plans, null) };
  }

  /**
   * Enters the change and starts the job that plans the running work anew.
   *
   * @returns the id of that job
   * @throws DomainError 'version-stale'; those of `changeCalendar`
   */
  async apply(actor: Actor, key: string, order: CalendarOrder): Promise<string> {
    const at = await this.clock.planNow();
    const identity = { scope: 'calendar', key, accountId: actor.accountId, body: order };
    const jobId = await this.requests.once(identity, async (manager) => {
      const plans = await this.jobs.lockRunning(manager);
      const changed = changeCalendar(await this.records.lock(manager, order.expectedVersion), order);
      await this.records.enter(manager, actor, at, changed, order);
      const change = {
        why: 'calendar' as const,
        calendar: sliceCalendar(changed),
        plans: underChange(plans, null),
      };
      const params = { reason: order.reason, policyVersion: null };
      return this.jobs.create(manager, { actor, at, runningWork: true }, change, params);
    });
    await this.jobs.start(jobId);
    return jobId;
  }
}
