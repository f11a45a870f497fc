import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../domain/obligation/actor.ts';
import { checkPolicy } from '../../domain/obligation/check-policy.ts';
import { DEFAULT_POLICY } from '../../domain/obligation/policy.ts';
import type { ObligationPolicy } from '../../domain/obligation/policy.ts';
import { AuditService } from '../audit/audit.service.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { IdempotentRequests } from '../common/idempotency/idempotent-requests.service.ts';
import { PlanObligationSettings } from '../plans/plan-settings.service.ts';
import { Plan } from '../plans/plan.entity.ts';
import { Policy } from '../plans/policy.entity.ts';
import type { PlanUnderChange } from './settings-change.ts';

type Ladder = Partial<Omit<ObligationPolicy, 'version'>>;

/** Versions of ladders: the installation's default, and plans' own. */
@Injectable()
export class PolicyRecords {
  constructor(
    private readonly settings: PlanObligationSettings,
    private readonly audit: AuditService,
    private readonly requests: IdempotentRequests,
    private readonly clock: PlanClock,
  ) {}

  /** The ladder that new work of an issued plan gets. */
  async policyOf(plan: Pick<Plan, 'policyVersion'>, manager?: EntityManager): Promise<ObligationPolicy> {
    return this.settings.policy(plan.policyVersion ?? DEFAULT_POLICY.version, manager);
  }

  /** The default with which plans are issued. */
  async current(): Promise<ObligationPolicy> {
    return this.settings.policy(await this.settings.latestVersion());
  }

  /**
   * Makes a new default for plans issued from now on; running plans keep theirs.
   *
   * @returns its version
   * @throws DomainError 'policy-invalid'
   */
  async enterDefault(actor: Actor, key: string, order: { ladder: Ladder; reason: string }): Promise<number> {
    const at = await this.clock.planNow();
    const identity = { scope: 'policies', key, accountId: actor.accountId, body: order };
    const version = await this.requests.once(identity, async (manager) => {
      const next = await this.settings.nextVersion(manager);
      const before = await this.settings.policy(await this.settings.latestVersion(manager), manager);
      const policy = checkPolicy({ ...before, ...order.ladder, version: next });
      await this.insert(manager, policy, { planId: null, reason: order.reason, enteredBy: actor.accountId });
      await this.audit.append(manager, {
        chainId: 'policies',
        at,
        actor,
        action: 'policy-entered',
        subjectType: 'policy',
        subjectId: String(next),
        data: { reason: order.reason, ladder: order.ladder },
      });
      return String(next);
    });
    return Number(version);
  }

  /** Stores a plan's own ladder. @throws DomainError 'policy-invalid' */
  async enter(
    manager: EntityManager,
    actor: Actor,
    plan: Plan,
    order: { ladder?: Ladder | undefined; reason: string },
  ): Promise<ObligationPolicy> {
    const version = await this.settings.nextVersion(manager);
    const policy = checkPolicy({ ...(await this.policyOf(plan, manager)), ...order.ladder, version });
    const entry = { planId: plan.id, reason: order.reason, enteredBy: actor.accountId };
    await this.insert(manager, policy, entry);
    return policy;
  }

  /** Puts a plan's rules into force for its new work. */
  async change(
    manager: EntityManager,
    actor: Actor,
    at: Date,
    { plan, conventions, policy }: PlanUnderChange,
    order: { apply: string; reason: string },
  ): Promise<void> {
    // Work that does not know its ladder has had that of the plan; it keeps it until the job brings the new one.
    await manager.query(
      `UPDATE subject SET policy_version = $2 WHERE plan_id = $1 AND policy_version IS NULL`,
      [plan.id, plan.policyVersion],
    );
    const policyVersion = policy?.version ?? plan.policyVersion;
    await manager.update(Plan, { id: plan.id }, { conventions, policyVersion, version: plan.version + 1 });
    await this.audit.append(manager, {
      chainId: `plan/${plan.id}`,
      at,
      actor,
      action: 'plan-rules-changed',
      subjectType: 'plan',
      subjectId: plan.id,
      // The verification of the ledger reads from it by which ladder older work was planned.
      data: {
        policyVersionBefore: plan.policyVersion,
        policyVersion,
        conventions,
        apply: order.apply,
        reason: order.reason,
      },
    });
  }

  private async insert(
    manager: EntityManager,
    body: ObligationPolicy,
    entry: Pick<Policy, 'planId' | 'reason' | 'enteredBy'>,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO policy (version, body, entered_at, plan_id, reason, entered_by) VALUES ($1, $2, now(), $3, $4, $5)`,
      [body.version, JSON.stringify(body), entry.planId, entry.reason, entry.enteredBy],
    );
  }
}
