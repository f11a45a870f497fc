import { DomainError } from '../errors.ts';

/** Orders that end a duty; a closed plan takes no other. */
const ENDING: ReadonlySet<string> = new Set(['end-following', 'cancel']);
/** What is done stays as the closing of its plan found it. */
const DONE: ReadonlySet<string> = new Set(['completed', 'accepted']);

/**
 * Whether an order to a duty of a closed plan is taken. Closing a plan ends what is open in it: only that remains
 * possible, for the closing itself and for whatever it could not end.
 */
export function closedPlanAdmits(command: string, status: string): boolean {
  return ENDING.has(command) && !DONE.has(status);
}

/** Throws `plan-closed` for an order that a duty of a closed plan does not take. */
export function checkClosedPlan(command: string, status: string): void {
  if (!closedPlanAdmits(command, status)) throw new DomainError('plan-closed', {});
}
