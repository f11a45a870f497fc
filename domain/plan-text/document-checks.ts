import type { LocalDate } from '../calendar/local-date.ts';
import { partySymbols, symbolsOfKind, typeCodes } from './document-kinds.ts';
import { symbolsOf } from './document-numbers.ts';
import type { CitedDocument } from './document-numbers.ts';

/** Something that cannot be right in a citation. It is shown and never corrected. */
export interface CitationProblem {
  readonly code:
    /** The same number with another date elsewhere in the text. */
    | 'number-two-dates'
    /** The same number written in two ways ("278-KH/TU", "278/KH-TU"). */
    | 'number-two-forms'
    /** "Kế hoạch số 12/QĐ-UBND" */
    | 'symbol-contradicts-kind'
    /** "278/KH-TU": the Party writes "278-KH/TU". */
    | 'party-number-form'
    /** "163/2024/QH15 ngày 27/11/2025" */
    | 'year-contradicts-date'
    /** There is no such day. */
    | 'date-impossible'
    /** Dated behind the plan that cites it. */
    | 'date-after-issue';
  /** Places of the citations concerned, as indices into the list given. */
  readonly documents: readonly number[];
}

/** What is wrong with the citations of one text, in their order. */
export function checkCitations(
  documents: readonly CitedDocument[],
  issuedOn: LocalDate | null,
): CitationProblem[] {
  const problems = documents.flatMap((document, i) =>
    problemsOf(document, issuedOn).map((code) => ({ code, documents: [i] })),
  );
  return [...problems, ...twoDates(documents), ...twoForms(documents)];
}

function problemsOf(document: CitedDocument, issuedOn: LocalDate | null): CitationProblem['code'][] {
  const found: CitationProblem['code'][] = [];
  if (document.dateWords !== null && document.date === null) found.push('date-impossible');
  if (document.date !== null && issuedOn !== null && document.date > issuedOn) found.push('date-after-issue');
  if (document.number === null) return found;
  if (contradictsKind(document.number, document.kind)) found.push('symbol-contradicts-kind');
  if (hasPartyFormTurned(document.number)) found.push('party-number-form');
  const year = /^\d+[\p{L}\d.]*\/((?:19|20)\d{2})\//u.exec(document.number)?.[1];
  if (year !== undefined && document.date !== null && !document.date.startsWith(year)) {
    found.push('year-contradicts-date');
  }
  return found;
}

function contradictsKind(number: string, kind: string | null): boolean {
  const own = kind === null ? null : symbolsOfKind(kind);
  if (own === null) return false;
  const codes = symbolsOf(number).filter((symbol) => typeCodes.has(symbol));
  return codes.length > 0 && !codes.some((code) => own.includes(code));
}

function hasPartyFormTurned(number: string): boolean {
  const turned = /^\d+[a-z]?\/[\p{L}]+-([\p{L}\d]+)$/u.exec(number)?.[1];
  return turned !== undefined && partySymbols.has(turned);
}

function twoDates(documents: readonly CitedDocument[]): CitationProblem[] {
  return grouped(documents, (document) => document.number)
    .filter((group) => new Set(group.flatMap((i) => documents[i]!.date ?? [])).size > 1)
    .map((group) => ({
      code: 'number-two-dates',
      documents: group.filter((i) => documents[i]!.date !== null),
    }));
}

function twoForms(documents: readonly CitedDocument[]): CitationProblem[] {
  const bare = (document: CitedDocument) => document.number?.replace(/[/-]/g, ' ') ?? null;
  return grouped(documents, bare)
    .filter((group) => new Set(group.map((i) => documents[i]!.number)).size > 1)
    .map((group) => ({ code: 'number-two-forms', documents: group }));
}

function grouped(
  documents: readonly CitedDocument[],
  keyOf: (document: CitedDocument) => string | null,
): number[][] {
  const groups = new Map<string, number[]>();
  for (const [i, document] of documents.entries()) {
    const key = keyOf(document);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), i]);
  }
  return [...groups.values()];
}
