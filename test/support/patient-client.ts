import { setTimeout as pause } from 'node:timers/promises';
import { DEMO_PASSWORD } from '../../src/seed/demo-accounts.ts';
import { ApiClient, type Answer } from './api-client.ts';

const AGAIN_MS = 250;
/** Who hears nothing for so long has found a fault: every part comes back within seconds. */
const PATIENCE_MS = 240_000;

/**
 * A program that calls the API as it is told to: where no answer comes, or 503, it asks again with the same key. Anything
 * else is its answer.
 */
export class PatientClient {
  private client: ApiClient | null = null;
  /** How often an answer did not come or was 503. */
  retries = 0;
  private readonly url: () => string;
  readonly login: string;

  constructor(url: () => string, login: string) {
    this.url = url;
    this.login = login;
  }

  /** @throws Error where the API answers with a fault (500) or does not answer for minutes */
  async send<T>(method: string, path: string, body?: unknown, key?: string): Promise<Answer<T>> {
    const answer = await this.untilAnswered(async () => {
      this.client ??= await this.logIn();
      return this.client.send<T>(method, path, body, key);
    });
    if (answer.status >= 500) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
    return answer;
  }

  private logIn(): Promise<ApiClient> {
    return ApiClient.logIn(this.url(), this.login, DEMO_PASSWORD);
  }

  private async untilAnswered<T>(ask: () => Promise<Answer<T>>): Promise<Answer<T>> {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      const answer = await ask().catch((error: unknown) => {
        if (Date.now() > end) throw error;
        return null;
      });
      if (answer !== null && answer.status !== 503) return answer;
      if (Date.now() > end) throw new Error(`no answer for minutes: ${JSON.stringify(answer)}`);
      this.retries += 1;
      await pause(AGAIN_MS);
    }
  }
}
