import { useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api/client.ts';
import { ApiProblem, dataOf } from '../../../lib/api/problem.ts';
import { queryKeys } from '../../../lib/api/query-keys.ts';
import type { components } from '../../../lib/api/schema.ts';
import { useOrder } from '../../../lib/api/use-order.ts';
import { usePages } from '../../../lib/api/use-pages.ts';

export type Alarm = components['schemas']['AlarmResponse'];
export type Letter = components['schemas']['MailResponse'];
const PAGE = 20;
const LOOK_MS = 15_000;

/** Names of the parts without which the API cannot serve; empty: all are there. */
export function useNotReady() {
  return useQuery({
    queryKey: ['health', 'ready'],
    queryFn: ({ signal }) => readNotReady(signal),
    refetchInterval: LOOK_MS,
  });
}

async function readNotReady(signal: AbortSignal): Promise<readonly string[]> {
  try {
    await dataOf(api.GET('/api/v1/health/ready', { signal }));
    return [];
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.code !== 'not-ready') throw error;
    const { failed } = error.values;
    return Array.isArray(failed) ? failed.map(String) : String(failed).split(/[,\s]+/);
  }
}

/** What the installation reports of itself; those that last, or all. */
export function useAlarms(isOpenOnly: boolean) {
  const filter = isOpenOnly ? { state: 'open' as const } : {};
  return usePages({
    queryKey: [...queryKeys.alarms, filter],
    read: (cursor, signal) => {
      const query = { ...filter, limit: PAGE, ...(cursor && { cursor }) };
      return dataOf(api.GET('/api/v1/alarms', { params: { query }, signal }));
    },
  });
}

/** Letters that could not be sent. */
export function useFailedLetters() {
  return usePages({
    queryKey: [...queryKeys.letters, 'failed'],
    read: (cursor, signal) => {
      const query = { status: 'failed' as const, limit: PAGE, ...(cursor && { cursor }) };
      return dataOf(api.GET('/api/v1/notifications/outbox', { params: { query }, signal }));
    },
  });
}

/** Lets a failed letter be sent once more. */
export function useRepeatLetter() {
  return useOrder({
    send: (id: string) =>
      dataOf(api.POST('/api/v1/notifications/outbox/{id}/repeat', { params: { path: { id } } })),
    invalidates: [queryKeys.letters],
  });
}

/** Notifications that no letter could carry. */
export function useUndeliverable() {
  return usePages({
    queryKey: [...queryKeys.letters, 'undeliverable'],
    read: async (cursor, signal) => {
      const query = { limit: PAGE, ...(cursor && { cursor }) };
      const { items, nextCursor } = await dataOf(
        api.GET('/api/v1/notifications/undeliverable', { params: { query }, signal }),
      );
      return { items: items.map((item) => ({ id: item.notificationId, item })), nextCursor };
    },
  });
}
