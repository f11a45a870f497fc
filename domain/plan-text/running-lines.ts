import type { SourceDocument } from './source-lines.ts';
import { markerOf } from './list-markers.ts';

const PAGE_NUMBER = /^[-–—\s]*(?:trang|page)?[-–—\s]*\d{1,3}(?:\s*\/\s*\d{1,3})?[-–—\s]*$/iu;

/** Words behind which a number on a line of its own belongs to the sentence. */
const AWAITS_NUMBER =
  /(?:^|\s)(?:ngày|tháng|quý|năm|khoản|điều|mục|điểm|số|trước|đến|và|từ|khóa|lần thứ|giai đoạn)$/iu;

const ADDRESS_ALONE = /^<?https?:\/\/\S+>?$/u;

/** How often a line must stand at the edge of pages to be one of theirs. */
const TIMES = 3;

/** The indices of lines that belong to the printed pages and not to the document. */
export function runningLines({ lines }: SourceDocument): ReadonlySet<number> {
  const dropped = new Set<number>();
  lines.forEach(({ text }, index) => {
    if (ADDRESS_ALONE.test(text.trim())) dropped.add(index);
    else if (PAGE_NUMBER.test(text) && !continuesSentence(lines, index)) dropped.add(index);
  });
  for (const index of edgesThatRepeat(lines, dropped)) dropped.add(index);
  return dropped;
}

/** "trước ngày |15| tháng 12", on one page, without an empty line on either side as pages leave. */
function continuesSentence(lines: SourceDocument['lines'], index: number): boolean {
  if (lines[index - 1]?.page !== lines[index + 1]?.page) return false;
  const before = lines[index - 1]?.text.trim() ?? '';
  const after = lines[index + 1]?.text.trim() ?? '';
  return before !== '' && after !== '' && AWAITS_NUMBER.test(before);
}

function edgesThatRepeat(lines: SourceDocument['lines'], numbers: ReadonlySet<number>): number[] {
  const edges = edgeLines(lines, numbers);
  const places = new Map<string, number[]>();
  for (const index of edges) {
    const text = lines[index]!.text.trim();
    if (text.length > 120 || markerOf(text) !== null || text.includes('|')) continue;
    const key = text.replace(/\d+/g, '0').toLowerCase();
    places.set(key, [...(places.get(key) ?? []), index]);
  }
  return [...places.values()].filter((list) => list.length >= TIMES).flat();
}

/** The first and last lines of pages; without pages, the neighbours of page numbers. */
function edgeLines(lines: SourceDocument['lines'], numbers: ReadonlySet<number>): ReadonlySet<number> {
  const edges = new Set<number>();
  const filled = lines.flatMap(({ text }, index) => (text.trim() === '' ? [] : [index]));
  filled.forEach((index, i) => {
    if (numbers.has(index)) return;
    const neighbours = [filled[i - 1], filled[i + 1]];
    const page = lines[index]!.page;
    const atEdge = neighbours.some(
      (other) =>
        other !== undefined && (numbers.has(other) || (page !== null && lines[other]!.page !== page)),
    );
    if (atEdge) edges.add(index);
  });
  return edges;
}
