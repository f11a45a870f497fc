import type { operations } from '../../lib/api/schema.ts';
import { IN_HAND } from '../../lib/paths.ts';

export type TaskFilter = NonNullable<operations['TasksController_list']['parameters']['query']>;

/** What an address may name of the filter, each with the values that it may have; `true`: any text. */
const NAMES: Readonly<Record<string, true | readonly string[]>> = {
  planId: true,
  agencyId: true,
  text: true,
  national: ['done-on-time', 'done-late', 'open-in-time', 'open-overdue'],
  timeClass: ['overdue', 'due-soon', 'in-time', 'no-deadline'],
  status: [IN_HAND],
  treatment: ['followed', 'requested'],
  pending: ['result', 'refusal', 'extension', 'date'],
  silent: ['true'],
  escalated: ['true'],
  waitingForMe: ['true'],
  inFollowedPlans: ['true'],
  sort: ['dueAt', 'updatedAt', 'agency', 'assignment'],
};

/** The filter that an address asks for; what it does not know of is left out, not refused: an old link still opens. */
export function readFilter(search: URLSearchParams): TaskFilter {
  const known = [...search].filter(([name, value]) => {
    const values = NAMES[name];
    return value !== '' && (values === true || values?.includes(value));
  });
  // The one filter that holds several values.
  return Object.fromEntries(
    known.map(([name, value]) => [name, name === 'status' ? value.split(',') : value]),
  );
}

type Word = 'national' | 'timeClass' | 'status' | 'pending' | 'silent' | 'escalated';
const WORDS: readonly Word[] = ['national', 'timeClass', 'status', 'pending', 'silent', 'escalated'];

/** The names of the words that say what the list holds, in their order (`national:done-late`, `silent:true`). */
export function wordsOf(filter: TaskFilter): string[] {
  return WORDS.flatMap((name) => (filter[name] === undefined ? [] : [`${name}:${String(filter[name])}`]));
}
