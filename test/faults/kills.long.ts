import { beforeAll, describe, expect, it } from '@jest/globals';
import { KillStory, tableOf, type KillReport } from '../support/kill-story.ts';
import { AGREED } from '../support/memory-agreement.ts';
import { NONE_TWICE } from '../support/quiet.ts';
import { say } from '../support/say.ts';
import { seedOfRun } from '../support/random.ts';

/** The launch and 52 weeks, with a kill every two or three seconds where the machine is quick enough to come back. */
const PLAN = {
  seed: seedOfRun(),
  kills: 200,
  cutEvery: 10,
  atLaunch: 0.1,
  pause: [0, 2_000],
  walks: new Array<'week'>(52).fill('week'),
  communes: 20,
  callers: 6,
  inBulk: 106,
  accepted: 400,
  // clock.md section 1: 13 + 6 + 5 + 4 + 2 × 20 + 7 × 126 + 1.
  tasks: 951,
} as const;
const LONG = 40 * 60_000;

describe('API, worker, Temporal and PostgreSQL killed two hundred times during a launch and a year of orders', () => {
  let report: KillReport;

  beforeAll(async () => {
    report = await KillStory.tell(PLAN, say);
    console.log(tableOf(PLAN, report));
  }, LONG);

  it('were killed as often as was promised, each of them', () => {
    const { total, ...each } = report.kills;
    expect(total).toBeGreaterThanOrEqual(PLAN.kills);
    expect(Math.min(each.api, each.worker, each.temporal, each.postgres)).toBeGreaterThan(10);
    expect(report.endsOn >= '2026-07-14').toBe(true);
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
