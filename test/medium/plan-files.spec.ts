import { describe, expect, it } from '@jest/globals';
import { readByBuild } from '../support/built-reader.ts';
import { docxFile, paragraph } from '../support/office-files.ts';
import { at, pdfFile } from '../support/pdf-file.ts';

const LONG = 'Van ban nay du dai de trang duoc coi la co chu va khong phai ban chup.';

describe('The built product', () => {
  it('reads several files in threads, and says nothing of its libraries', async () => {
    const annex = pdfFile([at(72, 700, LONG)]);
    expect(
      await readByBuild({ 'ke-hoach.docx': docxFile(paragraph('KẾ HOẠCH')), 'phu-luc.pdf': annex }),
    ).toMatchObject({
      document: { lines: [{ text: 'KẾ HOẠCH' }, { text: '' }, { text: LONG, page: 1 }] },
      parts: [
        { facts: { name: 'ke-hoach.docx', kind: 'docx' }, firstLine: 1, lastLine: 1 },
        { facts: { name: 'phu-luc.pdf', kind: 'pdf', pages: 1 }, firstLine: 3, lastLine: 3 },
      ],
    });
  });

  it('tells across the thread why a file is refused, also where pdf.js stumbles where nobody waits for it', async () => {
    const good = pdfFile([at(72, 700, LONG), at(72, 700, LONG)]).toString('latin1');
    const files = {
      'ban-chup.pdf': pdfFile(['']),
      'hong.pdf': Buffer.from(
        good.replace('/Kids [4 0 R', '/Kids [4 x R').replace('6 0 obj', 'x 0 obj'),
        'latin1',
      ),
    };
    expect(await readByBuild(files, 'one by one')).toEqual(['import-scanned-pdf', 'import-file-damaged']);
  });
});
