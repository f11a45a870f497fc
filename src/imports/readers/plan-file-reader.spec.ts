import { Worker } from 'node:worker_threads';
import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../../domain/errors.ts';
import { PlanFileReader } from './plan-file-reader.ts';
import type { ReaderBounds } from './plan-file-reader.ts';
import { READING_LIMITS } from './reading.ts';
import type { PlanFile } from './reading.ts';
import type { ReadingJob } from './reading-job.ts';

const BOUNDS: ReaderBounds = { longestMs: 20_000, mostAtOnce: 2, growthMib: 100_000 };
const file = (name: string): PlanFile => ({ name, bytes: Buffer.from('Kế hoạch') });

/** A reader whose thread runs these words instead of a reading. */
class ReaderOf extends PlanFileReader {
  constructor(
    private readonly words: string,
    bounds: Partial<ReaderBounds> = {},
  ) {
    super({ ...BOUNDS, ...bounds });
  }

  protected override startThread(job: ReadingJob): Worker {
    return new Worker(this.words, {
      eval: true,
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: 64 },
    });
  }
}

/** Answers with two lines, the first of which is the file's name. */
const READING = `
  const { parentPort, workerData: { file: { name } } } = require('node:worker_threads');
  const lines = [{ text: name, page: 1 }, { text: 'hai', page: 2 }];
  parentPort.postMessage({ read: { document: { lines }, facts: { name } } });`;

async function codeOf(reading: Promise<unknown>): Promise<unknown> {
  const error: unknown = await reading.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof DomainError ? [error.code, error.details] : error;
}

describe('The reading of files in a thread', () => {
  it('makes one document of several files in the order given, and tells which lines are whose', async () => {
    const { document, parts } = await new ReaderOf(READING).read([
      file('quyet-dinh.txt'),
      file('ke-hoach.txt'),
    ]);
    expect(document.lines.map(({ text }) => text)).toEqual([
      'quyet-dinh.txt',
      'hai',
      '',
      'ke-hoach.txt',
      'hai',
    ]);
    expect(parts.map(({ facts, firstLine, lastLine }) => [facts.name, firstLine, lastLine])).toEqual([
      ['quyet-dinh.txt', 1, 2],
      ['ke-hoach.txt', 4, 5],
    ]);
  });

  it('tells a refusal with the name of the file', async () => {
    const refused = { code: 'import-file-damaged', details: { file: 'a.txt' } };
    const words = `require('node:worker_threads').parentPort.postMessage(${JSON.stringify({ refused })})`;
    expect(await codeOf(new ReaderOf(words).read([file('a.txt')]))).toEqual([refused.code, refused.details]);
  });

  it('ends one that does not come to an end, also where it never yields, and leaves its place to the next', async () => {
    const reader = new ReaderOf('for (;;);', { longestMs: 200, mostAtOnce: 1 });
    const first = codeOf(reader.read([file('a.txt')]));
    expect(await codeOf(reader.read([file('b.txt')]))).toEqual(['import-busy', {}]);
    expect(await first).toEqual(['import-too-slow', { file: 'a.txt', seconds: 0.2 }]);
    expect(await codeOf(reader.read([file('c.txt')]))).toEqual([
      'import-too-slow',
      { file: 'c.txt', seconds: 0.2 },
    ]);
  });

  it('ends one that takes more memory than its own', async () => {
    const greedy = 'const all = []; for (;;) all.push(new Array(1000).fill(Math.random()));';
    expect(await codeOf(new ReaderOf(greedy).read([file('a.txt')]))).toEqual([
      'import-out-of-memory',
      { file: 'a.txt' },
    ]);
  });

  it('ends one that takes memory beside its own, where bytes are unpacked', async () => {
    const greedy = 'const all = []; setInterval(() => all.push(Buffer.alloc(8 << 20, 1)), 5);';
    const reader = new ReaderOf(greedy, { growthMib: 128 });
    expect(await codeOf(reader.read([file('a.txt')]))).toEqual(['import-out-of-memory', { file: 'a.txt' }]);
  });

  it('tells a defect as what it is', async () => {
    expect(
      String(await codeOf(new ReaderOf(`throw new TypeError('defect')`).read([file('a.txt')]))),
    ).toContain('defect');
  });

  it('refuses what need not be read to be refused', async () => {
    const reader = new ReaderOf(READING);
    const large = { name: 'a.pdf', bytes: Buffer.alloc(READING_LIMITS.fileBytes + 1) };
    const many = Array.from({ length: READING_LIMITS.files + 1 }, () => file('a.txt'));
    expect(await codeOf(reader.read([]))).toEqual(['import-no-file', {}]);
    expect(await codeOf(reader.read(many))).toEqual(['import-too-many-files', { most: 10 }]);
    expect(await codeOf(reader.read([large]))).toEqual([
      'import-file-too-large',
      { file: 'a.pdf', mebibytes: 20 },
    ]);
  });
});
