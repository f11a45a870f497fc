import { describe, expect, it } from '@jest/globals';
import { hanoiPlan, realRegistry } from '../../test/support/reference-data.ts';
import { defaultGroupSettings } from '../agency/groups.ts';
import { expandAssignments, expandReporting } from './expand-assignments.ts';
import type { ExpansionContext } from './expand-assignments.ts';
import type { PlanAssignee, PlanDocument } from './plan-document.ts';

const registry = realRegistry();
const context: ExpansionContext = { registry, on: '2025-07-15', settings: defaultGroupSettings };
const internalAffairs = 'ha-noi/so-noi-vu';
const front = 'ha-noi/uy-ban-mat-tran-to-quoc-viet-nam-thanh-pho-ha-noi';
const socialInsurance = 'ha-noi/bao-hiem-xa-hoi-thanh-pho-ha-noi';
const radio = 'ha-noi/dai-phat-thanh-va-truyen-hinh-ha-noi';

function countBy<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}

function withAssignees(assignees: PlanAssignee[]): PlanDocument {
  const plan = hanoiPlan();
  return { ...plan, assignments: [{ ...plan.assignments[0]!, assignees }] };
}

const directive: PlanAssignee['mandate'] = { words: null, decided: 'by-kind' };

describe('the tasks of Hà Nội’s plan', () => {
  const { tasks, addressed } = expandAssignments(hanoiPlan(), context);

  it('are 951 at its launch: 13 + 6 + 5 + 4 + 2 × 20 + 7 × 126 + 1', () => {
    expect(tasks).toHaveLength(951);
    expect(countBy(tasks, ({ assignmentRef }) => assignmentRef.split('.').slice(0, 2).join('.'))).toEqual({
      'III.1': 13,
      'III.2': 6,
      'III.3': 5,
      'III.4': 4,
      'III.5': 2 * 20,
      'III.6': 7 * 126,
      'III.7': 1,
    });
  });

  it('are each one body’s alone: no assignment twice for one agency', () => {
    expect(new Set(tasks.map((task) => `${task.assignmentRef}|${task.agencyId}`)).size).toBe(951);
  });

  it('are followed, but for the Front’s six and social insurance’s two, which are requested', () => {
    expect(countBy(tasks, ({ treatment }) => treatment)).toEqual({ followed: 943, requested: 8 });
    const requested = tasks.filter((task) => task.mandate === 'request');
    expect(countBy(requested, ({ agencyId }) => agencyId)).toEqual({ [front]: 6, [socialInsurance]: 2 });
  });

  it('have each the class, and so the clocks, of its assignment', () => {
    expect(countBy(tasks, (task) => task.class)).toEqual({
      dated: 1,
      recurring: 1,
      'on-event': 1 + 126,
      'to-be-set': 1 + 126,
      standing: 951 - 1 - 1 - 127 - 127,
    });
    expect(tasks.filter((task) => task.dormant)).toHaveLength(128);
  });

  it('have one lead, the standing agency in III.1.1, and 23 that coordinate: 2 of the board, 20 bodies, the radio', () => {
    expect(tasks.filter((task) => task.role === 'lead').map((task) => task.agencyId)).toEqual([
      internalAffairs,
    ]);
    expect(tasks.filter((task) => task.role === 'coordinate')).toHaveLength(2 + 20 + 1);
  });

  it('give the city’s own radio and television a task, and only name the press of others', () => {
    expect(tasks.filter((task) => task.assignmentRef === 'III.7.1').map((task) => task.agencyId)).toEqual([
      radio,
    ]);
    expect(addressed).toEqual([
      {
        assignmentRef: 'III.7.1',
        name: 'Các cơ quan báo, đài trung ương và Thành phố',
        agencyId: null,
        reason: 'Báo, đài của cơ quan khác: được nêu tên, không theo dõi',
      },
    ]);
  });

  it('give the standing agency its own 13 and its 2 as one of the departments', () => {
    expect(tasks.filter((task) => task.agencyId === internalAffairs)).toHaveLength(15);
  });

  it('are 945 when branches do not count as "ngành", by the plan’s own setting', () => {
    const plan: PlanDocument = { ...hanoiPlan(), settings: { groups: { countBranches: false } } };
    expect(expandAssignments(plan, context).tasks).toHaveLength(951 - 2 * 3);
  });
});

describe('the reports of Hà Nội’s plan', () => {
  const reports = expandReporting(hanoiPlan(), context);
  const round = reports.filter((report) => report.kind === 'round');

  it('are 146 in the yearly round: 126 communes, 19 departments and branches, the Front', () => {
    expect(round).toHaveLength(146);
    const kinds = countBy(round, ({ agencyId }) => {
      if (agencyId === front) return 'front';
      return agencyId.startsWith('vn-xa-') ? 'commune' : 'department';
    });
    expect(kinds).toEqual({ commune: 126, department: 19, front: 1 });
  });

  it('do not include one of the receiver to itself', () => {
    expect(round.map((report) => report.agencyId)).not.toContain(internalAffairs);
  });

  it('count the Front once, though it is named and belongs to "đoàn thể", as a request', () => {
    const ofFront = round.filter((report) => report.agencyId === front);
    expect(ofFront).toMatchObject([{ mandate: 'request', treatment: 'requested' }]);
  });

  it('are followed by one consolidation, of the standing agency', () => {
    expect(reports.filter((report) => report.kind === 'consolidation')).toMatchObject([
      { dutyRef: 'closing.3', agencyId: internalAffairs },
    ]);
  });

  it('are 151 when every mass organisation answers for itself', () => {
    const plan: PlanDocument = { ...hanoiPlan(), settings: { groups: { massOrganisations: 'each' } } };
    const each = expandReporting(plan, context).filter((report) => report.kind === 'round');
    expect(each).toHaveLength(146 + 5);
  });
});

describe('expanding an assignment', () => {
  it('gives a body named beside its group one task, with the role of its own name', () => {
    const plan = withAssignees([
      {
        name: 'Các Sở, ban, ngành Thành phố',
        kind: 'group',
        role: 'perform',
        mandate: directive,
        followed: true,
      },
      { name: 'Sở Y tế', kind: 'agency', role: 'lead', mandate: directive, followed: true },
    ]);
    const { tasks } = expandAssignments(plan, context);
    expect(tasks).toHaveLength(20);
    expect(tasks.filter((task) => task.agencyId === 'ha-noi/so-y-te')).toMatchObject([{ role: 'lead' }]);
  });

  it('names a Party body that a plan addresses, without a task', () => {
    const plan = withAssignees([
      { name: 'Thành ủy', kind: 'agency', role: 'perform', mandate: directive, followed: true },
    ]);
    expect(expandAssignments(plan, context)).toEqual({
      tasks: [],
      addressed: [
        {
          assignmentRef: 'III.1.1',
          name: 'Thành ủy Hà Nội',
          agencyId: 'ha-noi/thanh-uy-ha-noi',
          reason: 'party-body',
        },
      ],
    });
  });

  it('takes the bodies of the day that it is given', () => {
    const { tasks } = expandAssignments(hanoiPlan(), { ...context, on: '2025-07-01' });
    expect(tasks).toHaveLength(951);
  });
});
