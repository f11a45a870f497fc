import { pdfFile } from './pdf-file.ts';

/** How paragraphs are set. Widths in letters, heights in points. */
export interface Layout {
  readonly columns: number;
  readonly firstIndent?: number;
  /** Of all lines but the first. */
  readonly hanging?: number;
  readonly justified?: boolean;
  readonly centred?: boolean;
  readonly leading?: number;
  /** More between paragraphs than between lines. */
  readonly before?: number;
  readonly linesOfPage?: number;
  /** Above the text of each page but the first, and its number below. */
  readonly header?: string;
}

const SIZE = 10;
// Of Courier, in which every letter is as wide.
const LETTER = 0.6 * SIZE;
const LEFT = 60;
const TOP = 780;

interface SetLine {
  readonly text: string;
  readonly indent: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** A PDF in which paragraphs are broken into lines as a program for texts does it. */
export function printedParagraphs(paragraphs: readonly string[], layout: Layout): Buffer {
  const lines = paragraphs.flatMap((paragraph) => brokenIntoLines(paragraph, layout));
  const perPage = layout.linesOfPage ?? 40;
  const pages = Array.from({ length: Math.ceil(lines.length / perPage) }, (_, page) =>
    pageOf(lines.slice(page * perPage, (page + 1) * perPage), layout, page + 1),
  );
  return pdfFile(pages, { font: 'Courier' });
}

function brokenIntoLines(paragraph: string, { columns, firstIndent = 0, hanging = 0 }: Layout): SetLine[] {
  const lines: string[] = [];
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1);
    const room = columns - (lines.length <= 1 ? firstIndent : hanging);
    if (last !== undefined && last.length + 1 + word.length <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((text, index) => ({
    text,
    indent: index === 0 ? firstIndent : hanging,
    isFirst: index === 0,
    isLast: index === lines.length - 1,
  }));
}

function pageOf(lines: readonly SetLine[], layout: Layout, page: number): string {
  const { columns, leading = 14, before = 0, header } = layout;
  let y = TOP;
  const body = lines.map((line, index) => {
    y -= index === 0 ? 0 : leading + (line.isFirst ? before : 0);
    return drawn(line, layout, y);
  });
  const middle = LEFT + (columns * LETTER) / 2;
  const frame =
    header === undefined || page === 1 ? [] : [text(LEFT, 820, header), text(middle, y - 30, String(page))];
  return [...frame, ...body].join('');
}

function drawn({ text: words, indent, isLast }: SetLine, { columns, justified, centred }: Layout, y: number) {
  const free = columns - indent - words.length;
  const blanks = words.split(' ').length - 1;
  const stretch = justified === true && !isLast && blanks > 0 ? (free * LETTER) / blanks : 0;
  const left = centred === true ? free / 2 : indent;
  return text(LEFT + left * LETTER, y, words, stretch);
}

function text(x: number, y: number, words: string, stretch = 0): string {
  return `BT /F1 ${SIZE} Tf ${stretch} Tw ${x} ${y} Td (${words.replace(/[()\\]/g, '\\$&')}) Tj ET\n`;
}
