import { DomainError } from '../../../domain/errors.ts';
import { readFile } from './read-file.ts';
import type { Converted } from './read-file.ts';
import { READING_LIMITS } from './reading.ts';
import type { PlanFile, ReadFile } from './reading.ts';

/** What a thread is given. Plain data. */
export interface ReadingJob {
  readonly file: PlanFile;
  /** The same as another program has converted it. */
  readonly converted: Converted | null;
}

/** What a thread answers: the text, or why there is none. */
export type ReadingAnswer =
  | { readonly read: ReadFile }
  | { readonly refused: { readonly code: string; readonly details: Readonly<Record<string, unknown>> } };

/** Carries a job out. Refusals are told as data: a thread's errors lose their class. */
export async function answerTo({ file, converted }: ReadingJob): Promise<ReadingAnswer> {
  try {
    return { read: await readFile(file, READING_LIMITS, converted ?? undefined) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { refused: { code: error.code, details: error.details } };
  }
}
