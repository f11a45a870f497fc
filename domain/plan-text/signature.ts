import type { CleanLine } from './clean-lines.ts';
import { joinWrapped, sliceMapped } from './mapped-text.ts';
import type { MappedText } from './mapped-text.ts';
import { cellsOf } from './table-rows.ts';

/** "Nơi nhận" and the signature. */
export interface Footer {
  readonly recipients: readonly MappedText[];
  readonly signatoryName: MappedText | null;
  /** The office held, as people write it ("Phó Chủ tịch"). */
  readonly signatoryTitle: string | null;
  /** "TM. ỦY BAN NHÂN DÂN" without the formula. */
  readonly onBehalfOf: string | null;
}

const OFFICE =
  /(?:PHÓ\s+)?(?:CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|CHÁNH VĂN PHÒNG|CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|TRƯỞNG BAN|TRƯỞNG PHÒNG|VIỆN TRƯỞNG|HIỆU TRƯỞNG|CHÁNH THANH TRA|BÍ THƯ|TỔNG GIÁM ĐỐC|THỦ TƯỚNG|TRƯỞNG TRẠM|TRƯỞNG CÔNG AN|CHỈ HUY TRƯỞNG|CHI CỤC TRƯỞNG)(?:\s+THƯỜNG TRỰC(?!\s+\p{Lu}{2}))?/gu;

const FORMULA =
  /(?:TM|T\/M)\s*\.\s*((?:\p{Lu}+\s?)+?)(?=\s*(?:KT\.|TL\.|PHÓ|CHỦ TỊCH|GIÁM ĐỐC|\p{Lu}\p{Ll}|$))/u;

const NAME = /^\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,5}$/u;

/** Degrees and ranks in front of a name; documents of the administration leave them out, others do not. */
const RANK =
  /^(?:(?:BS|BSCKI{1,2}|ThS|TS|PGS|GS|CN|KS|LS)\.\s*|(?:Đại tá|Thượng tá|Trung tá|Thiếu tướng|Đại tướng)\s+)+/u;

/** Reads the lines below the text: rows of a table, or line by line. */
export function readFooter(lines: readonly CleanLine[]): Footer {
  const cells = lines.flatMap((line) => (line.isRow ? cellsOf([line.content])[0]! : [line.content]));
  const texts = cells.filter(({ text }) => text !== '');
  const from = texts.findIndex(({ text }) => /^Nơi nhận/iu.test(text));
  const signature = texts.filter((_cell, i) => !isRecipientLine(i, from, texts));
  const signed = signature.map(({ text }) => text).join(' ');
  // In two columns the office may stand on the line of "Nơi nhận".
  const offices = [
    ...texts
      .map(({ text }) => text)
      .join(' ')
      .matchAll(OFFICE),
  ].map(([office]) => office);
  return {
    recipients:
      from === -1 ? [] : recipientsOf(texts.slice(from).filter((cell) => !signature.includes(cell))),
    signatoryName: nameIn(signature),
    signatoryTitle: offices.length === 0 ? null : titleCase(offices.at(-1)!),
    onBehalfOf: FORMULA.exec(signed)?.[1]?.trim() ?? null,
  };
}

/** From "Nơi nhận" to the line "Lưu: …" or to the first line of the signature. */
function isRecipientLine(index: number, from: number, texts: readonly MappedText[]): boolean {
  if (from === -1 || index < from) return false;
  const until = texts.findIndex((cell, i) => i > from && isSignature(cell.text));
  return until === -1 || index < until;
}

function isSignature(text: string): boolean {
  return (
    /^(?:TM|T\/M|KT|TL|TUQ|Q)\s*\.\s*\p{Lu}{2}/u.test(text) ||
    /^(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG)/u.test(text) ||
    (NAME.test(text) && !/^(?:Như|Lưu|Bộ|Sở|Ban)/u.test(text))
  );
}

/** One entry for each line with a dash; what has none goes on the entry above. */
function recipientsOf(lines: readonly MappedText[]): MappedText[] {
  const pieces = lines.flatMap(splitEntries);
  const entries: MappedText[] = [];
  for (const piece of pieces) {
    // The signature's first line may stand on the same line, in a column of its own.
    const heading = /^Nơi nhận\s*:?\s*(?:(?:(?:TM|KT|TL|TUQ)\.\s*)?\p{Lu}{2,}(?:\s\p{Lu}{2,})*$)?/u.exec(
      piece.text,
    );
    const rest = heading ? sliceMapped(piece, heading[0].length) : piece;
    if (rest.text === '') continue;
    const dash = /^[-–+*•]\s*/u.exec(rest.text);
    if (dash || entries.length === 0) entries.push(sliceMapped(rest, dash?.[0].length ?? 0));
    else entries.push(joinWrapped(entries.pop()!, rest));
  }
  return entries.map(withoutClosing).filter(({ text }) => text !== '');
}

/** A cell holds all entries on one line: "- Bộ X; - Như Điều 3; - Lưu: VT." */
function splitEntries(line: MappedText): MappedText[] {
  const cuts = [...line.text.matchAll(/(?<=[;:.)]\s*|^)[-–]\s+(?=\S)/gu)].map(({ index }) => index);
  if (cuts.length === 0) return [line];
  const bounds = [0, ...cuts.filter((at) => at > 0), line.text.length];
  return bounds.slice(0, -1).map((at, i) => sliceMapped(line, at, bounds[i + 1]));
}

function withoutClosing(entry: MappedText): MappedText {
  return sliceMapped(entry, 0, entry.text.replace(/[\s;.]+$/u, '').length);
}

/** The last line that is a personal name; in a cell, the words behind the office. */
function nameIn(signature: readonly MappedText[]): MappedText | null {
  for (const cell of [...signature].reverse()) {
    const rank = RANK.exec(cell.text)?.[0].length ?? 0;
    if (NAME.test(cell.text.slice(rank))) return sliceMapped(cell, rank);
    const behind =
      /(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|VĂN PHÒNG|THƯ)\s+(?:[([][^)\]]*[)\]]\s*)?(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){1,5})$/u.exec(
        cell.text,
      );
    if (behind) return sliceMapped(cell, cell.text.length - behind[1]!.length);
  }
  return null;
}

/** "PHÓ CHỦ TỊCH" → "Phó Chủ tịch". */
function titleCase(office: string): string {
  const words = office.replace(/\s+/gu, ' ').toLowerCase();
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const title = words.startsWith('phó ') ? `Phó ${capital(words.slice(4))}` : capital(words);
  return title.replace('thường trực', 'Thường trực');
}
