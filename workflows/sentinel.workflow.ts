import { condition } from '@temporalio/workflow';
import type { SentinelInput } from './contracts/sentinel.contract.ts';

/** Stands in the namespace for ever and does nothing: whoever finds it knows whose data these are. */
export async function sentinelWorkflow(_input: SentinelInput): Promise<void> {
  await condition(() => false);
}
