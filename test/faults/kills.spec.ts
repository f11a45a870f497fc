import { beforeAll, describe, expect, it } from '@jest/globals';
import { KillStory, tableOf, type KillReport } from '../support/kill-story.ts';
import { AGREED } from '../support/memory-agreement.ts';
import { NONE_TWICE } from '../support/quiet.ts';
import { say } from '../support/say.ts';
import { seedOfRun } from '../support/random.ts';

/** The short form of `kills.long.ts`. */
const PLAN = {
  seed: seedOfRun(),
  kills: 5,
  cutEvery: 4,
  atLaunch: 0.5,
  pause: [0, 3_000],
  walks: ['day'],
  communes: 8,
  callers: 6,
  inBulk: 3,
  accepted: 15,
  kept: /^III\.(1\.|6\.[15]$)/,
  tasks: 13 + 2 * 126,
} as const;

describe('API, worker, Temporal and PostgreSQL killed during a launch and a day of orders', () => {
  let report: KillReport;

  beforeAll(async () => {
    report = await KillStory.tell(PLAN, say);
    console.log(tableOf(PLAN, report));
  });

  it('cost no order: each acknowledged one is there once, as it was answered', () => {
    expect(report.orders.accepted).toBeGreaterThanOrEqual(PLAN.accepted);
    expect(report.verdict).toEqual({ lost: 0, double: 0, otherwise: 0, refusedYetDone: 0 });
  });

  it('cost no task and no firing, and nothing happened twice', () => {
    expect(report.tasks).toEqual({ there: PLAN.tasks, assigned: PLAN.tasks });
    expect(report.doubles).toEqual(NONE_TWICE);
  });

  it('left events, state, read model, ledger and workflows that agree', () => {
    expect(report.agreement).toEqual(AGREED);
    expect(report.folded).toEqual({ states: 0, rungs: 0 });
  });
});
