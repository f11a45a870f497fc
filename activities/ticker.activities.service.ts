import { Injectable } from '@nestjs/common';
import { PlanClock } from '../src/common/clock/plan-clock.service.ts';
import { PlanTicker } from '../src/plans/plan-ticker.service.ts';
import { RoundTicker } from '../src/reports/round-ticker.service.ts';
import type { TickAnswer, TickerActivities } from './contracts/ticker.activities.ts';

/** Lets plans and rounds do what is due by now. */
@Injectable()
export class TickerActivitiesService implements TickerActivities {
  constructor(
    private readonly plans: PlanTicker,
    private readonly rounds: RoundTicker,
    private readonly clock: PlanClock,
  ) {}

  async advancePlan({ id }: { id: string }): Promise<TickAnswer> {
    return this.withClock(await this.plans.advance(id));
  }

  async advanceRound({ id }: { id: string }): Promise<TickAnswer> {
    return this.withClock(await this.rounds.advance(id));
  }

  private async withClock(tick: Omit<TickAnswer, 'clock' | 'now'>): Promise<TickAnswer> {
    const { offsetMs, offsetVersion, planNow } = await this.clock.read();
    return { ...tick, clock: { offsetMs, version: offsetVersion }, now: planNow.getTime() };
  }
}
