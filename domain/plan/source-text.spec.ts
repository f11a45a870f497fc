import { describe, expect, it } from '@jest/globals';
import { lineAt, standsAt, textOfSpan } from './source-text.ts';

function joined(source: string): string {
  return textOfSpan(source, { start: 0, end: source.length });
}

describe('text of a stretch of the source', () => {
  it('joins wrapped lines and collapses spaces', () => {
    expect(joined('Tăng cường kiểm \n\n tra  việc thực hiện;  ')).toBe('Tăng cường kiểm tra việc thực hiện;');
  });

  it('drops a page number that stands in the middle of a sentence', () => {
    expect(joined('khu công nghiệp Thành \n\n3 \n\nphố được tập huấn')).toBe(
      'khu công nghiệp Thành phố được tập huấn',
    );
  });

  it('joins a number broken at its own hyphen, and keeps the space before a dash', () => {
    expect(joined('Nghị quyết số 23/NQ-\n\nHĐND')).toBe('Nghị quyết số 23/NQ-HĐND');
    expect(joined('Sở Lao động -\n\nThương binh')).toBe('Sở Lao động - Thương binh');
  });

  it('counts lines from 1', () => {
    expect([lineAt('a\nb\nc', 0), lineAt('a\nb\nc', 2), lineAt('a\nb\nc', 4)]).toEqual([1, 2, 3]);
  });
});

describe('a text at its place', () => {
  const source = 'Nghị quyết số 23/NQ-\nhttps://congbao.vn 12\nHĐND của Thành phố';
  const whole = { start: 0, end: source.length };

  it('may lack what the layout put between, but nothing may be added or stand in another order', () => {
    expect(standsAt(source, whole, 'Nghị quyết số 23/NQ-HĐND của Thành phố')).toBe(true);
    expect(standsAt(source, whole, 'Nghị quyết số 24/NQ-HĐND của Thành phố')).toBe(false);
    expect(standsAt(source, whole, 'Thành phố, Nghị quyết số 23')).toBe(false);
    expect(standsAt(source, { start: 0, end: 10 }, 'Nghị quyết số')).toBe(false);
  });
});
