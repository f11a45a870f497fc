import type { PlanDocument } from '../../../domain/plan/plan-document.ts';
import { hanoiPlan } from '../reference-data.ts';

const ALL_COMMUNES = 'Ủy ban nhân dân các xã, phường';

/** The communes whose days the stories tell. */
export const WARDS = [
  'Ủy ban nhân dân phường Ba Đình',
  'Ủy ban nhân dân xã Sóc Sơn',
  'Ủy ban nhân dân phường Hoàn Kiếm',
] as const;

/**
 * The plan of Hà Nội with three communes in the place of all 126, for stories to which 951 tasks tell no more than 90. The
 * others keep their work, and report in the same round.
 */
export function planOfThreeWards(): PlanDocument {
  const whole = hanoiPlan();
  return {
    ...whole,
    assignments: whole.assignments.map((one) => ({ ...one, assignees: one.assignees.flatMap(toWards) })),
    reporting: whole.reporting.map((duty) => ({ ...duty, from: duty.from.flatMap(toWards) })),
  };
}

/** A body that is named, or each of the three for the group of all communes. */
function toWards<T extends { readonly name: string; readonly kind: 'agency' | 'group' }>(named: T): T[] {
  if (named.name !== ALL_COMMUNES) return [named];
  return WARDS.map((name) => ({ ...named, name, kind: 'agency' as const }));
}
