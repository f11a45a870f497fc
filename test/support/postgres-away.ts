import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { DEMO_PASSWORD } from '../../src/seed/demo-accounts.ts';
import { ApiClient } from './api-client.ts';
import { InstallationUnderTest } from './installation-under-test.ts';
import { LaunchGate } from './launch-gate.ts';
import type { ProcessUnderTest } from './processes-under-test.ts';
import { untilQuiet } from './quiet.ts';
import { makePlanSmaller } from './smaller-plan.ts';

/** How often somebody asks while nobody can answer. */
const EVERY_MS = 200;
const ROUNDS_AT_LEAST = 3;
const PATIENCE_MS = 240_000;

/** What people heard while PostgreSQL was away: kinds of answers, and how long each took. */
export interface Heard {
  requests: number;
  /** `503 service-unavailable, again in 5 s`: each kind once. */
  answers: string[];
  /** How long each took. */
  tookMs: number[];
}

/** An installation in the middle of its launch, with a person at work and a walk of the clock ordered. */
export class PostgresAway {
  private constructor(
    readonly installation: InstallationUnderTest,
    private readonly api: ProcessUnderTest,
    private readonly worker: ProcessUnderTest,
    private readonly commune: ApiClient,
    readonly taskId: string,
  ) {}

  /**
   * The launch stands still in its middle until PostgreSQL goes.
   *
   * @param kept of the sample plan's assignments, those whose references match; absent: all
   */
  static async begin(kept?: RegExp): Promise<PostgresAway> {
    const installation = await InstallationUnderTest.prepare({
      environment: { DEMO_HISTORY: 'false' },
      seeded: true,
      postgres: 'own',
    });
    const api = await installation.startApi();
    if (kept !== undefined) await makePlanSmaller(installation, kept);
    const gate = await LaunchGate.close(installation.database.url);
    const worker = installation.startWorker();
    const commune = await ApiClient.logIn(installation.url, 'ba-dinh', DEMO_PASSWORD);
    const tasks = async () => (await commune.get<{ items: { id: string }[] }>('/tasks')).items;
    await installation.until(async () => (await tasks()).length > 0, PATIENCE_MS);
    await installation.until(() => gate.isReached(), PATIENCE_MS);
    const [task] = await tasks();
    return new PostgresAway(installation, api, worker, commune, task!.id);
  }

  /** So many tasks of the launch run. */
  async started(): Promise<number> {
    const [row] = await this.installation.dataSource.query<{ n: number }[]>(
      `SELECT count(started_generation)::int AS n FROM subject WHERE kind = 'task'`,
    );
    return row!.n;
  }

  /** An order with a fixed key, so that it can be asked again. */
  order(body: object, key: string) {
    return this.commune.send<{ status?: string; code?: string }>(
      'POST',
      `/tasks/${this.taskId}/commands`,
      body,
      key,
    );
  }

  /** The same, asked again where no answer came in time. */
  orderPatiently(body: object, key: string): Promise<{ status: string }> {
    return this.commune.post(`/tasks/${this.taskId}/commands`, body, key);
  }

  /** Everybody asks for everything for so many seconds, and three times at the least. */
  async listen(seconds: number): Promise<Heard> {
    const heard: Heard = { requests: 0, answers: [], tookMs: [] };
    const end = Date.now() + seconds * 1_000;
    const url = this.installation.url;
    const comment = { type: 'comment', text: 'Gấp' };
    for (let n = 0; n < ROUNDS_AT_LEAST || Date.now() < end; n += 1) {
      await Promise.all([
        this.note(heard, () => this.commune.send('GET', '/tasks')),
        this.note(heard, () => this.commune.send('GET', `/tasks/${this.taskId}`)),
        this.note(heard, () => this.order(comment, 'while-away')),
        this.note(heard, () => ApiClient.tryLogIn(url, 'ba-dinh', DEMO_PASSWORD)),
      ]);
      await pause(EVERY_MS);
    }
    return heard;
  }

  /** PostgreSQL runs and takes no connection to the database, as while it is restored. */
  async close(isClosed: boolean): Promise<void> {
    const url = new URL(this.installation.database.url);
    const name = url.pathname.slice(1);
    url.pathname = '/postgres';
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    await client.query(`ALTER DATABASE "${name}" WITH ALLOW_CONNECTIONS ${String(!isClosed)}`);
    if (isClosed)
      await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    await client.end();
  }

  /** Whether API and worker are still the processes that they were. */
  goOn(): boolean {
    return this.api.isAlive() && this.worker.isAlive();
  }

  async untilQuiet(): Promise<void> {
    await untilQuiet(this.installation, PATIENCE_MS);
  }

  private async note(
    heard: Heard,
    ask: () => Promise<{ status: number; body: unknown; retryAfter: number | null }>,
  ): Promise<void> {
    const begin = performance.now();
    const { status, body, retryAfter } = await ask();
    const code = (body as { code?: string } | null)?.code ?? 'no problem';
    const answer = `${status} ${code}, again in ${retryAfter ?? '–'} s`;
    heard.requests += 1;
    heard.tookMs.push(performance.now() - begin);
    if (!heard.answers.includes(answer)) heard.answers.push(answer);
  }
}

/** The story of the short and of the long test; `seconds` is how long PostgreSQL is away. */
export async function tellPostgresAway(away: PostgresAway, seconds: number) {
  const { installation } = away;
  const leader = await ApiClient.logIn(installation.url, 'lanh-dao', DEMO_PASSWORD);
  await leader.post('/demo/clock', { advance: 'day' });
  const launched = await away.started();
  await installation.stopPostgres();
  const stopped = await away.listen(seconds);
  const survived = away.goOn();
  await installation.startPostgres();
  await installation.until(async () => (await leader.send('GET', '/demo').catch(() => null))?.status === 200);
  await away.close(true);
  const closed = await away.listen(Math.min(seconds, 5));
  await away.close(false);
  return { launched, stopped, closed, survived };
}
