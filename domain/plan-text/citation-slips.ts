import type { LocalDate } from '../calendar/local-date.ts';
import { checkCitations } from './document-checks.ts';
import { readCitedDocuments } from './document-numbers.ts';
import { placeBetween } from './mapped-text.ts';
import type { LineIndex } from './mapped-text.ts';
import type { ReadSlip } from './plan-reading.ts';

/** What cannot be right in the documents that a text cites: shown beside it, put right by nobody but its author. */
export function slipsIn(source: string, lines: LineIndex, issuedOn: LocalDate | null): ReadSlip[] {
  const documents = readCitedDocuments(source);
  return checkCitations(documents, issuedOn).map((problem) => ({
    code: problem.code,
    places: problem.documents.map((i) => ({
      words: documents[i]!.words.replace(/\s+/gu, ' '),
      source: placeBetween(documents[i]!.start, documents[i]!.end, lines),
    })),
  }));
}
