import { Injectable } from '@nestjs/common';
import { parsePeriodKey } from '../../domain/deadline/period.ts';
import { decideRoundReplan } from '../../domain/report/round.replan.ts';
import { scheduleRound } from '../../domain/report/report-round.ts';
import { unlessYearMissing } from '../calendar/year-missing.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { WorkflowGateway } from '../temporal/workflow-gateway.ts';
import { RoundChanges } from './round-changes.service.ts';
import { dutyOf, RoundContexts } from './round-contexts.service.ts';
import { RoundsRepository } from './rounds.repository.ts';

/** Gives rounds their days anew after a change of calendar or conventions. */
@Injectable()
export class RoundReplanner {
  constructor(
    private readonly rounds: RoundsRepository,
    private readonly contexts: RoundContexts,
    private readonly changes: RoundChanges,
    private readonly gateway: WorkflowGateway,
    private readonly clock: PlanClock,
  ) {}

  /**
   * The plan's rounds that are not closed, each under its lock; those that move are woken. One that needs a year whose
   * calendar is not entered yet stays as it is planned. Idempotent.
   */
  async replan(planId: string, changeId: string): Promise<void> {
    const ids = await this.rounds.unclosedIds(planId);
    if (ids.length === 0) return;
    const context = await this.contexts.of(planId);
    const at = await this.clock.planNow();
    for (const id of ids) {
      const moved = await this.rounds.inTransaction(async (manager) => {
        const round = await this.rounds.lock(manager, id);
        if (round === null) return false;
        const { duty, consolidation } = dutyOf(context, round.dutyRef);
        const events = unlessYearMissing(
          () => {
            const period = parsePeriodKey(round.periodKey);
            const schedule = scheduleRound(duty, consolidation, period, context.rounds);
            return decideRoundReplan(round.state, changeId, schedule, context.rounds);
          },
          () => [],
        );
        await this.changes.write(manager, { context, round, events, at, actor: null });
        return events.length > 0;
      });
      if (moved) await this.gateway.poke('round', id);
    }
  }
}
