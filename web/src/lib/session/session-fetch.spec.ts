import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { serviceState } from '../state/service.ts';
import { requestWithSession } from './session-fetch.ts';
import { endSession, openSession, sessionState } from './session-state.ts';

const URL_OF_ORDER = 'http://localhost/api/v1/tasks/1/commands';
const order = () =>
  new Request(URL_OF_ORDER, { method: 'POST', body: 'nội dung', headers: { 'Idempotency-Key': 'k' } });

describe('a request', () => {
  const answers: Response[] = [];
  const sent: { body: string; key: string | null }[] = [];
  const realFetch = globalThis.fetch;

  beforeEach(() => {
    answers.length = 0;
    sent.length = 0;
    globalThis.fetch = jest.fn(async (request: Request) => {
      sent.push({ body: await request.text(), key: request.headers.get('Idempotency-Key') });
      const answer = answers.shift();
      if (answer === undefined) throw new TypeError('Failed to fetch');
      return answer;
    }) as unknown as typeof fetch;
  });
  afterEach(() => {
    globalThis.fetch = realFetch;
    endSession();
  });

  it('that finds the session ended waits for the new log-in and goes again under its key', async () => {
    openSession();
    answers.push(new Response(null, { status: 401 }), new Response('done', { status: 200 }));
    const answer = requestWithSession(order());
    while (sessionState.get() !== 'expired') await new Promise((resolve) => setImmediate(resolve));
    expect(sent).toHaveLength(1);
    openSession();
    expect(await (await answer).text()).toBe('done');
    expect(sent).toEqual([
      { body: 'nội dung', key: 'k' },
      { body: 'nội dung', key: 'k' },
    ]);
  });

  it('gets its refusal when somebody gives up instead', async () => {
    openSession();
    answers.push(new Response(null, { status: 401 }));
    const answer = requestWithSession(order());
    while (sessionState.get() !== 'expired') await new Promise((resolve) => setImmediate(resolve));
    endSession();
    expect((await answer).status).toBe(401);
    expect(sent).toHaveLength(1);
  });

  it('of nobody, and a wrong password, ask for no second log-in', async () => {
    answers.push(new Response(null, { status: 401 }), new Response(null, { status: 401 }));
    expect((await requestWithSession(order())).status).toBe(401);
    openSession();
    const logIn = new Request('http://localhost/api/v1/sessions', { method: 'POST', body: '{}' });
    expect((await requestWithSession(logIn)).status).toBe(401);
    expect(sessionState.get()).toBe('open');
  });

  it('to log out of an ended session waits for no log-in', async () => {
    openSession();
    answers.push(new Response(null, { status: 401 }));
    const logOut = new Request('http://localhost/api/v1/sessions/current', { method: 'DELETE' });
    expect((await requestWithSession(logOut)).status).toBe(401);
    expect(sessionState.get()).toBe('open');
  });

  it('tells how the service answers', async () => {
    answers.push(new Response(null, { status: 503 }));
    await requestWithSession(order());
    expect(serviceState.get()).toBe('unavailable');
    await expect(requestWithSession(order())).rejects.toThrow();
    expect(serviceState.get()).toBe('silent');
    answers.push(new Response(null, { status: 404 }));
    await requestWithSession(order());
    expect(serviceState.get()).toBe('answers');
  });
});
