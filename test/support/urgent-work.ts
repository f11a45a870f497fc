import { DEMO_PASSWORD } from '../../src/seed/demo-accounts.ts';
import { ApiClient } from './api-client.ts';
import { InstallationUnderTest, type InstallationOptions } from './installation-under-test.ts';
import { doubles, untilQuiet } from './quiet.ts';

const LONG = 240_000;

/** An installation with the sample plan, of which some work is due on the day of the launch: there is something to tell. */
export class UrgentWork {
  private constructor(
    readonly installation: InstallationUnderTest,
    readonly leader: ApiClient,
    readonly taskIds: readonly string[],
  ) {}

  /** Starts one API and one worker, launches and sets the dates; of its own work the standing agency may not. */
  static async start(options: InstallationOptions): Promise<UrgentWork> {
    const installation = await InstallationUnderTest.prepare({ ...options, seeded: true });
    await installation.startApi();
    installation.startWorker();
    await untilQuiet(installation, LONG, 951);
    const leader = await ApiClient.logIn(installation.url, 'lanh-dao', DEMO_PASSWORD);
    const standing = await ApiClient.logIn(installation.url, 'so-noi-vu', DEMO_PASSWORD);
    const tasks = await installation.dataSource.query<{ id: string }[]>(
      `SELECT id FROM subject WHERE state -> 'definition' ->> 'class' = 'to-be-set'
          AND agency_id <> 'ha-noi/so-noi-vu' ORDER BY id LIMIT 8`,
    );
    for (const { id } of tasks) {
      const order = { type: 'set-date', dueOn: '2025-07-15', reason: 'Hoả tốc' };
      await standing.post(`/tasks/${id}/commands`, order);
    }
    return new UrgentWork(
      installation,
      leader,
      tasks.map(({ id }) => id),
    );
  }

  /** Lets the demonstration's clock walk and everything due be done. */
  async walk(advance: 'day' | 'next-event'): Promise<void> {
    await this.leader.post('/demo/clock', { advance });
    await untilQuiet(this.installation, LONG);
  }

  /** One order to each of the tasks, all at once; the status of each answer. */
  async comment(key: string): Promise<number[]> {
    const orders = this.taskIds.map((id) =>
      this.leader.send('POST', `/tasks/${id}/commands`, { type: 'comment', text: 'Gấp' }, key),
    );
    return (await Promise.all(orders)).map(({ status }) => status);
  }

  /** How often a rung of these tasks fired. */
  async fired(rung: string): Promise<number> {
    const [row] = await this.installation.dataSource.query<[{ n: number }]>(
      `SELECT count(*)::int AS n FROM ledger_entry WHERE subject_id = ANY ($1) AND rung = $2 AND status = 'fired'`,
      [this.taskIds, rung],
    );
    return row.n;
  }

  /** What fired in all, how much of it before its time, which outages were noted, and what was told twice. */
  async told(): Promise<{
    fired: number;
    early: number;
    outages: number;
    twice: Record<string, number>;
  }> {
    const [row] = await this.installation.dataSource.query<
      [{ fired: number; early: number; outages: number }]
    >(
      `SELECT count(*)::int AS fired, count(*) FILTER (WHERE decided_at < planned_at)::int AS early,
              (SELECT count(*) FROM outage)::int AS outages
         FROM ledger_entry WHERE status = 'fired'`,
    );
    return { ...row, twice: await doubles(this.installation.dataSource) };
  }
}
