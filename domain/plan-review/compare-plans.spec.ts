import { describe, expect, it } from '@jest/globals';
import { hanoiPlan, realRegistry } from '../../test/support/reference-data.ts';
import { defaultGroupSettings } from '../agency/groups.ts';
import type { PlanAssignment, PlanDocument } from '../plan/plan-document.ts';
import { comparePlans } from './compare-plans.ts';

const running = hanoiPlan();
const context = { registry: realRegistry(), on: '2025-07-15', settings: defaultGroupSettings };

function amended(change: (assignments: PlanAssignment[]) => PlanAssignment[]): PlanDocument {
  return { ...running, assignments: change([...running.assignments]) };
}

function changed(ref: string, fields: Partial<PlanAssignment>): PlanDocument {
  return amended((list) => list.map((item) => (item.ref === ref ? { ...item, ...fields } : item)));
}

describe('a new version against a running plan', () => {
  it('finds nothing in the plan itself, nor where only places and refs have moved', () => {
    expect(comparePlans(running, running, context)).toEqual({ unchanged: 38, changes: [] });
    const moved = amended((list) =>
      list.map((item) => ({ ...item, ref: `X.${item.ref}`, place: { ...item.place, line: 1 } })),
    );
    expect(comparePlans(running, moved, context)).toEqual({ unchanged: 38, changes: [] });
  });

  it('tells an amended wording and date from a new assignment, and that its task goes on', () => {
    const old = running.assignments.find(({ ref }) => ref === 'III.1.4')!;
    const deadline = {
      words: 'hoàn thành trong tháng 10/2025',
      spec: { kind: 'within', span: { unit: 'month', year: 2025, month: 10 } },
    } as const;
    const text = old.text.replace(old.deadline!.words, deadline.words);
    const { unchanged, changes } = comparePlans(running, changed('III.1.4', { text, deadline }), context);
    expect(unchanged).toBe(37);
    expect(changes).toMatchObject([
      {
        kind: 'changed',
        ref: 'III.1.4',
        newRef: 'III.1.4',
        fields: ['text', 'deadline'],
        tasks: { kept: 1 },
      },
    ]);
    expect(changes[0]!.likeness).toBeGreaterThan(0.8);
  });

  it('names the agencies whose task would begin or end when the assignees are others', () => {
    const { assignees } = running.assignments.find(({ ref }) => ref === 'III.3.1')!;
    const { changes } = comparePlans(
      running,
      changed('III.3.1', { assignees: [{ ...assignees[0]!, name: 'Sở Nội vụ' }] }),
      context,
    );
    expect(changes).toMatchObject([
      {
        kind: 'changed',
        fields: ['assignees'],
        tasks: { starting: ['ha-noi/so-noi-vu'], kept: 0, ending: ['ha-noi/so-y-te'] },
      },
    ]);
  });

  it('tells the same words for different bodies apart by the bodies', () => {
    const [one, other] = ['III.1.2', 'III.3.1'].map((ref) =>
      running.assignments.find((item) => item.ref === ref)!,
    ) as [PlanAssignment, PlanAssignment];
    const same = (item: PlanAssignment, ref: string) => ({ ...item, ref, text: one.text });
    const before = {
      ...running,
      assignments: [same(one, 'A'), same({ ...one, assignees: other.assignees }, 'B')],
    };
    const after = { ...running, assignments: [same(before.assignments[1]!, 'C'), same(one, 'D')] };
    expect(comparePlans(before, after, context)).toEqual({ unchanged: 2, changes: [] });
  });

  it('names what is added and what is dropped, with the tasks of each', () => {
    // It shares some words with the one that is dropped, which makes it no new wording of that.
    const text = 'Cử lãnh đạo, công chức tham gia hội chợ việc làm do Sở Nội vụ tổ chức tại các quận.';
    const version = amended((list) => [
      ...list.filter(({ ref }) => ref !== 'III.6.7'),
      { ...list[0]!, ref: 'III.1.14', text, titleShort: 'Cử lãnh đạo, công chức tham gia hội chợ việc làm' },
    ]);
    const { changes } = comparePlans(running, version, context);
    expect(changes.map(({ kind, ref, newRef }) => [kind, ref, newRef])).toEqual([
      ['added', null, 'III.1.14'],
      ['dropped', 'III.6.7', null],
    ]);
    expect(changes[0]!.tasks.starting).toEqual(['ha-noi/so-noi-vu']);
    expect(changes[1]!.tasks.ending).toHaveLength(126);
  });
});
