import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from './api/client.ts';
import { ApiProblem, dataOf } from './api/problem.ts';
import type { components } from './api/schema.ts';

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

/** Reads everything anew when the clock has moved: dates and time classes hang on it. */
export function useRefreshWithClock(): void {
  const client = useQueryClient();
  const now = useDemonstration().data?.clock.now;
  const last = useRef(now);
  useEffect(() => {
    if (now === undefined || last.current === now) return;
    const isFirst = last.current === undefined;
    last.current = now;
    if (!isFirst) void client.invalidateQueries({ predicate: ({ queryKey }) => !isGround(queryKey[0]) });
  }, [client, now]);
}

function isGround(name: unknown): boolean {
  return name === DEMONSTRATION[0] || name === 'me';
}

/** Puts what an order answered in the place of what was read. */
export const demonstrationKey = DEMONSTRATION;
