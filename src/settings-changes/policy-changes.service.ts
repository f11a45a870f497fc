import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DeadlineConventions } from '../../domain/deadline/deadline-spec.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import { checkPolicy } from '../../domain/obligation/check-policy.ts';
import type { ObligationPolicy } from '../../domain/obligation/policy.ts';
import { CalendarService } from '../calendar/calendar.service.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { IdempotentRequests } from '../common/idempotency/idempotent-requests.service.ts';
import { refuseSecrets } from '../common/refuse-secrets.ts';
import { assertMayCommand, assertRunning, assertVersion, mayCommand } from '../plans/plan-access.ts';
import type { Plan } from '../plans/plan.entity.ts';
import { PlansRepository } from '../plans/plans.repository.ts';
import { PolicyRecords } from './policy-records.service.ts';
import { ReplanJobs } from './replan-jobs.service.ts';
import type { PlanUnderChange, SettingsChange } from './settings-change.ts';

/** What of a plan's rules is to be otherwise; what is left out stays. */
export interface RulesOverride {
  readonly ladder?: Partial<Omit<ObligationPolicy, 'version'>> | undefined;
  readonly conventions?: Partial<DeadlineConventions> | undefined;
}

/** The order to change a plan's rules. */
export interface PolicyOrder extends RulesOverride {
  readonly reason: string;
  readonly expectedVersion: number;
  readonly apply: 'running-work' | 'new-work-only';
}

/** The rules of a plan as somebody sees them. */
interface PlanRules {
  readonly version: number;
  readonly policy: ObligationPolicy;
  readonly conventions: DeadlineConventions;
  readonly mayChange: boolean;
}

/** Changes the ladder and the conventions of a plan while it runs. */
@Injectable()
export class PolicyChanges {
  constructor(
    private readonly requests: IdempotentRequests,
    private readonly plans: PlansRepository,
    private readonly records: PolicyRecords,
    private readonly calendars: CalendarService,
    private readonly jobs: ReplanJobs,
    private readonly clock: PlanClock,
  ) {}

  /** The rules in force for new work of a plan. @throws DomainError 'not-found' */
  async rules(actor: Actor, planId: string): Promise<PlanRules> {
    const plan = await this.plans.get(actor, planId);
    return {
      version: plan.version,
      policy: await this.records.policyOf(plan),
      conventions: plan.conventions,
      mayChange: plan.status !== 'draft' && plan.status !== 'closed' && mayCommand(actor, plan),
    };
  }

  /**
   * The change as it would be; nothing is stored.
   *
   * @throws DomainError 'not-found', 'forbidden', 'plan-closed', 'plan-not-running', 'policy-invalid', 'rules-unchanged'
   */
  async prospect(actor: Actor, planId: string, override: RulesOverride): Promise<SettingsChange> {
    const plan = await this.plans.get(actor, planId);
    assertMayCommand(actor, plan);
    assertRunning(plan);
    const before = await this.records.policyOf(plan);
    const policy =
      override.ladder && checkPolicy({ ...before, ...override.ladder, version: before.version + 1 });
    const under = underOverride(plan, override, policy ?? null);
    return { id: '', why: whyOf(override), calendar: await this.calendars.slice(), plans: [under] };
  }

  /**
   * Stores the change and starts the job that carries it into the running work.
   *
   * @returns the id of that job
   * @throws DomainError as `prospect`; 'version-stale', 'conventions-running-work', 'secret-document'
   */
  async apply(actor: Actor, key: string, planId: string, order: PolicyOrder): Promise<string> {
    refuseSecrets({ reason: order.reason });
    if (order.conventions && order.apply === 'new-work-only')
      throw new DomainError('conventions-running-work', { field: 'apply' });
    const at = await this.clock.planNow();
    const identity = { scope: `plan/${planId}`, key, accountId: actor.accountId, body: { rules: order } };
    const jobId = await this.requests.once(identity, async (manager) => {
      const plan = await this.plans.getForChange(manager, actor, planId);
      assertMayCommand(actor, plan);
      assertRunning(plan);
      assertVersion(plan, order.expectedVersion);
      return this.write(manager, actor, at, plan, order);
    });
    await this.jobs.start(jobId);
    return jobId;
  }

  private async write(
    manager: EntityManager,
    actor: Actor,
    at: Date,
    plan: Plan,
    order: PolicyOrder,
  ): Promise<string> {
    const policy = order.ladder ? await this.records.enter(manager, actor, plan, order) : null;
    const under = underOverride(plan, order, policy);
    await this.records.change(manager, actor, at, under, order);
    const runningWork = order.apply === 'running-work';
    const change = {
      why: whyOf(order),
      calendar: await this.calendars.slice(manager),
      plans: runningWork ? [under] : [],
    };
    const params = { reason: order.reason, policyVersion: runningWork ? (policy?.version ?? null) : null };
    return this.jobs.create(manager, { actor, at, runningWork }, change, params);
  }
}

function underOverride(
  plan: Plan,
  { ladder, conventions }: RulesOverride,
  policy: ObligationPolicy | null,
): PlanUnderChange {
  if (!ladder && !conventions) throw new DomainError('rules-unchanged', { field: 'ladder' });
  return { plan, conventions: { ...plan.conventions, ...conventions }, policy };
}

function whyOf({ ladder }: RulesOverride): SettingsChange['why'] {
  return ladder ? 'policy' : 'conventions';
}
