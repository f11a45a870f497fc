import { assertNever } from '../../domain/assert-never.ts';
import type { TaskScope } from '../tasks/task-scope.service.ts';
import type { ChangedGroup } from './live-changes.repository.ts';

/** What one reader may see, as the lists reckon it. */
export interface LiveScope {
  readonly tasks: TaskScope;
  /** The plans that the reader may open; their rounds with them. */
  readonly planIds: ReadonlySet<string>;
  /** Those that the reader follows as a whole, also as drafts; and those of them that he supervises. */
  readonly followedPlanIds: ReadonlySet<string>;
  readonly supervisedPlanIds: ReadonlySet<string>;
  readonly isAdministrator: boolean;
}

/** Whether a reader is told of a change: only of what his lists would show him. */
export function isTold(group: ChangedGroup, scope: LiveScope): boolean {
  const { accountId, agencyId: me } = scope.tasks;
  const own = me !== null && (group.agencyId === me || group.otherAgencyId === me);
  switch (group.kind) {
    case 'task':
      return (
        own || followed(group, scope.followedPlanIds) || coordinated(group, scope) || massOf(group, scope)
      );
    case 'report':
      return own || followed(group, scope.supervisedPlanIds) || massOf(group, scope);
    case 'round':
    case 'plan':
      return group.planId !== null && scope.planIds.has(group.planId);
    case 'bulk-job':
      return own || scope.isAdministrator;
    case 'report-draft':
    case 'plan-import':
      return own;
    case 'notifications':
      if (group.accountId !== null) return group.accountId === accountId;
      return own || (group.agencyId === '' && scope.isAdministrator);
    case 'clock':
      return true;
    default:
      return assertNever(group.kind);
  }
}

function followed({ planId }: ChangedGroup, planIds: ReadonlySet<string>): boolean {
  return planId !== null && planIds.has(planId);
}

function coordinated({ assignmentId }: ChangedGroup, { tasks }: LiveScope): boolean {
  return assignmentId !== null && tasks.assignmentIds.includes(assignmentId);
}

/** Hundreds at once have no agency: that something in an own plan moved is all that is told. */
function massOf({ agencyId, planId }: ChangedGroup, { planIds }: LiveScope): boolean {
  return agencyId === null && planId !== null && planIds.has(planId);
}
