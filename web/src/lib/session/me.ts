import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { api } from '../api/client.ts';
import { ApiProblem, dataOf } from '../api/problem.ts';
import type { components } from '../api/schema.ts';
import { storeLocale, takeChosenLocale } from '../text/locale.ts';
import { endSession, leaveSession, openSession } from './session-state.ts';

/** The account that is logged in, with its roles and what they permit. */
export type Me = components['schemas']['MeResponse'];
export type Role = Me['roles'][number];
export type Permission = Me['permissions'][number];

const ME = ['me'] as const;

/** The account, or null when nobody is logged in. */
export function useMeQuery() {
  return useQuery({ queryKey: ME, queryFn: readMe, staleTime: Infinity });
}

async function readMe(): Promise<Me | null> {
  try {
    const me = await dataOf(api.GET('/api/v1/me'));
    openSession();
    storeLocale(me.locale);
    return me;
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 401) throw error;
    endSession();
    return null;
  }
}

export const MeContext = createContext<Me | null>(null);

/** The account that is logged in. Only for what stands inside the shell: there somebody always is. */
export function useMe(): Me {
  const me = use(MeContext);
  if (me === null) throw new Error('useMe stands outside of the shell: nobody is logged in there');
  return me;
}

/** @throws ApiProblem with the code `wrong-login-or-password` */
export async function logIn(client: QueryClient, login: string, password: string): Promise<Me> {
  const { account } = await dataOf(api.POST('/api/v1/sessions', { body: { login, password } }));
  openSession();
  const locale = await localeFor(account);
  storeLocale(locale);
  const me = { ...account, locale };
  client.setQueryData(ME, me);
  return me;
}

/** The language chosen on the way in becomes the account's; where none was, the account keeps its own. */
async function localeFor({ locale }: Me): Promise<Me['locale']> {
  const chosen = takeChosenLocale();
  if (chosen === null || chosen === locale) return locale;
  // The log-in stands, whatever becomes of the wish for another language.
  return changeLocale(chosen).then(
    (me) => me.locale,
    () => locale,
  );
}

/** Ends the session here and on the server, and forgets everything that was read: the log-in page follows. */
export function useLogOut(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await api.DELETE('/api/v1/sessions/current').catch(() => undefined);
    leave(client);
  };
}

/** Nobody is logged in any more. What shows the account is told so; all else that was read goes. */
export function leave(client: QueryClient): void {
  leaveSession();
  client.setQueryData(ME, null);
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== ME[0] });
  client.getMutationCache().clear();
}

/** Sets the account's language: the server answers in it from then on. */
export function changeLocale(locale: Me['locale']): Promise<Me> {
  storeLocale(locale);
  return dataOf(api.PATCH('/api/v1/me', { body: { locale } }));
}

/** Puts a changed account in the place of the one that was read. */
export function rememberMe(client: QueryClient, me: Me): void {
  client.setQueryData(ME, me);
}
