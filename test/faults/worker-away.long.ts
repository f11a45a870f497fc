import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '../../src/seed/demo-accounts.ts';
import { ApiClient } from '../support/api-client.ts';
import { InstallationUnderTest } from '../support/installation-under-test.ts';
import { AGREED, disagreements } from '../support/memory-agreement.ts';
import type { ProcessUnderTest } from '../support/processes-under-test.ts';
import { doubles, NONE_TWICE, untilQuiet } from '../support/quiet.ts';
import { say } from '../support/say.ts';

const TASKS = 951;
const LONG = 240_000;
/** From Tuesday 15/7/2025 after ten, the day of the launch, to Friday 18/7 at the same time. */
const DAYS_AWAY = 3;

/**
 * The worker, or the Temporal that it works for, is killed after the launch and comes back three days later: system time and
 * plan time have both gone on. Work due on 15/7 has escalating rungs on the days between: level 1 on Friday 18/7.
 */
describe.each(['the worker', 'Temporal'])('%s away for three days', (who) => {
  let installation: InstallationUnderTest;
  let worker: ProcessUnderTest;
  let leader: ApiClient;
  let late: string[];

  const rows = <T>(sql: string, ...values: unknown[]) => installation.dataSource.query<T[]>(sql, values);
  const ledgerOf = async (taskIds: readonly string[], clock: string) =>
    (
      await rows<{ told: string }>(
        `SELECT DISTINCT rung || '#' || attempt || ' ' || date || ' ' || status || coalesce(' ' || reason, '') AS told
           FROM ledger_entry WHERE subject_id = ANY ($1) AND clock = $2 ORDER BY 1`,
        taskIds,
        clock,
      )
    ).map(({ told }) => told);
  const digests = async () =>
    rows<{ day: string; digests: number; recipients: number }>(
      `SELECT local_date::text AS day, count(*)::int AS digests,
              count(DISTINCT coalesce(recipient_account_id::text, mailbox_agency_id))::int AS recipients
         FROM digest GROUP BY 1 ORDER BY 1`,
    );
  /** How many rungs became what, with the reason of those that did not fire. */
  const rungs = async () => {
    const counted = await rows<{ what: string; n: number }>(
      `SELECT status || coalesce(' ' || reason, '') AS what, count(*)::int AS n FROM ledger_entry GROUP BY 1 ORDER BY 1`,
    );
    return Object.fromEntries(counted.map(({ what, n }) => [what, n]));
  };
  /** What the launch gave may have been told on its own day, or in the first digest after it: the worker was killed at once. */
  const sinceTheLaunch = (told: readonly { day: string }[]) =>
    told.map(({ day }) => day).filter((day) => day > '2025-07-15');
  const advanceADay = async () => {
    await leader.post('/demo/clock', { advance: 'day' });
    await untilQuiet(installation, LONG);
  };

  beforeAll(async () => {
    installation = await InstallationUnderTest.prepare({
      environment: { DEMO_HISTORY: 'false' },
      seeded: true,
      temporalFile: true,
    });
    await installation.startApi();
    worker = installation.startWorker();
    leader = await ApiClient.logIn(installation.url, 'lanh-dao', DEMO_PASSWORD);
    await installation.until(async () => {
      const [row] = await rows<{ n: number }>('SELECT count(started_generation)::int AS n FROM subject');
      return row?.n === TASKS;
    }, LONG);
    late = await setDueToday();
    if (who === 'Temporal') await withoutTemporal(letDaysPass);
    else await withoutWorker(letDaysPass);
    await untilBackAndNoted();
  });
  afterAll(() => installation.close());

  /** The standing agency sets the date of a commune's work on the very day, after the morning's rungs have had their time. */
  async function setDueToday(): Promise<string[]> {
    await rows(
      `UPDATE installation SET offset_ms = offset_ms + 2 * 3600000, offset_version = offset_version + 1`,
    );
    const standing = await ApiClient.logIn(installation.url, 'so-noi-vu', DEMO_PASSWORD);
    const tasks = await rows<{ id: string }>(
      `SELECT id FROM subject WHERE agency_id LIKE 'vn-xa-%' AND state -> 'definition' ->> 'class' = 'to-be-set'
        ORDER BY id LIMIT 5`,
    );
    for (const { id } of tasks) {
      const order = { type: 'set-date', dueOn: '2025-07-15', reason: 'Hoả tốc' };
      await standing.post(`/tasks/${id}/commands`, order);
    }
    await untilQuiet(installation, LONG);
    return tasks.map(({ id }) => id);
  }

  async function withoutWorker(meanwhile: () => Promise<void>): Promise<void> {
    await worker.kill();
    await meanwhile();
    worker = installation.startWorker();
  }

  /** The worker lives on, and stops beating once it has noticed. */
  async function withoutTemporal(meanwhile: () => Promise<void>): Promise<void> {
    await installation.killTemporal();
    await installation.until(async () => {
      const [beat] = await rows<{ old: boolean }>(
        `SELECT max(system_at) < now() - interval '25 seconds' AS old FROM worker_heartbeat`,
      );
      return beat!.old;
    }, LONG);
    await meanwhile();
    await installation.startTemporal();
  }

  /** Both times go on: the demonstration's clock, and the system's, by which the last heartbeat is that old. */
  async function letDaysPass(): Promise<void> {
    await rows(
      `UPDATE installation SET offset_ms = offset_ms + $1::int * 86400000, offset_version = offset_version + 1`,
      DAYS_AWAY,
    );
    await rows(`UPDATE worker_heartbeat SET system_at = system_at - $1::int * interval '1 day'`, DAYS_AWAY);
  }

  async function untilBackAndNoted(): Promise<void> {
    await installation.until(async () => (await rows('SELECT 1 FROM outage')).length === 1, LONG);
  }

  it('is one outage, and what fell into it is told once when we are back: the highest rung of each clock', async () => {
    await advanceADay();
    const others = await rows<{ id: string }>(
      `SELECT subject_id AS id FROM ledger_entry WHERE clock = 'receipt' AND rung = 'receipt-1'`,
    );
    expect(others).toHaveLength(TASKS);
    expect(
      await ledgerOf(
        others.map(({ id }) => id),
        'receipt',
      ),
    ).toEqual([
      'receipt-1#0 2025-07-17 superseded outage',
      'receipt-2#0 2025-07-18 fired',
      'receipt-3#0 2025-07-22 planned',
    ]);
  });

  it('escalates nobody: the rung that would is marked as our outage, and stands on the next working day', async () => {
    expect(await ledgerOf(late, 'due')).toEqual([
      'before-10#0 2025-07-01 superseded date-moved',
      'before-2#0 2025-07-11 superseded date-moved',
      'before-5#0 2025-07-08 superseded date-moved',
      'due#0 2025-07-15 fired',
      'overdue-1#0 2025-07-16 superseded outage',
      'overdue-2#0 2025-07-18 superseded outage',
      'overdue-2#1 2025-07-21 planned',
      'overdue-3#0 2025-07-24 planned',
    ]);
    expect(await rows('SELECT 1 FROM escalation')).toEqual([]);
  });

  it('gives each recipient one digest of all those days', async () => {
    const told = await digests();
    say(`digests after three days: ${JSON.stringify(told)}`);
    say(`ledger after three days: ${JSON.stringify(await rungs())}`);
    const back = told.find(({ day }) => day === '2025-07-18');
    expect(sinceTheLaunch(told)).toEqual(['2025-07-18']);
    expect(back?.digests).toBeGreaterThan(126);
    expect(back?.digests).toBe(back?.recipients);
  });

  it('escalates on the next working day what is still not done then', async () => {
    await advanceADay();
    await advanceADay();
    expect(await ledgerOf(late, 'due')).toContain('overdue-2#1 2025-07-21 fired');
    const escalated = await rows<{ level: number; status: string }>('SELECT level, status FROM escalation');
    expect(escalated).toEqual(late.map(() => expect.objectContaining({ level: 1 })));
    say(`${escalated.length} escalations on Monday, each after a rung marked as our outage`);
  });

  it('leaves nothing planned whose instant is past, and sends Monday its own digest', async () => {
    const [left] = await rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM ledger_entry, installation
        WHERE status = 'planned' AND planned_at <= now() + offset_ms * interval '1 millisecond'`,
    );
    expect(left).toEqual({ n: 0 });
    const told = await digests();
    say(`digests after Monday: ${JSON.stringify(told)}; ledger: ${JSON.stringify(await rungs())}`);
    expect(sinceTheLaunch(told)).toEqual(['2025-07-18', '2025-07-21']);
    for (const { digests: sent, recipients } of told) expect(sent).toBe(recipients);
  });

  it('leaves nothing twice and no contradiction, and a ledger as the oracle says', async () => {
    expect(await doubles(installation.dataSource)).toEqual(NONE_TWICE);
    expect(await disagreements(installation.dataSource)).toEqual(AGREED);
    await installation.verifyLedger();
  });
});
