import fc from 'fast-check';
import type { Teller } from '../../domain/obligation/clock.ts';
import { DEFAULT_POLICY } from '../../domain/obligation/policy.ts';
import type { ObligationPolicy, RungRule } from '../../domain/obligation/policy.ts';

const SELDOM: Teller[] = ['responsible', 'head', 'standing-agency', 'standing-head', 'leader'];

/** Ladders as an administrator could write them: other days, other names, an escalation on any rung, two on one day. */
const otherDue: fc.Arbitrary<RungRule[]> = fc
  .record({
    days: fc.uniqueArray(fc.integer({ min: -15, max: 20 }), { minLength: 1, maxLength: 7 }),
    last: fc.integer({ min: 1, max: 6 }),
    every: fc.integer({ min: 1, max: 15 }),
    levels: fc.array(fc.constantFrom(0, 0, 1, 2), { minLength: 9, maxLength: 9 }),
    reach: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ days, last, every, levels, reach }) => {
    const sorted = [...days].sort((a, b) => a - b);
    const end = Math.max(0, sorted.at(-1) ?? 0) + last;
    return [...sorted, end].map((workingDays, n) => {
      const level = levels[n] ?? 0;
      return {
        rung: `step-${n + 1}`,
        workingDays,
        tells: SELDOM.slice(0, reach),
        ...(level === 0 ? {} : { escalation: level === 1 ? (1 as const) : (2 as const) }),
        ...(workingDays === end ? { repeatEvery: every } : {}),
      };
    });
  });

const otherPolicy: fc.Arbitrary<ObligationPolicy> = fc
  .record({
    due: otherDue,
    from: fc.integer({ min: 300, max: 600 }),
    minutes: fc.integer({ min: 0, max: 90 }),
    reworkWorkingDays: fc.integer({ min: 1, max: 8 }),
    extensionHoldWorkingDays: fc.integer({ min: 1, max: 8 }),
  })
  .map(({ due, from, minutes, ...waits }) => ({
    ...DEFAULT_POLICY,
    ...waits,
    version: 2,
    due,
    morning: { from, to: from + minutes },
    requestLineFrom: due.at(-1)?.rung ?? '',
  }));

/** The policy in force: the default as often as one of a plan's own. */
export const policies = fc.oneof(fc.constant(DEFAULT_POLICY), otherPolicy);
