import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { parsePeriodKey, periodKey } from '../../domain/deadline/period.ts';
import type { Period } from '../../domain/deadline/period.ts';
import { DomainError } from '../../domain/errors.ts';
import { roundDefinitionOf } from '../../domain/report/make-round.ts';
import type { RoundDutyOfPlan } from '../../domain/report/make-round.ts';
import { firstRoundPeriod, nextRoundPeriod, scheduleRound } from '../../domain/report/report-round.ts';
import { nextRoundInstant, openSchedule } from '../../domain/report/round.decide.ts';
import { evolveRound } from '../../domain/report/round.evolve.ts';
import type { RoundDefinition, RoundEvent } from '../../domain/report/round.ts';
import { AuditService } from '../audit/audit.service.ts';
import type { ReportRound } from './report-round.entity.ts';
import type { PlanOfRounds } from './round-contexts.service.ts';
import { auditOfRound, eventRow } from './round-records.ts';
import { roundIdOf } from './round-ids.ts';
import { RoundsRepository } from './rounds.repository.ts';

/** Puts rounds down before their day, so that everybody sees when they open; their workflows open them. */
@Injectable()
export class RoundScheduler {
  private readonly logger = new Logger(RoundScheduler.name);

  constructor(
    private readonly rounds: RoundsRepository,
    private readonly audit: AuditService,
  ) {}

  /** The first round of each duty, and the next one where the last has opened. Idempotent. */
  async scheduleAll(context: PlanOfRounds, at: Date): Promise<void> {
    await this.rounds.inTransaction(async (manager) => {
      for (const duty of context.duties) await this.scheduleNext(manager, context, duty, at);
    });
  }

  /** The round after the last of a duty, once that one has opened, until the plan's end. Idempotent. */
  async scheduleNext(
    manager: EntityManager,
    context: PlanOfRounds,
    duty: RoundDutyOfPlan,
    at: Date,
  ): Promise<void> {
    const last = await this.rounds.lastOf(manager, context.plan.id, duty.ref);
    if (last?.status === 'scheduled') return;
    await this.asFarAsKnown(async () => {
      const after = last === null ? null : parsePeriodKey(last.periodKey);
      const period =
        after === null
          ? firstRoundPeriod(duty.duty, context.rounds)
          : nextRoundPeriod(duty.duty, context.rounds, after);
      if (period !== null) await this.schedule(manager, context, duty, period, at);
    });
  }

  /** The round of one period. A round that is there is left alone. */
  async schedule(
    manager: EntityManager,
    context: PlanOfRounds,
    duty: RoundDutyOfPlan,
    period: Period,
    at: Date,
  ): Promise<string> {
    const schedule = scheduleRound(duty.duty, duty.consolidation, period, context.rounds);
    const { id: planId, issuerAgencyId: issuerId } = context.plan;
    const roundId = roundIdOf(planId, duty.ref, periodKey(period));
    const definition = roundDefinitionOf({ planId, issuerId }, duty, roundId);
    const event = openSchedule(definition, schedule);
    const round = firstRow(definition, event, at);
    if (await this.rounds.insertOnce(manager, round)) {
      const written = { roundId: round.id, seq: 1, event, at, actor: null };
      await this.rounds.appendEvents(manager, [eventRow(written)]);
      await this.audit.append(manager, auditOfRound(written));
    }
    return round.id;
  }

  /** What lies in a year whose calendar is not entered yet is not planned: that year's calendar brings it. */
  private async asFarAsKnown(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'calendar-year-missing') throw error;
      this.logger.warn(`A round is not scheduled yet: ${error.message}`);
    }
  }
}

function firstRow(definition: RoundDefinition, event: RoundEvent, at: Date): ReportRound {
  const state = evolveRound(null, event, at.getTime());
  const nextAt = nextRoundInstant(state);
  return {
    id: definition.roundId,
    planId: definition.planId,
    dutyRef: definition.dutyRef,
    consolidationRef: definition.consolidationRef,
    periodKey: state.schedule.periodKey,
    state,
    status: state.status,
    opensAt: new Date(state.schedule.opensAt),
    nextAt: nextAt === null ? null : new Date(nextAt),
    openedAt: null,
    closedAt: null,
    version: 1,
  };
}
