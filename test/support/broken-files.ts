import { deflateSync } from 'node:zlib';
import { DomainError } from '../../domain/errors.ts';
import { PROBLEMS_VI } from '../../src/common/messages/vi.ts';
import { readFile } from '../../src/imports/readers/read-file.ts';
import { compoundFile } from './compound-file.ts';
import { docxEntries, inList, level, paragraph, table, xlsxEntries } from './office-files.ts';
import { at, line, pdfFile } from './pdf-file.ts';
import type { Random } from './random.ts';
import { zipFile } from './zip-file.ts';

type Entries = Record<string, string | Buffer>;

const NUMBERING =
  `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'lowerLetter', '%1.%2)')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num>';
const CELL = `<w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr>${paragraph('Sở Nội vụ')}`;
const FIELD =
  '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:ins><w:r><w:t>x</w:t></w:r></w:ins>' +
  '<w:r><w:fldChar w:fldCharType="separate"/><w:lastRenderedPageBreak/><w:t>y</w:t></w:r></w:p>';
const DOCX = docxEntries(
  paragraph('MỤC ĐÍCH', inList(1, 0)) +
    paragraph('Một', inList(1, 1)) +
    table([[CELL, CELL], [CELL]]) +
    FIELD,
  {
    numbering: NUMBERING,
    styles: '<w:style w:styleId="A"><w:basedOn w:val="A"/></w:style>',
    title: 'Kế hoạch',
  },
);
const XLSX = xlsxEntries(
  [
    {
      name: 'Phụ lục',
      xml:
        '<sheetData><row><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45992</v></c></row><row hidden="1">' +
        '<c r="C2" t="inlineStr"><is><t>ba</t></is></c></row></sheetData>',
    },
  ],
  ['<t>một</t>'],
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
);
const PAGE =
  at(72, 700, 'Van ban nay du dai de trang duoc coi la co chu.') +
  [50, 100, 200].map((x) => line(x, 500, x, 600)).join('') +
  [500, 550, 600].map((y) => line(50, y, 200, y)).join('') +
  at(60, 560, 'TT') +
  'q 1 0 0 1 5 5 cm BT /F1 10 Tf 1 0 0 1 60 510 Tm [(a) 20 (b)] TJ T* (c) Tj ET Q\n';

const STRANGE_NUMBERS = ['-1', '0', '99999999999', '1e9', '', 'x', '4294967295', '8', '0.5'];

/** How a file of each kind is broken: a good one first, then its bytes, or what is packed in it. */
export const BREAKERS: Readonly<Record<string, (random: Random) => Buffer>> = {
  docx: (random) => bytesBroken(zipFile(DOCX), random),
  'parts of docx': (random) => zipFile(partBroken(DOCX, random)),
  xlsx: (random) => bytesBroken(zipFile(XLSX), random),
  'parts of xlsx': (random) => zipFile(partBroken(XLSX, random)),
  pdf: (random) => bytesBroken(pdfFile([PAGE, PAGE]), random),
  'streams of pdf': (random) =>
    pdfFile([bytesBroken(Buffer.from(PAGE, 'latin1'), random).toString('latin1')]),
  'packed streams of pdf': (random) => bytesBroken(packedPdf(), random),
  doc: (random) => bytesBroken(compoundFile(['Root Entry', 'WordDocument', 'Data']), random),
  html: (random) =>
    bytesBroken(
      Buffer.from('<html><body><table><tr><td rowspan=3>Một<td colspan=2>hai</table><ol><li>ba</ol>'),
      random,
    ),
  text: (random) => bytesBroken(Buffer.from('Kế hoạch\n| a | b |\nmột\thai\tba\n'), random),
};

/** Tries broken files of a kind. @returns how many were read, and how often each refusal was given */
export async function tryBroken(
  kind: string,
  times: number,
  random: Random,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (let n = 0; n < times; n += 1) {
    const bytes = BREAKERS[kind]?.(random) ?? Buffer.alloc(0);
    const outcome = await outcomeOf(bytes);
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

/** `read`, or the code of the refusal. Anything else is a defect, told with the file that brings it about. */
async function outcomeOf(bytes: Buffer): Promise<string> {
  try {
    await readFile({ name: 'a.bin', bytes });
    return 'read';
  } catch (error) {
    if (error instanceof DomainError && PROBLEMS_VI[error.code] !== undefined) return error.code;
    throw new Error(`broken file ${bytes.toString('base64')}`, { cause: error });
  }
}

function partBroken(entries: Entries, random: Random): Entries {
  const name = random.pick(Object.keys(entries).filter((own) => own !== '[Content_Types].xml'));
  return { ...entries, [name]: textBroken(String(entries[name]), random) };
}

/** Breaks XML where it hurts: whole elements lost, doubled or exchanged, and numbers that nobody expects. */
function textBroken(text: string, random: Random): string {
  const pieces = text.split(/(?=<)|(?<=")(?=\d)|(?<=\d)(?=")/);
  const numbers = pieces.flatMap((piece, index) => (/^\d+$/.test(piece) ? [index] : []));
  for (let n = random.between(1, 3); n > 0; n -= 1) {
    const anywhere = numbers.length === 0 || random.chance(0.3);
    const here = anywhere ? random.between(0, pieces.length - 1) : random.pick(numbers);
    const there = random.between(0, pieces.length - 1);
    const piece = pieces[here] ?? '';
    if (/^\d+$/.test(piece)) pieces[here] = random.pick(STRANGE_NUMBERS);
    else if (random.chance(0.3)) pieces.splice(here, 1);
    else if (random.chance(0.5)) pieces.splice(there, 0, piece);
    else pieces[here] = pieces[there] ?? '';
  }
  return pieces.join('');
}

/** Cuts off, overwrites, takes out or doubles some bytes. */
function bytesBroken(bytes: Buffer, random: Random): Buffer {
  const broken = Buffer.from(bytes);
  const place = () => random.between(0, Math.max(0, broken.length - 1));
  const [from, to] = [place(), place()].sort((one, other) => one - other) as [number, number];
  switch (random.between(0, 4)) {
    case 0:
      return broken.subarray(0, from);
    case 1:
      return Buffer.concat([broken.subarray(0, from), broken.subarray(to)]);
    case 2:
      return Buffer.concat([broken.subarray(0, to), broken.subarray(from)]);
    default:
      for (let n = random.between(1, 12); n > 0; n -= 1) broken[place()] = random.between(0, 255);
      return broken;
  }
}

function packedPdf(): Buffer {
  const packed = deflateSync(Buffer.from(PAGE, 'latin1')).toString('latin1');
  return Buffer.from(
    pdfFile([packed]).toString('latin1').replace('<< /Length', '<< /Filter /FlateDecode /Length'),
    'latin1',
  );
}
