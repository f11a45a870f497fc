import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LiveChangesResponse } from '../../src/live/live.responses.ts';
import { DEMO_PASSWORD } from '../../src/seed/demo-accounts.ts';
import { ApiClient } from '../support/api-client.ts';
import { EventStream, logIn } from '../support/event-stream.ts';
import { InstallationUnderTest } from '../support/installation-under-test.ts';
import type { ProcessUnderTest } from '../support/processes-under-test.ts';
import { makePlanSmaller } from '../support/smaller-plan.ts';

const OWNER = 'so-noi-vu';

let installation: InstallationUnderTest;
let [first, second]: ProcessUnderTest[] = [];
let [here, there]: string[] = [];
let stream: EventStream;
let lastId = '';

beforeAll(async () => {
  installation = await InstallationUnderTest.prepare({
    environment: { DEMO_HISTORY: 'false' },
    seeded: true,
  });
  first = await installation.startApi('api-1');
  here = installation.url;
  second = await installation.startApi('api-2');
  there = installation.url;
  await makePlanSmaller(installation, /^III\.3\./);
}, 240_000);
afterAll(async () => {
  stream?.close();
  await installation.close();
});

/** The next changes. */
async function changes(): Promise<LiveChangesResponse['changes']> {
  const event = await stream.next('changes');
  if (event === null) throw new Error('the stream has ended');
  lastId = event.id;
  return (event.data as LiveChangesResponse).changes;
}

/** Reads until changes of all these kinds have come, together or one after the other. */
async function toldOf(...kinds: string[]): Promise<void> {
  const missing = new Set(kinds);
  while (missing.size > 0) for (const { kind } of await changes()) missing.delete(kind);
}

/** Reads until the task is named. */
async function toldOfTask(id: string): Promise<void> {
  for (;;) if ((await changes()).some(({ kind, ids }) => kind === 'task' && ids?.includes(id))) return;
}

/** A task that waits to be received, and somebody who may do so, at the first API. */
async function openTask(): Promise<{ id: string; person: ApiClient }> {
  const read = async () =>
    installation.dataSource.query<{ id: string; login: string }[]>(
      `SELECT task.id, login FROM task JOIN account USING (agency_id) JOIN subject ON subject.id = task.id
        WHERE task.status = 'not-received' AND 'officer' = ANY (roles) AND subject.started_generation IS NOT NULL LIMIT 1`,
    );
  await installation.until(async () => (await read()).length > 0);
  const [task] = await read();
  return { id: task!.id, person: await ApiClient.logIn(here!, task!.login, DEMO_PASSWORD) };
}

describe('the stream of changes of several APIs', () => {
  it('tells at the one what a worker launches and what is ordered at the other', async () => {
    stream = await EventStream.open(there!, await logIn(there!, OWNER));
    expect(await stream.next('ready')).not.toBeNull();
    installation.startWorker();
    await toldOf('plan', 'task');
    const { id, person } = await openTask();
    await person.post(`/tasks/${id}/commands`, { type: 'receive' });
    await toldOfTask(id);
  });

  it('is taken up at the other when the one is killed, and has what happened in between', async () => {
    await second!.kill();
    const { id, person } = await openTask();
    await person.post(`/tasks/${id}/commands`, { type: 'receive' });
    stream = await EventStream.open(here!, await logIn(here!, OWNER), lastId);
    await toldOfTask(id);
  });

  it('says so when its API stops in order, which does not wait for it', async () => {
    await first!.stop();
    expect((await stream.next('ended'))?.data).toEqual({ reason: 'server-stops' });
    expect(await stream.next('ended')).toBeNull();
  });
});
