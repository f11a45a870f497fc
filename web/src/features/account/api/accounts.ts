import { api } from '../../../lib/api/client.ts';
import { dataOf } from '../../../lib/api/problem.ts';
import { queryKeys } from '../../../lib/api/query-keys.ts';
import type { components } from '../../../lib/api/schema.ts';
import { useOrder } from '../../../lib/api/use-order.ts';
import { usePages } from '../../../lib/api/use-pages.ts';

export type Account = components['schemas']['AccountResponse'];
export type NewAccount = components['schemas']['CreateAccountRequest'];
const PAGE = 50;

/** Accounts by login: those in force, or those that have ended, all or those that have a text. */
export function useAccounts(active: boolean, text: string) {
  return usePages({
    queryKey: [...queryKeys.accounts, { active, text }],
    read: (cursor, signal) => {
      const query = { active, limit: PAGE, ...(text !== '' && { text }), ...(cursor && { cursor }) };
      return dataOf(api.GET('/api/v1/accounts', { params: { query }, signal }));
    },
  });
}

/** Makes an account. */
export function useCreateAccount() {
  return useOrder({
    send: (body: NewAccount) => dataOf(api.POST('/api/v1/accounts', { body })),
    invalidates: [queryKeys.accounts],
  });
}

/** Ends an account; its sessions and tokens end at once. */
export function useEndAccount() {
  return useOrder({
    send: (id: string) => dataOf(api.POST('/api/v1/accounts/{id}/end', { params: { path: { id } } })),
    invalidates: [queryKeys.accounts],
  });
}

/** Gives an account a new password; its sessions end. */
export function useResetPassword(id: string) {
  return useOrder({
    send: async (password: string) => {
      await dataOf(
        api.PUT('/api/v1/accounts/{id}/password', { params: { path: { id } }, body: { password } }),
      );
      return true;
    },
  });
}
