import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chooseBeforeLogIn, storeLocale, takeChosenLocale } from '../text/locale.ts';
import type { Me } from './me.ts';
import { endSession, openSession, sessionState } from './session-state.ts';

// A browser completes an address by that of the page; the client takes what makes requests when it is loaded.
const RealRequest = globalThis.Request;
globalThis.Request = class extends RealRequest {
  constructor(input: RequestInfo | URL, init?: RequestInit) {
    super(typeof input === 'string' ? new URL(input, 'http://localhost') : input, init);
  }
};
const { leave, logIn } = await import('./me.ts');

const ACCOUNT = { name: 'Cán bộ', locale: 'en' } as unknown as Me;

describe('the account', () => {
  const sent: string[] = [];
  const realFetch = globalThis.fetch;
  let patchAnswers = 200;

  beforeEach(() => {
    sent.length = 0;
    patchAnswers = 200;
    const stored = new Map<string, string>();
    Object.assign(globalThis, {
      localStorage: {
        getItem: (key: string) => stored.get(key) ?? null,
        setItem: (key: string, value: string) => stored.set(key, value),
      },
      fetch: async (request: Request) => {
        const body = await request.text();
        sent.push(`${request.method} ${body}`);
        if (request.method === 'POST') return Response.json({ account: ACCOUNT });
        const status = patchAnswers;
        return Response.json({ ...ACCOUNT, ...(JSON.parse(body) as object) }, { status });
      },
    });
  });
  afterEach(() => {
    globalThis.fetch = realFetch;
    Reflect.deleteProperty(globalThis, 'localStorage');
    takeChosenLocale();
    endSession();
  });

  // What is kept for ever leaves no timer behind.
  const newClient = () => new QueryClient({ defaultOptions: { queries: { gcTime: Infinity } } });
  const enter = () => logIn(newClient(), 'so-y-te', 'mat-khau');

  it('keeps its language when it logs in where another one was last in use', async () => {
    storeLocale('vi');
    expect((await enter()).locale).toBe('en');
    expect(sent).toHaveLength(1);
  });

  it('takes the language that was chosen on the way in, once', async () => {
    chooseBeforeLogIn('vi');
    expect((await enter()).locale).toBe('vi');
    expect(sent.at(-1)).toBe('PATCH {"locale":"vi"}');
    expect((await enter()).locale).toBe('en');
  });

  it('is logged in also where its new language could not be kept', async () => {
    chooseBeforeLogIn('vi');
    patchAnswers = 500;
    expect((await enter()).locale).toBe('en');
  });

  it('that is left is told to what shows it, and everything else that was read is forgotten', async () => {
    const client = newClient();
    client.setQueryData(['me'], ACCOUNT);
    client.setQueryData(['tasks'], ['việc']);
    const seen: unknown[] = [];
    const stop = new QueryObserver(client, { queryKey: ['me'], enabled: false }).subscribe(({ data }) => {
      seen.push(data);
    });
    openSession();
    leave(client);
    await new Promise((resolve) => setTimeout(resolve, 0));
    stop();
    expect(seen.at(-1)).toBeNull();
    expect(client.getQueryData(['tasks'])).toBeUndefined();
    expect(sessionState.get()).toBe('left');
  });
});
