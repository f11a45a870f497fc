import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { DomainError } from '../../domain/errors.ts';
import type { SubjectKind } from '../../domain/obligation/recorded-event.ts';
import { decideReplan } from '../../domain/obligation/replan.ts';
import type { Replanned, ReplanOrder } from '../../domain/obligation/replan.ts';
import type { ReportState } from '../../domain/report/report.ts';
import type { TaskState } from '../../domain/task/task.ts';
import { DEFAULT_POLICY } from '../../domain/obligation/policy.ts';
import { unlessYearMissing } from '../calendar/year-missing.ts';
import { PlanObligationSettings } from '../plans/plan-settings.service.ts';
import type { SubjectState } from '../recording/subject-kind.ts';
import { PlanDuesReader, type PlanDues } from './plan-dues.service.ts';
import type { PlanUnderChange, SettingsChange } from './settings-change.ts';

/** A task or report that a change of settings may concern. */
export interface ConcernedSubject {
  readonly id: string;
  readonly kind: SubjectKind;
  readonly planId: string;
  readonly agencyId: string;
  readonly policyVersion: number | null;
  readonly calendarVersion: number | null;
  readonly state: SubjectState;
}

/** What the change does to it: the order, and the event that follows; null where nothing moves. */
export interface SubjectUnderChange {
  readonly subject: ConcernedSubject;
  readonly order: ReplanOrder;
  readonly moves: Replanned | null;
  /** Why it cannot be planned by the change: 'calendar-year-missing'; null: it can. It stays as it is planned. */
  readonly problem: DomainError | null;
}

/** Statuses in which no date can be kept or missed any more. */
export const OVER_STATUSES = `('completed', 'accepted', 'cancelled', 'refused', 'ended')`;

const COLUMNS = `id, kind, plan_id AS "planId", agency_id AS "agencyId", policy_version AS "policyVersion",
  calendar_version AS "calendarVersion", state`;
// A few megabytes of states at a time.
const PAGE = 500;

/** A change with the dates that each plan's words give under it. */
export interface ReadChange {
  readonly change: SettingsChange;
  readonly dues: ReadonlyMap<string, PlanDues>;
}

/**
 * Tells what a change of settings moves. Preview and job ask the same function of the domain: what one shows the other
 * does, unless people act in between.
 */
@Injectable()
export class ReplanDiff {
  constructor(
    private readonly dataSource: DataSource,
    private readonly dues: PlanDuesReader,
    private readonly settings: PlanObligationSettings,
  ) {}

  /** Reads the words of the plans once, for all their subjects. */
  async read(change: SettingsChange, manager?: EntityManager): Promise<ReadChange> {
    const dues = new Map<string, PlanDues>();
    for (const plan of change.plans) {
      dues.set(plan.plan.id, await this.dues.of(plan, change.calendar, manager));
    }
    return { change, dues };
  }

  /** All that is not over in the plans of the change, in the order of their ids, page by page. */
  async *all(read: ReadChange, now: number): AsyncGenerator<SubjectUnderChange> {
    const planIds = read.change.plans.map(({ plan }) => plan.id);
    let after: string | null = null;
    for (;;) {
      const page: ConcernedSubject[] = await this.dataSource.query(
        `SELECT ${COLUMNS} FROM subject WHERE plan_id = ANY ($1::uuid[]) AND ($2::uuid IS NULL OR id > $2)
           AND state ->> 'status' NOT IN ${OVER_STATUSES} ORDER BY id LIMIT ${PAGE}`,
        [planIds, after],
      );
      for (const subject of page) yield await this.of(read, subject, now);
      after = page.at(-1)?.id ?? null;
      if (page.length < PAGE) return;
    }
  }

  /**
   * Named ones, as they are once every recording under way has ended: what is recorded afterwards knows the change.
   */
  async named(read: ReadChange, ids: readonly string[], now: number): Promise<SubjectUnderChange[]> {
    const subjects = await this.dataSource.transaction((manager): Promise<ConcernedSubject[]> =>
      manager.query(`SELECT ${COLUMNS} FROM subject WHERE id = ANY ($1::uuid[]) ORDER BY id FOR SHARE`, [
        ids,
      ]),
    );
    const found: SubjectUnderChange[] = [];
    for (const subject of subjects) found.push(await this.of(read, subject, now));
    return found;
  }

  private async of(
    { change, dues }: ReadChange,
    subject: ConcernedSubject,
    now: number,
  ): Promise<SubjectUnderChange> {
    const plan = change.plans.find((candidate) => candidate.plan.id === subject.planId);
    const version = subject.policyVersion ?? plan?.plan.policyVersion ?? DEFAULT_POLICY.version;
    const held = await this.settings.policy(version);
    // A later change may have come to it first.
    const ladder = plan?.policy && plan.policy.version > held.version ? plan.policy : held;
    const order = orderFor(change, ladder, planDueOf(dues.get(subject.planId), subject));
    const context = { subjectId: subject.id, now, policy: held };
    return unlessYearMissing(
      () => ({
        subject,
        order,
        moves: decideReplan(subject.state, order, context)[0] ?? null,
        problem: null,
      }),
      (problem) => ({ subject, order, moves: null, problem }),
    );
  }
}

function orderFor(
  { id, why, calendar }: SettingsChange,
  policy: ReplanOrder['policy'],
  planDue: ReplanOrder['planDue'],
): ReplanOrder {
  return { type: 'replan', changeId: id, why, calendar, policy, planDue: planDue ?? null };
}

/** What lies in a year whose calendar is not entered yet stays as it was read. */
function planDueOf(dues: PlanDues | undefined, { kind, state }: ConcernedSubject): ReplanOrder['planDue'] {
  return unlessYearMissing(
    () => {
      if (kind === 'task') return dues?.ofTask(state as unknown as TaskState) ?? null;
      return dues?.ofReport(state as unknown as ReportState) ?? null;
    },
    () => state.due,
  );
}

/** The plans of a change with the conventions that they have, and one ladder for all or none. */
export function underChange(
  plans: readonly PlanUnderChange['plan'][],
  policy: PlanUnderChange['policy'],
): PlanUnderChange[] {
  return plans.map((plan) => ({ plan, conventions: plan.conventions, policy }));
}
