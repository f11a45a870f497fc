import { describe, expect, it } from '@jest/globals';
import { happeningText } from './happening-text.ts';

describe('What happened, in a line', () => {
  const submitted = { kind: 'task', type: 'submitted', rung: null } as const;

  it('is told in both languages, of a report otherwise than of a task', () => {
    expect([happeningText(submitted, 'vi'), happeningText(submitted, 'en')]).toEqual([
      'Gửi kết quả',
      'Hands in the result',
    ]);
    expect(happeningText({ ...submitted, kind: 'report' }, 'en')).toBe('Hands in the report');
  });

  it('is told of a change of settings as well, which nobody ordered for this work', () => {
    const replanned = { kind: 'report', type: 'replanned', rung: null } as const;
    expect(happeningText(replanned, 'en')).toMatch(/planned anew/);
  });

  it('is the rung where one fired, and a rung of a ladder of its own by its name', () => {
    const fired = { kind: 'task', type: 'rung-reached' } as const;
    expect(happeningText({ ...fired, rung: 'due' }, 'en')).toBe('Reminder: today is the last day');
    expect(happeningText({ ...fired, rung: 'before-7' }, 'vi')).toBe('before-7');
  });
});
