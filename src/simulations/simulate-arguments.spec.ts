import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../domain/errors.ts';
import { DEFAULT_MIX } from '../../domain/simulation/mix.ts';
import { simulateArguments } from './simulate-arguments.ts';

const refusalOf = (args: string[]) => {
  try {
    simulateArguments(args);
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return null;
};

describe('the command line of a dry run', () => {
  it('needs the plan alone', () => {
    expect(simulateArguments(['hanoi-2025'])).toEqual({
      plan: 'hanoi-2025',
      seed: 1,
      mix: DEFAULT_MIX,
      years: null,
      from: null,
      agency: null,
      json: false,
      locale: 'vi',
    });
  });

  it('takes every option', () => {
    const options = ['--seed', '7', '--mix', 'late=100', '--years', '2', '--from', '2025-08-01', '--agency'];
    expect(
      simulateArguments([...options, 'UBND phường Ba Đình', '--json', '--lang', 'en', 'p.json']),
    ).toMatchObject({
      plan: 'p.json',
      seed: 7,
      mix: { late: 100, prompt: 0 },
      years: 2,
      from: '2025-08-01',
      agency: 'UBND phường Ba Đình',
      json: true,
      locale: 'en',
    });
  });

  it.each([
    [[], 'simulation-option-unknown'],
    [['a', 'b'], 'simulation-option-unknown'],
    [['a', '--bad'], 'simulation-option-unknown'],
    [['a', '--seed', 'x'], 'simulation-option-unknown'],
    [['a', '--years', '0'], 'simulation-option-unknown'],
    [['a', '--years', '6'], 'simulation-option-unknown'],
    [['a', '--lang', 'fr'], 'simulation-option-unknown'],
    [['a', '--mix', 'prompt=1'], 'mix-total'],
  ])('refuses %j with %s', (args, code) => {
    expect(refusalOf(args)).toBe(code);
  });
});
