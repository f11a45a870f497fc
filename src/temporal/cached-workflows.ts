import { getHeapStatistics } from 'node:v8';

/** What one workflow takes of a worker's heap while it is cached: 0.2 to 0.3 measured (docs/operations.md), and some more. */
const MIB_EACH = 0.35;
/** The rest of the heap is for what the workflows do: activities, recordings, mail. */
const SHARE_OF_HEAP = 0.5;
/** Everything that a province has due in one morning; more is not worth the time of collecting garbage. */
const MOST = 6_000;
/** Fewer make nearly every order a replay. */
const LEAST = 200;

/** How many workflows a worker keeps in memory. Those that are not are brought back from their history when something happens. */
export function cachedWorkflowsFor(heapLimit: number): number {
  const fitting = Math.floor((heapLimit * SHARE_OF_HEAP) / MIB_EACH);
  return Math.min(MOST, Math.max(LEAST, fitting));
}

/** What node lets this process' heap grow to: by the memory of the machine or container, or `--max-old-space-size`. */
export function heapLimitMiB(): number {
  return getHeapStatistics().heap_size_limit / 1024 ** 2;
}
