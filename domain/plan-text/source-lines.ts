/** How sure it is that a line goes on: `likely` leaves room for what the words of both lines say. */
export type GoesOn = 'certain' | 'likely';

/** One line of a document as a reader gives it: a paragraph, a part of one that is hard-wrapped, or a row of a table. */
export interface SourceLine {
  /** Unicode NFC, without line breaks. The cells of a table's row are joined by ` | `. */
  readonly text: string;
  /** Counted from 1; null where the file knows no pages. */
  readonly page: number | null;
  /**
   * The line was broken only for want of room, as its page shows: its words go on in the next line that belongs to the
   * document. Absent where the line ends of itself, and where a reader cannot tell, as in plain text.
   */
  readonly goesOn?: GoesOn;
}

/** A document as text. The number of a line is its index + 1. */
export interface SourceDocument {
  readonly lines: readonly SourceLine[];
}
