import { continueAsNew, proxyActivities } from '@temporalio/workflow';
import type { TickerActivities } from '../activities/contracts/ticker.activities.ts';
import type { TickerInput } from './contracts/ticker.contract.ts';
import { RECORDING } from './support/retry-classes.ts';
import { runTicker } from './support/ticker-loop.ts';

const { advancePlan } = proxyActivities<TickerActivities>(RECORDING);

/** An issued plan until it is closed: opens each next round and each next occurrence of recurring work on its day. */
export async function planWorkflow(input: TickerInput): Promise<void> {
  const next = await runTicker(input, advancePlan);
  if (next) await continueAsNew<typeof planWorkflow>(next);
}
