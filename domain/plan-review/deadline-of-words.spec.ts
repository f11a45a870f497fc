import { describe, expect, it } from '@jest/globals';
import { deadlineOfWords } from './deadline-of-words.ts';

const CONTEXT = { planYear: 2025, issuedOn: '2025-07-10', periodEnd: null };

describe('the words of a deadline that a person types', () => {
  it('are read as in a plan, a day as a day', () => {
    expect(deadlineOfWords('trước ngày 15/12/2025', CONTEXT)).toEqual({
      deadline: { words: 'trước ngày 15/12/2025', spec: { kind: 'before-day', date: '2025-12-15' } },
      class: 'dated',
      cycle: null,
      questions: [],
    });
  });

  it('make work that comes round recurring, with its cycle', () => {
    const read = deadlineOfWords('trước ngày 18 hằng tháng', CONTEXT);
    expect([read.class, read.cycle]).toEqual(['recurring', 'month']);
  });

  it('that name a turn and no day are due within each period, and those of a standing duty never', () => {
    expect(deadlineOfWords('hằng tháng', CONTEXT)).toEqual({
      deadline: { words: 'hằng tháng', spec: { kind: 'each-period', cycle: 'month' } },
      class: 'recurring',
      cycle: 'month',
      questions: [],
    });
    expect(deadlineOfWords('thường xuyên', CONTEXT)).toEqual({
      deadline: { words: 'thường xuyên', spec: { kind: 'none' } },
      class: 'standing',
      cycle: null,
      questions: [],
    });
  });

  it('that name an event and no time are none', () => {
    expect(deadlineOfWords('khi có tai nạn lao động', CONTEXT).deadline).toBeNull();
  });

  it('that no rule reads are kept and asked about: somebody sets the date, nothing is guessed', () => {
    expect(deadlineOfWords('khi nào tiện', CONTEXT)).toEqual({
      deadline: { words: 'khi nào tiện', spec: { kind: 'to-be-set' } },
      class: 'to-be-set',
      cycle: null,
      questions: ['time-words-unknown'],
    });
  });
});
