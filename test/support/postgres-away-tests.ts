import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AGREED, disagreements } from './memory-agreement.ts';
import { PostgresAway, tellPostgresAway, type Heard } from './postgres-away.ts';
import { doubles, NONE_TWICE } from './quiet.ts';
import { say } from './say.ts';

/** Far above what an answer takes, far below the 10 s after which a connection is given up. */
const AT_ONCE_MS = 5_000;
const LONG = 10 * 60_000;

/**
 * The same story in its short and in its long form.
 *
 * @param seconds PostgreSQL is away so long
 * @param tasksInAll so many tasks the launch brings
 * @param kept of the sample plan's assignments, those whose references match; absent: all
 */
export function describePostgresAway(seconds: number, tasksInAll: number, kept?: RegExp): void {
  describe(`PostgreSQL refusing connections for ${seconds} seconds`, () => {
    let away: PostgresAway;
    let told: Awaited<ReturnType<typeof tellPostgresAway>>;
    let received: unknown;

    beforeAll(async () => {
      away = await PostgresAway.begin(kept);
      received = await away.orderPatiently({ type: 'receive' }, 'before');
      told = await tellPostgresAway(away, seconds);
    }, LONG);
    afterAll(() => away.installation.close());

    it('comes in the middle of the launch', () => {
      expect(told.launched).toBeGreaterThan(0);
      expect(told.launched).toBeLessThan(tasksInAll);
      say(`${told.launched} of ${tasksInAll} tasks ran when PostgreSQL went`);
    });

    it('is told to everybody at once: ask again in a few seconds', () => {
      const calm = (heard: Heard) => {
        expect(heard.answers).toEqual(['503 service-unavailable, again in 5 s']);
        // Most of them: the machine itself may stand still for a moment.
        expect(medianOf(heard.tookMs)).toBeLessThan(AT_ONCE_MS);
        expect(heard.requests).toBeGreaterThan(8);
      };
      calm(told.stopped);
      calm(told.closed);
      say(
        `${told.stopped.requests + told.closed.requests} requests while PostgreSQL was away, all answered 503, the slowest ` +
          `after ${Math.round(Math.max(...told.stopped.tookMs, ...told.closed.tookMs))} ms`,
      );
    });

    it('ends neither API nor worker, which go on where they were', async () => {
      expect(told.survived).toBe(true);
      await away.untilQuiet();
      expect(away.goOn()).toBe(true);
      const [row] = await away.installation.dataSource.query<object[]>(
        `SELECT count(*)::int AS tasks, (SELECT problem FROM demo_walk) AS problem FROM task`,
      );
      expect(row).toEqual({ tasks: tasksInAll, problem: null });
    });

    it('costs no order: what was answered before is answered the same, what was refused is done once', async () => {
      expect(await away.orderPatiently({ type: 'receive' }, 'before')).toEqual(received);
      const again = await away.orderPatiently({ type: 'comment', text: 'Gấp' }, 'while-away');
      expect(again).toEqual(expect.objectContaining({ status: 'in-progress' }));
      const [row] = await away.installation.dataSource.query<object[]>(
        `SELECT count(*)::int AS events FROM subject_event WHERE subject_id = $1 AND key IN ('before', 'while-away')`,
        [away.taskId],
      );
      expect(row).toEqual({ events: 2 });
    });

    it('escalates nothing and leaves no contradiction', async () => {
      const { dataSource } = away.installation;
      const [row] = await dataSource.query<object[]>(
        `SELECT (SELECT count(*) FROM escalation)::int AS escalations, (SELECT count(*) FROM outage)::int AS outages`,
      );
      expect(row).toEqual({ escalations: 0, outages: 0 });
      expect(await doubles(dataSource)).toEqual(NONE_TWICE);
      expect(await disagreements(dataSource)).toEqual(AGREED);
    });
  });
}

function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}
