import type { PlanDocument } from '../../../domain/plan/plan-document.ts';
import { hanoiPlan } from '../reference-data.ts';
import { WARDS } from './three-wards.ts';

/** When the plan below is launched: a Monday long after most of its dates. */
export const LATE_ENTRY = '2025-10-20T09:00:00+07:00';

type Assignment = PlanDocument['assignments'][number];

/**
 * The plan of Hà Nội with a few dated pieces of work: launched late, four of them stand with the leader at once, three wards'
 * and one of the standing agency's own. The Front was only asked, and is as late.
 */
export function latePlan(): PlanDocument {
  const whole = hanoiPlan();
  return {
    ...whole,
    assignments: lateWork(whole),
    reporting: whole.reporting.filter(({ ref }) => !ref.startsWith('III.')),
  };
}

/** The same among all the other work of the plan. */
export function wholeLatePlan(): PlanDocument {
  const whole = hanoiPlan();
  const late = new Map(lateWork(whole).map((assignment) => [assignment.ref, assignment]));
  return { ...whole, assignments: whole.assignments.map((one) => late.get(one.ref) ?? one) };
}

function lateWork({ assignments }: PlanDocument): Assignment[] {
  const of = (ref: string) => assignments.find((assignment) => assignment.ref === ref)!;
  const accidents = dueBy(of('III.6.5'), '2025-09-30');
  return [
    of('III.1.4'),
    dueBy(of('III.2.1'), '2025-09-30'),
    dueBy(of('III.3.1'), '2025-11-28'),
    { ...accidents, assignees: WARDS.map((name) => ({ ...accidents.assignees[0]!, name, kind: 'agency' })) },
  ];
}

function dueBy(assignment: Assignment, date: string): Assignment {
  const words = `hoàn thành chậm nhất ngày ${date.split('-').reverse().join('/')}`;
  return { ...assignment, class: 'dated', deadline: { words, spec: { kind: 'by-day', date } } };
}
