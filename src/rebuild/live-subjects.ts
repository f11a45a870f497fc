import { ENDED_STATUSES } from '../../domain/task/task.evolve.ts';

/**
 * SQL: subjects whose workflow can still have something to do: orders lead out of their state, and their plan is not
 * closed or a clock of theirs still runs. Wants `subject` and its `plan` joined; `$1`: {@link ENDED}.
 */
export const LIVE = `NOT (subject.state ->> 'status' = ANY ($1::text[]))
  AND NOT (plan.status IS NOT DISTINCT FROM 'closed' AND subject.next_at IS NULL)`;

/** The states that nothing leads out of. A report ends by being cancelled only; a task has more ways. */
export const ENDED: readonly string[] = [...new Set([...ENDED_STATUSES, 'cancelled'])];
