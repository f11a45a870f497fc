import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { DataSource, Not, type EntityManager } from 'typeorm';
import { localDateOf } from '../../domain/calendar/local-date.ts';
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { ScheduledOccurrence } from '../../domain/plan/occurrences.ts';
import { roundAfter, seriesContextOf, turnAfter } from '../../domain/plan/plan-series.ts';
import type { SeriesContext } from '../../domain/deadline/period-series.ts';
import { BulkJobs } from '../bulk/bulk-jobs.service.ts';
import { Assignment } from './assignment.entity.ts';
import type { OccurrenceItem } from './occurrences.handler.ts';
import { PlanContexts } from './plan-contexts.service.ts';
import { chunksOf } from './plan-launch.ts';
import { Plan } from './plan.entity.ts';
import { PlansRepository } from './plans.repository.ts';
import { ReportingDuty } from './reporting-duty.entity.ts';
import { RoundOpener } from './round-opener.ts';

/** What the plan's workflow is told: when to look again (plan time, milliseconds), or that nothing will come any more. */
export interface PlanTick {
  readonly nextAt: number | null;
  readonly ended: boolean;
}

// As in a launch: one transaction of a few hundred milliseconds.
const AGENCIES_PER_ITEM = 200;

/**
 * The clock of a running plan: opens each next turn of recurring work and each next report round on its day, each once.
 */
@Injectable()
export class PlanTicker {
  constructor(
    private readonly dataSource: DataSource,
    private readonly plans: PlansRepository,
    private readonly contexts: PlanContexts,
    private readonly jobs: BulkJobs,
    private readonly modules: ModuleRef,
  ) {}

  /** Does what is due by now and says when something is due next. Idempotent. */
  async advance(planId: string): Promise<PlanTick> {
    const plan = await this.plans.load(planId);
    if (plan.status === 'closed') return { nextAt: null, ended: true };
    if (plan.status === 'draft') return { nextAt: null, ended: false };
    const context = await this.contexts.of(plan.document);
    // The conventions of a running plan may have changed since its document was issued.
    const series = seriesContextOf(plan.document, { ...context, conventions: plan.conventions });
    const instants = [
      ...(await this.openTurns(plan, series, context.now)),
      ...(await this.openRounds(plan, series, context.now)),
    ];
    const nextAt = instants.length > 0 ? Math.min(...instants) : null;
    await this.dataSource
      .getRepository(Plan)
      .update({ id: planId, status: Not('closed') }, { nextAt: nextAt === null ? null : new Date(nextAt) });
    return { nextAt, ended: false };
  }

  private async openTurns(plan: Plan, series: SeriesContext, now: Date): Promise<number[]> {
    const repository = this.dataSource.getRepository(Assignment);
    const works = await repository.findBy({ planId: plan.id, class: 'recurring' });
    const instants: number[] = [];
    for (const work of works) {
      let turn = turnAfter(work, work, series);
      while (turn !== null && turn.opensAt <= now.getTime()) {
        await this.openTurn(plan, work, turn, now);
        work.lastOccurrence = turn.occurrence;
        work.lastPeriodKey = turn.periodKey;
        turn = turnAfter(work, work, series);
      }
      if (turn !== null) instants.push(turn.opensAt);
    }
    return instants;
  }

  /** The job and the note that the turn is opened stand or fall together. */
  private async openTurn(plan: Plan, work: Assignment, turn: ScheduledOccurrence, now: Date): Promise<void> {
    const { occurrence, periodKey } = turn;
    const jobId = await this.dataSource.transaction(async (manager) => {
      const { affected } = await manager.update(
        Assignment,
        { id: work.id, lastOccurrence: occurrence - 1 },
        { lastOccurrence: occurrence, lastPeriodKey: periodKey },
      );
      if (affected === 0) return null;
      const agencyIds = await agenciesOf(manager, work.id, localDateOf(now.getTime()));
      if (agencyIds.length === 0) return null;
      const items = occurrenceItems({ assignmentId: work.id, occurrence, agencyIds });
      const params = { periodKey };
      const job = { kind: 'occurrences' as const, planId: plan.id, actor: null, at: now, params, items };
      return (await this.jobs.create(manager, job)).id;
    });
    if (jobId !== null) await this.jobs.start(jobId);
  }

  private async openRounds(plan: Plan, series: SeriesContext, now: Date): Promise<number[]> {
    const repository = this.dataSource.getRepository(ReportingDuty);
    const duties = await repository.find({ where: { planId: plan.id }, order: { ordinal: 'ASC' } });
    const instants: number[] = [];
    if (duties.some(({ kind }) => kind === 'round')) await this.rounds().schedule(plan.id);
    for (const duty of duties.filter(({ kind }) => kind === 'round')) {
      const upper = duties.find(({ kind, roundRef }) => kind === 'consolidation' && roundRef === duty.ref);
      const following = () => roundAfter(duty.duty, upper?.duty ?? null, duty.lastPeriodKey, series);
      let round = following();
      while (round !== null && round.opensAt <= now.getTime()) {
        const { periodKey } = round;
        // First the round, then the note: broken off in between, the round is asked for again and found.
        await this.rounds().open({ planId: plan.id, dutyRef: duty.ref, periodKey });
        await repository.update({ planId: plan.id, ref: duty.ref }, { lastPeriodKey: periodKey });
        duty.lastPeriodKey = periodKey;
        round = following();
      }
      if (round !== null) instants.push(round.opensAt);
    }
    return instants;
  }

  /** Found late and anywhere: the module of the reports stands on that of the plans. */
  private rounds(): RoundOpener {
    return this.modules.get<RoundOpener>(RoundOpener, { strict: false });
  }
}

/** The items of a job that opens one occurrence for many agencies. */
export function occurrenceItems(item: OccurrenceItem): { size: number; payload: OccurrenceItem }[] {
  return chunksOf(item.agencyIds, AGENCIES_PER_ITEM).map((agencyIds) => ({
    size: agencyIds.length,
    payload: { ...item, agencyIds },
  }));
}

/**
 * The agencies whose occurrence 0 of the assignment still stands, and who are there on the day: one that has ended is
 * given no new work, and its open work is listed by `EndedAgencies` for a person to decide on.
 */
async function agenciesOf(manager: EntityManager, assignmentId: string, on: LocalDate): Promise<string[]> {
  const rows: { agency_id: string }[] = await manager.query(
    `SELECT agency_id FROM task LEFT JOIN agency ON agency.id = task.agency_id
      WHERE assignment_id = $1 AND occurrence = 0 AND status NOT IN ('cancelled', 'refused', 'ended')
        AND (agency.valid_to IS NULL OR agency.valid_to >= $2)
      ORDER BY agency_id`,
    [assignmentId, on],
  );
  return rows.map((row) => row.agency_id);
}
