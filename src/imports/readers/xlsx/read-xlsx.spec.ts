import { describe, expect, it } from '@jest/globals';
import { xlsxFile } from '../../../../test/support/office-files.ts';
import type { Sheet } from '../../../../test/support/office-files.ts';
import { readFile } from '../read-file.ts';

const text = (reference: string, value: string) =>
  `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (reference: string, value: string, style = 0) =>
  `<c r="${reference}" s="${style}"><v>${value}</v></c>`;
const sheet = (rows: readonly string[], more = ''): string =>
  `<sheetData>${rows.map((cells) => `<row>${cells}</row>`).join('')}</sheetData>${more}`;
const HEAD = text('A3', 'TT') + text('B3', 'Nhiệm vụ') + text('C3', 'Chủ trì') + text('D3', 'Thời gian');

async function read(
  sheets: readonly (Omit<Sheet, 'name'> & { name?: string })[],
  texts?: string[],
  styles?: string,
) {
  const named = sheets.map((one, index) => ({ name: `Sheet${index + 1}`, ...one }));
  const { document, facts } = await readFile({ name: 'a.xlsx', bytes: xlsxFile(named, texts, styles) });
  return { lines: document.lines.map((line) => line.text), facts };
}

describe('A workbook', () => {
  it('gives a row as one line, with empty cells, and what stands above the table as lines', async () => {
    const rows = [
      text('A1', 'UBND TỈNH X\nSỞ A') + text('C1', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
      text('A2', 'PHỤ LỤC'),
      HEAD,
      text('A4', 'I. Nhóm một'),
      number('A5', '1') + text('B5', 'Tập huấn | diễn\ntập') + text('D5', 'Tháng 8'),
      '<c r="A6"/>',
    ];
    const merged = '<mergeCells><mergeCell ref="A4:D4"/></mergeCells>';
    expect((await read([{ xml: sheet(rows, merged) }])).lines).toEqual([
      'UBND TỈNH X',
      'SỞ A',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'PHỤ LỤC',
      'TT | Nhiệm vụ | Chủ trì | Thời gian',
      'I. Nhóm một |  |  | ',
      '1 | Tập huấn ¦ diễn tập |  | Tháng 8',
    ]);
  });

  it('shows dates, months, times and percentages as a reader of the sheet sees them', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="167" formatCode="0.0%"/><numFmt numFmtId="164" formatCode="[$-42A]dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="mm/yyyy"/>' +
      '<numFmt numFmtId="166" formatCode="0.0&quot; ngày&quot;"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="9"/>' +
      '<xf numFmtId="20"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs>';
    const cells = ['45992', '45992', '45992.75', '45992', '0.95', '0.375', '0.30000000000000004', '0.125'];
    const row = cells
      .map((value, style) => number(`${String.fromCharCode(65 + style)}1`, value, style))
      .join('');
    const { lines } = await read([{ xml: sheet([row, text('A2', 'chữ')]) }], [], styles);
    expect(lines[0]).toBe('45992 | 01/12/2025 | 01/12/2025 | 12/2025 | 95% | 09:00 | 0.3 | 12.5%');
  });

  it('gives the values of formulas, shared and rich texts, and says where a formula has none', async () => {
    const rich = '<r><t>Sở </t></r><r><rPr><b/></rPr><t>Nội vụ</t></r><rPh><t>x</t></rPh>';
    const row =
      '<c r="A1" t="s"><v>1</v></c><c r="B1" t="str"><f>A1</f><v>từ công thức</v></c>' +
      '<c r="C1"><f>SUM(D1)</f></c><c r="D1" t="e"><v>#REF!</v></c><c r="E1" t="b"><v>1</v></c>';
    const { lines, facts } = await read([{ xml: sheet([row]) }], ['<t>không dùng</t>', rich]);
    expect(lines).toEqual(['Sở Nội vụ | từ công thức | #REF! | TRUE']);
    expect(facts.warnings).toEqual([
      { code: 'import-formulas-without-value', details: { count: 1 } },
      { code: 'import-cell-errors', details: { count: 1 } },
    ]);
  });

  it('names its sheets where they have names, leaves out hidden ones, and says so', async () => {
    const xml = sheet([text('A1', 'Nội dung')]);
    const { lines, facts } = await read([
      { xml, name: 'Phụ lục I' },
      { xml },
      { xml, name: 'Nháp', state: 'hidden' },
    ]);
    expect(lines).toEqual(['Phụ lục I', 'Nội dung', 'Nội dung']);
    expect(facts.warnings).toEqual([{ code: 'import-hidden-sheets', details: { sheets: ['Nháp'] } }]);
  });
});
