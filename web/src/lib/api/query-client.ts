import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem.ts';

const FRESH_MS = 15_000;
const MOST_REPEATS = 3;
/** Half a second, one, two: a server that restarts is back after a few. */
const FIRST_PAUSE_MS = 500;

/**
 * Whether to send the same once more by itself: only what may succeed then. Commands carry an Idempotency-Key, so that
 * repeating one whose answer was lost gives the first answer.
 */
export function shouldRepeat(failures: number, error: unknown): boolean {
  return failures < MOST_REPEATS && error instanceof ApiProblem && error.isPassing;
}

/** Milliseconds before the next attempt. */
export function pauseBefore(failures: number): number {
  return FIRST_PAUSE_MS * 2 ** failures;
}

/** What was read stays shown while it is read anew; offline nothing is asked and nothing is lost. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: FRESH_MS, retry: shouldRepeat, retryDelay: pauseBefore, networkMode: 'online' },
      mutations: { retry: shouldRepeat, retryDelay: pauseBefore, networkMode: 'online' },
    },
  });
}
