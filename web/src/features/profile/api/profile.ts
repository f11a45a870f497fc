import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/client.ts';
import { dataOf } from '../../../lib/api/problem.ts';
import { queryKeys } from '../../../lib/api/query-keys.ts';
import type { components } from '../../../lib/api/schema.ts';
import { useOrder } from '../../../lib/api/use-order.ts';
import { rememberMe } from '../../../lib/session/me.ts';

export type Session = components['schemas']['SessionResponse'];

/** Sets one's e-mail; null: none. */
export function useChangeEmail() {
  const client = useQueryClient();
  return useOrder({
    send: (email: string | null) => dataOf(api.PATCH('/api/v1/me', { body: { email } })),
    onDone: (me) => rememberMe(client, me),
  });
}

/** Sets one's password; one's other sessions end. */
export function useChangePassword() {
  return useOrder({
    send: async (body: components['schemas']['ChangePasswordRequest']) => {
      await dataOf(api.PUT('/api/v1/me/password', { body }));
      return true;
    },
    invalidates: [queryKeys.sessions],
  });
}

/** One's sessions in force. */
export function useSessions() {
  return useQuery({
    queryKey: queryKeys.sessions,
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/sessions', { signal })),
  });
}

/** Ends one of one's sessions. */
export function useEndSession() {
  return useOrder({
    send: async (id: string) => {
      await dataOf(api.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } }));
      return true;
    },
    invalidates: [queryKeys.sessions],
  });
}
