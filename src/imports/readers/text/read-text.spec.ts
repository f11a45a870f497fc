import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { readFile } from '../read-file.ts';

async function read(bytes: Buffer | string, name = 'a.txt') {
  return readFile({ name, bytes: Buffer.from(bytes as string) });
}

async function lines(bytes: Buffer | string, name?: string): Promise<string[]> {
  return (await read(bytes, name)).document.lines.map(({ text }) => text);
}

describe('A text', () => {
  const SENTENCE = 'Ủy ban nhân dân tỉnh ban hành Kế hoạch số 5/KH-UBND như sau: đẩy mạnh';
  const utf16 = Buffer.from(SENTENCE, 'utf16le');

  it.each([
    ['UTF-8', Buffer.from(SENTENCE)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${SENTENCE}`)],
    ['UTF-8, decomposed', Buffer.from(SENTENCE.normalize('NFD'))],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${SENTENCE}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${SENTENCE}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', utf16],
  ])('is the same in %s', async (_, bytes) => {
    const { document, facts } = await read(bytes);
    expect(document.lines).toEqual([{ text: SENTENCE, page: null }]);
    expect(facts).toMatchObject({ kind: 'text', warnings: [], size: bytes.length, title: null, pages: null });
    expect(facts.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('of Windows in Vietnamese becomes Unicode, and that is told', async () => {
    // windows-1258: a base letter and its tone as a sign of its own.
    const bytes = Buffer.from([0x4b, 0xea, 0xec, 0x20, 0x68, 0x6f, 0x61, 0xf2, 0x63, 0x68]);
    const { document, facts } = await read(bytes);
    expect(document.lines.map(({ text }) => text)).toEqual(['Kế hoạch']);
    expect(facts.warnings).toEqual([{ code: 'import-old-encoding', details: { encoding: 'windows-1258' } }]);
  });

  const TCVN3 = 'Céng hßa x· héi chñ nghÜa ViÖt Nam. §éc lËp - Tù do - H¹nh phóc; n\u00adíc';
  const VNI = 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. Ñoäc laäp - Töï do - Haïnh phuùc; nöôùc';

  it.each([
    ['TCVN3, in bytes', Buffer.from(TCVN3, 'latin1'), 'TCVN3 (ABC, .VnTime)'],
    ['TCVN3, pasted as it looks', Buffer.from(TCVN3), 'TCVN3 (ABC, .VnTime)'],
    ['VNI, in bytes', Buffer.from(VNI, 'latin1'), 'VNI'],
    ['VNI, pasted as it looks', Buffer.from(VNI), 'VNI'],
  ])('from before Unicode is turned into it, and that is told: %s', async (_, bytes, encoding) => {
    const { document, facts } = await read(bytes);
    const motto = 'Cộng hòa xã hội chủ nghĩa Việt Nam. Độc lập - Tự do - Hạnh phúc; nước';
    expect(document.lines.map(({ text }) => text)).toEqual([motto]);
    expect(facts.warnings).toEqual([{ code: 'import-old-encoding', details: { encoding } }]);
  });

  it('keeps its lines, without what cannot be seen', async () => {
    const text = 'a\u00a0b\r\n\r\n  thụt\tvào\u200b\r23\u2011NQ/TW\n\uf0b7 gạch\u00ad đầu dòng\n\ud83d';
    expect(await lines(text)).toEqual(['a b', '', '  thụt vào', '23-NQ/TW', '- gạch đầu dòng', '\ufffd']);
  });

  it('has pages where form feeds part them', async () => {
    const { document, facts } = await read('Trang một\n1\n\fTrang hai\n2\n\f');
    expect(document.lines.filter(({ text }) => text !== '')).toEqual([
      { text: 'Trang một', page: 1 },
      { text: '1', page: 1 },
      { text: 'Trang hai', page: 2 },
      { text: '2', page: 2 },
    ]);
    expect(facts.pages).toBe(2);
  });

  it('has rows where Markdown writes a table', async () => {
    const markdown =
      '# KẾ HOẠCH\n| TT | Nhiệm vụ | Chủ trì |\n|---|:--:|---|\n| 1 | Họp \\| bàn | |\n- |x|\n';
    expect(await lines(markdown, 'a.md')).toEqual([
      '# KẾ HOẠCH',
      'TT | Nhiệm vụ | Chủ trì',
      '1 | Họp ¦ bàn | ',
      '- |x|',
      '',
    ]);
  });

  it('has rows where a table was pasted with tabs, and none where a tab is an indent', async () => {
    const pasted = 'TT\tNhiệm vụ\tThời gian\n1\tTập huấn\t\n1.\tMục\n2.\tMục\nmột\thai\tba';
    expect(await lines(pasted)).toEqual([
      'TT | Nhiệm vụ | Thời gian',
      '1 | Tập huấn | ',
      '1. Mục',
      '2. Mục',
      'một hai ba',
    ]);
  });
});

describe('A page', () => {
  const html = (body: string, head = '') =>
    `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;

  it('gives its blocks as lines, its lists with their labels, and no script, style or title', async () => {
    const body =
      '<style>p{}</style><script>alert(1)</script><p>Một <b>đoạn</b>\n  văn<br>dòng hai</p>khối<div>trong<p>con</p></div>' +
      '<ol type="I" start="2"><li>Hai<ul><li>Gạch</li></ul></li><li><p>Ba</p></li></ol><ol type=a><li>A</li></ol>';
    const { document, facts } = await read(html(body, '<title>Kế  hoạch</title>'), 'a.html');
    expect(document.lines.map(({ text }) => text)).toEqual([
      'Một đoạn văn',
      'dòng hai',
      'khối',
      'trong',
      'con',
      'II. Hai',
      '- Gạch',
      'III. Ba',
      'a) A',
    ]);
    expect(facts).toMatchObject({ kind: 'html', title: 'Kế hoạch' });
  });

  it('gives the rows of its tables, with cells merged across and downwards', async () => {
    const body =
      '<table border=1><caption>Biểu 1</caption><thead><tr><th>TT<th>Nhiệm vụ<th>Chủ trì</tr></thead>' +
      '<tr><td colspan=3>I. Nhóm</td></tr><tr><td>1<td><p>Họp</p><p>bàn</p><td rowspan=2>Sở A</tr><tr><td>2<td>Báo cáo</tr></table>' +
      '<table border=0><tr><td>UBND TỈNH X<td>CỘNG HÒA</table>';
    expect(await lines(html(body), 'a.html')).toEqual([
      'Biểu 1',
      'TT | Nhiệm vụ | Chủ trì',
      'I. Nhóm |  | ',
      '1 | Họp bàn | Sở A',
      '2 | Báo cáo | ',
      'UBND TỈNH X',
      'CỘNG HÒA',
    ]);
  });

  it('is read in the encoding that it names', async () => {
    const named = html('<p>K\xea\xec ho\x61\xf2ch</p>', '<meta charset="windows-1258">');
    expect(await lines(Buffer.from(named, 'latin1'), 'a.htm')).toEqual(['Kế hoạch']);
  });
});

describe('A row with a bar at both ends', () => {
  it('is framed as in Markdown only where the rows next to it are: else its first and last cells are empty', async () => {
    expect(await lines('| TT | Việc |\n| 1 | Làm |')).toEqual(['TT | Việc', '1 | Làm']);
    expect(await lines('TT | Việc | Ai | Khi\n | Chủ trì | Phối hợp | \n1 | Làm | Sở Y tế | 2026')).toEqual([
      'TT | Việc | Ai | Khi',
      expect.stringMatching(/^\s*\| Chủ trì \| Phối hợp \|\s*$/),
      '1 | Làm | Sở Y tế | 2026',
    ]);
  });
});
