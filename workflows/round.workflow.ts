import { continueAsNew, proxyActivities } from '@temporalio/workflow';
import type { TickerActivities } from '../activities/contracts/ticker.activities.ts';
import type { TickerInput } from './contracts/ticker.contract.ts';
import { RECORDING } from './support/retry-classes.ts';
import { runTicker } from './support/ticker-loop.ts';

const { advanceRound } = proxyActivities<TickerActivities>(RECORDING);

/** One report round: opens on its day, watches completeness at its own instants, closes, opens the consolidation. */
export async function roundWorkflow(input: TickerInput): Promise<void> {
  const next = await runTicker(input, advanceRound);
  if (next) await continueAsNew<typeof roundWorkflow>(next);
}
