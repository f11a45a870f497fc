import { describe, expect, it } from '@jest/globals';
import { realSlice } from '../../test/support/real-calendar.ts';
import { hanoiPlan, hanoiText, realRegistry } from '../../test/support/reference-data.ts';
import { defaultGroupSettings } from '../agency/groups.ts';
import { DEFAULT_DEADLINE_CONVENTIONS } from '../deadline/deadline-spec.ts';
import type { ValidationContext } from './plan-check.ts';
import type { PlanProblem } from './plan-problem.ts';
import { validatePlanDocument } from './validate-plan-document.ts';

const context: ValidationContext = {
  registry: realRegistry(),
  calendar: realSlice(),
  groups: defaultGroupSettings,
  deadlines: DEFAULT_DEADLINE_CONVENTIONS,
  on: '2025-07-15',
};

/** Indices of assignments that the tests change. */
const [first, dated] = [0, 3];

type Path = readonly (string | number)[];

/** The plan of Hà Nội with a value set somewhere in it; `undefined` takes the field away. */
function planWith(...changes: readonly [path: Path, value: unknown][]): unknown {
  const plan: unknown = hanoiPlan();
  for (const [path, value] of changes) {
    const last = path.at(-1)!;
    const parent = path
      .slice(0, -1)
      .reduce((at: unknown, key) => (at as Record<string | number, unknown>)[key], plan) as Record<
      string | number,
      unknown
    >;
    if (value === undefined) delete parent[last];
    else parent[last] = value;
  }
  return plan;
}

function problemsOf(...changes: readonly [path: Path, value: unknown][]): PlanProblem[] {
  return validatePlanDocument(planWith(...changes), context);
}

const assignee = ['assignments', first, 'assignees', 0] as const;
const front = { name: 'MTTQ Thành phố', kind: 'agency', role: 'perform', followed: true };

describe('a plan document that can be issued', () => {
  it('has no problem: the sample plan, compared with its text', () => {
    expect(validatePlanDocument(hanoiPlan(), { ...context, sourceText: hanoiText() })).toEqual([]);
  });

  it('may be entered years later, when its bodies have ended', () => {
    expect(validatePlanDocument(hanoiPlan(), { ...context, on: '2026-11-20' })).toEqual([]);
  });

  it('may leave its date open as an assumption, but not altogether', () => {
    expect(problemsOf([['assumedIssuedOn'], null])).toEqual([
      { path: 'issuedOn', code: 'issue-day-missing', details: {} },
    ]);
  });
});

describe('problems of a plan document', () => {
  const cases: [title: string, path: Path, value: unknown, problem: { path: string; code: string }][] = [
    [
      'an unknown agency',
      [...assignee, 'name'],
      'Sở Vũ trụ học',
      { path: 'assignments[0].assignees[0].name', code: 'agency-unknown' },
    ],
    [
      'a body that has ended',
      [...assignee, 'name'],
      'Sở LĐTBXH',
      { path: 'assignments[0].assignees[0].name', code: 'agency-ended' },
    ],
    [
      'an assignment without assignee',
      ['assignments', first, 'assignees'],
      [],
      { path: 'assignments[0].assignees', code: 'assignee-missing' },
    ],
    [
      'an assignee without a name',
      [...assignee, 'name'],
      ' ',
      { path: 'assignments[0].assignees[0].name', code: 'assignee-name-missing' },
    ],
    [
      'a group called one agency',
      [...assignee, 'name'],
      'Ủy ban nhân dân các xã, phường',
      { path: 'assignments[0].assignees[0].kind', code: 'assignee-kind-mismatch' },
    ],
    [
      'a directive to a body that can only be requested',
      ['assignments', dated, 'assignees'],
      [{ ...front, mandate: { words: 'giao', decided: 'directive' } }],
      { path: 'assignments[3].assignees[0].mandate', code: 'directive-not-competent' },
    ],
    [
      'a due day before the issue',
      ['assignments', dated, 'deadline', 'spec', 'span', 'month'],
      6,
      { path: 'assignments[3].deadline', code: 'deadline-before-issue' },
    ],
    [
      'an unreadable deadline',
      ['assignments', dated, 'deadline', 'spec'],
      { kind: 'when-ready' },
      { path: 'assignments[3].deadline', code: 'deadline-unreadable' },
    ],
    [
      'a day that does not exist',
      ['assignments', dated, 'deadline', 'spec'],
      { kind: 'by-day', date: '2025-09-31' },
      { path: 'assignments[3].deadline', code: 'date-invalid' },
    ],
    [
      'a year that the calendar lacks',
      ['assignments', dated, 'deadline', 'spec', 'span', 'year'],
      2031,
      { path: 'assignments[3].deadline', code: 'calendar-year-missing' },
    ],
    [
      'a date so late in the last year of the calendar that its ladder falls off',
      ['assignments', dated, 'deadline', 'spec'],
      { kind: 'by-day', date: '2027-12-30' },
      { path: 'assignments[3].deadline', code: 'calendar-year-missing' },
    ],
    [
      'dated work without a date',
      ['assignments', dated, 'deadline'],
      null,
      { path: 'assignments[3].deadline', code: 'deadline-missing' },
    ],
    [
      'a standing duty with a date',
      ['assignments', dated, 'class'],
      'standing',
      { path: 'assignments[3].deadline', code: 'deadline-unexpected' },
    ],
    [
      'a ref used twice',
      ['assignments', dated, 'ref'],
      'III.1.1',
      { path: 'assignments[3].ref', code: 'ref-duplicate' },
    ],
    [
      'a dependency on nothing',
      ['assignments', first, 'dependsOn'],
      ['IX.1'],
      { path: 'assignments[0].dependsOn[0]', code: 'ref-unknown' },
    ],
    [
      'a dependency in a circle',
      ['assignments', dated, 'dependsOn'],
      ['III.6.7'],
      { path: 'assignments[3].dependsOn', code: 'dependency-circular' },
    ],
    [
      'no standing agency',
      ['standingAgency'],
      '',
      { path: 'standingAgency', code: 'standing-agency-missing' },
    ],
    [
      'a group as standing agency',
      ['standingAgency'],
      'Các Sở, ban, ngành',
      { path: 'standingAgency', code: 'one-agency-expected' },
    ],
    [
      'a period that ends before it starts',
      ['period', 'start'],
      '2026-01-01',
      { path: 'period.end', code: 'period-end-before-start' },
    ],
    [
      'a period that ended before the issue',
      ['period', 'end'],
      '2025-06-30',
      { path: 'period.end', code: 'period-ended-before-issue' },
    ],
    ['a text marked secret', ['title'], 'Kế hoạch (MẬT)', { path: 'title', code: 'secret-document' }],
    [
      'a report due before the issue',
      ['reporting', 1, 'deadline', 'spec', 'month'],
      3,
      { path: 'reporting[1].deadline', code: 'deadline-before-issue' },
    ],
    [
      'a report that is never due',
      ['reporting', 1, 'deadline', 'spec'],
      { kind: 'none' },
      { path: 'reporting[1].deadline', code: 'deadline-missing' },
    ],
    [
      'nobody who reports',
      ['reporting', 1, 'from'],
      [],
      { path: 'reporting[1].from', code: 'reporter-missing' },
    ],
    [
      'a consolidation of no round',
      ['reporting', 3, 'round'],
      'closing.9',
      { path: 'reporting[3].round', code: 'ref-unknown' },
    ],
    [
      'a quantity from much to little',
      ['assignments', first, 'expectedQuantity'],
      { min: 2, max: 1, unit: 'người' },
      { path: 'assignments[0].expectedQuantity', code: 'quantity-reversed' },
    ],
    [
      'a title too long for a board',
      ['assignments', first, 'titleShort'],
      'x'.repeat(61),
      { path: 'assignments[0].titleShort', code: 'title-too-long' },
    ],
    ['a missing field', ['issuer'], undefined, { path: 'issuer', code: 'field-missing' }],
    ['an unknown field', ['deadlnie'], 1, { path: 'deadlnie', code: 'field-unknown' }],
    [
      'a field of another type',
      ['assignments', first, 'class'],
      'urgent',
      { path: 'assignments[0].class', code: 'field-invalid' },
    ],
  ];

  it.each(cases)('name %s and where it stands', (_title, path, value, problem) => {
    expect(problemsOf([path, value])).toContainEqual(expect.objectContaining(problem));
  });

  it.each([
    { kind: 'within' },
    { kind: 'within', span: { unit: 'decade' } },
    { kind: 'range', from: null, to: null },
    { kind: 'counted', count: 'many', unit: 'day' },
    { kind: 'counted', count: 3, unit: 'day', base: { from: 'somewhere' } },
    { kind: 'by-day' },
    { kind: 'yearly', bound: 'before' },
    { kind: 'half-yearly', bound: 'by' },
    { kind: 'each-period', cycle: 'week' },
    { kind: 'part-of-month', part: 'end', year: 2025, month: 13 },
  ])('name a deadline that holds what no deadline does: %j', (spec) => {
    const problems = problemsOf([['assignments', dated, 'deadline', 'spec'], spec]);
    expect(problems.map(({ path }) => path)).toEqual(['assignments[3].deadline']);
  });

  it('name two leads of one assignment, also when the second hides in a group', () => {
    const lead = { role: 'lead', mandate: { words: null, decided: 'by-kind' }, followed: true };
    const list = [{ ...lead, name: 'Các Sở, ban, ngành', kind: 'group' }];
    expect(problemsOf([['assignments', first, 'assignees'], list])).toMatchObject([
      { path: 'assignments[0].assignees', code: 'lead-twice', details: { leads: 20 } },
    ]);
  });

  it('are all told at once', () => {
    const problems = problemsOf(
      [['standingAgency'], ''],
      [[...assignee, 'name'], 'Sở Vũ trụ học'],
      [['assignments', dated, 'deadline', 'spec', 'span', 'month'], 6],
    );
    expect(problems.map((problem) => problem.code)).toEqual([
      'standing-agency-missing',
      'agency-unknown',
      'deadline-before-issue',
    ]);
  });

  it('tell a place that does not cover its text', () => {
    const moved = planWith([
      ['assignments', first, 'place', 'end'],
      hanoiPlan().assignments[first]!.place.end - 3,
    ]);
    expect(validatePlanDocument(moved, { ...context, sourceText: hanoiText() })).toEqual([
      { path: 'assignments[0].place', code: 'place-text-differs', details: {} },
    ]);
  });

  it('tell what is no plan document at all', () => {
    expect(validatePlanDocument('kế hoạch', context)).toMatchObject([{ path: '', code: 'field-invalid' }]);
  });
});
