import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Contention, type Contended } from './contention.ts';
import { ContentionVerdict } from './contention-verdict.ts';
import { inconsistencies } from './inconsistencies.ts';
import { InstallationUnderTest } from './installation-under-test.ts';
import { AGREED } from './memory-agreement.ts';
import { seedOfRun } from './random.ts';
import { realSlice } from './real-calendar.ts';
import { say } from './say.ts';
import { makePlanSmaller } from './smaller-plan.ts';
import { foldDisagreements, readSubjects } from './told-memory.ts';

const CALLERS = 50;
const LONG = 15 * 60_000;
/** So many kinds of orders are accepted, and as many refused, at the least: one quarrel may go a narrow way. */
const KINDS_OF_ONE = 2;
const KINDS_OF_MANY = 5;
/** One quarrel in which next to nothing was accepted is followed by another. */
const ONE_AT_THE_MOST = 3;
/** So many orders in turn before each quarrel. */
const STEPS_BETWEEN = 5;
/** Many quarrels are over so many tasks at the least: one task that saw them all would have a history like no other. */
const TASKS_OF_MANY = 4;

/** The same quarrel in its short and its long form: over so many tasks, one after the other. */
export function describeContention(quarrels: number): void {
  describe(`fifty callers at once on one task, ${quarrels} ${quarrels === 1 ? 'time' : 'times'}`, () => {
    let installation: InstallationUnderTest;
    let taskIds: string[];
    const heard = new Map<string, Contended[]>();
    const contested: Contended[] = [];
    const kinds = (accepted: boolean) =>
      new Set(contested.filter(({ status }) => status < 300 === accepted).map(({ type }) => type)).size;
    const isNarrow = () => Math.min(kinds(true), kinds(false)) < KINDS_OF_ONE;
    let told = 0;

    beforeAll(async () => {
      installation = await InstallationUnderTest.prepare({
        environment: { DEMO_HISTORY: 'false' },
        seeded: true,
      });
      await installation.startApi();
      if (quarrels === 1) await makePlanSmaller(installation, /^III\.6\.1$/);
      installation.startWorker();
      taskIds = await tasksToQuarrelOver(installation, Math.min(quarrels, TASKS_OF_MANY));
      const contention = new Contention(installation);
      await contention.logIn();
      const seed = seedOfRun();
      for (let n = 0; n < quarrels || (quarrels === 1 && n < ONE_AT_THE_MOST && isNarrow()); n += 1) {
        const taskId = taskIds[n % taskIds.length]!;
        const calm = await contention.walk(taskId, STEPS_BETWEEN, seed + n);
        const orders = await contention.quarrel(taskId, CALLERS, seed + n);
        heard.set(taskId, [...(heard.get(taskId) ?? []), ...calm, ...orders]);
        contested.push(...orders);
        told += 1;
        say(lineOf(seed + n, orders));
      }
    }, LONG);
    afterAll(() => installation.close());

    it('get answers that one order of the accepted ones explains, each of them', async () => {
      const subjects = await readSubjects(installation.dataSource, [...heard.keys()]);
      const objections = subjects.flatMap((subject) => {
        const verdict = new ContentionVerdict(subject, realSlice());
        return heard.get(subject.id)!.flatMap((order) => verdict.objectionTo(order) ?? []);
      });
      expect(objections).toEqual([]);
    });

    it('are both accepted and refused, in orders of many kinds', () => {
      expect(contested).toHaveLength(told * CALLERS * 3);
      const some = quarrels === 1 ? KINDS_OF_ONE : KINDS_OF_MANY;
      expect(kinds(true)).toBeGreaterThanOrEqual(some);
      expect(kinds(false)).toBeGreaterThanOrEqual(some);
    });

    it('leave no contradiction behind', async () => {
      const { dataSource } = installation;
      expect(await inconsistencies(installation)).toEqual(AGREED);
      expect(await foldDisagreements(dataSource, await readSubjects(dataSource))).toEqual({
        states: 0,
        rungs: 0,
      });
    });
  });
}

/** Started tasks of one commune, so many at least, on which a result can be handed in. */
async function tasksToQuarrelOver(
  { dataSource, until }: InstallationUnderTest,
  atLeast: number,
): Promise<string[]> {
  let ids: string[] = [];
  await until(async () => {
    const rows = await dataSource.query<{ id: string; started: boolean }[]>(
      `SELECT id, started_generation IS NOT NULL AS started FROM subject
        WHERE agency_id = 'vn-xa-00004' AND state -> 'definition' ->> 'class' IN ('dated', 'to-be-set', 'standing')
        ORDER BY id`,
    );
    ids = rows.map(({ id }) => id);
    return rows.length >= atLeast && rows.every(({ started }) => started);
  }, 240_000);
  return ids;
}

function lineOf(seed: number, orders: readonly Contended[]): string {
  const accepted = orders.filter(({ status }) => status < 300);
  const kinds = [...new Set(accepted.map(({ type }) => type))];
  const codes = new Map<string, number>();
  for (const { status, answer } of orders) {
    const code = status < 300 ? null : (answer.code ?? String(status));
    if (code !== null) codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  const refusals = [...codes].map(([code, n]) => `${n} ${code}`).join(', ');
  return `seed ${seed}: ${orders.length} orders, ${accepted.length} accepted (${kinds.join(', ')}), refused: ${refusals}`;
}
