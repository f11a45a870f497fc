import { Injectable } from '@nestjs/common';
import { decideRoundInstants, nextRoundInstant } from '../../domain/report/round.decide.ts';
import type { RoundEvent } from '../../domain/report/round.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { WorkflowGateway } from '../temporal/workflow-gateway.ts';
import type { ReportRound } from './report-round.entity.ts';
import { RoundChanges } from './round-changes.service.ts';
import { RoundContexts, type PlanOfRounds } from './round-contexts.service.ts';
import { RoundsRepository } from './rounds.repository.ts';

/** What a round's workflow learns when it looks at what is due. */
export interface RoundTick {
  /** Plan time, milliseconds; null: nothing is planned. */
  readonly nextAt: number | null;
  /** Nothing will ever be due again. */
  readonly ended: boolean;
}

/** Lets a round do what is due by now: open, watch completeness, open the consolidation, close. */
@Injectable()
export class RoundTicker {
  constructor(
    private readonly rounds: RoundsRepository,
    private readonly contexts: RoundContexts,
    private readonly changes: RoundChanges,
    private readonly gateway: WorkflowGateway,
    private readonly clock: PlanClock,
  ) {}

  /** Does each thing once, however often it is asked, and says when something is due next. */
  async advance(id: string): Promise<RoundTick> {
    const { planId } = await this.rounds.load(id);
    const context = await this.contexts.of(planId);
    const at = await this.clock.planNow();
    const { round, jobIds } = await this.rounds.inTransaction(async (manager) => {
      const locked = await this.rounds.lock(manager, id);
      if (locked === null) throw new Error(`round ${id} is gone`);
      return this.changes.write(manager, {
        context,
        round: locked,
        events: eventsDue(locked, context, at.getTime()),
        at,
        actor: null,
      });
    });
    await this.changes.start(jobIds);
    // Also where an earlier attempt broke off after its commit: starting one that runs does nothing.
    if (round.status !== 'scheduled') await this.startFollowing(round);
    return { nextAt: nextRoundInstant(round.state), ended: round.status === 'closed' };
  }

  private async startFollowing({ planId, id }: ReportRound): Promise<void> {
    const others = (await this.rounds.unclosedIds(planId)).filter((other) => other !== id);
    for (const other of others) await this.gateway.startTicker('round', other);
  }
}

/** What is due; a round of a closed plan is watched no longer, whatever would still have come. */
function eventsDue({ state }: ReportRound, { plan }: PlanOfRounds, now: number): RoundEvent[] {
  if (plan.status !== 'closed') return decideRoundInstants(state, now);
  return state.status === 'closed' ? [] : [{ type: 'round-closed', reason: plan.closeReason }];
}
