import { describe, expect, test } from '@jest/globals';
import { checkPolicy } from './check-policy.ts';
import { DEFAULT_POLICY } from './policy.ts';
import type { ObligationPolicy, RungRule } from './policy.ts';

const withDue = (change: (rungs: RungRule[]) => RungRule[]): ObligationPolicy => ({
  ...DEFAULT_POLICY,
  due: change([...DEFAULT_POLICY.due]),
});
const changed = (rung: string, change: Partial<RungRule>) =>
  withDue((rungs) => rungs.map((rule) => (rule.rung === rung ? { ...rule, ...change } : rule)));

describe('a ladder', () => {
  test('as it is delivered can be climbed', () => {
    expect(checkPolicy(DEFAULT_POLICY)).toBe(DEFAULT_POLICY);
  });

  test.each<[string, string, ObligationPolicy]>([
    ['tells-nobody', 'due.0.tells', changed('before-10', { tells: [] })],
    ['tells-twice', 'due.0.tells', changed('before-10', { tells: ['head', 'responsible', 'head'] })],
    ['days-ascending', 'due.1.workingDays', changed('before-5', { workingDays: -10 })],
    ['rung-twice', 'due.1.rung', changed('before-5', { rung: 'before-10' })],
    ['repeat-last', 'due.0.repeatEvery', changed('before-10', { repeatEvery: 5 })],
    ['ladder-empty', 'due', withDue(() => [])],
    ['morning', 'morning', { ...DEFAULT_POLICY, morning: { from: 420, to: 8 * 60 + 26 } }],
  ])('against the rule %s is refused, with its place', (rule, place, policy) => {
    expect(() => checkPolicy(policy)).toThrow(
      expect.objectContaining({ code: 'policy-invalid', details: expect.objectContaining({ rule, place }) }),
    );
  });
});
