import { paths } from '../../lib/paths.ts';
import type { TodayItem } from './api/plans.ts';

/** Where something to do is done: on the board of the plan with the filter that shows it, else among what waits for a decision. */
export function placeOf(kind: TodayItem['kind'], planId: string | undefined): string {
  const filter = FILTERS[kind];
  if (planId === undefined || filter === undefined) return paths.toDecide;
  return `${paths.planPart(planId, 'bang')}?loc=${filter}`;
}

/** The filter of the board that shows what is meant. */
const FILTERS: Partial<Record<TodayItem['kind'], string>> = {
  'confirm-results': 'waiting',
  'decide-refusals': 'decision',
  'decide-extensions': 'decision',
  'set-dates': 'decision',
  'overdue-tasks': 'overdue',
  'silent-tasks': 'silent',
  'decide-escalations': 'escalated',
};

/** What others owe in time is shown in the colour of time. */
export function isOwed(kind: TodayItem['kind']): boolean {
  return kind === 'overdue-tasks' || kind === 'silent-tasks' || kind === 'overdue-reports';
}
