import { describe, expect, test } from '@jest/globals';
import { checkCitations } from './document-checks.ts';
import { readCitedDocuments } from './document-numbers.ts';

const short = (text: string) =>
  readCitedDocuments(text).map(({ kind, number, date }) => [kind, number, date]);

describe('cited documents', () => {
  test.each<[string, (string | null)[][]]>([
    [
      'Thực hiện Nghị quyết số 60-NQ/TW ngày 12/4/2025 của Hội nghị Trung ương',
      [['Nghị quyết', '60-NQ/TW', '2025-04-12']],
    ],
    [
      'Căn cứ Nghị định số 145/2020/NĐ-CP ngày 14 tháng 12 năm 2020 của Chính phủ',
      [['Nghị định', '145/2020/NĐ-CP', '2020-12-14']],
    ],
    ['Quyết định 1229/QĐ-UBND ngày 28/02/2025', [['Quyết định', '1229/QĐ-UBND', '2025-02-28']]],
    ['Chỉ thị số 31-CT/TW, ngày 19/3/2024', [['Chỉ thị', '31-CT/TW', '2024-03-19']]],
    [
      'Nghị quyết số 1656/NQ-UBTVQH15 của Ủy ban Thường vụ Quốc hội',
      [['Nghị quyết', '1656/NQ-UBTVQH15', null]],
    ],
    ['Thông tư số 28/2023/TT- BYT ngày 29/12/2023', [['Thông tư', '28/2023/TT-BYT', '2023-12-29']]],
    [
      'Chương trình hành động số 10- CTr/TU ngày 13/8/2025',
      [['Chương trình hành động', '10-CTr/TU', '2025-08-13']],
    ],
    [
      'Luật An toàn, vệ sinh lao động số 84/2015/QH13 ngày 25 tháng 6 năm 2015',
      [['Luật An toàn, vệ sinh lao động', '84/2015/QH13', '2015-06-25']],
    ],
    ['Luật Thủy lợi ngày 19 tháng 6 năm 2017', [['Luật Thủy lợi', null, '2017-06-19']]],
    ['tại Công văn số 2679/SCT-QLTM ngày 07/11/2025', [['Công văn', '2679/SCT-QLTM', '2025-11-07']]],
    [
      'các Kế hoạch số 12/KH-UBND, 15/KH-UBND ngày 03/02/2025',
      [
        ['Kế hoạch', '12/KH-UBND', null],
        [null, '15/KH-UBND', '2025-02-03'],
      ],
    ],
    ['hoàn thành trước ngày 15/12/2025, phủ sóng 4G/5G, 01-02 lớp', []],
  ])('%s', (text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  test('the issuer stands as written, up to what the document is about', () => {
    const [document] = readCitedDocuments(
      'Kế hoạch số 10/KH-UBND ngày 07/01/2025 của UBND tỉnh về phòng cháy',
    );
    expect(document).toMatchObject({ issuer: 'UBND tỉnh', confidence: 0.95 });
  });

  test('a citation quotes the text with its own blanks', () => {
    const text = 'theo Kế  hoạch số 278-KH/TU\u00a0ngày 19/11/2024 của';
    const [document] = readCitedDocuments(text);
    expect(document!.words).toBe('Kế  hoạch số 278-KH/TU\u00a0ngày 19/11/2024');
    expect(text.slice(document!.start, document!.end)).toBe(document!.words);
  });
});

describe('slips in citations', () => {
  const codes = (text: string, issuedOn: string | null = null) =>
    checkCitations(readCitedDocuments(text), issuedOn).map((problem) => problem.code);

  test.each<[string, string[]]>([
    ['Kế hoạch số 5/KH-UBND ngày 25/9/2023; Kế hoạch số 5/KH-UBND ngày 29/9/2020', ['number-two-dates']],
    ['Kế hoạch số 5/KH-UBND ngày 25/9/2023; Kế hoạch số 5/KH-UBND ngày 25/9/2023', []],
    ['Kế hoạch số 12/QĐ-UBND ngày 25/9/2023', ['symbol-contradicts-kind']],
    ['Công văn số 12/SYT-NV ngày 25/9/2023', []],
    ['Kế hoạch số 78-KH/TU và Kế hoạch số 78/KH-TU', ['party-number-form', 'number-two-forms']],
    ['Nghị quyết số 163/2024/QH15 ngày 27/11/2025', ['year-contradicts-date']],
    ['Quyết định số 3/QĐ-UBND ngày 31/6/2024', ['date-impossible']],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  test('a document dated behind the plan that cites it is shown', () => {
    expect(codes('Quyết định số 3/QĐ-UBND ngày 30/6/2025', '2025-05-01')).toEqual(['date-after-issue']);
    expect(codes('Quyết định số 3/QĐ-UBND ngày 30/6/2025', '2025-06-30')).toEqual([]);
  });
});
