import type { PageLine } from './glyph-lines.ts';

/** A text as it is read from a page. */
export interface PrintedText {
  readonly text: string;
  /** The line that it stands on by itself; null for rows of tables and for what stands side by side. */
  readonly line: PageLine | null;
}

/** The same in its document. */
export interface PrintedLine extends PrintedText {
  /** From 1. */
  readonly page: number;
}
