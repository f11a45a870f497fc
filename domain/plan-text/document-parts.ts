import type { CleanLine } from './clean-lines.ts';
import { isCapitals } from './blocks.ts';
import { letterheadLength } from './letterhead-bodies.ts';
import { markerOf } from './list-markers.ts';

/** One document of a file: a decision, the plan attached to it, or a plan alone. */
export interface DocumentPart {
  /** The document-type word in capital letters ("KẾ HOẠCH"); null: the text begins without one. */
  readonly type: string | null;
  readonly title: readonly CleanLine[];
  readonly body: readonly CleanLine[];
  /** "Nơi nhận" and the signature. */
  readonly footer: readonly CleanLine[];
}

export interface DocumentParts {
  /** What stands above the first document-type word: authority, number, place and date. */
  readonly letterhead: readonly CleanLine[];
  readonly decision: DocumentPart | null;
  readonly plan: DocumentPart;
  /** Annexes with the line that names them. */
  readonly annexes: readonly (readonly CleanLine[])[];
}

const TYPES =
  /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH(?: HÀNH ĐỘNG| CÔNG TÁC)?|CHỈ THỊ|QUYẾT ĐỊNH|ĐỀ ÁN|PHƯƠNG ÁN|HƯỚNG DẪN|CÔNG ĐIỆN|NGHỊ QUYẾT|THÔNG BÁO)$/u;

/** "01", "I", "1a", "I.2", "01-A". */
const ANNEX_NUMBER = '(?:\\d{1,2}[a-zA-Z]?|[IVX]{1,4}|[A-H])(?:[.-]\\s?(?:\\d{1,2}|[A-Za-z]))?';
const ANNEX = new RegExp(
  '^(?:PHỤ LỤC|PHỤ BIỂU|BIỂU MẪU|DANH MỤC)(?=[\\s:.]|$)' +
    `|^Phụ (?:lục|biểu)(?:\\s+(?:số\\s+)?${ANNEX_NUMBER})?\\s*[:.]?$` +
    `|^(?:Phụ (?:lục|biểu)|Biểu(?: mẫu)?)\\s+(?:số\\s+)?${ANNEX_NUMBER}\\s*[:.–-]\\s|^Biểu(?: mẫu)?\\s+(?:số\\s+)?${ANNEX_NUMBER}$`,
  'u',
);

const FOOTER =
  /^(?:\|\s*)?(?:Nơi nhận\s*:?|NƠI NHẬN\s*:?)|\|\s*Nơi nhận\s*:|^(?:TM|T\/M|KT|TL|TUQ|Q)\s*\.\s*\p{Lu}{2,}/u;

const FOOTNOTE = /^\[\d{1,3}\]\s/u;

/** Parts a file into letterhead, decision, plan, signature and annexes. */
export function partsOf(all: readonly CleanLine[]): DocumentParts {
  const lines = all.filter(({ content }) => !FOOTNOTE.test(content.text));
  const annexAt = lines.findIndex((line, i) => i > 0 && isAnnex(line, lines[i - 1]!));
  const end = annexAt === -1 ? lines.length : annexAt;
  const types = typeLines(lines.slice(0, end));
  const first = types[0] ?? null;
  const isDecision = first !== null && typeOf(lines[first]!) === 'QUYẾT ĐỊNH';
  const planAt = isDecision ? (types.find((at) => typeOf(lines[at]!) !== 'QUYẾT ĐỊNH') ?? null) : first;
  const letterhead = lines.slice(0, first ?? 0);
  const annexes = annexesOf(lines.slice(end));
  if (first === null) {
    const from = letterheadLength(lines.slice(0, end));
    const subject = lines.slice(0, from).filter(({ content }) => /^V\/v\s/u.test(content.text));
    const rest = partOf(lines.slice(from, end), null);
    const plan = subject.length === 0 ? rest : { ...rest, title: subject };
    return { letterhead: lines.slice(0, from), decision: null, plan, annexes };
  }
  if (planAt === null) {
    const plan = partOf(lines.slice(first, end), 'QUYẾT ĐỊNH');
    // "QUYẾT ĐỊNH:" between the grounds and the articles heads nothing.
    const body = plan.body.filter(({ content }) => !/^QUYẾT ĐỊNH\s*:?$/u.test(content.text));
    return { letterhead, decision: null, plan: { ...plan, body }, annexes };
  }
  const decision = isDecision ? partOf(lines.slice(first, planAt), 'QUYẾT ĐỊNH') : null;
  return { letterhead, decision, plan: partOf(lines.slice(planAt, end), typeOf(lines[planAt]!)), annexes };
}

/** Indices of the lines that are a document-type word alone; of several the first and that of the attached plan. */
function typeLines(lines: readonly CleanLine[]): number[] {
  const at = lines.flatMap((line, i) => (typeOf(line) === null ? [] : [i]));
  if (at.length === 0) return [];
  const first = at[0]!;
  if (typeOf(lines[first]!) !== 'QUYẾT ĐỊNH') return [first];
  return at.filter((i) => i === first || typeOf(lines[i]!) !== 'QUYẾT ĐỊNH').slice(0, 2);
}

function typeOf(line: CleanLine): string | null {
  if (line.isRow) return null;
  const text = line.content.text.replace(/^(?:\p{Lu}\s){3,}\p{Lu}$/u, (spaced) => spaced.replace(/\s/g, ''));
  const type = text.normalize('NFC').trim();
  return TYPES.test(type) ? type : null;
}

/** A name below a signature; a wrapped line is longer. */
const SHORT_LINE = 40;

function isAnnex({ content, isRow }: CleanLine, before: CleanLine): boolean {
  if (isRow || !ANNEX.test(content.text)) return false;
  // "Phụ lục I" in the middle of a wrapped sentence is no heading.
  return (
    isCapitals(content.text) ||
    before.isRow ||
    before.content.text.length < SHORT_LINE ||
    /[./:;]$/.test(before.content.text) ||
    isCapitals(before.content.text)
  );
}

function annexesOf(lines: readonly CleanLine[]): CleanLine[][] {
  const annexes: CleanLine[][] = [];
  lines.forEach((line, i) => {
    const opens = i === 0 || (isAnnex(line, lines[i - 1]!) && /^phụ|^biểu/iu.test(line.content.text));
    if (opens) annexes.push([line]);
    else annexes.at(-1)!.push(line);
  });
  return annexes;
}

function partOf(lines: readonly CleanLine[], type: string | null): DocumentPart {
  const rest = type === null ? lines : lines.slice(1);
  const titled = type === null ? 0 : titleLength(rest);
  const footerAt = footerStart(rest, titled);
  return {
    type,
    title: rest.slice(0, titled),
    body: rest.slice(titled, footerAt),
    footer: rest.slice(footerAt),
  };
}

/** Sentences that open the text below the title. */
const OPENS_BODY =
  /^(?:Thực hiện|Căn cứ|Triển khai|Trên cơ sở|Nhằm|Để|Theo|Tiếp tục|Xét|Ngày \d|Ủy ban nhân dân|Uỷ ban nhân dân|UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|CHỦ TỊCH|Quán triệt|Hưởng ứng|Thời gian qua|Trong thời gian|Những năm|Hiện nay|Vừa qua|Qua|Từ|Với|Kính gửi:?|Hằng năm|Hàng năm|Tình hình|Phát huy|Trong (?:năm|những|thời)|Sau khi|Trước|Năm \d{4})(?=[\s,]|$)/u;

const LONGEST_TITLE = 15;

/** How many lines below the document-type word are its title. */
function titleLength(lines: readonly CleanLine[]): number {
  for (let i = 0; i < Math.min(lines.length, LONGEST_TITLE); i += 1) {
    const { content, isRow } = lines[i]!;
    const marker = markerOf(content.text);
    if (isRow || /^\((?:Ban hành|Kèm theo)/iu.test(content.text)) return i;
    if (marker && ['part', 'capital', 'roman', 'article', 'number'].includes(marker.kind)) return i;
    if (i > 0 && (OPENS_BODY.test(content.text) || /[.;:]$/.test(lines[i - 1]!.content.text))) return i;
    // A title never ends with a colon; the sentence that leads into the text does.
    if (i > 0 && /:$/u.test(content.text)) return i;
    const hasLetters = /\p{L}/u.test(content.text);
    if (i > 0 && hasLetters && isCapitals(lines[0]!.content.text) && !isCapitals(content.text)) return i;
  }
  return Math.min(lines.length, 1);
}

function footerStart(lines: readonly CleanLine[], from: number): number {
  for (let i = from; i < lines.length; i += 1) {
    const { content } = lines[i]!;
    if (FOOTER.test(content.text)) return i;
    // Behind the mark that ends a document only capital letters follow: the name of the authority.
    const next = lines[i + 1];
    if (
      /\.\/\.["”]?$/u.test(content.text) &&
      next &&
      isCapitals(next.content.text) &&
      markerOf(next.content.text) === null
    ) {
      return i + 1;
    }
  }
  return lines.length;
}
