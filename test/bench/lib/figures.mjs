import { performance } from 'node:perf_hooks';

/** The value below which a share (0–1) of the sorted numbers lies; the nearest rank. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? 0;
}

/** Count, median, p95 and p99 of durations in ms. */
export function summaryOf(durations) {
  const at = (share) => round(quantile(durations, share), 1);
  return { count: durations.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

export const round = (number, digits = 2) => Number(number.toFixed(digits));

/** Runs work once and gives its answer with its duration in ms. */
export async function timed(work) {
  const begin = performance.now();
  const answer = await work();
  return { answer, ms: performance.now() - begin };
}

/**
 * Calls `work(n)` for n = 0 … count − 1, `callers` at a time.
 *
 * @returns durations of the calls in ms, and of the whole
 */
export async function load(count, callers, work) {
  const durations = [];
  let next = 0;
  const caller = async () => {
    while (next < count) {
      const n = next++;
      durations.push((await timed(() => work(n))).ms);
    }
  };
  const { ms } = await timed(() => Promise.all(Array.from({ length: Math.min(callers, count) }, caller)));
  return { durations, ms, perSecond: round(count / (ms / 1000), 1) };
}

/** Waits until something holds. @throws after the given time */
export async function until(what, holds, { seconds = 600, everyMs = 100 } = {}) {
  const end = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`${what}: not within ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
