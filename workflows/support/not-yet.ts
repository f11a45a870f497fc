import { condition, patched } from '@temporalio/workflow';
import type { Instant } from '../../domain/calendar/local-date.ts';

/** The installation's clock is behind that of the history by moments: it is asked again after this time. */
const MOMENTS_MS = 1_000;
/** Where it is further behind it is asked no later than after this time: whoever sets the clocks right waits no longer. */
const LONGEST_MS = 5 * 60_000;

/** What was not reached yet, by the installation's clock. */
export interface NotYet {
  next: Instant;
  /** The installation's plan time when it was asked; absent in answers from before it was told. */
  now: Instant | undefined;
}

/**
 * Waits until the installation may be asked again for an instant that only the history's clock has reached: after a second
 * where they differ by moments, else when it should have come there.
 *
 * @param isCalled something else is to be done first
 * @param isMoved the installation's clock was moved, so that it may be asked at once
 */
export async function untilWorthAsking(
  { next, now }: NotYet,
  isCalled: () => boolean,
  isMoved: () => boolean,
): Promise<void> {
  const missing = now === undefined ? 0 : next - now;
  // Asked first, so that histories in which the clocks agree stay as they are.
  if (missing <= MOMENTS_MS || !patched('not-yet-until')) {
    await condition(isCalled, MOMENTS_MS);
    return;
  }
  await condition(() => isCalled() || isMoved(), Math.min(missing, LONGEST_MS));
}
