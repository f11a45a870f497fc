import { describe, expect, test } from '@jest/globals';
import { cleanLines } from './clean-lines.ts';
import type { GoesOn, SourceLine } from './source-lines.ts';

const printed = (text: string, goesOn?: GoesOn, page = 1): SourceLine => ({
  text,
  page,
  ...(goesOn && { goesOn }),
});

function texts(...lines: SourceLine[]): string[] {
  return cleanLines({ lines }).map(({ content }) => content.text);
}

describe('lines of which the page shows that they go on', () => {
  test('are one line, whatever the next one begins with, and every character keeps its place', () => {
    const lines = [
      printed('- Tập huấn cho Ban Quản lý', 'certain'),
      printed('Khu kinh tế theo khoản', 'certain'),
      printed('3 Điều 24.'),
      printed('Sở Nội vụ'),
    ];
    expect(texts(...lines)).toEqual([
      '- Tập huấn cho Ban Quản lý Khu kinh tế theo khoản 3 Điều 24.',
      'Sở Nội vụ',
    ]);
    const source = lines.map(({ text }) => text).join('\n');
    const [joined, last] = cleanLines({ lines });
    const at = joined!.content.text.indexOf('Khu kinh tế');
    expect(source.slice(joined!.content.at[at])).toMatch(/^Khu kinh tế/);
    expect([joined!.line, last!.line]).toEqual([1, 4]);
  });

  test('go on behind the number of the page', () => {
    expect(
      texts(printed('trước ngày', 'certain'), printed('2'), printed('15 tháng 12', undefined, 2)),
    ).toEqual(['trước ngày 15 tháng 12']);
  });

  test('are joined at a hyphen without a blank where they were broken there, else with one', () => {
    expect(texts(printed('Chỉ thị số 29-', 'certain'), printed('CT/TW'))).toEqual(['Chỉ thị số 29-CT/TW']);
    expect(texts(printed('Sở Lao động -', 'certain'), printed('Thương binh'))).toEqual([
      'Sở Lao động - Thương binh',
    ]);
  });

  test('end where the sentence is closed and the next line has the mark of an item', () => {
    expect(texts(printed('a) Rà soát, bổ sung;', 'certain'), printed('b) Tập huấn.'))).toHaveLength(2);
    expect(texts(printed('a) Rà soát theo Điều', 'certain'), printed('2. Quyết định này.'))).toHaveLength(1);
  });

  test('end where it is only likely and the words tell of a heading and the sentence below it', () => {
    const heading = '3. Thực hiện tốt chính sách về an toàn lao động';
    expect(texts(printed(heading, 'likely'), printed('Thường xuyên rà soát quy định.'))).toHaveLength(2);
    expect(texts(printed(heading, 'likely'), printed('Việt Nam'))).toHaveLength(1);
    expect(texts(printed(heading, 'certain'), printed('Thường xuyên rà soát quy định.'))).toHaveLength(1);
  });

  test('do not run into the row of a table', () => {
    expect(texts(printed('Phân công như sau', 'certain'), printed('TT | Việc'))).toHaveLength(2);
  });
});
