import { describe, expect, it } from '@jest/globals';
import { ReviewQueue } from './review-queue.ts';

describe('the orders of one person on a review', () => {
  it('go one after the other, each on the version that the one before made', async () => {
    const queue = new ReviewQueue();
    const sent: number[] = [];
    const send = async (version: number) => {
      sent.push(version);
      await new Promise((resolve) => setImmediate(resolve));
      return { version: version + 1 };
    };
    await Promise.all([queue.run('a', 4, send), queue.run('b', 4, send), queue.run('c', 4, send)]);
    expect(sent).toEqual([4, 5, 6]);
  });

  it('are given on what was seen where others went on meanwhile', async () => {
    const queue = new ReviewQueue();
    const send = async (version: number) => ({ version: version + 1 });
    await queue.run('a', 4, send);
    expect(await queue.run('b', 9, send)).toEqual({ version: 10 });
  });

  it('go again as they were, and after one that failed', async () => {
    const queue = new ReviewQueue();
    await expect(queue.run('a', 4, () => Promise.reject(new Error('the line broke')))).rejects.toThrow();
    const send = async (version: number) => ({ version: version + 1 });
    await queue.run('b', 4, send);
    expect(await queue.run('a', 4, async (version) => ({ version: version * 100 }))).toEqual({
      version: 400,
    });
  });
});
