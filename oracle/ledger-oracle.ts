import { midnightAfter } from './oracle-calendar.ts';
import type { OracleCalendar } from './oracle-calendar.ts';
import { planEndOf } from './oracle-ladder.ts';
import type { OraclePolicy, OracleRow, OracleStory, Run } from './oracle-model.ts';
import { decisionOf, RunLedger } from './oracle-run-ledger.ts';
import { runsOf } from './oracle-runs.ts';

/**
 * The ledger that a task or report must have, reckoned backwards from the rules about time (docs/clock.md): first which
 * clock ran when, then every run by itself, from its whole series of days. Nothing is shared with `domain/obligation`,
 * which goes forward event by event.
 *
 * Throws where the calendar does not reach as far as the story.
 */
export function expectedLedger(
  story: OracleStory,
  calendar: OracleCalendar,
  policy: OraclePolicy,
): OracleRow[] {
  const runs = runsOf(story, calendar, policy);
  endWithThePlan(runs, story);
  return runs.flatMap((run) => new RunLedger(run, story).rows());
}

/** The plan's end is known beforehand: it stops whatever else still runs then. */
function endWithThePlan(runs: readonly Run[], story: OracleStory): void {
  const plan = runs.find((run) => run.clock === 'plan-end');
  if (!plan || plan.stopped) return;
  const end = Math.max(midnightAfter(plan.base), plan.startedAt);
  const at = decisionOf({ ...planEndOf(plan.base), attempt: 0, instant: end }, plan, story);
  for (const run of runs) if (run !== plan) run.stopped ??= { at, reason: 'ended' };
}
