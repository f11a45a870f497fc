import type { CookieOptions } from 'express';
import type { AppConfig } from '../config/app-config.ts';

type CookieConfig = Pick<AppConfig, 'sessionCookieSecure'>;

/** `__Host-` makes browsers refuse the cookie unless it is Secure, for this host alone and for the whole site. */
export function sessionCookieName(config: CookieConfig): string {
  return config.sessionCookieSecure ? '__Host-don-doc-session' : 'don-doc-session';
}

/** Not readable by scripts, not sent along by other sites' forms. */
export function sessionCookieOptions(config: CookieConfig): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', secure: config.sessionCookieSecure, path: '/' };
}

/** The value of a cookie in the header Cookie; `undefined` when it is not there. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}
