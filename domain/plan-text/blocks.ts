import type { CleanLine } from './clean-lines.ts';
import { addressedBodies } from './headings.ts';
import { isLabelled } from './labels.ts';
import { markerOf } from './list-markers.ts';
import type { ListMarker } from './list-markers.ts';
import { joinWrapped, sliceMapped } from './mapped-text.ts';
import type { MappedText } from './mapped-text.ts';
import { beginsSmall, lengthWithNextWord } from './wrapping.ts';
import type { Wrapping } from './wrapping.ts';

/** A paragraph, a bullet, a heading, or a row of a table, its wrapped lines joined. */
export interface Block {
  readonly marker: ListMarker | null;
  /** Without the marker. A row keeps its separators. */
  readonly content: MappedText;
  readonly isRow: boolean;
}

/** Joins the lines that belong together and takes their markers off. */
export function blocksOf(lines: readonly CleanLine[], wrapping: Wrapping): Block[] {
  const blocks: { lines: CleanLine[]; content: MappedText; isRow: boolean }[] = [];
  lines.forEach((line, i) => {
    const open = blocks.at(-1);
    const goesOn = (block: typeof open): block is NonNullable<typeof open> =>
      block !== undefined &&
      !block.isRow &&
      !line.isRow &&
      !headsBullets(block.lines.at(-1)!.content.text, line, lines[i + 1]) &&
      (/^Điều\s+\d{1,3}\s*[.:]?$/u.test(block.content.text) ||
        continues(block.content.text, block.lines, line, wrapping) ||
        (!wrapping.wrapped && isBrokenAtDash(block.content.text, line, lines[i + 1])));
    if (goesOn(open)) {
      open.content = joinWrapped(open.content, line.content);
      open.lines.push(line);
    } else {
      blocks.push({ lines: [line], content: line.content, isRow: line.isRow });
    }
  });
  return withTableHeadings(blocks).map(({ content, isRow }) => blockOf(content, isRow));
}

/** A line between the rows of a table is a row with one cell that reaches across all columns. */
function withTableHeadings<T extends { content: MappedText; isRow: boolean }>(blocks: readonly T[]): T[] {
  return blocks.map((block, i) => {
    const between = blocks[i - 1]?.isRow === true && blocks[i + 1]?.isRow === true;
    return between && !block.isRow && !isNewTable(blocks, i + 1) && block.content.text.length <= 250
      ? { ...block, isRow: true }
      : block;
  });
}

/** A head that no row above repeats begins another table: the line before it is a heading of the text. */
function isNewTable(blocks: readonly { content: MappedText; isRow: boolean }[], at: number): boolean {
  const { text } = blocks[at]!.content;
  if (!/^\|?\s*(?:TT|S\.?TT|Số TT|Số thứ tự)\s*\|/iu.test(text)) return false;
  return !blocks.slice(0, at).some(({ content, isRow }) => isRow && content.text === text);
}

function blockOf(content: MappedText, isRow: boolean): Block {
  const marker = isRow ? null : markerOf(content.text);
  return { marker, content: marker ? sliceMapped(content, marker.length) : content, isRow };
}

const ENDS = /(?:[.;:!?…]|\.\/\.)["”’)\]]*$/u;

/** No sentence, heading or item ends in these. */
const UNFINISHED =
  /(?:,|[\p{L}\p{N}]-|(?:^|\s)(?:ngày|trước ngày|và|của|với|các|những|cho|về|từ|tại|theo|hoặc|để|bởi|thuộc|giữa|số))$/u;

/** Words that open a sentence of a duty behind a heading; names of bodies and places do not begin with them. */
const OPENERS =
  /^(?:Là|Chủ trì|Chủ động|Phối hợp|Tham gia|Tham mưu|Thực hiện|Tổ chức|Triển khai|Tiếp tục|Tăng cường|Thường xuyên|Trên cơ sở|Căn cứ|Hướng dẫn|Chỉ đạo|Đẩy mạnh|Tuyên truyền|Xây dựng|Rà soát|Kiểm tra|Theo dõi|Bố trí|Nâng cao|Định kỳ|Hằng năm|Hàng năm|Nghiên cứu|Đề xuất|Phát huy|Phấn đấu|Đổi mới|Quán triệt|Giao|Yêu cầu|Các cấp|Trong|Tập trung|Lồng ghép|Bảo đảm|Đảm bảo|Kiện toàn|Cụ thể hóa|Huy động|Chịu trách nhiệm|Báo cáo|Tổng hợp|Ban hành|Phổ biến|Vận động|Rút kinh nghiệm|Cung cấp|Cập nhật)(?=[\s,:]|$)/u;

/** Words that open one of the paragraphs with which a plan closes. */
const CLOSERS = /^(?:Giao|Yêu cầu|Đề nghị|Trên đây|Trong quá trình|Nhận được)\s/u;

/** A sentence without a closing mark goes on even where the line was left shorter than usual. */
const LOOSE = 0.75;

/** The second halves of names and terms that are written with a dash between blanks, by the word before the dash. */
const DASHED: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [/Lao động$/iu, /^Thương binh/iu],
  [/(?:kinh tế|chính trị)$/iu, /^(?:xã hội|chính trị|Hạ tầng)/iu],
  [/(?:Phát thanh|Truyền thanh)$/iu, /^Truyền hình/iu],
  [/Quy hoạch$/iu, /^Kiến trúc/iu],
  [/(?:Tài chính|Văn hóa|Tài nguyên)$/iu, /^(?:Kế hoạch|Thông tin|Xã hội|Môi trường)/iu],
  [/(?:Công nghiệp|Thương mại|Khoa học)$/iu, /^(?:\p{Lu}|dịch vụ|du lịch|công nghệ)/u],
  [/\d$/u, /^(?:\d|tháng|năm)/u],
];

/** Whether the words of a line that is full allow that the next one goes on with it. */
export function wordsGoOn(full: CleanLine, next: CleanLine): boolean {
  return continues(full.content.text, [full], next, { wrapped: true, fullFrom: 0 });
}

export function isClosed(text: string): boolean {
  return ENDS.test(text);
}

/** Whether a line goes on with the block whose text is `open`. */
function continues(open: string, opened: readonly CleanLine[], line: CleanLine, wrapping: Wrapping): boolean {
  const last = opened.at(-1)!.content.text;
  const next = line.content.text;
  const marker = markerOf(next);
  if (marker) return marker.kind === 'dash' && isDashInside(open, last, next.slice(marker.length), wrapping);
  if (UNFINISHED.test(last)) return true;
  if (isLabelled(next) && !beginsSmall(next)) return false;
  if (beginsSmall(next)) return !/[:;]$|\.\/\.$/.test(last) || wrapping.wrapped;
  if (isCapitals(open) && isCapitals(next)) return markerOf(open) !== null && !ENDS.test(last);
  if (isCapitals(open) !== isCapitals(next) && (isCapitals(open) || isHeadingBehind(last, next)))
    return false;
  if (/\.\/\.["”]?$/u.test(last)) return false;
  if (isOpenHeading(open) ? OPENERS.test(next) : ENDS.test(last) && CLOSERS.test(next)) return false;
  const share = isOpenHeading(open) || ENDS.test(last) ? 1 : LOOSE;
  return lengthWithNextWord(last, next) >= wrapping.fullFrom * share;
}

/** A line in capital letters behind a sentence that is closed. */
function isHeadingBehind(last: string, next: string): boolean {
  return ENDS.test(last) && next.length >= 8 && /\s/.test(next);
}

/** Behind a closed sentence a line that only names bodies heads the bullets below it. */
function headsBullets(last: string, line: CleanLine, next: CleanLine | undefined): boolean {
  if (next === undefined || !ENDS.test(last) || ENDS.test(line.content.text)) return false;
  const ordinal = markerOf(next.content.text)?.ordinal;
  return (ordinal === null || ordinal === 1) && addressedBodies(line.content)?.duty === null;
}

/** A dash at the beginning of a wrapped line is a bullet, unless it parts a name or a term. */
function isDashInside(open: string, last: string, after: string, wrapping: Wrapping): boolean {
  if (ENDS.test(last)) return false;
  if (DASHED.some(([left, right]) => left.test(last) && right.test(after))) return true;
  if (isQuoteOpen(open)) return true;
  const isFull = lengthWithNextWord(last, '-') >= wrapping.fullFrom - 6;
  if (!wrapping.wrapped || !isFull) return false;
  // "An toàn - Xanh - Sạch |- Đẹp": a sentence without a closing mark that has such dashes already.
  return (
    beginsSmall(after) || (!isOpenHeading(open) && / [-–] /u.test(open.slice(3)) && !OPENERS.test(after))
  );
}

/** Inside a quotation nothing new begins. */
function isQuoteOpen(text: string): boolean {
  const straight = text.split('"').length - 1;
  return straight % 2 === 1 || text.lastIndexOf('“') > text.lastIndexOf('”');
}

/** A long sentence without a closing mark, and one line with a dash behind it: the dash belongs to a name. */
function isBrokenAtDash(open: string, line: CleanLine, next: CleanLine | undefined): boolean {
  if (open.length < 150 || ENDS.test(open) || markerOf(line.content.text)?.kind !== 'dash') return false;
  const kind = markerOf(open)?.kind;
  const isLast = next === undefined || markerOf(next.content.text)?.kind !== 'dash';
  return isLast && kind !== 'dash' && kind !== 'roman';
}

/** A numbered heading that has no closing mark yet. */
function isOpenHeading(text: string): boolean {
  const kind = markerOf(text)?.kind;
  return (
    (kind === 'number' ||
      kind === 'roman' ||
      kind === 'article' ||
      kind === 'dotted' ||
      kind === 'capital') &&
    !ENDS.test(text)
  );
}

/** Written in capital letters throughout, as headings of sections are. */
export function isCapitals(text: string): boolean {
  const letters = text.replace(/\([^)]*\)/gu, '').replace(/[^\p{L}]/gu, '');
  return letters.length >= 3 && letters === letters.toUpperCase();
}
