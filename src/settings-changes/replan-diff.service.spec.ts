import { describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { changeCalendar } from '../../domain/calendar/change-calendar.ts';
import { endOfDay, instantAt } from '../../domain/calendar/local-date.ts';
import { sliceCalendar } from '../../domain/calendar/working-calendar.ts';
import { DEFAULT_POLICY } from '../../domain/obligation/policy.ts';
import { assignTask } from '../../domain/task/task.decide.ts';
import { evolveTask } from '../../domain/task/task.evolve.ts';
import { realCalendar, realSlice } from '../../test/support/real-calendar.ts';
import { taskDefinition } from '../../test/support/tasks.ts';
import type { PlanObligationSettings } from '../plans/plan-settings.service.ts';
import type { Plan } from '../plans/plan.entity.ts';
import { ReplanDiff } from './replan-diff.service.ts';
import type { PlanDuesReader } from './plan-dues.service.ts';

const NOW = instantAt('2027-12-01', 9 * 60);
const policy = (version: number) => ({ ...DEFAULT_POLICY, version });

/** A task of `plan` that is due on a day, as PostgreSQL holds it. */
function row(id: string, day: string) {
  const due = {
    words: day,
    nominal: day,
    lastAcceptedDay: day,
    dueAt: endOfDay(day),
    explanation: { vi: '', en: '' },
  };
  const definition = taskDefinition(id, { class: 'dated', planEndsOn: '2027-12-31' });
  const context = { subjectId: id, policy: policy(3), calendar: realSlice(), now: NOW };
  const state = evolveTask(null, assignTask(definition, due, context), NOW);
  return { id, kind: 'task', planId: 'plan', agencyId: 'a', policyVersion: 3, calendarVersion: 1, state };
}

/** What a change, the year's last days off and ladder 2, does to these. */
async function diffOf(rows: readonly ReturnType<typeof row>[]) {
  const settings = { policy: (version: number) => Promise.resolve(policy(version)) };
  const diff = new ReplanDiff(
    { query: () => Promise.resolve(rows) } as unknown as DataSource,
    { of: () => Promise.resolve(undefined) } as unknown as PlanDuesReader,
    settings as unknown as PlanObligationSettings,
  );
  const add = ['2027-12-29', '2027-12-30', '2027-12-31'].map((date) => ({ date, kind: 'holiday' as const }));
  const calendar = sliceCalendar(changeCalendar(realCalendar(), { add, remove: [] }));
  const plan = { id: 'plan', policyVersion: 2 } as Plan;
  const plans = [{ plan, conventions: plan.conventions, policy: policy(2) }];
  const read = await diff.read({ id: 'change', why: 'calendar', calendar, plans });
  const found = [];
  for await (const under of diff.all(read, NOW)) found.push(under);
  return found;
}

describe('what a change of settings does to running work', () => {
  it('names one whose days the calendar does not reach, and goes on with the others', async () => {
    const [late, early] = await diffOf([row('late', '2027-12-21'), row('early', '2027-12-10')]);
    expect(late).toMatchObject({ moves: null, problem: { code: 'calendar-year-missing' } });
    expect(early?.problem).toBeNull();
  });

  it('brings no ladder older than the one that is held', async () => {
    const [early] = await diffOf([row('early', '2027-12-10')]);
    expect(early?.order.policy.version).toBe(3);
  });
});
