import { beforeAll, describe, expect, it } from '@jest/globals';
import { ZipArchive } from '../../src/imports/readers/zip-archive.ts';
import { readFile } from '../../src/imports/readers/read-file.ts';
import { fileNameOf, sourceLine } from '../../src/common/spreadsheets/source-line.ts';
import type { SheetTable } from '../../src/common/spreadsheets/sheet-table.ts';
import { spreadsheetOf } from '../../src/common/spreadsheets/spreadsheet.ts';

const PLAN = { number: '209/KH-UBND', title: 'An toàn lao động' };
const NOW = new Date('2025-11-10T02:05:00Z');
const DANGEROUS = ['=1+1', '+84', '-2', '@SUM(A1)', '＝1+1', '\t=1'];

const TABLE: SheetTable = {
  name: 'Danh sách',
  title: 'Danh sách việc',
  source: sourceLine(PLAN, NOW, 'vi'),
  frozenColumns: 1,
  hasFilter: true,
  columns: ['Cơ quan', 'Thời hạn', 'Số lượt', 'Tình trạng'].map((head) => ({ head, width: 20 })),
  rows: [
    { cells: ['UBND xã Sóc Sơn', { day: '2025-12-14' }, 3, { text: 'Quá hạn', tone: 'overdue' }] },
    ...DANGEROUS.map((text) => ({ cells: [text, null, null, null] })),
    { isStrong: true, cells: ['Cộng', null, 1.5, 'constructor'] },
  ],
};

describe('A spreadsheet for people', () => {
  let bytes: Buffer;
  let zip: ZipArchive;
  const part = (name: string) => zip.read(name)?.toString('utf8') ?? '';
  const sheet = () => part('xl/worksheets/sheet1.xml');

  beforeAll(async () => {
    bytes = await spreadsheetOf([TABLE, { ...TABLE, name: 'Khác', frozenColumns: 0, hasFilter: false }]);
    zip = new ZipArchive(bytes, 10_000_000);
  });

  it('says first of which plan and of which moment it is, and has dates and numbers as such', async () => {
    const { document } = await readFile({ name: 'a.xlsx', bytes });
    const lines = document.lines.map(({ text }) => text);
    const first = lines.indexOf('Danh sách việc');
    expect(lines.slice(first, first + 4)).toEqual([
      'Danh sách việc',
      'Kế hoạch số 209/KH-UBND · An toàn lao động · số liệu lúc 09:05 ngày 10/11/2025',
      'Cơ quan | Thời hạn | Số lượt | Tình trạng',
      'UBND xã Sóc Sơn | 14/12/2025 | 3 | Quá hạn',
    ]);
    // 14/12/2025 counted from 1900, as Excel stores days.
    expect(sheet()).toMatch(/<c r="B4" s="\d+"><v>46005<\/v><\/c>/);
    expect(lines).toContain('Cộng |  | 1.5 | constructor');
    expect(part('xl/styles.xml')).toContain('formatCode="dd/mm/yyyy"');
    expect(sheet()).toMatch(/<c r="C11"[^>]*><v>1\.5<\/v><\/c>/);
  });

  it('keeps every text a text, also where it would be a formula as soon as its cell is edited', () => {
    expect(sheet()).not.toContain('<f>');
    expect(part('xl/sharedStrings.xml')).toContain('=1+1');
    const styles = DANGEROUS.map(
      (_, i) => new RegExp(`<c r="A${5 + i}" s="(\\d+)" t="s">`).exec(sheet())?.[1],
    );
    expect(new Set(styles).size).toBe(1);
    expect(part('xl/styles.xml')).toContain('formatCode="@"');
    expect(styles[0]).not.toBe(/<c r="A4" s="(\d+)"/.exec(sheet())?.[1]);
  });

  it('prints on A4 across with its head on every page, and keeps the head in sight', () => {
    expect(sheet()).toMatch(
      /<pageSetup (?=[^>]*paperSize="9")(?=[^>]*orientation="landscape")[^>]*fitToHeight="0"/,
    );
    expect(sheet()).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet()).toMatch(/<pane (?=[^>]*ySplit="3")(?=[^>]*xSplit="1")[^>]*state="frozen"/);
    const workbook = part('xl/workbook.xml');
    expect(workbook.match(/<definedNames/g)).toHaveLength(1);
    expect(workbook).toContain(`localSheetId="0">'Danh sách'!$A:$A,'Danh sách'!$1:$3<`);
    expect(workbook).toContain(`localSheetId="1">'Khác'!$1:$3<`);
  });

  it('has its parts in the order of the format, for Excel takes another for damage', () => {
    const parts = [
      'sheetPr',
      'sheetViews',
      'cols',
      'sheetData',
      'autoFilter',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ];
    const places = parts.map((name) => sheet().indexOf(`<${name}`));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(sheet()).not.toContain('<drawing');
  });

  it('offers to narrow a list down, and a table with groups not', () => {
    expect(sheet()).toContain('<autoFilter ref="A3:D11"/>');
    expect(part('xl/worksheets/sheet2.xml')).not.toContain('autoFilter');
  });

  it('gives a row the height in which all of its words are seen', async () => {
    const long = { ...TABLE, rows: [{ cells: ['ngắn', null, null, 'từ '.repeat(20)] }] };
    const tall = new ZipArchive(await spreadsheetOf([long]), 10_000_000).read('xl/worksheets/sheet1.xml');
    const heights = [...String(tall).matchAll(/<row r="(\d+)" ht="([\d.]+)"/g)].map(([, row, ht]) => [
      row,
      Number(ht),
    ]);
    expect(heights).toContainEqual(['3', 16]);
    expect(heights).toContainEqual(['4', 55]);
  });

  it('is called by what it is and by the number of its plan', () => {
    expect(fileNameOf('Bảng giao việc', PLAN)).toBe('Bảng giao việc 209-KH-UBND.xlsx');
  });
});
