import { describe, expect, it } from '@jest/globals';
import { DEFAULT_POLICY } from '../../domain/obligation/policy.ts';
import type { ReplanOrder } from '../../domain/obligation/replan.ts';
import { SettingsInForce } from './settings-in-force.ts';

const calendar = (v: number) => ({ v, from: '2025-01-01', to: '2025-12-31', off: [], on: [] });
const policy = (version: number) => ({ ...DEFAULT_POLICY, version });
const order = (ladder: number, days: number): ReplanOrder => ({
  type: 'replan',
  changeId: 'change-1',
  why: 'policy',
  calendar: calendar(days),
  policy: policy(ladder),
  planDue: null,
});
const versions = (given: ReplanOrder) => [given.policy.version, given.calendar.v];

describe('the settings that a workflow holds', () => {
  const held = new SettingsInForce({ policy: policy(5), calendar: calendar(2) });

  it.each([
    [4, 2, true, [5, 2]],
    [5, 1, true, [5, 2]],
    [6, 1, true, [6, 2]],
    [4, 3, true, [5, 3]],
    [6, 3, false, [6, 3]],
    [5, 2, false, [5, 2]],
  ])('meet ladder %i and calendar %i: overtaken %s, then %j hold', (ladder, days, overtaken, newest) => {
    expect(held.overtakes(order(ladder, days))).toBe(overtaken);
    expect(versions(held.newest(order(ladder, days)))).toEqual(newest);
  });

  it('take no date from words that were read by an older calendar', () => {
    expect(held.newest(order(6, 1))).not.toHaveProperty('planDue');
    expect(held.newest(order(6, 2))).toHaveProperty('planDue', null);
  });
});
