/** One line of a document as a reader gives it: a paragraph, a part of one that is hard-wrapped, or a row of a table. */
export interface SourceLine {
  /** Unicode NFC, without line breaks. The cells of a table's row are joined by ` | `. */
  readonly text: string;
  /** Counted from 1; null where the file knows no pages. */
  readonly page: number | null;
}

/** A document as text. The number of a line is its index + 1. */
export interface SourceDocument {
  readonly lines: readonly SourceLine[];
}
