import type { TodayItem } from '../../lib/api/today.ts';
import { IN_HAND, paths } from '../../lib/paths.ts';

type Kind = TodayItem['kind'];

/**
 * The page that holds what a figure counts, no more and no less; null where there is none. Overdue reports are shown round by
 * round: without a plan no page has them.
 */
export function placeOf(kind: Kind, planId: string | undefined): string | null {
  if (kind === 'overdue-reports') return null;
  if (kind === 'decide-escalations' || kind === 'accept-reports')
    return planId === undefined ? paths.toDecide : paths.toDecideOf(planId);
  return paths.taskList({ ...(planId !== undefined && { planId }), ...FILTERS[kind] });
}

/** What others owe is counted over the plans that are followed, without requests and without what was handed in meanwhile. */
const OWED = { treatment: 'followed', inFollowedPlans: 'true' };

const FILTERS: Readonly<
  Record<
    Exclude<Kind, 'decide-escalations' | 'accept-reports' | 'overdue-reports'>,
    Readonly<Record<string, string>>
  >
> = {
  'confirm-results': { waitingForMe: 'true', pending: 'result' },
  'decide-refusals': { waitingForMe: 'true', pending: 'refusal' },
  'decide-extensions': { waitingForMe: 'true', pending: 'extension' },
  'set-dates': { waitingForMe: 'true', pending: 'date' },
  'overdue-tasks': { timeClass: 'overdue', status: IN_HAND, ...OWED },
  'silent-tasks': { silent: 'true', ...OWED },
};

/** What others owe in time is shown in the colour of time. */
export function isOwed(kind: Kind): boolean {
  return kind === 'overdue-tasks' || kind === 'silent-tasks' || kind === 'overdue-reports';
}
