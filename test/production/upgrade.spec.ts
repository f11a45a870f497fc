import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { bundleWorkflows } from '../../scripts/lib/workflow-bundle.mjs';
import { DEMO_PASSWORD } from '../../src/seed/demo-accounts.ts';
import { ApiClient } from '../support/api-client.ts';
import { InstallationUnderTest } from '../support/installation-under-test.ts';
import { AGREED, disagreements } from '../support/memory-agreement.ts';
import type { ProcessUnderTest } from '../support/processes-under-test.ts';
import { doubles, LONG, TASKS, untilStarted } from './launched.ts';
import { RoundRobin } from './round-robin.ts';

/** Orders given on one task: more than a short run takes. */
const ORDERS = 5;

interface Rung {
  subject_id: string;
  clock: string;
  rung: string;
  planned_at: Date;
}

describe('An upgrade of the workers while tasks are asleep', () => {
  const project = new URL('../..', import.meta.url).pathname;
  // Inside the project, where the packages are found.
  const nextBuild = path.join(project, '.cache', `next-release-${process.pid}`);
  const bundle = (name: string) => path.join(nextBuild, `${name}-bundle.js`);
  let installation: InstallationUnderTest;
  let worker: ProcessUnderTest;
  /** The standing agency of every task. */
  let standing: RoundRobin;
  /** Tasks launched before and after the upgrade. */
  let old: string;
  let young: string;
  let launchedBefore: string[];
  let planned: Rung[];

  const commentOn = async (id: string, times: number, name: string) => {
    for (let n = 1; n <= times; n += 1) {
      const body = { type: 'comment', text: `${name} ${n}` };
      await standing.post(`/tasks/${id}/commands`, body, `${name}-${n}`);
    }
  };
  const handleOf = (id: string) => installation.temporalClient().workflow.getHandle(`task/${id}`);
  const runsOf = async (id: string) => {
    const runs = [];
    for await (const run of installation
      .temporalClient()
      .workflow.list({ query: `WorkflowId = 'task/${id}'` }))
      runs.push(run);
    return runs;
  };
  /** Tasks that run and on which the standing agency decides: not its own. */
  const launched = async () => {
    const rows = await installation.dataSource.query<{ id: string }[]>(
      `SELECT task.id FROM task JOIN subject USING (id)
        WHERE started_generation IS NOT NULL AND task.agency_id <> task.standing_agency_id ORDER BY task.id`,
    );
    return rows.map(({ id }) => id);
  };

  beforeAll(async () => {
    cpSync(path.join(project, 'dist'), nextBuild, { recursive: true });
    await bundleWorkflows(path.join(nextBuild, 'workflow-bundle.js'), { entry: UPGRADED });
    await bundleWorkflows(bundle('careless'), { entry: CARELESS });
    installation = await InstallationUnderTest.prepare({ environment: { DEMO_HISTORY: 'false' } });
    await installation.run('dist/src/seed/seed.js');
    await installation.startApi();
    standing = await RoundRobin.logIn([installation.url], 'so-noi-vu', DEMO_PASSWORD);
    worker = installation.startWorker();
    await installation.until(async () => (await launched()).length > 0, LONG);
    old = (await launched())[0]!;
    // At once: on a slow machine the launch would be over before the last of them.
    const comments = Array.from({ length: ORDERS }, (_, n) => commentOn(old, 1, `before-${n}`));
    await Promise.all(comments);
    // Asked to stop it would first work its slice of the launch off, which may be all of it.
    await worker.kill();
  });
  afterAll(async () => {
    await installation.close();
    rmSync(nextBuild, { recursive: true, force: true });
  });

  it('finds the launch unfinished and tasks asleep, and goes on with both', async () => {
    launchedBefore = await launched();
    const [unlaunched] = await installation.dataSource.query<{ n: number }[]>(
      `SELECT ${TASKS} - count(*)::int AS n FROM subject WHERE started_generation IS NOT NULL`,
    );
    expect(unlaunched!.n).toBeGreaterThan(0);
    planned = await installation.dataSource.query(
      `SELECT subject_id, clock, rung, planned_at FROM ledger_entry JOIN subject ON subject.id = subject_id
        WHERE ledger_entry.status = 'planned' AND subject.started_generation IS NOT NULL ORDER BY 1, 2, 3`,
    );
    expect(planned.length).toBeGreaterThan(10);
    worker = installation.startWorker('next-worker', { build: nextBuild });
    await untilStarted(installation, TASKS);
    const known = new Set(launchedBefore);
    young = (await launched()).find((id) => !known.has(id))!;
  });

  it('lets old tasks go on in the old way and new ones in the new', async () => {
    await commentOn(old, 1, 'after');
    await commentOn(young, ORDERS, 'young');
    expect(await runsOf(old)).toHaveLength(1);
    // Temporal's list is eventually consistent.
    await installation.until(async () => (await runsOf(young)).length === 1 + Math.floor(ORDERS / 2), 60_000);
  });

  it('fires for old tasks exactly what was planned before it, each rung once', async () => {
    const leader = await ApiClient.logIn(installation.url, 'lanh-dao', DEMO_PASSWORD);
    const reached = async () => {
      const rows = await installation.dataSource.query<Rung[]>(
        `SELECT subject_id, clock, rung, planned_at FROM ledger_entry
          WHERE status = 'fired' AND subject_id = ANY ($1) ORDER BY 1, 2, 3`,
        [[...new Set(planned.map((rung) => rung.subject_id))]],
      );
      return rows;
    };
    while ((await reached()).length === 0) {
      await leader.post('/demo/clock', { advance: 'next-event' });
      await installation.until(async () => !(await leader.get<{ walking: boolean }>('/demo')).walking, LONG);
    }
    const [clock] = await installation.dataSource.query<{ now: Date }[]>(
      `SELECT max(planned_at) AS now FROM ledger_entry WHERE status = 'fired'`,
    );
    const due = planned.filter(({ planned_at }) => planned_at <= clock!.now);
    console.log(`${due.length} rungs of tasks from before the upgrade were due and fired`);
    expect(await reached()).toEqual(due);
    expect(await doubles(installation)).toEqual({ fired: 0, told: 0 });
    expect(await disagreements(installation.dataSource)).toEqual(AGREED);
  });

  it('lets an old and a new task end as each must', async () => {
    const reader = await ApiClient.logIn(installation.url, 'so-noi-vu', DEMO_PASSWORD);
    for (const id of [old, young]) {
      const { version } = await reader.get<{ version: number }>(`/tasks/${id}`);
      const body = { type: 'cancel', reason: 'Không còn cần', expectedVersion: version };
      const answer = await standing.post(`/tasks/${id}/commands`, body, `cancel-${id}`);
      expect(answer).toMatchObject({ status: 'cancelled' });
      await installation.until(
        async () => (await handleOf(id).describe()).status.name === 'COMPLETED',
        60_000,
      );
    }
  });

  it('leaves histories that the next release replays; without `patched` the old one does not', async () => {
    const histories = {
      old: await handleOf(old).fetchHistory(),
      young: await handleOf(young).fetchHistory(),
    };
    const replay = (codePath: string, history: unknown) =>
      Worker.runReplayHistory({ workflowBundle: { codePath } }, history);
    await expect(replay(path.join(nextBuild, 'workflow-bundle.js'), histories.old)).resolves.toBeUndefined();
    await expect(
      replay(path.join(nextBuild, 'workflow-bundle.js'), histories.young),
    ).resolves.toBeUndefined();
    await expect(
      replay(path.join(project, 'dist/workflow-bundle.js'), histories.old),
    ).resolves.toBeUndefined();
    await expect(replay(bundle('careless'), histories.old)).rejects.toThrow(DeterminismViolationError);
  });
});

const UPGRADED = 'test/production/upgraded-workflows.ts';
const CARELESS = 'test/production/careless-workflows.ts';
