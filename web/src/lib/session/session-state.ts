import { Store } from '../state/store.ts';

/**
 * `unknown` until the server said who asks; `none`: nobody is logged in; `left`: nobody any more, by one's own wish; `open`;
 * `expired`: it was open and ended, and requests wait for the new log-in.
 */
export type SessionState = 'unknown' | 'none' | 'left' | 'open' | 'expired';

export const sessionState = new Store<SessionState>('unknown');

let waiting: ((renewed: boolean) => void)[] = [];

export function isSessionOpen(): boolean {
  return sessionState.get() === 'open' || sessionState.get() === 'expired';
}

/** Asks the person to log in again; all requests that find the session ended wait for the same log-in. */
export function renewSession(): Promise<boolean> {
  const renewed = new Promise<boolean>((resolve) => waiting.push(resolve));
  sessionState.set('expired');
  return renewed;
}

/** The person logged in (again): what waits is sent. */
export function openSession(): void {
  sessionState.set('open');
  settle(true);
}

/** Nobody is logged in any more: what waits fails. */
export function endSession(): void {
  sessionState.set('none');
  settle(false);
}

/** The person logged out: whoever comes next does not go on where he was. */
export function leaveSession(): void {
  sessionState.set('left');
  settle(false);
}

function settle(renewed: boolean): void {
  const settled = waiting;
  waiting = [];
  for (const resolve of settled) resolve(renewed);
}
