import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 120_000;

export interface Answer<T> {
  status: number;
  body: T;
  /** The header Retry-After, in seconds. */
  retryAfter: number | null;
}

/** A person at the API of an installation under test. */
export class ApiClient {
  private constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  static async logIn(url: string, login: string, password: string): Promise<ApiClient> {
    const { status, body } = await ApiClient.tryLogIn(url, login, password);
    if (status !== 201) throw new Error(`log-in of ${login}: ${status} ${JSON.stringify(body)}`);
    return new ApiClient(url, body.token);
  }

  /** The same person at another API of the installation. */
  at(url: string): ApiClient {
    return new ApiClient(url, this.token);
  }

  /** A log-in whose answer may be anything. */
  static async tryLogIn(url: string, login: string, password: string): Promise<Answer<{ token: string }>> {
    return new ApiClient(url, '').send('POST', '/sessions', { login, password });
  }

  /** A request whose answer may be anything. */
  async send<T>(
    method: string,
    path: string,
    body?: unknown,
    key: string = randomUUID(),
  ): Promise<Answer<T>> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(method === 'GET' ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const wait = response.headers.get('retry-after');
    return {
      status: response.status,
      body: (text ? JSON.parse(text) : null) as T,
      retryAfter: wait === null ? null : Number(wait),
    };
  }

  async get<T>(path: string): Promise<T> {
    return this.expectOk(await this.send<T>('GET', path), `GET ${path}`);
  }

  /** An order: where the outcome is unknown (503) it is sent again with the same key, as the answer tells every client to. */
  async order<T>(path: string, body: unknown, key: string = randomUUID()): Promise<Answer<T>> {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      const answer = await this.send<T>('POST', path, body, key);
      if (answer.status !== 503 || Date.now() > end) return answer;
      await pause((answer.retryAfter ?? 1) * 1000);
    }
  }

  /** An order that is to succeed. */
  async post<T>(path: string, body: unknown, key?: string): Promise<T> {
    return this.expectOk(await this.order<T>(path, body, key), `POST ${path}`);
  }

  /** Multipart, as a browser sends files. */
  async postForm<T>(path: string, form: FormData): Promise<T> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.token}`, 'idempotency-key': randomUUID() },
      body: form,
    });
    const answer = { status: response.status, body: (await response.json()) as T, retryAfter: null };
    return this.expectOk(answer, `POST ${path}`);
  }

  private expectOk<T>(answer: Answer<T>, what: string): T {
    if (answer.status >= 300) throw new Error(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
}
