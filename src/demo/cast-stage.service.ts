import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../../domain/errors.ts';
import type { Actor, Role } from '../../domain/obligation/actor.ts';
import type { TaskCommand } from '../../domain/task/task.ts';
import { ContentsService } from '../contents/contents.service.ts';
import { OrdersService } from '../orders/orders.service.ts';
import { PlanEvents } from '../plans/plan-events.service.ts';
import { PlanIssue } from '../plans/plan-issue.service.ts';
import type { CastEvent, CastOrder, CastPart, CastTask } from './cast-acts.ts';

interface PlanRow {
  id: string;
  version: number;
  standingAgencyId: string;
  issuerAgencyId: string;
  status: string;
}

/** The role whose account speaks for a part. */
const ROLE_OF: Readonly<Record<CastPart, Role>> = {
  assignee: 'head',
  'standing-agency': 'plan-owner',
  leader: 'supervisor',
};

/** What the cast needs of the product: its accounts, its tasks, and the ways every person's order goes. */
@Injectable()
export class CastStage {
  private readonly actors = new Map<string, Actor>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly orders: OrdersService,
    private readonly contents: ContentsService,
    private readonly issue: PlanIssue,
    private readonly events: PlanEvents,
  ) {}

  /** Whether the seed has laid out the sample plan and the accounts. */
  async isSet(): Promise<boolean> {
    return (await this.planRow()) !== null;
  }

  /** Issues the sample plan as its standing agency would; a plan that is issued stays as it is. */
  async issueSamplePlan(): Promise<void> {
    const plan = await this.plan();
    if (plan.status !== 'draft') return;
    const actor = await this.actorOf(plan.standingAgencyId, 'plan-owner');
    await this.issue.issue(actor, 'demo/issue', plan.id, { expectedVersion: plan.version });
  }

  /** The tasks of the sample plan's named assignments, all where none is named, in a fixed order. */
  async tasks(refs: readonly string[]): Promise<CastTask[]> {
    return this.dataSource.query(
      `SELECT t.id, a.ref, t.agency_id AS "agencyId", t.status, t.version
         FROM task t JOIN assignment a ON a.id = t.assignment_id
        WHERE t.plan_id = $1 AND (cardinality($2::text[]) = 0 OR a.ref = ANY ($2::text[]))
        ORDER BY a.ref, t.agency_id, t.occurrence`,
      [(await this.plan()).id, refs],
    );
  }

  /** Gives one order; a refusal is returned as its code, since a cast may come too late like anybody. */
  async give(order: CastOrder, key: string): Promise<string | null> {
    try {
      const actor = await this.actorFor(order);
      const { expectedVersion = null, ...command } = await this.withContent(order, actor, key);
      const subject = { kind: 'task' as const, id: order.taskId };
      await this.orders.give({ subject, actor, key, expectedVersion, command });
      return null;
    } catch (error) {
      if (error instanceof DomainError && error.code !== 'outcome-unknown') return error.code;
      throw error;
    }
  }

  /** Records an event of the plan for the first agencies of its assignment. */
  async recordEvent(event: CastEvent, key: string): Promise<void> {
    const plan = await this.plan();
    const tasks = await this.tasks(event.refs);
    const agencyIds = [...new Set(tasks.map((task) => task.agencyId))].slice(0, event.agencies);
    const actor = await this.actorOf(plan.standingAgencyId, 'plan-owner');
    await this.events.record(actor, key, plan.id, {
      assignmentRefs: [...event.refs],
      occurredOn: event.occurredOn,
      text: event.text,
      agencyIds,
    });
  }

  /** A result's text and figures are stored first and cross as id and hash, as from the API. */
  private async withContent(
    order: CastOrder,
    actor: Actor,
    key: string,
  ): Promise<TaskCommand & { expectedVersion?: number }> {
    if (order.body.type !== 'submit') return order.body as TaskCommand & { expectedVersion?: number };
    const { text, figures, expectedVersion } = order.body;
    const content = await this.contents.store({
      kind: 'task-result',
      subjectId: order.taskId,
      key,
      body: { text, figures },
      fileIds: [],
      createdBy: actor.accountId,
    });
    return { type: 'submit', ...content, ...(expectedVersion === undefined ? {} : { expectedVersion }) };
  }

  private async actorFor(order: CastOrder): Promise<Actor> {
    const plan = await this.plan();
    switch (order.part) {
      case 'assignee':
        return this.actorOf(order.agencyId, ROLE_OF.assignee);
      case 'standing-agency':
        return this.actorOf(plan.standingAgencyId, ROLE_OF['standing-agency']);
      case 'leader':
        return this.actorOf(plan.issuerAgencyId, ROLE_OF.leader);
    }
  }

  private async actorOf(agencyId: string, role: Role): Promise<Actor> {
    const name = `${agencyId}/${role}`;
    const known = this.actors.get(name);
    if (known) return known;
    const rows: { id: string; roles: Role[] }[] = await this.dataSource.query(
      `SELECT id, roles FROM account WHERE agency_id = $1 AND $2 = ANY (roles) AND active ORDER BY created_at, id LIMIT 1`,
      [agencyId, role],
    );
    const [account] = rows;
    if (!account) throw new DomainError('demo-account-missing', { agencyId, role });
    const actor = { accountId: account.id, agencyId, roles: account.roles };
    this.actors.set(name, actor);
    return actor;
  }

  private async plan(): Promise<PlanRow> {
    const plan = await this.planRow();
    if (!plan) throw new DomainError('demo-plan-missing');
    return plan;
  }

  /** The oldest plan of the installation is the one that the seed laid out. */
  private async planRow(): Promise<PlanRow | null> {
    const rows: PlanRow[] = await this.dataSource.query(
      `SELECT id, version, status, standing_agency_id AS "standingAgencyId", issuer_agency_id AS "issuerAgencyId"
         FROM plan ORDER BY entered_at, id LIMIT 1`,
    );
    return rows[0] ?? null;
  }
}
