import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from './api/client.ts';
import { ApiProblem, dataOf } from './api/problem.ts';
import type { components } from './api/schema.ts';
import { dayOf } from './format/dates.ts';

export type Demonstration = components['schemas']['DemoState'];
export type Advance = components['schemas']['AdvanceRequest']['advance'];

const DEMONSTRATION = ['demonstration'] as const;
/** While the clock walks its steps are worth seeing; standing still it moves for nobody but an order. */
const WALKING_MS = 1_500;
const STANDING_MS = 15_000;

/** The demonstration as the server tells it; `null` in a real installation, which has none. */
export function useDemonstration() {
  return useQuery({
    queryKey: DEMONSTRATION,
    queryFn: readDemonstration,
    refetchInterval: ({ state: { data } }) => {
      if (data === null) return false;
      return data?.walking ? WALKING_MS : STANDING_MS;
    },
  });
}

async function readDemonstration(): Promise<Demonstration | null> {
  try {
    return await dataOf(api.GET('/api/v1/demo'));
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return null;
    throw error;
  }
}

/** Lets the clock walk on. @throws ApiProblem with the code `clock-walking` while it walks */
export function advanceClock(advance: Advance): Promise<Demonstration> {
  return dataOf(api.POST('/api/v1/demo/clock', { body: { advance } }));
}

/** Beyond this a clock did not just run on: it was walked. */
const WALKED_MS = 2 * 60_000;

/**
 * Whether the clock was walked between two readings, or another day began: dates and time classes are then others.
 *
 * @param elapsedMs how much real time lies between the readings
 */
export function isAnotherTime(before: string, now: string, elapsedMs: number): boolean {
  const moved = Date.parse(now) - Date.parse(before);
  return moved - elapsedMs > WALKED_MS || dayOf(before) !== dayOf(now);
}

/** Reads everything anew when the clock was walked; while it merely runs, nothing. */
export function useRefreshWithClock(): void {
  const client = useQueryClient();
  const now = useDemonstration().data?.clock.now;
  const last = useRef<{ readonly now: string; readonly at: number } | null>(null);
  useEffect(() => {
    if (now === undefined) return;
    const before = last.current;
    last.current = { now, at: performance.now() };
    if (before === null || !isAnotherTime(before.now, now, last.current.at - before.at)) return;
    void client.invalidateQueries({ predicate: ({ queryKey }) => !isGround(queryKey[0]) });
  }, [client, now]);
}

function isGround(name: unknown): boolean {
  return name === DEMONSTRATION[0] || name === 'me';
}

/** Puts what an order answered in the place of what was read. */
export const demonstrationKey = DEMONSTRATION;
