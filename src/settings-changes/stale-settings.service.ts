import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { SubjectKind } from '../../domain/obligation/recorded-event.ts';
import { CalendarService } from '../calendar/calendar.service.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { PlanObligationSettings } from '../plans/plan-settings.service.ts';
import { Plan } from '../plans/plan.entity.ts';
import { ReplanDiff, underChange, type SubjectUnderChange } from './replan-diff.service.ts';
import { ReplanJobs } from './replan-jobs.service.ts';
import type { PlanUnderChange, SettingsChange } from './settings-change.ts';

/** A task or report that does not go by the settings in force, though no job is on its way to it. */
export interface StaleSubject {
  readonly id: string;
  readonly kind: SubjectKind;
  /** What differs, in a few words. */
  readonly seen: string;
}

/** Under which agencies are told of what a repair moved. */
const REASON = 'Tính lại theo lịch và quy tắc đang áp dụng';

/**
 * Holds the running work against the settings in force.
 *
 * 1. Of a ladder the last one counts that was entered for the running work of a plan.
 * 2. The date that the plan's words give counts always. Reminders count where the workflow last decided by an older calendar:
 *    those planned since follow from what happened, also from what was entered as an exception.
 */
@Injectable()
export class StaleSettings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly calendars: CalendarService,
    private readonly settings: PlanObligationSettings,
    private readonly diff: ReplanDiff,
    private readonly jobs: ReplanJobs,
    private readonly clock: PlanClock,
  ) {}

  /** Looks at all plans that run and of which no re-planning is under way. Changes nothing. */
  async find(): Promise<StaleSubject[]> {
    const found: StaleSubject[] = [];
    for (const id of await settledPlanIds(this.dataSource.manager, null)) {
      const stale = await this.findIn(id);
      // Settings that changed meanwhile are on their way.
      const [isSettled] = stale.length > 0 ? await settledPlanIds(this.dataSource.manager, [id]) : [];
      if (isSettled !== undefined) found.push(...stale);
    }
    return found;
  }

  /** Makes the jobs that plan the plans of these tasks and reports anew, and starts them. */
  async repair(subjectIds: readonly string[]): Promise<void> {
    const plans: { id: string }[] = await this.dataSource.query(
      'SELECT DISTINCT plan_id AS id FROM subject WHERE id = ANY ($1::uuid[]) ORDER BY plan_id',
      [subjectIds],
    );
    for (const { id } of plans) {
      const jobId = await this.dataSource.transaction((manager) => this.replan(manager, id));
      if (jobId !== null) await this.jobs.start(jobId);
    }
  }

  private async replan(manager: EntityManager, planId: string): Promise<string | null> {
    await manager.query('SELECT 1 FROM plan WHERE id = $1 FOR UPDATE', [planId]);
    const [settled] = await settledPlanIds(manager, [planId]);
    if (settled === undefined) return null;
    const change = await this.inForce(manager, planId);
    const order = { actor: null, at: await this.clock.planNow(), runningWork: true };
    const policyVersion = change.plans[0]?.policy?.version ?? null;
    return this.jobs.create(manager, order, change, { reason: REASON, policyVersion });
  }

  private async findIn(planId: string): Promise<StaleSubject[]> {
    const change = await this.inForce(this.dataSource.manager, planId);
    const read = await this.diff.read(change);
    const stale: StaleSubject[] = [];
    for await (const under of this.diff.all(read, (await this.clock.planNow()).getTime())) {
      const seen = staleness(under, change.plans[0], change.calendar.v);
      if (seen !== null) stale.push({ id: under.subject.id, kind: under.subject.kind, seen });
    }
    return stale;
  }

  private async inForce(manager: EntityManager, planId: string): Promise<SettingsChange> {
    const plans = await manager.findBy(Plan, { id: In([planId]) });
    const ladder = await ladderOfRunningWork(manager, planId);
    const policy = ladder === null ? null : await this.settings.policy(ladder, manager);
    const why = policy === null ? ('calendar' as const) : ('policy' as const);
    return { id: '', why, calendar: await this.calendars.slice(manager), plans: underChange(plans, policy) };
  }
}

/** What of a task or report is older than the settings in force; null: nothing, or it cannot be planned by them. */
function staleness(
  { subject, moves, problem }: SubjectUnderChange,
  plan: PlanUnderChange | undefined,
  calendar: number,
): string | null {
  if (problem !== null) return null;
  const { policyVersion, calendarVersion, state } = subject;
  const ladder = plan?.policy?.version ?? 0;
  if ((policyVersion ?? 0) < ladder) return `ladder ${policyVersion ?? '-'} < ${ladder}`;
  if (moves === null) return null;
  const due = moves.due?.lastAcceptedDay;
  if (due !== undefined) return `date ${state.due?.lastAcceptedDay ?? '-'} ≠ ${due}`;
  const older = calendarVersion !== null && calendarVersion < calendar;
  return older ? `calendar ${calendarVersion} < ${calendar}` : null;
}

/** Of these plans (null: of all) those that run, unless a job re-plans them. */
async function settledPlanIds(manager: EntityManager, planIds: readonly string[] | null): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `SELECT id FROM plan
      WHERE status NOT IN ('draft', 'closed') AND ($1::uuid[] IS NULL OR id = ANY ($1::uuid[]))
        AND NOT EXISTS (SELECT 1 FROM bulk_job
                         WHERE kind = 'replan' AND status = 'running' AND params -> 'planIds' ? plan.id::text)
      ORDER BY id`,
    [planIds],
  );
  return rows.map(({ id }) => id);
}

/** The last ladder that was entered for the running work of a plan; null: none was. */
async function ladderOfRunningWork(manager: EntityManager, planId: string): Promise<number | null> {
  const [row]: { version: number | null }[] = await manager.query(
    `SELECT max((params ->> 'policyVersion')::int) AS version FROM bulk_job
      WHERE kind = 'replan' AND params -> 'planIds' ? $1`,
    [planId],
  );
  return row?.version ?? null;
}
