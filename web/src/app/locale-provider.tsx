import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { changeLocale, rememberMe, useMeQuery } from '../lib/session/me.ts';
import { chooseBeforeLogIn, LocaleContext, storedLocale, storeLocale } from '../lib/text/locale.ts';
import type { Locale } from '../lib/text/texts.ts';

/** The language: the account's own once somebody is logged in, until then the one last chosen in this browser. */
export function LocaleProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const { data: me } = useMeQuery();
  const [chosen, setChosen] = useState<Locale>(storedLocale);
  const locale = me?.locale ?? chosen;
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const choose = async (next: Locale) => {
    setChosen(next);
    storeLocale(next);
    if (me) rememberMe(client, await changeLocale(next));
    else chooseBeforeLogIn(next);
    // The server's own sentences come in the new language.
    await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
  };
  return <LocaleContext value={{ locale, choose: (next) => void choose(next) }}>{children}</LocaleContext>;
}
