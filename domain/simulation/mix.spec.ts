import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../errors.ts';
import { behaviourOf, BEHAVIOURS, checkMix, DEFAULT_MIX, parseMix } from './mix.ts';

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'none';
};

describe('a mix of behaviours', () => {
  it('is read as it is written, and has none of what it does not name', () => {
    expect(parseMix('prompt=50, zero-report=50')).toEqual({
      prompt: 50,
      late: 0,
      silent: 0,
      extending: 0,
      'zero-report': 50,
      refusing: 0,
    });
  });

  it.each([
    ['prompt=60,late=30', 'mix-total'],
    ['prompt=60,late=60', 'mix-total'],
    ['prompt=100,lazy=0', 'mix-behaviour-unknown'],
    ['prompt', 'mix-unreadable'],
    ['prompt=-5', 'mix-unreadable'],
    ['', 'mix-unreadable'],
  ])('is refused as "%s" with %s', (text, code) => {
    expect(codeOf(() => parseMix(text))).toBe(code);
  });

  it('is refused where a share is no whole number, though they make a hundred', () => {
    expect(codeOf(() => checkMix({ prompt: 99.5, late: 0.5 }))).toBe('mix-total');
  });

  it('gives each agency one behaviour, about as many as its share, the same every time', () => {
    const agencies = Array.from({ length: 2000 }, (_, i) => `vn-xa-${String(i).padStart(5, '0')}`);
    const drawn = agencies.map((id) => behaviourOf(id, DEFAULT_MIX, 7));
    expect(agencies.map((id) => behaviourOf(id, DEFAULT_MIX, 7))).toEqual(drawn);
    expect(agencies.map((id) => behaviourOf(id, DEFAULT_MIX, 8))).not.toEqual(drawn);
    for (const behaviour of BEHAVIOURS) {
      const share = (drawn.filter((one) => one === behaviour).length / agencies.length) * 100;
      expect([behaviour, Math.abs(share - DEFAULT_MIX[behaviour]) < 3]).toEqual([behaviour, true]);
    }
  });
});
