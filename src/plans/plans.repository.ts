import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DomainError } from '../../domain/errors.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import { decodeCursor } from '../common/paging.ts';
import { searchText } from '../common/search-text.ts';
import { AddressedEntry } from './addressed-entry.entity.ts';
import { AssignmentAssignee } from './assignment-assignee.entity.ts';
import { Assignment } from './assignment.entity.ts';
import type { PlanParts } from './plan-rows.ts';
import { Plan, type PlanStatus } from './plan.entity.ts';
import { ReportingDuty } from './reporting-duty.entity.ts';
import { Target } from './target.entity.ts';

/** Which plans a list shows. */
export interface PlanFilter {
  readonly status?: PlanStatus | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export const planTuple = (plan: Plan) => [plan.id] as const;

/** Plans in the database; everything that an actor's request reads passes through what that actor may see. */
@Injectable()
export class PlansRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** One plan more than `limit` of those that the actor may see, the latest entered first. */
  async list(actor: Actor, filter: PlanFilter): Promise<Plan[]> {
    const query = this.visible(this.dataSource.manager, actor)
      // Documents and texts are long, and no list shows them.
      .select(LISTED.map((column) => `plan.${column}`))
      .orderBy('plan.id', 'DESC')
      .limit(filter.limit + 1);
    if (filter.status !== undefined) query.andWhere('plan.status = :status', { status: filter.status });
    if (filter.cursor !== undefined)
      query.andWhere('plan.id < :after', { after: decodeCursor(filter.cursor, ['uuid'])[0] });
    return query.getMany();
  }

  /** @throws DomainError 'not-found' also where the actor may not see it */
  async get(actor: Actor, id: string): Promise<Plan> {
    return found(
      await this.visible(this.dataSource.manager, actor).andWhere('plan.id = :id', { id }).getOne(),
    );
  }

  /**
   * One plan more than `limit` whose number or title has the text, of those that the actor may see; the latest entered
   * first. Titles are compared here: an installation has hundreds of plans, not millions.
   */
  async search(actor: Actor, text: string, limit: number): Promise<Plan[]> {
    const wanted = searchText(text);
    const all = await this.visible(this.dataSource.manager, actor)
      .select(LISTED.map((column) => `plan.${column}`))
      .orderBy('plan.id', 'DESC')
      .getMany();
    return all
      .filter(({ number, title }) => searchText(`${number ?? ''} ${title}`).includes(wanted))
      .slice(0, limit + 1);
  }

  /** The ids of all plans that the actor may see. */
  async visibleIds(actor: Actor): Promise<string[]> {
    const rows = await this.visible(this.dataSource.manager, actor).select('plan.id', 'id').getRawMany();
    return rows.map(({ id }: { id: string }) => id);
  }

  /** The same, locked until the transaction ends. */
  async getForChange(manager: EntityManager, actor: Actor, id: string): Promise<Plan> {
    const query = this.visible(manager, actor).andWhere('plan.id = :id', { id });
    return found(await query.setLock('pessimistic_write').getOne());
  }

  /** The plan for what no person asks: handlers of jobs and the plan's own clock. */
  async load(id: string, manager: EntityManager = this.dataSource.manager): Promise<Plan> {
    return found(await manager.findOneBy(Plan, { id }));
  }

  async partsOf(planId: string): Promise<PlanParts> {
    const { manager } = this.dataSource;
    const [assignments, assignees, addressed, targets, duties] = await Promise.all([
      manager.find(Assignment, { where: { planId }, order: { ordinal: 'ASC' } }),
      manager
        .createQueryBuilder(AssignmentAssignee, 'assignee')
        .innerJoin(Assignment, 'assignment', 'assignment.id = assignee.assignmentId')
        .where('assignment.planId = :planId', { planId })
        .orderBy('assignment.ordinal')
        .addOrderBy('assignee.ordinal')
        .getMany(),
      manager.find(AddressedEntry, { where: { planId }, order: { n: 'ASC' } }),
      manager.find(Target, { where: { planId }, order: { ordinal: 'ASC' } }),
      manager.find(ReportingDuty, { where: { planId }, order: { ordinal: 'ASC' } }),
    ]);
    return { assignments, assignees, addressed, targets, duties };
  }

  async insertParts(manager: EntityManager, parts: PlanParts): Promise<void> {
    await insertAll(manager, Assignment, parts.assignments);
    await insertAll(manager, AssignmentAssignee, parts.assignees);
    await insertAll(manager, AddressedEntry, parts.addressed);
    await insertAll(manager, Target, parts.targets);
    await insertAll(manager, ReportingDuty, parts.duties);
  }

  /** Administrators see all; an agency what it issued, what it follows, and what gives it a task or a report. */
  private visible(manager: EntityManager, { agencyId, roles }: Actor) {
    const query = manager.createQueryBuilder(Plan, 'plan');
    return roles.includes('administrator')
      ? query.where('true')
      : query.where(VISIBLE_TO_AGENCY, { agencyId });
  }
}

const VISIBLE_TO_AGENCY = `(plan.issuerAgencyId = :agencyId OR plan.standingAgencyId = :agencyId
  OR EXISTS (SELECT 1 FROM task WHERE task.plan_id = plan.id AND task.agency_id = :agencyId)
  OR EXISTS (SELECT 1 FROM report WHERE report.plan_id = plan.id AND report.agency_id = :agencyId))`;

const LISTED = [
  'id',
  'authority',
  'issuerAgencyId',
  'standingAgencyId',
  'title',
  'number',
  'issuedOn',
  'issuedOnAssumed',
  'periodStart',
  'periodEnd',
  'status',
  'enteredAt',
  'issuedAt',
  'launchedAt',
  'closedAt',
  'closeReason',
  'launchJobId',
  'nextAt',
  'version',
] satisfies (keyof Plan)[];

function found(plan: Plan | null): Plan {
  if (plan === null) throw new DomainError('not-found', { subject: 'plan' });
  return plan;
}

async function insertAll<Row extends object>(
  manager: EntityManager,
  entity: new () => Row,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length > 0) await manager.insert(entity, rows as Parameters<typeof manager.insert<Row>>[1]);
}
