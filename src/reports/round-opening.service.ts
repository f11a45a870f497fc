import { Injectable } from '@nestjs/common';
import { parsePeriodKey } from '../../domain/deadline/period.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { RoundOpener, type RoundToOpen } from '../plans/round-opener.ts';
import { WorkflowGateway } from '../temporal/workflow-gateway.ts';
import { dutyOf, RoundContexts } from './round-contexts.service.ts';
import { RoundScheduler } from './round-scheduler.service.ts';
import { RoundsRepository } from './rounds.repository.ts';

/**
 * Makes the rounds of a plan when the plan's clock asks. A round stands as scheduled from the launch on, or from the
 * opening of the round before it; its own workflow opens it on its day.
 */
@Injectable()
export class RoundOpening extends RoundOpener {
  constructor(
    private readonly rounds: RoundsRepository,
    private readonly contexts: RoundContexts,
    private readonly scheduler: RoundScheduler,
    private readonly gateway: WorkflowGateway,
    private readonly clock: PlanClock,
  ) {
    super();
  }

  async schedule(planId: string): Promise<void> {
    const context = await this.contexts.of(planId);
    await this.scheduler.scheduleAll(context, await this.clock.planNow());
    for (const id of await this.rounds.unclosedIds(planId)) await this.gateway.startTicker('round', id);
  }

  async open({ planId, dutyRef, periodKey }: RoundToOpen): Promise<void> {
    const context = await this.contexts.of(planId);
    const at = await this.clock.planNow();
    const id = await this.rounds.inTransaction((manager) =>
      this.scheduler.schedule(manager, context, dutyOf(context, dutyRef), parsePeriodKey(periodKey), at),
    );
    await this.gateway.startTicker('round', id);
  }
}
