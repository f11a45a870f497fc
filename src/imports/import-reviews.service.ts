import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../domain/errors.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import { checklist, type OpenPoint } from '../../domain/plan-review/checklist.ts';
import { comparePlans, type PlanComparison } from '../../domain/plan-review/compare-plans.ts';
import { planDocumentOf, type DocumentOfReview } from '../../domain/plan-review/plan-document-of.ts';
import { operationsInForce } from '../../domain/plan-review/review-log.ts';
import type { NumberedStep, ReviewStep } from '../../domain/plan-review/review-operation.ts';
import { reviewPlan } from '../../domain/plan-review/review-plan.ts';
import type { AskedQuestion, ProposedPlan, ReviewedPlan } from '../../domain/plan-review/reviewed-plan.ts';
import type { SourceLine } from '../../domain/plan-text/source-lines.ts';
import { textOfDocument } from '../../domain/plan-text/source-text.ts';
import { DEFAULT_DEADLINE_CONVENTIONS } from '../../domain/deadline/deadline-spec.ts';
import { IdempotentRequests } from '../common/idempotency/idempotent-requests.service.ts';
import { PlanContexts, type PlanContext } from '../plans/plan-contexts.service.ts';
import { previewOf, type PlanPreview } from '../plans/plan-preview.ts';
import { assertNoProblems, problemsOfPlan } from '../plans/plan-problems.ts';
import { PlansService, type PlanWithParts } from '../plans/plans.service.ts';
import { PlanImportStep } from './plan-import-step.entity.ts';
import { PlanImport } from './plan-import.entity.ts';
import { logOf, PlanImportsRepository, type ReadImport } from './plan-imports.repository.ts';

/** A review as it stands. */
export interface Review {
  readonly record: PlanImport;
  readonly reviewed: ReviewedPlan;
  readonly questions: readonly AskedQuestion[];
  readonly grounds: ProposedPlan['grounds'];
  readonly slips: ProposedPlan['slips'];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Steps that a person takes on what he saw. */
export interface StepsOrder {
  readonly expectedVersion: number;
  readonly steps: readonly ReviewStep[];
}

/** A review with what it would become. */
interface Made {
  readonly review: Review;
  readonly source: string;
  readonly made: DocumentOfReview;
  readonly context: PlanContext;
}

/** The review of an import: its steps, what is still open, and the draft that is made of it. */
@Injectable()
export class ImportReviews {
  constructor(
    private readonly imports: PlanImportsRepository,
    private readonly requests: IdempotentRequests,
    private readonly contexts: PlanContexts,
    private readonly plans: PlansService,
  ) {}

  /** @throws DomainError 'not-found'; 'import-state' {state} for an import that was not read */
  async get(actor: Actor, id: string): Promise<Review> {
    const read = await this.imports.getRead(actor, id);
    return reviewOf(read, logOf(await this.imports.steps(id)));
  }

  /** The text as read. @throws DomainError as `get` */
  async text(actor: Actor, id: string): Promise<Pick<SourceLine, 'text' | 'page'>[]> {
    return (await this.imports.getRead(actor, id)).lines.map(({ text, page }) => ({ text, page }));
  }

  /** The log: who did what and when. @throws DomainError 'not-found' */
  async steps(actor: Actor, id: string): Promise<PlanImportStep[]> {
    await this.imports.get(actor, id);
    return this.imports.steps(id);
  }

  /**
   * Takes one step or several in a row, all or none.
   *
   * @throws DomainError 'not-found'; 'import-state' {state}; 'review-stale' {expected, current, changes} with what others
   *   did meanwhile; those of `reviewPlan` with {step}, the place in the row; 'idempotency-key-reused'
   */
  async take(actor: Actor, id: string, key: string, order: StepsOrder): Promise<Review> {
    const identity = { scope: `plan-import/${id}`, key, accountId: actor.accountId, body: order };
    await this.requests.once(identity, async (manager) => {
      const { state, version } = await this.imports.getForChange(manager, actor, id);
      if (state !== 'read') throw new DomainError('import-state', { state });
      const read = await this.imports.getRead(actor, id, manager);
      const before = await this.imports.steps(id, manager);
      assertCurrent(order.expectedVersion, version, before);
      const log = judged(read, logOf(before), order.steps);
      await insertSteps(manager, actor, id, log.slice(before.length));
      await manager.update(PlanImport, { id }, { version: log.length });
      return String(log.length);
    });
    return this.get(actor, id);
  }

  /** What is still open. @throws DomainError as `get` */
  async checklist(actor: Actor, id: string): Promise<OpenPoint[]> {
    return openPointsOf(await this.make(actor, id));
  }

  /** The tasks, reports and dates that would follow. @throws DomainError as `get`; 'plan-invalid' with every problem */
  async preview(actor: Actor, id: string): Promise<PlanPreview> {
    const { made, context, source } = await this.make(actor, id);
    assertNoProblems(problemsOfPlan(made.document, context, source));
    return previewOf(made.document, context);
  }

  /** The plan against a running one. @throws DomainError as `get`; 'plan-invalid'; 'not-found' for the other plan */
  async compare(actor: Actor, id: string, planId: string): Promise<PlanComparison> {
    const { made, context, source } = await this.make(actor, id);
    assertNoProblems(problemsOfPlan(made.document, context, source));
    const { plan } = await this.plans.get(actor, planId);
    return comparePlans(plan.document, made.document, context);
  }

  /**
   * Makes the draft of a plan that is decided in every part; asked again it gives the same. From then on the draft is
   * worked on, and issued, as any other.
   *
   * @throws DomainError as `get`; 'import-not-decided' {points} while something is open that blocks; those of entering a
   *   plan
   */
  async draft(actor: Actor, id: string): Promise<PlanWithParts> {
    const { review, source, made, context } = await this.make(actor, id);
    const { planId, state, version } = review.record;
    if (planId !== null) return this.plans.get(actor, planId);
    if (state !== 'read') throw new DomainError('import-state', { state });
    assertDecided(openPointsOf({ review, source, made, context }));
    const input = { document: made.document, sourceText: source };
    // The key follows from what is made, so that two requests at once, or a second after a crash, make one draft.
    const plan = await this.plans.create(actor, `plan-import/${id}/${version}`, input);
    await this.requests.inTransaction(async (manager) => {
      const record = await this.imports.getForChange(manager, actor, id);
      if (record.planId === null)
        await manager.update(PlanImport, { id }, { state: 'drafted', planId: plan.plan.id });
    });
    return plan;
  }

  private async make(actor: Actor, id: string): Promise<Made> {
    const read = await this.imports.getRead(actor, id);
    const review = reviewOf(read, logOf(await this.imports.steps(id)));
    const context = await this.contexts.of(review.reviewed.head.value);
    const source = textOfDocument(read);
    const files = await this.imports.files(id);
    const planSource = {
      file: files.map(({ name }) => name).join('; '),
      sha256: createHash('sha256').update(source, 'utf8').digest('hex'),
    };
    return { review, source, context, made: planDocumentOf(review.reviewed, planSource, context) };
  }
}

function openPointsOf({ review, source, made, context }: Made): OpenPoint[] {
  const { registry, calendar, settings: groups, on } = context;
  const validation = { registry, calendar, groups, on, deadlines: DEFAULT_DEADLINE_CONVENTIONS };
  return checklist(review.reviewed, review.questions, made, { ...validation, sourceText: source });
}

function reviewOf(read: ReadImport, log: readonly NumberedStep[]): Review {
  const { record, proposal } = read;
  const { done, undone } = operationsInForce(log);
  return {
    record,
    reviewed: reviewPlan(proposal, log, textOfDocument(read)),
    questions: proposal.questions,
    grounds: proposal.grounds,
    slips: proposal.slips,
    canUndo: done.length > 0,
    canRedo: undone.length > 0,
  };
}

/** The log with the new steps, each of which was possible where it stands. */
function judged(
  read: ReadImport,
  before: readonly NumberedStep[],
  steps: readonly ReviewStep[],
): NumberedStep[] {
  const log = [...before];
  const source = textOfDocument(read);
  steps.forEach((step, i) => {
    log.push({ number: log.length + 1, step });
    try {
      reviewPlan(read.proposal, log, source);
    } catch (error) {
      if (error instanceof DomainError) throw new DomainError(error.code, { ...error.details, step: i + 1 });
      throw error;
    }
  });
  return log;
}

function assertCurrent(expected: number, current: number, steps: readonly PlanImportStep[]): void {
  if (expected === current) return;
  const changes = steps
    .filter(({ number }) => number > expected)
    .map(({ number, step, accountId, at }) => ({ number, type: step.type, accountId, at: at.toISOString() }));
  throw new DomainError('review-stale', { expected, current, changes });
}

async function insertSteps(
  manager: EntityManager,
  actor: Actor,
  importId: string,
  log: readonly NumberedStep[],
): Promise<void> {
  const at = new Date();
  const rows = log.map(({ number, step }) => ({ importId, number, step, accountId: actor.accountId, at }));
  await manager.insert(PlanImportStep, rows as Parameters<typeof manager.insert<PlanImportStep>>[1]);
}

function assertDecided(points: readonly OpenPoint[]): void {
  const open = points.filter(({ blocks }) => blocks);
  if (open.length === 0) return;
  const counts = open.map(({ kind, code, about }) => ({ kind, code, count: about.length }));
  throw new DomainError('import-not-decided', { open: open.length, points: counts });
}
