import { describe, expect, it } from '@jest/globals';
import { cleanLines } from '../../../../domain/plan-text/clean-lines.ts';
import { at, pdfFile } from '../../../../test/support/pdf-file.ts';
import { printedParagraphs } from '../../../../test/support/printed-paragraphs.ts';
import type { Layout } from '../../../../test/support/printed-paragraphs.ts';
import { readFile } from '../read-file.ts';

// Many words in capitals and many numbers, at which no rule of the language joins lines.
const PARAGRAPHS = [
  'Can cu Nghi quyet so 23 ngay 18 thang 7 nam 2023 cua Hoi dong nhan dan thanh pho Binh An ve Chuong trinh An toan, So Noi vu trinh Uy ban nhan dan thanh pho ban hanh Ke hoach nay voi cac noi dung sau day.',
  'So Noi vu chu tri, phoi hop voi So Y te, So Tai chinh, Ban Quan ly Khu kinh te Binh An to chuc it nhat 12 lop tap huan cho 1500 nguoi lam viec tai Khu cong nghiep Song Hong trong nam 2026.',
  'Tren 90 phan tram so nguoi lam cong tac quan ly cua Ban Quan ly Khu kinh te va tren 50 phan tram so nguoi lao dong tai 300 co so duoc kham suc khoe theo khoan 3 Dieu 24 Nghi dinh so 39 ngay 15 thang 5 nam 2016 cua Chinh phu.',
  'Dinh ky truoc ngay 15 thang 12 hang nam, cac Phong, ban gui bao cao.',
  'Van phong Uy ban nhan dan thanh pho theo doi, don doc viec thuc hien Ke hoach, tong hop kho khan cua cac don vi, trinh Chu tich Uy ban nhan dan thanh pho truoc ngay 20 thang 6 va truoc ngay 20 thang 12 hang nam.',
  'Uy ban Mat tran To quoc Viet Nam thanh pho, Lien doan Lao dong thanh pho van dong doan vien, hoi vien huong ung Thang hanh dong ve An toan, phat hien va bieu duong 30 Tap the co thanh tich trong nam 2026.',
];

/** What a document made of the paragraphs is read as. */
async function read(paragraphs: readonly string[], layout: Layout): Promise<string[]> {
  const { document } = await readFile({ name: 'a.pdf', bytes: printedParagraphs(paragraphs, layout) });
  return cleanLines(document).map(({ content }) => content.text);
}

const WIDTHS = [52, 57, 61, 66, 70, 75];

describe('The lines of a PDF become the paragraphs that were broken into them', () => {
  const layouts: [string, Omit<Layout, 'columns'>][] = [
    ['set to the full width with an indent', { firstIndent: 4, justified: true }],
    ['set to the full width and nothing else', { justified: true }],
    ['set to the left with an indent', { firstIndent: 4 }],
    ['set one and a half apart, further apart between paragraphs', { leading: 20, before: 6 }],
    ['with the first line further out', { hanging: 3 }],
    [
      'over many pages with a header and numbers',
      { firstIndent: 4, linesOfPage: 7, header: 'KE HOACH 2026' },
    ],
  ];
  it.each(layouts)('%s', async (_, layout) => {
    for (const columns of WIDTHS) {
      const paragraphs = [...PARAGRAPHS, ...PARAGRAPHS];
      expect({ columns, read: await read(paragraphs, { ...layout, columns }) }).toEqual({
        columns,
        read: paragraphs,
      });
    }
  });
});

describe('A line of a PDF', () => {
  /** Behind two lines of which the first visibly goes on. */
  async function goingOn(marks: string, before = WRAPPED): Promise<(string | undefined)[]> {
    const bytes = pdfFile([before + marks], { font: 'Courier' });
    const { document } = await readFile({ name: 'a.pdf', bytes });
    return document.lines.slice(before === '' ? 0 : 2).map(({ goesOn }) => goesOn);
  }
  const FULL = 'Uy ban nhan dan thanh pho Binh An va Ban Quan ly Khu kinh te';
  const left = (y: number, text: string, x = 60) => at(x, y, text, 10);
  const WRAPPED = left(800, FULL) + left(786, 'va cac co quan.');

  it('ends of itself where the next word would have had room', async () => {
    const short = FULL.replace(/ kinh te$/, '');
    expect(await goingOn(left(700, FULL) + left(686, short) + left(672, 'Ha') + left(658, FULL))).toEqual([
      'likely',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('tells nothing where no line visibly goes on: the longest of a list is not full', async () => {
    expect(await goingOn(left(700, FULL) + left(686, 'Ha Noi'), '')).toEqual([undefined, undefined]);
  });

  it('does not go on in letters of another size, nor beside what stands at its side', async () => {
    expect(await goingOn(left(700, FULL) + at(60, 680, 'KE HOACH', 14))).toEqual([undefined, undefined]);
    const beside = left(700, 'UBND TINH BINH AN') + left(700, 'CONG HOA XA HOI CHU NGHIA', 300);
    const below = left(686, 'SO NOI VU') + left(686, 'Doc lap - Tu do', 300);
    expect(await goingOn(beside + below + left(650, FULL))).toEqual(Array.from({ length: 5 }));
  });

  it('that is centred goes on where the next word had no room on both sides together', async () => {
    const centred = (y: number, text: string) => left(y, text, 60 + ((60 - text.length) / 2) * 6);
    const title =
      centred(686, 'Trien khai thuc hien Chuong trinh An toan cua Thanh') + centred(672, 'Phuong Binh An');
    expect(await goingOn(left(700, FULL) + title + left(650, FULL))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    const full =
      centred(686, 'Trien khai thuc hien Chuong trinh An toan cua Thanh') +
      centred(672, 'Hoa-Phuong-Do Binh An');
    expect((await goingOn(left(714, FULL) + full + left(650, FULL)))[1]).toBe('likely');
  });

  it('that a hyphen ends in the cell of a table is joined without a blank', async () => {
    const frame = [50, 150, 400].map((x) => `${x} 600 m ${x} 700 l S\n`).join('');
    const rules = [600, 700].map((y) => `50 ${y} m 400 ${y} l S\n`).join('');
    const cells =
      left(680, 'Chi thi so 29-', 55) +
      left(666, 'CT/TW', 55) +
      left(680, 'Lao dong -', 155) +
      left(666, 'Thuong binh', 155);
    const { document } = await readFile({
      name: 'a.pdf',
      bytes: pdfFile([left(750, FULL) + frame + rules + cells]),
    });
    expect(document.lines[1]?.text).toBe('Chi thi so 29-CT/TW | Lao dong - Thuong binh');
  });
});
