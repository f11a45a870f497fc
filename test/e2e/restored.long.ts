import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RestoredStory, type Moment } from '../support/restored-story.ts';

const CLEAN = { code: 0, found: {}, left: 0, lostEvents: 0 };
const MOMENTS = 4;
/** Every pair of different moments, PostgreSQL's first, and one of the same: nothing may be found then. */
const PAIRS: [number, number][] = [
  [2, 2],
  ...[0, 1, 2, 3].flatMap((postgres) =>
    [0, 1, 2, 3]
      .filter((temporal) => temporal !== postgres)
      .map((temporal): [number, number] => [postgres, temporal]),
  ),
];

describe('PostgreSQL and Temporal restored to any two moments', () => {
  let story: RestoredStory;
  const moments: Moment[] = [];
  let lost = 0;

  beforeAll(async () => {
    story = await RestoredStory.begin();
    for (let n = 0; n < MOMENTS; n += 1) {
      await story.order(3);
      await story.fireSome();
      moments.push(await story.keep());
    }
  }, 1_800_000);
  afterAll(async () => {
    console.log(`restored: ${PAIRS.length} pairs of moments, ${lost} events given up, 0 doubles`);
    await story.close();
  });

  it.each(PAIRS)(
    'to %i and %i: they agree again, and what goes on happens once',
    async (postgres, temporal) => {
      await story.restore(moments[postgres]!, moments[temporal]);
      const found = await story.check();
      console.log(`PostgreSQL ${postgres}, Temporal ${temporal}: ${JSON.stringify(found)}`);
      if (postgres === temporal) expect(found).toEqual(CLEAN);
      else expect(found.code).toBe(1);
      if (postgres > temporal) expect(found.lostEvents).toBe(0);
      lost += found.lostEvents;
      expect(await story.check('--repair')).toMatchObject({ code: 0, left: 0 });
      await story.order(3);
      await story.fireSome();
      expect(await story.doubles()).toBe(0);
      expect(await story.check()).toEqual(CLEAN);
    },
    900_000,
  );
});
