import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DomainError } from '../../domain/errors.ts';
import { Installation } from '../../src/common/clock/installation.entity.ts';
import { RecordingConflictError } from '../../src/recording/recording-conflict.error.ts';
import { Subject } from '../../src/recording/subject.entity.ts';
import { UnusableTemporalError } from '../../src/rebuild/unusable-temporal.error.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { RebuildUnderTest } from '../support/rebuild-under-test.ts';
import { OFFICER, OWNER, type TaskWriter } from '../support/recording-under-test.ts';

let database: TestDatabase;
let under: RebuildUnderTest;

beforeEach(async () => {
  Logger.overrideLogger(false);
  database = await createTestDatabase();
  under = new RebuildUnderTest(await database.connect());
  await under.begin();
});
afterEach(() => database.drop());

const installation = () => under.dataSource.getRepository(Installation).findOneByOrFail({ id: 1 });
const subject = (id: string) => under.dataSource.getRepository(Subject).findOneByOrFail({ id });
const ids = (tasks: readonly TaskWriter[]) => tasks.map(({ id }) => id).sort();

/** An installation that has used Temporal, with some tasks. */
async function inUse(n = 3): Promise<TaskWriter[]> {
  await under.guard().check();
  const tasks: TaskWriter[] = [];
  for (let i = 0; i < n; i += 1) tasks.push(await under.launchedTask());
  return tasks;
}

describe('A worker before it takes up work', () => {
  it('puts up the sentinel in a namespace that was never used, and finds it the next time', async () => {
    expect(await under.guard().check()).toBe('unused');
    expect(under.temporal.mark).toEqual({ sentinel: 'our-word', generation: 1 });
    expect(await installation()).toMatchObject({ generation: 1, sentinelStartedAt: expect.any(Date) });
    expect(await under.guard().check()).toBe('intact');
  });

  it('notes a sentinel whose worker died before it could', async () => {
    under.temporal.mark = { sentinel: 'our-word', generation: 1 };
    expect(await under.guard().check()).toBe('intact');
    under.temporal.lose();
    expect(await under.guard().check()).toBe('lost');
  });

  it('touches no workflow where the sentinel stands', async () => {
    const [task] = await inUse(1);
    expect(await under.guard().check()).toBe('intact');
    expect(under.temporal.starts).toEqual([]);
    expect(await subject(task!.id)).toMatchObject({ generation: 1, startedGeneration: 1 });
  });

  it('rebuilds all workflows where the sentinel is gone', async () => {
    const tasks = await inUse();
    under.temporal.lose();
    expect(await under.guard().check()).toBe('lost');
    expect(under.temporal.starts.sort()).toEqual(ids(tasks));
    expect(under.temporal.mark).toEqual({ sentinel: 'our-word', generation: 2 });
    expect(await installation()).toMatchObject({ generation: 2, rebuildingSince: null });
    expect(await subject(tasks[0]!.id)).toMatchObject({ generation: 2, startedGeneration: 2 });
    expect(await under.guard().check()).toBe('intact');
  });

  it('replaces the workflows of a namespace left before a rebuild and found again', async () => {
    const tasks = await inUse();
    const left = { mark: under.temporal.mark, running: new Map(under.temporal.running) };
    under.temporal.lose();
    await under.guard().check();
    under.temporal.mark = left.mark;
    for (const [id, generation] of left.running) under.temporal.running.set(id, generation);

    expect(await under.guard().check()).toBe('lost');
    for (const { id } of tasks) expect(under.temporal.running.get(`task/${id}`)).toBe(3);
  });

  it.each([
    [
      'foreign',
      { sentinel: 'their-word', generation: 1 },
      'another Đôn Đốc installation',
      'hệ thống Đôn Đốc khác',
    ],
    ['newer', { sentinel: 'our-word', generation: 2 }, 'newer than PostgreSQL', 'mới hơn cơ sở dữ liệu'],
  ] as const)(
    'refuses a namespace with %s data, saying so in both languages',
    async (finding, mark, en, vi) => {
      const [task] = await inUse(1);
      under.temporal.mark = mark;
      const refused: unknown = await under
        .guard()
        .check()
        .catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(UnusableTemporalError);
      expect(refused).toMatchObject({ finding, message: expect.stringContaining(en) });
      expect((refused as Error).message).toContain(vi);
      expect(under.temporal.mark).toEqual(mark);
      expect(await subject(task!.id)).toMatchObject({ generation: 1 });
    },
  );

  it('takes silence for no absence', async () => {
    await inUse(1);
    under.temporal.lose();
    under.temporal.failsAfter = 0;
    await expect(under.guard().check()).rejects.toThrow('Temporal is away');
    expect(await installation()).toMatchObject({ generation: 1 });
  });

  it('lets others that come at the same time wait, and rebuild nothing once more', async () => {
    const tasks = await inUse();
    under.temporal.lose();
    const found = await Promise.all([under.guard().check(), under.guard().check()]);
    expect(found.sort()).toEqual(['intact', 'lost']);
    expect(under.temporal.starts.sort()).toEqual(ids(tasks));
    expect(await installation()).toMatchObject({ generation: 2 });
  });
});

describe('A rebuild', () => {
  it('that is broken off goes on where it was, in the same generation', async () => {
    const tasks = await inUse(4);
    under.temporal.lose();
    under.temporal.failsAfter = 2;
    await expect(under.guard().check()).rejects.toThrow('Temporal is away');
    expect(await installation()).toMatchObject({ generation: 2, rebuildingSince: expect.any(Date) });

    under.temporal.failsAfter = Number.POSITIVE_INFINITY;
    expect(await under.guard().check()).toBe('unfinished');
    expect(under.temporal.starts.sort()).toEqual(ids(tasks));
    expect(await installation()).toMatchObject({ generation: 2, rebuildingSince: null });
  });

  it('that loses Temporal once more in the middle begins anew', async () => {
    const tasks = await inUse(4);
    under.temporal.lose();
    under.temporal.failsAfter = 2;
    await expect(under.guard().check()).rejects.toThrow('Temporal is away');
    under.temporal.lose();
    under.temporal.failsAfter = Number.POSITIVE_INFINITY;

    expect(await under.guard().check()).toBe('lost');
    for (const { id } of tasks) expect(under.temporal.running.get(`task/${id}`)).toBe(3);
  });

  it('starts what can still have something to do, and tells those of a closed plan', async () => {
    const [open, ended, slept, ringing] = await inUse(4);
    await ended!.order(null, OWNER, { type: 'cancel', reason: 'Thôi' });
    for (const { id } of [slept!, ringing!]) {
      const { planId } = await subject(id);
      await under.insertPlan(planId, 'closed');
    }
    await under.dataSource.getRepository(Subject).update(slept!.id, { nextAt: null });
    under.temporal.lose();
    await under.guard().check();
    expect(under.temporal.starts.sort()).toEqual(ids([open!, ringing!]));
    expect(under.temporal.told).toEqual([ringing!.id]);
    expect(await subject(ended!.id)).toMatchObject({ generation: 1 });
  });

  it('starts the workflows of plans and of jobs that are not done', async () => {
    const [plan, closed, job] = [randomUUID(), randomUUID(), randomUUID()];
    await inUse(0);
    await under.insertPlan(plan, 'running');
    await under.insertPlan(closed, 'closed');
    await under.insertRunningJob(job);
    under.temporal.lose();
    await under.guard().check();
    expect([...under.temporal.running.keys()]).toEqual([`plan/${plan}`, `bulk/${job}`]);
  });

  it('lets nothing of a former workflow in, and a stopped recording go on', async () => {
    const [task] = await inUse(1);
    await under.dataSource.getRepository(Subject).update(task!.id, { halted: 'hash-conflict' });
    const events = await task!.decide(OFFICER, { type: 'receive' });
    under.temporal.lose();
    await under.guard().check();

    const former = under.recording.recording.record(task!.input(events));
    await expect(former).rejects.toMatchObject({ code: 'generation' });
    await expect(former).rejects.toBeInstanceOf(RecordingConflictError);
    task!.generation = 2;
    expect(await under.recording.recording.record(task!.input(events))).toMatchObject({ lastSeq: 2 });
  });

  it('can be ordered where nothing is missing', async () => {
    const tasks = await inUse();
    await under.guard().rebuildNow();
    expect(under.temporal.starts.sort()).toEqual(ids(tasks));
    expect(under.temporal.mark).toEqual({ sentinel: 'our-word', generation: 2 });
  });

  it('of one task leaves all others alone', async () => {
    const [one, other] = await inUse(2);
    await under.dataSource.getRepository(Subject).update(one!.id, { halted: 'gap' });
    await under.restarter().restartOne(one!.id);
    expect(under.temporal.starts).toEqual([one!.id]);
    expect(await subject(one!.id)).toMatchObject({ generation: 2, startedGeneration: 2, halted: null });
    expect(await subject(other!.id)).toMatchObject({ generation: 1 });
    await expect(under.restarter().restartOne(randomUUID())).rejects.toThrow(DomainError);
  });

  it("of one task goes beyond the generation that Temporal knows, which after a restore is greater than PostgreSQL's", async () => {
    const [one] = await inUse(1);
    under.temporal.running.set(`task/${one!.id}`, 2);
    await under.restarter().restartOne(one!.id);
    expect(under.temporal.starts).toEqual([one!.id]);
    expect(await subject(one!.id)).toMatchObject({ generation: 3, startedGeneration: 3 });
  });
});
