import { randomUUID } from 'node:crypto';
import { DEMO_PASSWORD } from '../../src/seed/demo-accounts.ts';
import { ApiClient } from './api-client.ts';
import { checkConsistency, type CheckOutcome } from './inconsistencies.ts';
import { InstallationUnderTest } from './installation-under-test.ts';
import type { ProcessUnderTest } from './processes-under-test.ts';
import { makePlanSmaller } from './smaller-plan.ts';

/** Thirteen tasks of the standing agency and five of Sở Y tế, who has to receive them. */
const KEPT = /^III\.[13]\./;
/** Room for a busy machine. */
const LONG = 240_000;

/** A moment of which both stores were copied. */
export interface Moment {
  readonly postgres: () => Promise<void>;
  readonly temporal: () => Promise<void>;
}

/** A small installation whose PostgreSQL and Temporal can be put back to different moments. */
export class RestoredStory {
  private api!: ProcessUnderTest;
  private worker!: ProcessUnderTest;
  private health!: ApiClient;
  private taskIds: string[] = [];
  private orders = 0;

  private constructor(readonly installation: InstallationUnderTest) {}

  static async begin(): Promise<RestoredStory> {
    const installation = await InstallationUnderTest.prepare({
      environment: { DEMO_HISTORY: 'false' },
      seeded: true,
      postgres: 'own',
      temporalFile: true,
    });
    const story = new RestoredStory(installation);
    story.api = await installation.startApi();
    await makePlanSmaller(installation, KEPT);
    await story.startProcesses();
    await installation.until(() => story.holds(`EXISTS (SELECT 1 FROM plan WHERE status = 'running')`), LONG);
    const rows = await story.rows<{ id: string }>(
      `SELECT id FROM task WHERE agency_id = (SELECT agency_id FROM account WHERE login = 'so-y-te') ORDER BY id`,
    );
    story.taskIds = rows.map(({ id }) => id);
    return story;
  }

  async rows<R>(sql: string, ...values: unknown[]): Promise<R[]> {
    return this.installation.dataSource.query<R[]>(sql, values);
  }

  /** Orders of Sở Y tế on its tasks in turn: it receives, then comments. Returns the version of each answer. */
  async order(count: number): Promise<number[]> {
    const versions: number[] = [];
    for (let n = 0; n < count; n += 1) {
      const id = this.taskIds[this.orders % this.taskIds.length]!;
      const [task] = await this.rows<{ status: string }>('SELECT status FROM task WHERE id = $1', id);
      this.orders += 1;
      const text = `Lần ${this.orders}`;
      const body = task!.status === 'not-received' ? { type: 'receive' } : { type: 'comment', text };
      versions.push(await this.give(id, body));
    }
    return versions;
  }

  /** "Outcome unknown, repeat with the same key" is obeyed: a worker that has just started may take long. */
  private async give(id: string, body: object): Promise<number> {
    const key = randomUUID();
    const deadline = Date.now() + LONG;
    for (;;) {
      const answer = await this.health.send<{ version: number }>('POST', `/tasks/${id}/commands`, body, key);
      if (answer.status < 300) return answer.body.version;
      if (answer.status !== 503 || Date.now() > deadline) {
        throw new Error(`${id}: ${answer.status} ${JSON.stringify(answer.body)}`);
      }
    }
  }

  /** Lets plan time go on until some more rungs have fired. */
  async fireSome(): Promise<void> {
    const leader = await ApiClient.logIn(this.installation.url, 'lanh-dao', DEMO_PASSWORD);
    const fired = async () => {
      const [row] = await this.rows<{ n: number }>(
        `SELECT count(*)::int AS n FROM ledger_entry WHERE status = 'fired'`,
      );
      return row!.n;
    };
    const before = await fired();
    while ((await fired()) === before) {
      await leader.post('/demo/clock', { advance: 'next-event' });
      const stopped = async () => !(await leader.get<{ walking: boolean }>('/demo')).walking;
      await this.installation.until(stopped, LONG);
    }
  }

  /** Stops everything, copies both stores, and starts everything again. */
  async keep(): Promise<Moment> {
    await this.stopAll();
    const moment = {
      postgres: await this.installation.keep('postgres'),
      temporal: await this.installation.keep('temporal'),
    };
    await this.startAll();
    return moment;
  }

  /** Puts PostgreSQL back to one moment and Temporal to another, or leaves it as it is. */
  async restore(postgres: Moment, temporal?: Moment): Promise<void> {
    await this.stopAll();
    await postgres.postgres();
    await temporal?.temporal();
    await this.startAll();
  }

  check(...options: string[]): Promise<CheckOutcome> {
    return checkConsistency(this.installation, ...options);
  }

  /** Rungs and letters of rungs that are there twice. */
  async doubles(): Promise<number> {
    const [row] = await this.rows<{ n: number }>(
      `SELECT (SELECT count(*) FROM (SELECT 1 FROM ledger_entry WHERE status = 'fired'
                GROUP BY subject_id, clock, clock_version, rung, repeat HAVING count(*) > 1) AS rungs)::int
            + (SELECT count(*) FROM (SELECT 1 FROM notification WHERE rung IS NOT NULL
                GROUP BY subject_id, clock, clock_version, rung, repeat, recipient_agency_id, recipient_role
               HAVING count(*) > 1) AS told)::int AS n`,
    );
    return row!.n;
  }

  close(): Promise<void> {
    return this.installation.close();
  }

  private async holds(condition: string): Promise<boolean> {
    const [row] = await this.rows<{ holds: boolean }>(`SELECT ${condition} AS holds`);
    return row!.holds;
  }

  private async startProcesses(): Promise<void> {
    const [{ now }] = (await this.rows<{ now: Date }>('SELECT clock_timestamp() AS now')) as [{ now: Date }];
    this.worker = this.installation.startWorker();
    // A check finds workflows silent as long as no worker answers for them.
    const beats = 'SELECT 1 FROM worker_heartbeat WHERE system_at > $1';
    await this.installation.until(async () => (await this.rows(beats, now)).length > 0, LONG);
    this.health = await ApiClient.logIn(this.installation.url, 'so-y-te', DEMO_PASSWORD);
  }

  private async stopAll(): Promise<void> {
    await Promise.all([this.worker.stop(), this.api.stop()]);
    await this.installation.temporal.stop();
    await this.installation.stopPostgres();
  }

  private async startAll(): Promise<void> {
    await this.installation.startPostgres();
    await this.installation.startTemporal();
    this.api = await this.installation.startApi();
    await this.startProcesses();
  }
}
