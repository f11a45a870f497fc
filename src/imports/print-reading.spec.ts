import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../domain/plan-text/read-plan.ts';
import { documentOfText } from '../../domain/plan-text/source-text.ts';
import { askedIn, printReading } from './print-reading.ts';

const reading = readPlan(
  documentOfText('KẾ HOẠCH\nGiữ nước\nI. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế: lấy mẫu nước theo quy định.'),
);

describe('a reading on a terminal', () => {
  it('speaks Vietnamese, and English where it is wished; the plan keeps its own words', () => {
    const [vi, en] = [printReading(reading), printReading(reading, 'en')];
    expect([vi.includes('Nhiệm vụ được giao (1)'), en.includes('Assignments (1)')]).toEqual([true, true]);
    expect([vi, en].every((text) => text.includes('lấy mẫu nước theo quy định'))).toBe(true);
  });

  it('has every question of a reading in English too', () => {
    const texts = (locale: 'vi' | 'en') => askedIn(locale, reading.questions).map(({ text }) => text);
    expect(texts('vi').length).toBeGreaterThan(2);
    expect(texts('en').filter((text) => texts('vi').includes(text))).toEqual([]);
  });
});
