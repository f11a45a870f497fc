import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ApiProblem } from '../../lib/api/problem.ts';
import { DraftSaver, type SaveState, type StoredDraft } from './draft-saver.ts';

describe('a draft that saves itself', () => {
  const saved: [string, number][] = [];
  const told: SaveState['kind'][] = [];
  let answer: () => Promise<{ version: number; savedAt: string }>;
  /** What the server holds, where it is asked. */
  let stored: StoredDraft<string> | null;
  let saver: DraftSaver<string>;
  const stale = () => Promise.reject(new ApiProblem(409, { code: 'version-stale' }));

  beforeEach(() => {
    jest.useFakeTimers();
    saved.length = 0;
    told.length = 0;
    answer = () => Promise.resolve({ version: saved.length + 7, savedAt: '' });
    stored = null;
    saver = new DraftSaver<string>(
      { version: 7, sent: [] },
      {
        save: (content, version) => {
          saved.push([content, version]);
          return answer();
        },
        read: () => Promise.resolve(stored),
      },
      ({ kind }) => told.push(kind),
    );
  });
  afterEach(() => {
    saver.end();
    jest.useRealTimers();
  });

  it('waits for a pause and saves the last state once', async () => {
    saver.change('a');
    await jest.advanceTimersByTimeAsync(1_000);
    saver.change('ab');
    await jest.advanceTimersByTimeAsync(1_499);
    expect(saved).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect(saved).toEqual([['ab', 7]]);
    expect(told.at(-1)).toBe('saved');
  });

  it('saves what was typed meanwhile after the save, under the new version', async () => {
    let finish = () => {};
    answer = () => new Promise((resolve) => (finish = () => resolve({ version: 8, savedAt: '' })));
    saver.change('a');
    await jest.advanceTimersByTimeAsync(1_500);
    saver.change('ab');
    await jest.advanceTimersByTimeAsync(10_000);
    expect(saved).toHaveLength(1);
    finish();
    await jest.advanceTimersByTimeAsync(1_500);
    expect(saved).toEqual([
      ['a', 7],
      ['ab', 8],
    ]);
  });

  it('tries again by itself while the service is away', async () => {
    answer = () => Promise.reject(new ApiProblem(503, {}));
    saver.change('a');
    await jest.advanceTimersByTimeAsync(1_500);
    expect(told.at(-1)).toBe('failed');
    answer = () => Promise.resolve({ version: 8, savedAt: '' });
    await jest.advanceTimersByTimeAsync(5_000);
    expect(saved).toHaveLength(2);
    expect(told.at(-1)).toBe('saved');
  });

  it('stops when somebody else saved, until a person decided', async () => {
    answer = stale;
    stored = { version: 9, savedAt: '', content: 'theirs' };
    saver.change('mine');
    await jest.advanceTimersByTimeAsync(1_500);
    saver.change('mine too');
    await jest.advanceTimersByTimeAsync(60_000);
    expect([saved.length, told.at(-1)]).toEqual([1, 'stale']);
    answer = () => Promise.resolve({ version: 10, savedAt: '' });
    saver.overwrite(9);
    await jest.advanceTimersByTimeAsync(0);
    expect(saved.at(-1)).toEqual(['mine too', 9]);
  });

  it('knows its own text again where the answer to a save was lost, and asks nobody', async () => {
    answer = () => Promise.reject(new ApiProblem(0, {}));
    saver.change('a');
    await jest.advanceTimersByTimeAsync(1_500);
    // It had arrived.
    stored = { version: 8, savedAt: '', content: 'a' };
    answer = stale;
    await jest.advanceTimersByTimeAsync(5_000);
    expect([saved.length, told.at(-1)]).toEqual([2, 'saved']);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(saved).toHaveLength(2);
  });

  it('saves what was typed after such a lost answer over its own text', async () => {
    answer = () => Promise.reject(new ApiProblem(0, {}));
    saver.change('a');
    await jest.advanceTimersByTimeAsync(1_500);
    stored = { version: 8, savedAt: '', content: 'a' };
    answer = stale;
    saver.change('ab');
    await jest.advanceTimersByTimeAsync(1_500);
    answer = () => Promise.resolve({ version: 9, savedAt: '' });
    await jest.advanceTimersByTimeAsync(1_500);
    expect(told).not.toContain('stale');
    expect(saved.at(-1)).toEqual(['ab', 8]);
  });

  it.each([
    ['a content that may not stand there', new ApiProblem(422, { code: 'secret-document' })],
    ['a report that was handed in meanwhile', new ApiProblem(409, { code: 'report-state' })],
  ])('says why it was refused, and does not repeat it: %s', async (_, problem) => {
    answer = () => Promise.reject(problem);
    saver.change('a');
    await jest.advanceTimersByTimeAsync(60_000);
    expect([saved.length, told.at(-1)]).toEqual([1, 'refused']);
    answer = () => Promise.resolve({ version: 8, savedAt: '' });
    saver.change('b');
    await jest.advanceTimersByTimeAsync(1_500);
    expect([saved.at(-1), told.at(-1)]).toEqual([['b', 7], 'saved']);
  });

  it('leaves what somebody else saved as it is where that is taken, and goes on from it', async () => {
    answer = stale;
    stored = { version: 8, savedAt: '', content: 'theirs' };
    saver.change('mine');
    await jest.advanceTimersByTimeAsync(1_500);
    saver.take(8);
    await jest.advanceTimersByTimeAsync(60_000);
    expect([saved, told.at(-1)]).toEqual([[['mine', 7]], 'untouched']);
    answer = () => Promise.resolve({ version: 9, savedAt: '' });
    saver.change('theirs, and more');
    await jest.advanceTimersByTimeAsync(1_500);
    expect(saved.at(-1)).toEqual(['theirs, and more', 8]);
  });

  it('saves nothing once the report was sent', async () => {
    saver.change('a');
    saver.end();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(saved).toEqual([]);
  });
});
