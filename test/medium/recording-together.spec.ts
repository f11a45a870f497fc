import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { local, OFFICER, RecordingUnderTest, type TaskWriter } from '../support/recording-under-test.ts';

let database: TestDatabase;
let under: RecordingUnderTest;

beforeAll(async () => {
  database = await createTestDatabase();
  under = new RecordingUnderTest(await database.connect());
});
afterAll(() => database.drop());

/** Recordings that are under way while as many others wait: the database is asked for all of them at once. */
async function inOneMorning(count: number): Promise<TaskWriter[]> {
  under.clock.systemMs = local('2025-07-15 09:00');
  const tasks: TaskWriter[] = [];
  for (let n = 0; n < count; n += 1) tasks.push(await under.task({ due: '2025-09-03' }));
  under.clock.systemMs = local('2025-07-17 08:15');
  return tasks;
}

const firedOf = async (tasks: readonly TaskWriter[]) => {
  const ids = tasks.map(({ id }) => id);
  const [row] = await under.rows<{ fired: number; told: number; transactions: number }>(
    `SELECT count(*)::int AS fired, count(DISTINCT xmin::text)::int AS transactions,
            (SELECT count(*)::int FROM notification WHERE subject_id = ANY ($1) AND rung IS NOT NULL) AS told
       FROM ledger_entry WHERE subject_id = ANY ($1) AND status = 'fired'`,
    ids,
  );
  return row!;
};

describe('what is recorded at the same time', () => {
  it('is written in few transactions, each firing once', async () => {
    const tasks = await inOneMorning(30);

    const answers = await Promise.all(tasks.map((task) => under.recording.record(task.input([], true))));

    expect(answers.map(({ fired }) => fired.length)).toEqual(tasks.map(() => 1));
    const { fired, told, transactions } = await firedOf(tasks);
    expect([fired, told]).toEqual([30, 30]);
    expect(transactions).toBeLessThanOrEqual(5);
  });

  it('fails for itself alone: one that conflicts or cannot be stored keeps nobody from being recorded', async () => {
    const tasks = await inOneMorning(12);
    const [old, unstorable, ...others] = tasks as [TaskWriter, TaskWriter, ...TaskWriter[]];
    const spoilt = await unstorable.decide(OFFICER, { type: 'comment', text: 'x' });
    (spoilt[0]!.event as { text: string }).text = 'a\u0000b';

    const results = await Promise.allSettled([
      ...others.slice(0, 4).map((task) => under.recording.record(task.input([], true))),
      under.recording.record({ ...old.input([], true), generation: 7 }),
      under.recording.record(unstorable.input(spoilt)),
      ...others.slice(4).map((task) => under.recording.record(task.input([], true))),
    ]);

    const failures = results.flatMap((result) =>
      result.status === 'rejected' ? [(result.reason as { code: string }).code] : [],
    );
    expect(failures).toEqual(['generation', 'unstorable']);
    expect((await firedOf(others)).fired).toBe(10);
    expect((await firedOf([old, unstorable])).fired).toBe(0);
  });

  it('waits for nobody but itself where another holds its subject', async () => {
    const tasks = await inOneMorning(6);
    const [held, ...others] = tasks as [TaskWriter, ...TaskWriter[]];
    const holder = under.dataSource.createQueryRunner();
    await holder.startTransaction();
    await holder.query('SELECT 1 FROM subject WHERE id = $1 FOR UPDATE', [held.id]);

    const waiting = under.recording.record(held.input([], true));
    await Promise.all(others.map((task) => under.recording.record(task.input([], true))));

    expect((await firedOf([held])).fired).toBe(0);
    await holder.commitTransaction();
    await holder.release();
    expect((await waiting).fired).toHaveLength(1);
  });
});
