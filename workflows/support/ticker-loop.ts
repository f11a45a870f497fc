import { condition, defineQuery, defineSignal, setHandler, workflowInfo } from '@temporalio/workflow';
import type { TickAnswer } from '../../activities/contracts/ticker.activities.ts';
import type { PlanClock } from '../../domain/obligation/recorded-event.ts';
import { CLOCK_MOVED_SIGNAL } from '../contracts/subject.contract.ts';
import { POKED_SIGNAL } from '../contracts/ticker.contract.ts';
import type { TickerInput } from '../contracts/ticker.contract.ts';
import { STANDING_QUERY } from '../contracts/standing.contract.ts';
import type { TickerStanding } from '../contracts/standing.contract.ts';
import { untilWorthAsking } from './not-yet.ts';
import { PlanTime } from './plan-time.ts';

/**
 * A workflow whose matters stand in PostgreSQL: it wakes at the next instant or when poked, lets an activity do what is
 * due, and sleeps again. Returns the input of the next run, or null when nothing will ever be due again.
 */
export async function runTicker(
  input: TickerInput,
  advance: (subject: { id: string }) => Promise<TickAnswer>,
): Promise<TickerInput | null> {
  const time = new PlanTime(input.clock);
  let poked = false;
  let waiting: Pick<TickerStanding, 'nextAt'> = {};
  setHandler(defineSignal<[PlanClock]>(CLOCK_MOVED_SIGNAL), (clock: PlanClock) => {
    time.learn(clock);
    poked = true;
  });
  setHandler(defineSignal(POKED_SIGNAL), () => {
    poked = true;
  });
  setHandler(defineQuery<TickerStanding>(STANDING_QUERY), () => ({ ...waiting, clock: time.current() }));
  for (;;) {
    poked = false;
    waiting = {};
    const answer = await advance({ id: input.id });
    time.learn(answer.clock);
    if (answer.ended) return null;
    if (workflowInfo().continueAsNewSuggested) {
      time.disarm();
      return { id: input.id, clock: time.current() };
    }
    const { nextAt: next, now } = answer;
    const isPoked = () => poked;
    if (next !== null && next <= time.now()) await untilWorthAsking({ next, now }, isPoked, isPoked);
    waiting = { nextAt: answer.nextAt };
    time.arm(answer.nextAt);
    await condition(() => poked || (answer.nextAt !== null && !time.isArmed()));
  }
}
