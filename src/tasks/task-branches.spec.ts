import { describe, expect, it } from '@jest/globals';
import { SqlValues } from '../common/sql-values.ts';
import { branchesOf } from './task-branches.ts';
import type { TaskScope } from './task-scope.service.ts';
import { TaskFilterQuery } from './task.requests.ts';

/** A standing agency that follows one plan, has work of its own, and coordinates in another plan. */
const scope: TaskScope = {
  accountId: 'a1',
  agencyId: 'ha-noi/so-noi-vu',
  planIds: ['p1'],
  decidedPlanIds: ['p1'],
  supervisedPlanIds: [],
  supervisedAgencyIds: [],
  assignmentIds: ['x1'],
  may: { act: true, answer: true, decide: true },
};

const setsOf = (wanted: Partial<TaskFilterQuery>) => {
  const filter = Object.assign(new TaskFilterQuery(), wanted);
  const lookups = { named: null, text: null };
  return branchesOf({ scope, filter, lookups }, new SqlValues()).map(({ along }) => along);
};

describe('the list of tasks', () => {
  it('holds what the reader follows, what his agency has to do and what it coordinates', () => {
    expect(setsOf({})).toEqual(['plans', 'none', 'assignments']);
  });

  it('keeps to the plans that he follows where a figure over them opens to it', () => {
    expect(setsOf({ inFollowedPlans: true })).toEqual(['plans']);
  });
});
