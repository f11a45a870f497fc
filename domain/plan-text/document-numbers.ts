import { isLocalDate } from '../calendar/local-date.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { collapseBlanks, originalSpan } from './collapsed-text.ts';
import { documentKinds, typeCodes } from './document-kinds.ts';
import { latin } from './latin-pattern.ts';

/** A document that a text cites, as written; slips stay as they are and are found by `checkCitations`. */
export interface CitedDocument {
  /** "Kế hoạch", "Nghị định", "Luật An toàn thực phẩm"; null where the number stands alone. */
  readonly kind: string | null;
  /** Number and symbol, blanks inside it taken out ("10- CTr/TU" → "10-CTr/TU"); null for a law cited by name and date. */
  readonly number: string | null;
  readonly date: LocalDate | null;
  /** The words of the date, also when there is no such day. */
  readonly dateWords: string | null;
  /** "của …", as written. */
  readonly issuer: string | null;
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly rule: 'kind-and-number' | 'number-alone' | 'law-by-date';
  readonly confidence: number;
}

const NUMBER = '\\d{1,6}(?:\\.\\d{1,2})?[a-zA-Z]?(?: ?[/-] ?(?:\\d{4}(?= ?[/-])|[\\p{Lu}\\d][\\p{L}\\d]*))+';
const DATE =
  '(?:ngày )?\\d{1,2}(?:/\\d{1,2}/|\\.\\d{1,2}\\.|-\\d{1,2}-| tháng \\d{1,2},? (?:năm )?|/\\d{1,2} năm )(?:19|20)\\d{2}';
const KIND = `(?<kind>(?:${documentKinds.join('|')})(?: (?:hành động|liên tịch|tổng thể|chi tiết|liên ngành|phối hợp))?)`;
/** A law has its name between the kind and the number; every other document has its number at once. */
const LAW =
  '(?<law>(?:Bộ luật|Luật|Pháp lệnh) \\p{Lu}(?:(?!Nghị|Thông tư|Quyết định|[Kk]hoản|[Đđ]iều \\d)[^.;:()"“]){2,110}?)';

const numbered = latin(
  `(?:(?:${LAW}|${KIND})(?:,)? (?:số ?:? ?)?|(?<=^|[\\s(,;])(?:số ?:? ?)?)(?<number>${NUMBER})(?![\\p{L}\\d])` +
    `(?:(?: \\([^)]{0,60}\\))? ?,? (?:ban hành |ký )?(?<date>${DATE})(?!\\d))?`,
  'gu',
);
const dated = latin(`${LAW},? (?<date>ngày ${DATE.replace('(?:ngày )?', '')})(?!\\d)`, 'gu');
/** Words at which the issuer ends and what the document is about, or another document, begins. */
const ABOUT =
  'về|phê duyệt|ban hành|quy định|triển khai|thực hiện|thông qua|thống nhất|hướng dẫn|sửa đổi|trên|trong|để|tại|theo|phải' +
  '|và (?:nghị|quyết|kế hoạch|chỉ thị|thông|luật|chương|công văn|kết luận)';
const issued = latin(`^ ?,? ?của (?<issuer>(?:(?! (?:${ABOUT})(?![\\p{L}]))[^.;,()"“”])+)`, 'iu');

/** All documents that a text cites by number, and laws cited by name and date, in order of place. */
export function readCitedDocuments(text: string): CitedDocument[] {
  const collapsed = collapseBlanks(text);
  const found: CitedDocument[] = [];
  for (const match of collapsed.text.matchAll(numbered)) {
    const { law, kind, number } = match.groups!;
    const named = law ?? kind ?? null;
    if (!isDocumentNumber(number!, named !== null)) continue;
    const rule = named === null ? 'number-alone' : 'kind-and-number';
    found.push(cited(match, collapsed, text, { kind: named, rule, confidence: named === null ? 0.7 : 0.95 }));
  }
  for (const match of collapsed.text.matchAll(dated)) {
    const document = cited(match, collapsed, text, {
      kind: match.groups!['law']!,
      rule: 'law-by-date',
      confidence: 0.85,
    });
    if (!found.some((other) => overlap(other, document))) found.push(document);
  }
  return found.sort((a, b) => a.start - b.start);
}

function overlap(a: CitedDocument, b: CitedDocument): boolean {
  return a.start < b.end && b.start < a.end;
}

/** "12/KH-UBND" by itself; behind the name of a kind any symbol with a letter ("2679/SCT-QLTM"). Not "15/12", "4G/5G". */
function isDocumentNumber(number: string, kindNamed: boolean): boolean {
  const symbols = symbolsOf(number);
  if (symbols.length === 0) return false;
  return kindNamed || symbols.some((symbol) => typeCodes.has(symbol)) || /QH\d+$/u.test(number);
}

/** The parts of a symbol that have letters: "128/2025/NĐ-CP" → NĐ, CP. */
export function symbolsOf(number: string): string[] {
  return number
    .split(/[/-]/)
    .slice(1)
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part));
}

function cited(
  match: RegExpExecArray,
  collapsed: ReturnType<typeof collapseBlanks>,
  text: string,
  what: Pick<CitedDocument, 'kind' | 'rule' | 'confidence'>,
): CitedDocument {
  const { number, date } = match.groups!;
  const end = match.index + match[0].length;
  const span = originalSpan(collapsed, match.index, end);
  const issuer = issued.exec(collapsed.text.slice(end, end + 200))?.groups!['issuer'] ?? null;
  return {
    ...what,
    number: number === undefined ? null : number.replace(/\s+/g, ''),
    date: date === undefined ? null : dayOf(date),
    dateWords: date ?? null,
    issuer: issuer === null ? null : issuer.trim(),
    words: text.slice(span.start, span.end),
    ...span,
  };
}

function dayOf(words: string): LocalDate | null {
  const [day, month, year] = words.match(/\d+/g)!;
  const iso = `${year!}-${month!.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(iso) ? iso : null;
}
