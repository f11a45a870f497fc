import { setTimeout as pause } from 'node:timers/promises';
import { ApiClient, type Answer } from '../support/api-client.ts';

/** As long as it may take until something that was killed is back. */
const PATIENCE_MS = 600_000;
const PAUSE_MS = 250;

/**
 * A person behind a load balancer without a memory: each request goes to the next API, and one that got no answer, or
 * "repeat with the same key", is repeated with its key.
 */
export class RoundRobin {
  /** Requests that had to be repeated. */
  repeated = 0;
  private next = 0;

  private constructor(private readonly clients: readonly ApiClient[]) {}

  /** One log-in at the first API; the sessions of a person hold for all. */
  static async logIn(urls: readonly string[], login: string, password: string): Promise<RoundRobin> {
    const first = await ApiClient.logIn(urls[0]!, login, password);
    return new RoundRobin(urls.map((url) => first.at(url)));
  }

  /** @throws where the answer is a refusal */
  async post<T>(path: string, body: unknown, key: string): Promise<T> {
    const answer = await this.send<T>(path, body, key);
    if (answer.status >= 300)
      throw new Error(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** @throws where no answer but "repeat" comes in ten minutes */
  async send<T>(path: string, body: unknown, key: string): Promise<Answer<T>> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const client = this.clients[this.next++ % this.clients.length]!;
      const answer = await client.send<T>('POST', path, body, key).catch(() => null);
      if (answer !== null && !asksToRepeat(answer)) return answer;
      if (Date.now() > deadline) throw new Error(`POST ${path}: no answer in time`);
      this.repeated += 1;
      await pause(PAUSE_MS);
    }
  }
}

/** A recording that was stopped is no matter of patience: somebody has to put it right. */
const asksToRepeat = ({ status, body }: Answer<unknown>): boolean =>
  status === 503 && (body as { code?: string }).code !== 'recording-halted';
