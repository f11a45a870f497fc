import { expect, it } from '@jest/globals';
import { ApiProblem } from '../../lib/api/problem.ts';
import { inWords, refusedRule } from './refused-rule.ts';

const refused = (place: string, rule: string) =>
  new ApiProblem(422, { code: 'policy-invalid', values: { place, rule } });

it('is told at the field that breaks it, and nowhere else', () => {
  const problem = refused('due.6.workingDays', 'days-ascending');
  expect(refusedRule(problem, 'due.6.workingDays')).toBe('days-ascending');
  expect(refusedRule(problem, 'due.5.workingDays')).toBeUndefined();
});

it('is told once where both times of the morning break it', () => {
  const problem = refused('morning', 'morning');
  expect([refusedRule(problem, 'morning.from'), refusedRule(problem, 'morning.to')]).toEqual([
    undefined,
    'morning',
  ]);
});

it('is nothing where something else was refused, or nothing', () => {
  expect(refusedRule(new ApiProblem(409, { code: 'version-stale' }), 'morning.to')).toBeUndefined();
  expect(refusedRule(null, 'morning.to')).toBeUndefined();
});

it('is said in words instead of codes; other problems keep their own', () => {
  const words = { 'days-ascending': 'muộn hơn', 'working-days': 'ngày', morning: 'giờ' };
  expect(inWords(refused('due.6.workingDays', 'days-ascending'), words)?.detail).toBe('muộn hơn');
  const stale = new ApiProblem(409, { code: 'version-stale', detail: 'Đã thay đổi' });
  expect(inWords(stale, words)).toBe(stale);
  expect(inWords(null, words)).toBeNull();
});
