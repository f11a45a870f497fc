import { describe, expect, it } from '@jest/globals';
import { docxFile, inList, level, paragraph, table } from '../../../../test/support/office-files.ts';
import type { DocxParts } from '../../../../test/support/office-files.ts';
import { readFile } from '../read-file.ts';

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

async function read(body: string, parts: DocxParts = {}) {
  return readFile({ name: 'ke-hoach.docx', bytes: docxFile(body, parts) });
}

async function lines(body: string, parts: DocxParts = {}): Promise<string[]> {
  return (await read(body, parts)).document.lines.map(({ text }) => text);
}

const LISTS: DocxParts = {
  numbering:
    `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}` +
    `${level(2, 'lowerLetter', '%3)')}${level(3, 'bullet', '\uf0b7')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}${level(1, 'bullet', 'o')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="2">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}` +
    '</w:abstractNum>' +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>' +
    '</w:lvlOverride></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>',
};

describe('The lists of a Word document', () => {
  it('get the numbers and bullets that Word only shows', async () => {
    const body = [
      paragraph('MỤC ĐÍCH', inList(1, 0)),
      paragraph('Mục đích', inList(1, 1)),
      paragraph('Yêu cầu', inList(1, 1)),
      paragraph('Một', inList(1, 2)),
      paragraph('Hai', inList(1, 2)),
      paragraph('Gạch', inList(1, 3)),
      paragraph('NHIỆM VỤ', inList(1, 0)),
      paragraph('Sở A', inList(1, 1)),
      paragraph('Ngoài danh sách'),
      paragraph('Một lại', inList(1, 2)),
    ];
    expect(await lines(body.join(''), LISTS)).toEqual([
      'I. MỤC ĐÍCH',
      '1. Mục đích',
      '2. Yêu cầu',
      'a) Một',
      'b) Hai',
      '+ Gạch',
      'II. NHIỆM VỤ',
      '1. Sở A',
      'Ngoài danh sách',
      'a) Một lại',
    ]);
  });

  it('go on where another list of the same kind stopped, and begin anew where the file says so', async () => {
    const body = [paragraph('A', inList(1, 0)), paragraph('B', inList(2, 0)), paragraph('C', inList(2, 0))];
    expect(await lines(body.join('') + paragraph('D', inList(1, 0)), LISTS)).toEqual([
      'I. A',
      'I. B',
      'II. C',
      'III. D',
    ]);
  });

  it('tell bullets by their depth, and numbers of all levels in digits where the file says so', async () => {
    const body = [
      paragraph('Một', inList(3, 0)),
      paragraph('Hai', inList(3, 1)),
      paragraph('X', inList(4, 0)),
    ];
    expect(await lines(body.join('') + paragraph('Y', inList(4, 1)), LISTS)).toEqual([
      '- Một',
      '+ Hai',
      'I. X',
      '1.1 Y',
    ]);
  });

  it('take in paragraphs by their style, and let one out', async () => {
    const styles =
      `<w:style w:type="paragraph" w:styleId="Muc"><w:pPr>${inList(1, 1)}</w:pPr></w:style>` +
      '<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Muc"/></w:style>';
    const styled = (text: string, more = '') => paragraph(text, `<w:pStyle w:val="Con"/>${more}`);
    const body =
      styled('Một') + styled('Không số', '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled('Hai');
    expect(await lines(body, { ...LISTS, styles })).toEqual(['1. Một', 'Không số', '2. Hai']);
  });
});

describe('The tables of a Word document', () => {
  const cell = (text: string, properties = '') => `<w:tcPr>${properties}</w:tcPr>${paragraph(text)}`;

  it('become one line a row, with empty cells where cells are merged', async () => {
    const rows = [
      [cell('TT'), cell('Nhiệm vụ'), cell('Chủ trì'), cell('Thời gian')],
      [cell('I. Nhóm một', '<w:gridSpan w:val="4"/>')],
      [cell('1'), cell('Tập huấn | diễn tập'), cell('Sở A', '<w:vMerge w:val="restart"/>'), cell('Tháng 8')],
      [cell('2'), cell('Dòng một') + paragraph('dòng hai'), cell('', '<w:vMerge/>'), cell('')],
    ];
    expect(await lines(table(rows))).toEqual([
      'TT | Nhiệm vụ | Chủ trì | Thời gian',
      'I. Nhóm một |  |  | ',
      '1 | Tập huấn ¦ diễn tập | Sở A | Tháng 8',
      '2 | Dòng một dòng hai |  | ',
    ]);
  });

  it('number their rows as Word shows it', async () => {
    const numbered = `<w:tcPr/>${paragraph('', inList(1, 1))}`;
    const rows = [
      ['A', 'B', 'C'],
      ['D', 'E', 'F'],
    ].map((texts) => [numbered, ...texts.map((text) => cell(text))]);
    expect(await lines(table(rows), LISTS)).toEqual(['1. | A | B | C', '2. | D | E | F']);
  });

  it('are paragraphs where they only set two texts side by side', async () => {
    const head = table([
      [cell('UBND TỈNH X') + paragraph('Số: /KH-UBND'), cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')],
    ]);
    const end = table([[cell('Nơi nhận:') + paragraph('- Như trên;'), cell('CHỦ TỊCH')]], '');
    expect(await lines(head + end)).toEqual([
      'UBND TỈNH X',
      'Số: /KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Nơi nhận:',
      '- Như trên;',
      'CHỦ TỊCH',
    ]);
  });
});

describe('A Word document', () => {
  it('is read as if all tracked changes were accepted, and that is told', async () => {
    const changed =
      `<w:p>${run('Trước ngày ')}<w:del><w:r><w:delText>15/11</w:delText></w:r></w:del>` +
      `<w:ins>${run('15/12')}</w:ins></w:p>`;
    const joined = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('Sở Nội ')}</w:p>${paragraph('vụ chủ trì')}`;
    const rows = '<w:tbl><w:tblPr/><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>';
    const { document, facts } = await read(changed + joined + rows);
    expect(document.lines.map(({ text }) => text)).toEqual(['Trước ngày 15/12', 'Sở Nội vụ chủ trì']);
    expect(facts.warnings).toEqual([
      { code: 'import-tracked-changes', details: { inserted: 1, deleted: 2 } },
    ]);
  });

  it('is turned into Unicode where its fonts are of an old encoding and its letters too, beside others that are not', async () => {
    const inFont = (text: string, font: string) =>
      `<w:p><w:r><w:rPr><w:rFonts w:ascii="${font}"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
    const old =
      inFont('kÕ ho¹ch', '.VnTimeH') +
      inFont('Tæ chøc thùc hiÖn', '.VnTime') +
      paragraph('Sở Nội vụ: tổ chức kiểm tra, rà soát');
    const { document, facts } = await read(old);
    expect(document.lines.map(({ text }) => text)).toEqual([
      'KẾ HOẠCH',
      'Tổ chức thực hiện',
      'Sở Nội vụ: tổ chức kiểm tra, rà soát',
    ]);
    expect(facts.warnings).toEqual([
      { code: 'import-old-encoding', details: { encoding: 'TCVN3 (ABC, .VnTime)' } },
    ]);
    const named = inFont('Công tác', '.VnTime') + inFont('Tổ chức kiểm tra, rà soát', '.VnTime');
    expect(await lines(named)).toEqual(['Công tác', 'Tổ chức kiểm tra, rà soát']);
  });

  it('gives its notes at the end, marked in brackets where they belong', async () => {
    const body = `<w:p>${run('năm 2025')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' và sau đó')}</w:p>`;
    const footnotes =
      `<w:footnote w:type="separator" w:id="0"><w:p>${run('----')}</w:p></w:footnote>` +
      `<w:footnote w:id="2"><w:p>${run(' Theo Quyết định số 5.')}</w:p></w:footnote>`;
    expect(await lines(body, { footnotes })).toEqual(['năm 2025[2] và sau đó', '[2] Theo Quyết định số 5.']);
  });

  it('gives the text of a box once, though it stands twice in the file', async () => {
    const content = `<w:txbxContent>${paragraph('DỰ THẢO')}</w:txbxContent>`;
    const box =
      `<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${content}</wps:txbx></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><v:textbox>${content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(await lines(`<w:p>${run('KẾ HOẠCH')}<w:r>${box}</w:r></w:p>`)).toEqual(['KẾ HOẠCH', 'DỰ THẢO']);
  });

  it('gives the results of fields and not their commands', async () => {
    const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const field = `${char('begin')}${run('DATE')}${char('separate')}${run('05/6/2024')}${char('end')}`;
    const open = `<w:p>${char('begin')}${run('PAGE')}</w:p>`;
    expect(
      await lines(`<w:p>${run('ngày ')}${field}${run('.')}</w:p>${open}${paragraph('Còn lại')}`),
    ).toEqual(['ngày 05/6/2024.', '', 'Còn lại']);
  });

  it('leaves out hidden text and its table of contents, and says so', async () => {
    const hidden = `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>${run('hiện')}</w:p>`;
    const styles = '<w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>';
    const { document, facts } = await read(hidden + paragraph('I. MỤC ĐÍCH 1', '<w:pStyle w:val="TOC1"/>'), {
      styles,
    });
    expect(document.lines).toEqual([{ text: 'hiện', page: null }]);
    expect(facts.warnings.map(({ code }) => code)).toEqual([
      'import-hidden-text',
      'import-contents-left-out',
    ]);
  });

  it('knows the pages that Word noted, and its title', async () => {
    const next = '<w:r><w:lastRenderedPageBreak/><w:t>Trang hai</w:t></w:r>';
    const within = `<w:p>${run('Một ')}<w:r><w:lastRenderedPageBreak/></w:r>${run('nửa')}</w:p>`;
    const { document, facts } = await read(
      `${paragraph('Đầu')}<w:p>${next}</w:p>${within}${paragraph('Cuối')}`,
      {
        title: 'Kế hoạch &amp; phụ lục',
      },
    );
    expect(document.lines.map(({ text, page }) => [text, page])).toEqual([
      ['Đầu', 1],
      ['Trang hai', 2],
      ['Một nửa', 2],
      ['Cuối', 3],
    ]);
    expect(facts).toMatchObject({ kind: 'docx', pages: 3, title: 'Kế hoạch & phụ lục' });
  });

  it('gives the text of its header once, without the number of the page', async () => {
    const header = `${paragraph('2')}${paragraph('UBND TỈNH X')}`;
    expect(await lines(paragraph('KẾ HOẠCH'), { header })).toEqual(['UBND TỈNH X', 'KẾ HOẠCH']);
  });

  it('reads the standard’s strict variant and unusual prefixes alike', async () => {
    const strict =
      '<q:document xmlns:q="http://purl.oclc.org/ooxml/wordprocessingml/main"><q:body><q:p><q:r><q:t>Chữ</q:t>' +
      '</q:r></q:p></q:body></q:document>';
    expect(await lines('', { files: { 'word/document.xml': strict } })).toEqual(['Chữ']);
  });
});
