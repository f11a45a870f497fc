import { Worker } from 'node:worker_threads';
import { DomainError } from '../../../domain/errors.ts';
import type { SourceDocument, SourceLine } from '../../../domain/plan-text/source-lines.ts';
import { kindOf } from './file-kind.ts';
import { convert, targetOf } from './libreoffice.ts';
import { named, tooLarge } from './read-file.ts';
import { READING_LIMITS } from './reading.ts';
import type { FileFacts, PlanFile, ReadFile } from './reading.ts';
import type { ReadingAnswer, ReadingJob } from './reading-job.ts';

/** A file's part of a plan that was read from several. */
export interface ReadPart {
  readonly facts: FileFacts;
  /** Of the lines of the whole document, counted from 1. */
  readonly firstLine: number;
  readonly lastLine: number;
}

/** One or several files as one plan: the plan and its annexes, a decision and the plan attached to it. */
export interface ReadPlan {
  readonly document: SourceDocument;
  readonly parts: readonly ReadPart[];
}

/** What a thread may take, and how many there may be. */
export interface ReaderBounds {
  readonly longestMs: number;
  readonly mostAtOnce: number;
  /** What the whole process may grow by meanwhile: unpacked bytes are outside of the thread's own memory. */
  readonly growthMib: number;
}

const BOUNDS: ReaderBounds = {
  // A plan of 40 pages takes less than two seconds; what takes ten times as long is meant to.
  longestMs: 20_000,
  // Two cores are what a small installation has, and people's orders need one of them.
  mostAtOnce: 2,
  growthMib: 1_024,
};
// The tree of the largest document that is allowed takes about half of it.
const HEAP_MIB = 512;
const LOOK_EVERY_MS = 100;
const MIB = 1024 * 1024;

/** Reads files beside the API's own thread: a few at once, each with an end of time and memory. */
export class PlanFileReader {
  private running = 0;

  constructor(private readonly bounds: ReaderBounds = BOUNDS) {}

  /**
   * Reads files as one plan, in the order given.
   *
   * @throws DomainError 'import-busy'; 'import-too-many-files' {most}; and with {file}: 'import-too-slow' {seconds},
   * 'import-out-of-memory', and what the reading of a file refuses
   */
  async read(files: readonly PlanFile[]): Promise<ReadPlan> {
    if (files.length === 0) throw new DomainError('import-no-file');
    if (files.length > READING_LIMITS.files)
      throw new DomainError('import-too-many-files', { most: READING_LIMITS.files });
    if (this.running >= this.bounds.mostAtOnce) throw new DomainError('import-busy');
    this.running += 1;
    try {
      const read: ReadFile[] = [];
      for (const file of files) read.push(await this.readOne(file));
      return joined(read);
    } finally {
      this.running -= 1;
    }
  }

  /** Reads text that was pasted instead of a file. @throws as `read` */
  async readPasted(text: string): Promise<ReadPlan> {
    return this.read([{ name: 'pasted.txt', bytes: Buffer.from(text.toWellFormed(), 'utf8') }]);
  }

  /** The thread of the built product; sources cannot be run by a thread. */
  protected startThread(job: ReadingJob): Worker {
    const program = new URL('./reading.thread.js', import.meta.url);
    const resourceLimits = { maxOldGenerationSizeMb: HEAP_MIB };
    // What a library says of a broken file is kept from the API's log, and the environment with its secrets from the thread.
    const quiet = { stdout: true, stderr: true, env: {}, execArgv: [] };
    return new Worker(program, { workerData: job, resourceLimits, ...quiet });
  }

  private async readOne(file: PlanFile): Promise<ReadFile> {
    try {
      const bytes = Buffer.from(file.bytes);
      if (bytes.length > READING_LIMITS.fileBytes) throw tooLarge(READING_LIMITS);
      const target = targetOf(kindOf(file.name, bytes));
      const converted = target === null ? null : { kind: target, bytes: await convert(bytes, target) };
      const answer = await this.answerOf(this.startThread({ file, converted }));
      if ('refused' in answer) throw new DomainError(answer.refused.code, answer.refused.details);
      return answer.read;
    } catch (error) {
      throw named(error, file.name);
    }
  }

  private async answerOf(thread: Worker): Promise<ReadingAnswer> {
    const { longestMs, growthMib } = this.bounds;
    const most = process.memoryUsage.rss() + growthMib * MIB;
    let timer: NodeJS.Timeout | undefined;
    let watch: NodeJS.Timeout | undefined;
    try {
      return await new Promise<ReadingAnswer>((resolve, reject) => {
        const tooSlow = () => reject(new DomainError('import-too-slow', { seconds: longestMs / 1000 }));
        const outOfMemory = () => reject(new DomainError('import-out-of-memory'));
        timer = setTimeout(tooSlow, longestMs);
        watch = setInterval(() => process.memoryUsage.rss() > most && outOfMemory(), LOOK_EVERY_MS);
        thread.once('message', resolve);
        thread.once('error', (error) => (isOutOfMemory(error) ? outOfMemory() : reject(error)));
        thread.once('exit', (code) => reject(new Error(`the reading thread ended with ${code}`)));
      });
    } finally {
      clearTimeout(timer);
      clearInterval(watch);
      await thread.terminate();
    }
  }
}

/** The lines of all files, with an empty one between two. */
function joined(files: readonly ReadFile[]): ReadPlan {
  const lines: SourceLine[] = [];
  const parts = files.map(({ document, facts }) => {
    if (lines.length > 0) lines.push({ text: '', page: null });
    const firstLine = lines.length + 1;
    for (const line of document.lines) lines.push(line);
    return { facts, firstLine, lastLine: lines.length };
  });
  return { document: { lines }, parts };
}

/** Not by its class: an error of a thread is one of another world. */
function isOutOfMemory(error: unknown): boolean {
  const isObject = typeof error === 'object' && error !== null;
  return isObject && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
