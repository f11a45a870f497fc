import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { localDateOf, parseLocalDate } from '../../domain/calendar/local-date.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import { eventDue } from '../../domain/plan/occurrences.ts';
import { seriesContextOf } from '../../domain/plan/plan-series.ts';
import { AuditService } from '../audit/audit.service.ts';
import { BulkJobs } from '../bulk/bulk-jobs.service.ts';
import { IdempotentRequests } from '../common/idempotency/idempotent-requests.service.ts';
import { refuseSecrets } from '../common/refuse-secrets.ts';
import { Assignment } from './assignment.entity.ts';
import type { OccurrenceItem } from './occurrences.handler.ts';
import { assertMayCommand, assertRunning } from './plan-access.ts';
import { PlanContexts, type PlanContext } from './plan-contexts.service.ts';
import { PlanEvent } from './plan-event.entity.ts';
import { occurrenceItems } from './plan-ticker.service.ts';
import type { Plan } from './plan.entity.ts';
import { PlansRepository } from './plans.repository.ts';

/** What happened, which assignments it calls for, and whom it concerns. */
export interface EventOrder {
  readonly assignmentRefs: readonly string[];
  readonly occurredOn: string;
  readonly text: string;
  readonly agencyIds: readonly string[];
}

/** Events that call for on-event work (khi có tai nạn lao động, khi có chỉ đạo). */
@Injectable()
export class PlanEvents {
  constructor(
    private readonly requests: IdempotentRequests,
    private readonly plans: PlansRepository,
    private readonly contexts: PlanContexts,
    private readonly jobs: BulkJobs,
    private readonly audit: AuditService,
  ) {}

  /**
   * Records an event once for the plan and opens the occurrence of each agency that it names.
   *
   * @returns the id of the job that opens them
   * @throws DomainError 'not-found', 'forbidden', 'plan-closed', 'plan-not-running', 'ref-unknown',
   *   'assignment-not-on-event', 'agency-not-assigned', 'date-invalid', 'date-in-future', 'secret-document'
   */
  async record(actor: Actor, key: string, planId: string, order: EventOrder): Promise<string> {
    refuseSecrets({ text: order.text });
    const identity = { scope: `plan/${planId}`, key, accountId: actor.accountId, body: { event: order } };
    // An issued document stays as it is; read before the transaction, which would need a second connection for it.
    const context = await this.contexts.of((await this.plans.get(actor, planId)).document);
    const jobId = await this.requests.once(identity, async (manager) => {
      const plan = await this.plans.getForChange(manager, actor, planId);
      assertMayCommand(actor, plan);
      assertRunning(plan);
      checkDay(order.occurredOn, context.now);
      return this.write(manager, actor, plan, context, order);
    });
    await this.jobs.start(jobId);
    return jobId;
  }

  private async write(
    manager: EntityManager,
    actor: Actor,
    plan: Plan,
    context: PlanContext,
    order: EventOrder,
  ): Promise<string> {
    const assignments = await onEventWork(manager, plan.id, order.assignmentRefs);
    const concerned = await concernedAgencies(manager, assignments, order.agencyIds);
    const series = seriesContextOf(plan.document, { ...context, conventions: plan.conventions });
    // A date that cannot be read is refused now: the job reads it again, by the settings of then.
    for (const work of assignments) eventDue(work, order.occurredOn, series);
    const items = assignments.map((work): OccurrenceItem => ({
      assignmentId: work.id,
      occurrence: work.lastOccurrence + 1,
      agencyIds: concerned.get(work.id) ?? [],
    }));
    const job = await this.jobs.create(manager, {
      kind: 'occurrences',
      planId: plan.id,
      actor,
      at: context.now,
      params: { event: order.text, occurredOn: order.occurredOn },
      items: items.flatMap(occurrenceItems),
    });
    for (const { assignmentId, occurrence } of items)
      await manager.update(Assignment, { id: assignmentId }, { lastOccurrence: occurrence });
    const occurrences = Object.fromEntries(assignments.map((work) => [work.ref, work.lastOccurrence + 1]));
    await this.store(manager, actor, { plan, order, occurrences, at: context.now, bulkJobId: job.id });
    return job.id;
  }

  private async store(
    manager: EntityManager,
    actor: Actor,
    facts: {
      plan: Plan;
      order: EventOrder;
      occurrences: Record<string, number>;
      at: Date;
      bulkJobId: string;
    },
  ): Promise<void> {
    const { plan, order, occurrences, at, bulkJobId } = facts;
    const event: PlanEvent = {
      id: uuidv7(),
      planId: plan.id,
      assignmentRefs: [...order.assignmentRefs],
      agencyIds: [...order.agencyIds],
      occurredOn: order.occurredOn,
      text: order.text,
      occurrences,
      recordedBy: actor.accountId,
      recordedAt: at,
      bulkJobId,
    };
    await manager.insert(PlanEvent, event);
    await this.audit.append(manager, {
      chainId: `plan/${plan.id}`,
      at,
      actor,
      action: 'plan-event-recorded',
      subjectType: 'plan',
      subjectId: plan.id,
      data: {
        eventId: event.id,
        occurredOn: order.occurredOn,
        occurrences,
        agencies: order.agencyIds.length,
      },
    });
  }
}

function checkDay(occurredOn: string, now: Date): void {
  const today = localDateOf(now.getTime());
  if (parseLocalDate(occurredOn, 'occurredOn') > today)
    throw new DomainError('date-in-future', { field: 'occurredOn', date: occurredOn, today });
}

async function onEventWork(
  manager: EntityManager,
  planId: string,
  refs: readonly string[],
): Promise<Assignment[]> {
  const assignments = await manager.find(Assignment, {
    where: { planId, ref: In([...refs]) },
    order: { ordinal: 'ASC' },
  });
  for (const [i, ref] of refs.entries()) {
    const assignment = assignments.find((candidate) => candidate.ref === ref);
    const field = `assignmentRefs.${i}`;
    if (assignment === undefined) throw new DomainError('ref-unknown', { field, ref });
    if (assignment.class !== 'on-event') throw new DomainError('assignment-not-on-event', { field, ref });
  }
  return assignments;
}

/** Of each assignment the named agencies that hold it; every agency must hold one, and every assignment have one. */
async function concernedAgencies(
  manager: EntityManager,
  assignments: readonly Assignment[],
  agencyIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows: { assignmentId: string; agencyId: string }[] = await manager.query(
    `SELECT assignment_id AS "assignmentId", agency_id AS "agencyId" FROM task
      WHERE assignment_id = ANY ($1::text[]) AND agency_id = ANY ($2::text[]) AND occurrence = 0
        AND status NOT IN ('cancelled', 'refused', 'ended') ORDER BY agency_id`,
    [assignments.map(({ id }) => id), agencyIds],
  );
  const holders = new Set(rows.map((row) => row.agencyId));
  agencyIds.forEach((agencyId, i) => {
    if (!holders.has(agencyId))
      throw new DomainError('agency-not-assigned', { field: `agencyIds.${i}`, agencyId });
  });
  const concerned = new Map<string, string[]>();
  for (const { assignmentId, agencyId } of rows)
    concerned.set(assignmentId, [...(concerned.get(assignmentId) ?? []), agencyId]);
  for (const { id, ref } of assignments)
    if (!concerned.has(id)) throw new DomainError('agency-not-assigned', { field: 'agencyIds', ref });
  return concerned;
}
