import { describe, expect, it } from '@jest/globals';
import { at, line, pdfFile } from '../../../../test/support/pdf-file.ts';
import { readFile } from '../read-file.ts';

const LONG = 'Van ban nay du dai de trang duoc coi la co chu va khong phai ban chup.';

async function read(...pages: string[]) {
  const { document, facts } = await readFile({ name: 'a.pdf', bytes: pdfFile(pages) });
  return { lines: document.lines.map((own) => own.text), document, facts };
}

/** A frame with lines between its rows and columns. */
function grid(xs: readonly number[], ys: readonly number[]): string {
  const [left = 0, right = 0, low = 0, high = 0] = [xs[0], xs.at(-1), ys.at(-1), ys[0]];
  return [...xs.map((x) => line(x, low, x, high)), ...ys.map((y) => line(left, y, right, y))].join('');
}

describe('A PDF', () => {
  it('gives one line for each line of a page, whatever the order in which it is drawn', async () => {
    const { document, facts } = await read(at(72, 700, 'Dong hai') + at(72, 720, LONG), at(72, 720, LONG));
    expect(document.lines).toEqual([
      { text: LONG, page: 1 },
      { text: 'Dong hai', page: 1 },
      { text: LONG, page: 2 },
    ]);
    expect(facts).toMatchObject({ kind: 'pdf', pages: 2, title: 'Plan', warnings: [] });
  });

  it('puts letters where they stand: kerned, spread, scaled, raised, drawn in any order or twice', async () => {
    const kerned = 'BT /F1 12 Tf 72 700 Td [(Tr) 40 (uoc n) -10 (gay) -600 (15)] TJ ET\n';
    const spread = 'BT /F1 1 Tf 12 0 0 12 72 680 Tm 0.1 Tc 50 Tz (Hep lai) Tj ET\n';
    const anyOrder = at(72, 660, 'So', 12) + at(120, 660, 'vu', 12) + at(92, 660, 'Noi', 12);
    const bold = at(72, 640, 'Dam') + at(72.2, 640, 'Dam');
    const note = `${at(72, 620, 'nam 2025')}${at(124, 624, '1', 7)}${at(130, 620, 'va sau')}`;
    const nextLine = 'BT /F1 12 Tf 14 TL 72 600 Td (mot) Tj T* (hai) Tj ET\n';
    const { lines } = await read(at(72, 720, LONG) + kerned + spread + anyOrder + bold + note + nextLine);
    const expected = ['Truoc ngay 15', 'Hep lai', 'So Noi vu', 'Dam', 'nam 2025[1] va sau', 'mot', 'hai'];
    expect(lines.slice(1)).toEqual(expected);
  });

  it('reads a table by its lines: wrapped cells, cells merged across and downwards, empty ones', async () => {
    const marks =
      at(72, 750, LONG) +
      grid([50, 80, 250, 400], [700, 680, 640, 620]) +
      at(55, 685, 'TT') +
      at(85, 685, 'Nhiem vu') +
      at(255, 685, 'Chu tri') +
      at(55, 665, '1') +
      at(85, 665, 'Tap huan') +
      at(85, 650, 'hai dong') +
      at(255, 665, 'So A') +
      at(85, 625, 'Dien tap') +
      at(72, 590, 'Sau bang');
    expect((await read(marks)).lines).toEqual([
      LONG,
      'TT | Nhiem vu | Chu tri',
      '1 | Tap huan hai dong | So A',
      ' | Dien tap | ',
      'Sau bang',
    ]);
    const merged =
      at(72, 750, LONG) +
      [50, 80, 400].map((x) => line(x, 620, x, 700)).join('') +
      line(250, 640, 250, 700) +
      [700, 620].map((y) => line(50, y, 400, y)).join('') +
      line(50, 660, 250, 660) +
      line(50, 640, 400, 640) +
      ['1', '2', '3'].map((number, row) => at(60, 690 - row * 40 + (row === 2 ? 15 : 0), number)).join('') +
      at(85, 690, 'Mot') +
      at(85, 650, 'Hai') +
      at(300, 647, 'So A') +
      at(85, 625, 'Nhom ba chung');
    expect((await read(merged)).lines.slice(1)).toEqual([
      '1 | Mot | So A',
      '2 | Hai | ',
      '3 | Nhom ba chung | ',
    ]);
  });

  it('takes thin boxes for lines, as Word draws them, and follows shifted and scaled coordinates', async () => {
    const box = (x: number, y: number, width: number, height: number) =>
      `${x} ${y} ${width} ${height} re f\n`;
    const frame =
      [0, 50, 150].map((x) => box(x, 0, 0.5, 40)).join('') +
      [0, 20, 40].map((y) => box(0, y, 150, 0.5)).join('');
    const cells = at(5, 25, 'TT') + at(55, 25, 'Viec') + at(5, 5, '1') + at(55, 5, 'Hop');
    const { lines } = await read(
      `${at(72, 750, LONG)}q 1.2 0 0 1.2 100 500 cm\n${frame}${cells}Q\n${at(72, 450, 'Sau')}`,
    );
    expect(lines.slice(1)).toEqual(['TT | Viec', '1 | Hop', 'Sau']);
  });

  it('reads what stands side by side one after another, and text that runs across again as it is', async () => {
    const head =
      at(72, 800, 'UBND TINH X') +
      at(320, 800, 'CONG HOA') +
      at(90, 785, 'So: 1/KH-UBND') +
      at(320, 784, 'Doc lap') +
      at(72, 750, LONG) +
      at(72, 735, 'I. MUC DICH');
    expect((await read(head)).lines).toEqual([
      'UBND TINH X',
      'So: 1/KH-UBND',
      'CONG HOA',
      'Doc lap',
      LONG,
      'I. MUC DICH',
    ]);
  });

  it('reads rows of a table without lines, where three texts or more stand in a row', async () => {
    const row = (y: number, ...texts: string[]) =>
      texts.map((text, index) => at(72 + index * 150, y, text)).join('');
    const { lines } = await read(
      at(72, 800, LONG) + row(780, 'TT', 'Viec', 'Han') + row(765, '1', 'Hop', 'Thang 8'),
    );
    expect(lines.slice(1)).toEqual(['TT | Viec | Han', '1 | Hop | Thang 8']);
  });

  it('reads a page that is turned as it is looked at, and keeps what stands askew apart', async () => {
    const turned = pdfFile([`BT /F1 12 Tf 0 1 -1 0 300 72 Tm (${LONG}) Tj ET\n${at(72, 720, 'dung')}`]);
    const bytes = Buffer.from(
      turned.toString('latin1').replace('/MediaBox', '/Rotate 90 /MediaBox'),
      'latin1',
    );
    const { document } = await readFile({ name: 'a.pdf', bytes });
    expect(document.lines.map(({ text }) => text)).toEqual([LONG, 'dung']);
  });

  it('reads what is drawn by a form of its own, where the form is placed', async () => {
    const form = `<< /Type /XObject /Subtype /Form /BBox [0 0 600 900] /Matrix [1 0 0 1 40 0] /Resources << /Font << /F1 3 0 R >> >>`;
    const drawn = at(72, 720, 'Trong bieu mau');
    const page = `${at(72, 750, LONG)}/X1 Do ${at(72, 700, 'sau')}${at(215, 720, 'cung dong')}`;
    const bytes = pdfFile([page], {
      objects: [`${form} /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`],
    });
    const { document } = await readFile({ name: 'a.pdf', bytes });
    expect(document.lines.map(({ text }) => text)).toEqual([LONG, 'Trong bieu mau cung dong', 'sau']);
  });

  it('says which pages have no text', async () => {
    expect((await read(at(72, 720, LONG), '', at(72, 720, '3'))).facts.warnings).toEqual([
      { code: 'import-pages-without-text', details: { pages: [2, 3] } },
    ]);
  });
});
