import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RestoredStory, type Moment } from '../support/restored-story.ts';

const CLEAN = { code: 0, found: {}, left: 0, lostEvents: 0 };

/** One of the ways of `restored.long.ts`, which has them all. */
describe('PostgreSQL restored to an earlier moment, Temporal as it stands', () => {
  let story: RestoredStory;
  let earlier: Moment;

  beforeAll(async () => {
    story = await RestoredStory.begin();
    await story.order(2);
    earlier = await story.keep();
    await story.order(4);
    await story.fireSome();
  }, 600_000);
  afterAll(() => story.close());

  it('is named, repaired, and orders and clocks go on, each once', async () => {
    await story.restore(earlier);

    const found = await story.check();
    console.log(`PostgreSQL older: ${JSON.stringify(found)}`);
    expect(found.code).toBe(1);
    expect(found.found).toHaveProperty(['workflow-ahead'], expect.any(Number));
    expect(found.lostEvents).toBeGreaterThan(0);
    expect(await story.check('--repair')).toMatchObject({ code: 0, left: 0 });

    const versions = await story.order(5);
    expect(versions).toHaveLength(5);
    await story.fireSome();
    expect(await story.doubles()).toBe(0);
    expect(await story.check()).toEqual(CLEAN);
  }, 900_000);
});
