import type { operations } from '../../lib/api/schema.ts';
import type { TodayItem } from '../../lib/api/today.ts';

export type TaskFilter = NonNullable<operations['TasksController_list']['parameters']['query']>;

/** All plans, or the one that the page was opened for. */
export interface Scope {
  readonly planId?: string;
}

/** A part of the page: a kind of decision, and what lists it. */
export type Part =
  | { readonly kind: 'decide-escalations' }
  | { readonly kind: 'accept-reports' }
  | { readonly kind: TaskKind; readonly filter: TaskFilter };

export type TaskKind = 'confirm-results' | 'decide-refusals' | 'decide-extensions' | 'set-dates';

/** In the order in which they want to be seen: what came from below for an answer, then results, then the rest. */
export const PARTS: readonly Part[] = [
  { kind: 'decide-escalations' },
  { kind: 'confirm-results', filter: { waitingForMe: true, pending: 'result' } },
  { kind: 'decide-extensions', filter: { waitingForMe: true, pending: 'extension' } },
  { kind: 'decide-refusals', filter: { waitingForMe: true, pending: 'refusal' } },
  { kind: 'set-dates', filter: { waitingForMe: true, pending: 'date' } },
  { kind: 'accept-reports' },
];

/** The parts in which something waits, each with its count and the time of the oldest. */
export function filledParts(
  items: readonly TodayItem[],
): { readonly part: Part; readonly item: TodayItem }[] {
  return PARTS.flatMap((part) =>
    items.filter(({ kind }) => kind === part.kind).map((item) => ({ part, item })),
  );
}
