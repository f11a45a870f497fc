import type { Request } from 'express';
import { chooseLocale, type Locale } from './locale.ts';

const ACCOUNT_LOCALE = Symbol('accountLocale');
type WithAccountLocale = { [ACCOUNT_LOCALE]?: Locale };

/** Remembers the language of the account that makes the request; set by the guard that recognises it. */
export function rememberAccountLocale(request: Request, locale: Locale): void {
  (request as unknown as WithAccountLocale)[ACCOUNT_LOCALE] = locale;
}

/** The language in which to answer the request. */
export function requestLocale(request: Request): Locale {
  return chooseLocale(
    (request as unknown as WithAccountLocale)[ACCOUNT_LOCALE],
    request.get('Accept-Language'),
  );
}
