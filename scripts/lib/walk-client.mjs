import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** A first order after a cold start may wait for its workflow; longer is a fault. */
const REQUEST_MILLISECONDS = 40_000;
const REPEATS_AFTER_UNKNOWN_OUTCOME = 3;
const LOOK_MILLISECONDS = 500;
const LONGEST_TEXT = 110;
const VIETNAM_MILLISECONDS = 7 * 3600 * 1000;

/** A step of the story that does not hold. */
export class StepFailed extends Error {}

/** @param {unknown} condition @param {string} reason */
export function expect(condition, reason) {
  if (!condition) throw new StepFailed(reason);
}

/** Speaks to the running service and prints every request with the interesting part of its answer. */
export class WalkClient {
  #base;
  #say;
  #tokens = new Map();

  /** @param {string} address @param {(line: string) => void} say */
  constructor(address, say) {
    this.#base = `${address}/api/v1`;
    this.#say = say;
  }

  /** One account, logged in once. */
  async as(login, password) {
    if (!this.#tokens.has(login)) {
      const { body } = await this.#send('POST', '/sessions', { body: { login, password } });
      this.#tokens.set(login, body.token);
    }
    const quiet = async (path) => (await this.#send('GET', path, { token: this.#tokens.get(login) })).body;
    return new Person(login, (method, path, options) => this.#tell(login, method, path, options), quiet);
  }

  /** A request of nobody in particular, not printed. */
  async look(path) {
    return (await this.#send('GET', path, {})).body;
  }

  /** @returns the answer's body; with `refused`, the status that the request must be refused with, the problem */
  async #tell(login, method, path, { show, refused, repeated, ...options } = {}) {
    const answer = await this.#send(method, path, {
      ...options,
      token: this.#tokens.get(login),
      tolerated: refused,
    });
    const said = options.body === undefined ? '' : ` ${shortened(requestText(options.body))}`;
    this.#say(`    ${login}  ${method} ${shortPath(path)}${said}${repeated ? ' (repeated)' : ''}`);
    const shown = refused ? `${answer.body.code}: ${answer.body.detail}` : show?.(answer.body);
    this.#say(`      → ${answer.status}${shown ? ` ${shown}` : ''}`);
    return answer.body;
  }

  async #send(method, path, { body, key, token, tolerated }) {
    const headers = { Accept: 'application/json', 'Accept-Language': 'vi' };
    if (token) headers.Authorization = `Bearer ${token}`;
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    if (method === 'POST' && token) headers['Idempotency-Key'] = key ?? randomUUID();
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.#fetch(method, path, headers, body);
      const unknown = answer.status === 503 && attempt <= REPEATS_AFTER_UNKNOWN_OUTCOME;
      if (answer.ok || answer.status === tolerated) {
        expect(
          !tolerated || !answer.ok,
          `${method} ${path} was to be refused with ${tolerated}, but was accepted`,
        );
        return answer;
      }
      // "Outcome unknown, repeat with the same key": what clients are told to do.
      if (!unknown) throw new StepFailed(`${method} ${path}: ${answer.status} ${problemText(answer.body)}`);
      await sleep(LOOK_MILLISECONDS * attempt);
    }
  }

  async #fetch(method, path, headers, body) {
    const response = await fetch(this.#base + path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(REQUEST_MILLISECONDS),
    });
    const text = await response.text();
    return { ok: response.ok, status: response.status, body: text === '' ? null : parsed(text) };
  }
}

/** Somebody with an account. */
export class Person {
  #tell;

  constructor(login, tell, quietly) {
    this.login = login;
    this.#tell = tell;
    /** A look that is not printed. */
    this.quietly = quietly;
  }

  get = (path, show) => this.#tell('GET', path, { show });
  put = (path, body, show) => this.#tell('PUT', path, { body, show });
  post = (path, body, show) => this.#tell('POST', path, { body, show });
  /** An order whose key the caller chooses, so that it can be repeated. */
  postOnce = (path, body, key, options) => this.#tell('POST', path, { body, key, ...options });
  refused = (status, method, path, body) => this.#tell(method, path, { body, refused: status });

  /** A list to its last page; prints the first. */
  async all(path, show) {
    const first = await this.get(path, (page) => show?.(page.items, page.nextCursor !== null));
    const items = [...first.items];
    for (let cursor = first.nextCursor; cursor !== null;) {
      const next = await this.quietly(`${path}&cursor=${encodeURIComponent(cursor)}`);
      items.push(...next.items);
      cursor = next.nextCursor;
    }
    return items;
  }
}

/** Asks again until `isDone`; fails when it takes longer than `seconds`. */
export async function until(what, seconds, ask, isDone) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (isDone(answer)) return answer;
    expect(Date.now() < end, `${what}: not within ${seconds} s`);
    await sleep(LOOK_MILLISECONDS);
  }
}

/** At most so many characters, on one line. */
export function shortened(text, longest = LONGEST_TEXT) {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}

/** A day or an instant as people in Vietnam say it: 05/11/2025 07:42. */
export function told(instant) {
  const [year, month, day, time] = localOf(instant).split(/[-T]/);
  return `${day}/${month}/${year}${instant.includes('T') ? ` ${time.slice(0, 5)}` : ''}`;
}

/** A day or an instant as YYYY-MM-DDThh:mm… of Vietnam's clock. */
export function localOf(instant) {
  if (!instant.includes('T')) return instant;
  return new Date(new Date(instant).getTime() + VIETNAM_MILLISECONDS).toISOString();
}

const shortPath = (path) => path.replaceAll(/([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f-]{22}/g, '$1…');

function requestText(body) {
  return JSON.stringify(body, (_, value) => (typeof value === 'string' ? shortened(value, 60) : value));
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return { detail: shortened(text) };
  }
}

function problemText(problem) {
  const fields = (problem?.errors ?? []).map(({ field, detail }) => `${field}: ${detail}`);
  return [problem?.code, problem?.detail, ...fields].filter(Boolean).join(' · ');
}
