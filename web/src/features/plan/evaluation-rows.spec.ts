import { expect, it } from '@jest/globals';
import type { Board, PlanSummary } from './api/plans.ts';
import { evaluationOf } from './evaluation-rows.ts';
import { sharesOf } from './national-classes.ts';

const national = { doneOnTime: 3, doneLate: 1, openInTime: 4, openOverdue: 2, suspended: 1 };
const row = (agencyId: string) => ({ agencyId, name: 'x', shortName: agencyId.toUpperCase(), cells: [] });
const board = {
  columns: [],
  groups: [{ kind: 'department', rows: [row('a'), row('b')] }],
} as unknown as Board;

it('names the counts of the agencies by the board, with their sum', () => {
  const byAgency = [
    { agencyId: 'b', tasks: 10, escalated: 1, national },
    { agencyId: 'a', tasks: 5, escalated: 0, national },
  ];
  const [group] = evaluationOf(board, { byAgency } as unknown as PlanSummary);
  expect(group?.rows.map(({ name, tasks }) => [name, tasks])).toEqual([
    ['A', 5],
    ['B', 10],
  ]);
  expect(group?.sum).toEqual({
    tasks: 15,
    escalated: 1,
    national: { doneOnTime: 6, doneLate: 2, openInTime: 8, openOverdue: 4, suspended: 2 },
  });
});

it('parts a bar by the four classes, which hold what is suspended already', () => {
  expect(sharesOf(national)).toEqual({ doneOnTime: 30, doneLate: 10, openInTime: 40, openOverdue: 20 });
  const nothing = { doneOnTime: 0, doneLate: 0, openInTime: 0, openOverdue: 0, suspended: 0 };
  expect(sharesOf(nothing).openOverdue).toBe(0);
});
