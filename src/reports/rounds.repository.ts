import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CompletenessRow } from '../../domain/report/completeness.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import { isAdministrator, isSupervisor } from '../subjects/subject-access.service.ts';
import { CompletenessStatement } from './completeness-statement.entity.ts';
import { ReportRound } from './report-round.entity.ts';
import { RoundEventRow } from './round-event.entity.ts';

/** A duty to report of a round, as the completeness shows it. */
export interface RoundReportRow extends CompletenessRow {
  readonly reportId: string;
  readonly name: string;
  readonly submittedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly dueOn: string | null;
  readonly reworks: number;
  readonly escalationLevel: 0 | 1 | 2;
  readonly version: number;
}

/** The round was changed since it was read: read it again. */
export class RoundChangedError extends Error {
  constructor(id: string) {
    super(`round ${id} was changed meanwhile`);
    this.name = 'RoundChangedError';
  }
}

/** Rounds in the database; what an actor's request reads passes through what that actor may see. */
@Injectable()
export class RoundsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async inTransaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(work);
  }

  /** The rounds of a plan that the actor may see, in the order of their opening. */
  async listOf(actor: Actor, planId: string): Promise<ReportRound[]> {
    const query = this.visible(this.dataSource.manager, actor).andWhere('round.planId = :planId', { planId });
    return query.orderBy('round.opensAt').addOrderBy('round.id').getMany();
  }

  /** @throws DomainError 'not-found', also where the actor may not see it */
  async get(actor: Actor, id: string): Promise<ReportRound> {
    return found(
      await this.visible(this.dataSource.manager, actor).andWhere('round.id = :id', { id }).getOne(),
    );
  }

  /** The same, locked until the transaction ends. */
  async getForChange(manager: EntityManager, actor: Actor, id: string): Promise<ReportRound> {
    const query = this.visible(manager, actor).andWhere('round.id = :id', { id });
    return found(await query.setLock('pessimistic_write').getOne());
  }

  /** The round for what no person asks, locked until the transaction ends; null where there is none. */
  async lock(manager: EntityManager, id: string): Promise<ReportRound | null> {
    return manager.findOne(ReportRound, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /**
   * Holds a round in a version until the transaction ends: nobody changes it meanwhile.
   *
   * @throws RoundChangedError where it has been changed already
   */
  async hold(manager: EntityManager, { id, version }: Pick<ReportRound, 'id' | 'version'>): Promise<void> {
    const rows: { version: number }[] = await manager.query(
      'SELECT version FROM report_round WHERE id = $1 FOR SHARE',
      [id],
    );
    if (rows[0]?.version !== version) throw new RoundChangedError(id);
  }

  async load(id: string): Promise<ReportRound> {
    return found(await this.dataSource.getRepository(ReportRound).findOneBy({ id }));
  }

  /** The latest round of a duty: keys of the periods of one kind sort in time. */
  async lastOf(manager: EntityManager, planId: string, dutyRef: string): Promise<ReportRound | null> {
    return manager.findOne(ReportRound, { where: { planId, dutyRef }, order: { periodKey: 'DESC' } });
  }

  /** The ids of a plan's rounds that are not closed. */
  async unclosedIds(planId: string): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `SELECT id FROM report_round WHERE plan_id = $1 AND status <> 'closed' ORDER BY opens_at, id`,
      [planId],
    );
    return rows.map(({ id }) => id);
  }

  /** Makes a round with its first event, unless it is there. Returns whether it was made. */
  async insertOnce(manager: EntityManager, round: ReportRound): Promise<boolean> {
    const { id, planId, dutyRef, consolidationRef, periodKey, state, status, opensAt, nextAt, version } =
      round;
    const inserted: unknown[] = await manager.query(
      `INSERT INTO report_round (id, plan_id, duty_ref, consolidation_ref, period_key, state, status, opens_at, next_at, version)
       VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING id`,
      [
        id,
        planId,
        dutyRef,
        consolidationRef,
        periodKey,
        JSON.stringify(state),
        status,
        opensAt,
        nextAt,
        version,
      ],
    );
    return inserted.length > 0;
  }

  async appendEvents(manager: EntityManager, events: readonly RoundEventRow[]): Promise<void> {
    await manager.insert(RoundEventRow, events as Parameters<typeof manager.insert<RoundEventRow>>[1]);
  }

  async eventsOf(roundId: string): Promise<RoundEventRow[]> {
    return this.dataSource.getRepository(RoundEventRow).find({ where: { roundId }, order: { seq: 'ASC' } });
  }

  async statementsOf(roundId: string): Promise<CompletenessStatement[]> {
    return this.dataSource
      .getRepository(CompletenessStatement)
      .find({ where: { roundId }, order: { seq: 'ASC' } });
  }

  /** Every unit's duty to report in the round, in the order of the registry. */
  async reportsOf(
    roundId: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<RoundReportRow[]> {
    const rows: (Omit<RoundReportRow, 'dueAt'> & { dueAt: Date | null })[] = await manager.query(
      `SELECT report.id AS "reportId", report.agency_id AS "agencyId", coalesce(agency.name, report.agency_id) AS name,
              coalesce(agency.kind, 'other') AS kind, report.treatment, report.status, report.timeliness,
              coalesce(report.zero, false) AS zero, report.due_at AS "dueAt", report.due_on::text AS "dueOn",
              report.submitted_at AS "submittedAt", report.accepted_at AS "acceptedAt", report.reworks,
              report.escalation_level AS "escalationLevel", report.version
         FROM report LEFT JOIN agency ON agency.id = report.agency_id
        WHERE report.round_id = $1 AND report.kind = 'unit'
        ORDER BY agency.position, report.agency_id`,
      [roundId],
    );
    return rows.map((row) => ({ ...row, dueAt: row.dueAt?.getTime() ?? null }));
  }

  /**
   * A round is seen by its receiver, the supervisors at the issuer, administrators, and by the agencies that work on the
   * plan or report in the round: they must know when it opens.
   */
  private visible(manager: EntityManager, actor: Actor) {
    const query = manager.createQueryBuilder(ReportRound, 'round');
    if (isAdministrator(actor)) return query.where('true');
    return query.where(VISIBLE_TO_AGENCY, { agencyId: actor.agencyId, supervisor: isSupervisor(actor) });
  }
}

const VISIBLE_TO_AGENCY = `(round.state -> 'definition' -> 'chain' ->> 'standingAgencyId' = :agencyId
  OR (:supervisor AND round.state -> 'definition' -> 'chain' ->> 'issuerId' = :agencyId)
  OR EXISTS (SELECT 1 FROM report WHERE report.round_id = round.id AND report.agency_id = :agencyId)
  OR EXISTS (SELECT 1 FROM task WHERE task.plan_id = round.plan_id AND task.agency_id = :agencyId))`;

function found(round: ReportRound | null): ReportRound {
  if (round === null) throw new DomainError('not-found', { subject: 'round' });
  return round;
}
