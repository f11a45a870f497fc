import { expect, test } from '@jest/globals';
import { readPlan } from './read-plan.ts';

test('a reading shows slips in citations with all their places, also across broken lines, and asks nothing', () => {
  const text = [
    'KẾ HOẠCH',
    'Phòng, chống lụt bão năm 2025',
    'Thực hiện Kế hoạch số 78-',
    'KH/TU ngày 19/3/2024 của Tỉnh ủy, UBND tỉnh ban hành Kế hoạch như sau:',
    'I. TỔ CHỨC THỰC HIỆN',
    '1. Sở Y tế',
    '- Thực hiện Kế hoạch số 78/KH-TU ngày 31/6/2024.',
  ];
  const reading = readPlan({ lines: text.map((line) => ({ text: line, page: null })) });
  expect(reading.slips.map(({ code }) => code)).toEqual([
    'date-impossible',
    'party-number-form',
    'number-two-forms',
  ]);
  const forms = reading.slips.at(-1)!.places;
  expect(forms.map(({ source }) => [source.line, source.lastLine])).toEqual([
    [3, 4],
    [7, 7],
  ]);
  const { start, end } = forms[1]!.source;
  expect(text.join('\n').slice(start, end)).toBe('Kế hoạch số 78/KH-TU ngày 31/6/2024');
  expect(reading.questions.map(({ code }) => code)).not.toContain('date-impossible');
});
