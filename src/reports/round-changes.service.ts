import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../domain/obligation/actor.ts';
import { nextRoundInstant } from '../../domain/report/round.decide.ts';
import { evolveRound } from '../../domain/report/round.evolve.ts';
import type { RoundEvent } from '../../domain/report/round.ts';
import { AuditService } from '../audit/audit.service.ts';
import { BulkJobs } from '../bulk/bulk-jobs.service.ts';
import { ReportRound } from './report-round.entity.ts';
import { dutyOf, type PlanOfRounds } from './round-contexts.service.ts';
import { RoundEffects, type RoundStep } from './round-effects.service.ts';
import { auditOfRound, eventRow } from './round-records.ts';
import { RoundScheduler } from './round-scheduler.service.ts';
import { RoundsRepository } from './rounds.repository.ts';

/** What happens to a round that is locked. */
export interface RoundChange {
  readonly context: PlanOfRounds;
  readonly round: ReportRound;
  readonly events: readonly RoundEvent[];
  /** Plan time. */
  readonly at: Date;
  /** Null where a clock acted. */
  readonly actor: Actor | null;
}

/**
 * Changes rounds. Events, state, audit and everything that the events bring about stand or fall together, under the lock
 * of the round's row: whatever repeats a change finds the state that the first one left and does nothing.
 */
@Injectable()
export class RoundChanges {
  constructor(
    private readonly rounds: RoundsRepository,
    private readonly effects: RoundEffects,
    private readonly scheduler: RoundScheduler,
    private readonly audit: AuditService,
    private readonly jobs: BulkJobs,
  ) {}

  /**
   * Writes events of a round and what they bring about.
   *
   * @returns the round as it is then, and the jobs to be started after the commit
   */
  async write(
    manager: EntityManager,
    change: RoundChange,
  ): Promise<{ round: ReportRound; jobIds: string[] }> {
    const { context, events, at } = change;
    const duty = dutyOf(context, change.round.dutyRef);
    const steps = stepsOf(change, duty);
    const last = steps.at(-1);
    if (last === undefined) return { round: change.round, jobIds: [] };
    const written = steps.map((step) => ({ ...step, roundId: change.round.id }));
    await this.rounds.appendEvents(manager, written.map(eventRow));
    await this.audit.appendAll(manager, written.map(auditOfRound));
    const round = rowAfter(change.round, last);
    await manager.save(ReportRound, round);
    const jobIds: string[] = [];
    for (const step of steps) jobIds.push(...(await this.effects.of(manager, step)));
    if (events.some(({ type }) => type === 'round-opened')) {
      await this.scheduler.scheduleNext(manager, context, duty, at);
    }
    return { round, jobIds };
  }

  /** Starts the jobs of a change, after its commit. */
  async start(jobIds: readonly string[]): Promise<void> {
    for (const id of jobIds) await this.jobs.start(id);
  }
}

function stepsOf(change: RoundChange, duty: RoundStep['duty']): RoundStep[] {
  const { round, events, at, actor, context } = change;
  const { registry } = context;
  let { state } = round;
  return events.map((event, index) => {
    state = evolveRound(state, event, at.getTime());
    return { event, seq: round.version + 1 + index, state, duty, registry, at, actor };
  });
}

function rowAfter(round: ReportRound, { state, seq }: RoundStep): ReportRound {
  const dateOf = (instant: number | null) => (instant === null ? null : new Date(instant));
  return {
    ...round,
    state,
    status: state.status,
    opensAt: new Date(state.schedule.opensAt),
    nextAt: dateOf(nextRoundInstant(state)),
    openedAt: dateOf(state.openedAt),
    closedAt: dateOf(state.closedAt),
    version: seq,
  };
}
