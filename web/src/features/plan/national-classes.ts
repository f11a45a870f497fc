import type { NationalClasses } from './api/plans.ts';

/** The four national classes, what is done first; `suspended` is a part of `openInTime`. */
export const CLASSES = ['doneOnTime', 'doneLate', 'openInTime', 'openOverdue'] as const;
export type ClassName = (typeof CLASSES)[number];

/** How many tasks the four classes hold. */
export function totalOf(national: NationalClasses): number {
  return CLASSES.reduce((sum, name) => sum + national[name], 0);
}

/** Parts of a hundred, for a bar; all 0 where there is nothing. */
export function sharesOf(national: NationalClasses): Record<ClassName, number> {
  const total = totalOf(national);
  const share = (name: ClassName) => (total === 0 ? 0 : (100 * national[name]) / total);
  return {
    doneOnTime: share('doneOnTime'),
    doneLate: share('doneLate'),
    openInTime: share('openInTime'),
    openOverdue: share('openOverdue'),
  };
}
