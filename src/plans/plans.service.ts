import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { DomainError } from '../../domain/errors.ts';
import { issueDayOf } from '../../domain/plan/plan-document.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import type { PlanProblem } from '../../domain/plan/plan-problem.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { canonicalJson } from '../common/canonical-json.ts';
import { IdempotentRequests } from '../common/idempotency/idempotent-requests.service.ts';
import { toPage, type Page } from '../common/paging.ts';
import { assertMayDraft, assertVersion } from './plan-access.ts';
import { PlanContexts } from './plan-contexts.service.ts';
import { assertDraftable, assertNoProblems, assertShape, headOf, problemsOfPlan } from './plan-problems.ts';
import { previewOf, type PlanPreview } from './plan-preview.ts';
import { partsOfPlan, type PlanParts } from './plan-rows.ts';
import { Plan } from './plan.entity.ts';
import { PlansRepository, planTuple, type PlanFilter } from './plans.repository.ts';

/** A plan as it comes in: the document as JSON, and the text that its places count in. */
export interface PlanInput {
  readonly document: unknown;
  readonly sourceText?: string | null | undefined;
}

/** A plan with everything that it says. */
export interface PlanWithParts {
  readonly plan: Plan;
  readonly parts: PlanParts;
}

/** Plans until they are issued, and the reading of all. */
@Injectable()
export class PlansService {
  constructor(
    private readonly plans: PlansRepository,
    private readonly contexts: PlanContexts,
    private readonly requests: IdempotentRequests,
    private readonly audit: AuditService,
  ) {}

  /**
   * Enters a draft. It may have problems still; they are told by `problems`.
   *
   * @throws DomainError 'plan-invalid' for JSON of another shape, secret texts and unknown heads; 'forbidden'
   */
  async create(actor: Actor, key: string, input: PlanInput): Promise<PlanWithParts> {
    const draft = await this.read(input);
    assertMayDraft(actor, draft);
    const identity = { scope: 'plans', key, accountId: actor.accountId, body: input };
    const id = await this.requests.once(identity, async (manager) => {
      const plan: Plan = { ...EMPTY, ...draft, id: uuidv7(), version: 1 };
      await manager.insert(Plan, plan);
      await this.record(manager, actor, plan, 'plan-entered');
      return plan.id;
    });
    return this.get(actor, id);
  }

  /** Replaces a draft's document. @throws DomainError as `create`; 'not-found', 'plan-already-issued', 'version-stale' */
  async replace(actor: Actor, id: string, expectedVersion: number, input: PlanInput): Promise<PlanWithParts> {
    const draft = await this.read(input);
    await this.requests.inTransaction(async (manager) => {
      const plan = await this.plans.getForChange(manager, actor, id);
      assertMayDraft(actor, plan);
      assertMayDraft(actor, draft);
      if (plan.status !== 'draft') throw new DomainError('plan-already-issued', { issuedAt: plan.issuedAt });
      assertVersion(plan, expectedVersion);
      const changed: Plan = { ...plan, ...draft, enteredAt: plan.enteredAt, version: plan.version + 1 };
      await manager.save(Plan, changed);
      await this.record(manager, actor, changed, 'plan-document-replaced');
    });
    return this.get(actor, id);
  }

  async list(actor: Actor, filter: PlanFilter): Promise<Page<Plan>> {
    return toPage(await this.plans.list(actor, filter), filter.limit, planTuple, (plan) => plan);
  }

  /** @throws DomainError 'not-found' */
  async get(actor: Actor, id: string): Promise<PlanWithParts> {
    const plan = await this.plans.get(actor, id);
    if (plan.status !== 'draft') return { plan, parts: await this.plans.partsOf(id) };
    const context = await this.contexts.of(plan.document);
    return { plan, parts: partsOfPlan(id, plan.document, context) };
  }

  /** All that is wrong with a plan as it stands; empty when it can be issued. */
  async problems(actor: Actor, id: string): Promise<PlanProblem[]> {
    const plan = await this.plans.get(actor, id);
    return problemsOfPlan(plan.document, await this.contexts.of(plan.document), plan.sourceText);
  }

  /** What would follow from a plan. @throws DomainError 'plan-invalid' with every problem */
  async preview(actor: Actor, id: string): Promise<PlanPreview> {
    const plan = await this.plans.get(actor, id);
    const context = await this.contexts.of(plan.document);
    assertNoProblems(problemsOfPlan(plan.document, context, plan.sourceText));
    return previewOf(plan.document, context);
  }

  private async read({ document, sourceText = null }: PlanInput): Promise<DraftFields> {
    assertShape(document);
    const context = await this.contexts.of(document);
    assertDraftable(problemsOfPlan(document, context, sourceText));
    return {
      ...headOf(document, context),
      ...fieldsOf(document),
      conventions: context.conventions,
      enteredAt: context.now,
      sourceText,
    };
  }

  private async record(manager: EntityManager, actor: Actor, plan: Plan, action: string): Promise<void> {
    await this.audit.append(manager, {
      chainId: `plan/${plan.id}`,
      at: plan.enteredAt,
      actor,
      action,
      subjectType: 'plan',
      subjectId: plan.id,
      data: { version: plan.version, documentSha256: plan.documentSha256 },
    });
  }
}

type DraftFields = Omit<Plan, keyof typeof EMPTY | 'id' | 'version'>;

/** What a draft does not have yet. */
const EMPTY = {
  status: 'draft' as const,
  issuedAt: null,
  launchedAt: null,
  closedAt: null,
  closeReason: null,
  policyVersion: null,
  calendarVersion: null,
  launchJobId: null,
  nextAt: null,
};

/** The columns that repeat what the document says, so that lists need not read it. */
export function fieldsOf(document: PlanDocument) {
  return {
    authority: document.authority,
    title: document.title,
    number: document.number,
    issuedOn: issueDayOf(document),
    issuedOnAssumed: document.issuedOn === null && document.issuedOnAssumed,
    periodStart: document.period.start,
    periodEnd: document.period.end,
    document,
    documentSha256: createHash('sha256').update(canonicalJson(document), 'utf8').digest('hex'),
  };
}
