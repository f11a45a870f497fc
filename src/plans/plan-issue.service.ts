import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../domain/errors.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import { expandAssignments } from '../../domain/plan/expand-assignments.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import { AuditService } from '../audit/audit.service.ts';
import { BulkJobs } from '../bulk/bulk-jobs.service.ts';
import { IdempotentRequests } from '../common/idempotency/idempotent-requests.service.ts';
import { assertMayCommand, assertVersion } from './plan-access.ts';
import { PlanContexts, type PlanContext } from './plan-contexts.service.ts';
import { launchItems } from './plan-launch.ts';
import { assertNoProblems, headOf, problemsOfPlan } from './plan-problems.ts';
import { partsOfPlan } from './plan-rows.ts';
import { PlanObligationSettings } from './plan-settings.service.ts';
import { Plan } from './plan.entity.ts';
import { fieldsOf } from './plans.service.ts';
import { PlansRepository } from './plans.repository.ts';

/** The order to issue: what the document could not say before it was signed may come with it. */
export interface IssueOrder {
  readonly expectedVersion: number;
  readonly issuedOn?: string | undefined;
  readonly number?: string | undefined;
}

/** What the order to issue leaves in the database. */
@Injectable()
export class PlanIssueRecords {
  constructor(
    private readonly plans: PlansRepository,
    private readonly settings: PlanObligationSettings,
    private readonly audit: AuditService,
  ) {}

  /** Writes the issued plan, its parts and the audit, within the caller's transaction. */
  async write(manager: EntityManager, actor: Actor, plan: Plan, context: PlanContext): Promise<void> {
    const issued: Plan = {
      ...plan,
      status: 'issued',
      issuedAt: context.now,
      conventions: context.conventions,
      policyVersion: await this.settings.latestVersion(manager),
      calendarVersion: context.calendar.v,
      version: plan.version + 1,
    };
    await manager.save(Plan, issued);
    await this.plans.insertParts(manager, partsOfPlan(plan.id, plan.document, context));
    await this.audit.append(manager, {
      chainId: `plan/${plan.id}`,
      at: context.now,
      actor,
      action: 'plan-issued',
      subjectType: 'plan',
      subjectId: plan.id,
      data: { version: issued.version, documentSha256: issued.documentSha256, issuedOn: issued.issuedOn },
    });
  }
}

/** Issues plans: from then on the document stands, and its tasks are launched. */
@Injectable()
export class PlanIssue {
  constructor(
    private readonly requests: IdempotentRequests,
    private readonly records: PlanIssueRecords,
    private readonly contexts: PlanContexts,
    private readonly plans: PlansRepository,
    private readonly jobs: BulkJobs,
  ) {}

  /**
   * Issues a plan and starts its launch. A plan entered a year late is issued as any other: what is past by then is
   * passed over by the ladders' catch-up.
   *
   * @returns the id of the launching job
   * @throws DomainError 'not-found', 'forbidden', 'plan-already-issued', 'plan-closed', 'version-stale', 'plan-invalid'
   */
  async issue(actor: Actor, key: string, planId: string, order: IssueOrder): Promise<string> {
    const identity = { scope: `plan/${planId}`, key, accountId: actor.accountId, body: { issue: order } };
    // Read before the transaction, which would need a second connection for it.
    const seen = await this.plans.get(actor, planId);
    const document = issuedDocument(seen.document, order);
    const context = await this.contexts.of(document);
    const jobId = await this.requests.once(identity, async (manager) => {
      const plan = await this.plans.getForChange(manager, actor, planId);
      assertMayCommand(actor, plan);
      assertIssuable(plan);
      assertVersion(plan, order.expectedVersion);
      assertVersion(plan, seen.version);
      assertNoProblems(problemsOfPlan(document, context, plan.sourceText));
      return this.launch(
        manager,
        actor,
        { ...plan, ...fieldsOf(document), ...headOf(document, context) },
        context,
      );
    });
    await this.jobs.start(jobId);
    return jobId;
  }

  private async launch(
    manager: EntityManager,
    actor: Actor,
    plan: Plan,
    context: PlanContext,
  ): Promise<string> {
    const { tasks } = expandAssignments(plan.document, context);
    const job = await this.jobs.create(manager, {
      kind: 'launch',
      planId: plan.id,
      actor,
      at: context.now,
      params: {},
      items: launchItems(plan.id, tasks),
    });
    await this.records.write(manager, actor, { ...plan, launchJobId: job.id }, context);
    return job.id;
  }
}

function assertIssuable({ status, issuedAt }: Plan): void {
  if (status === 'closed') throw new DomainError('plan-closed', {});
  if (status !== 'draft') throw new DomainError('plan-already-issued', { issuedAt: issuedAt?.toISOString() });
}

function issuedDocument(document: PlanDocument, { issuedOn, number }: IssueOrder): PlanDocument {
  return {
    ...document,
    ...(number === undefined ? {} : { number }),
    ...(issuedOn === undefined ? {} : { issuedOn, issuedOnAssumed: false, assumedIssuedOn: null }),
  };
}
