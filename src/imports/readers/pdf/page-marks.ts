/** A letter on a page, in points from the upper left corner of the page as it is looked at. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly width: number;
  /** Height of the font. */
  readonly size: number;
  /** Its line runs from left to right, as text to be read does; stamps and watermarks stand askew. */
  readonly level: boolean;
}

/** A straight line that is drawn on a page, level or upright; `at` is its y or x. */
export interface Rule {
  readonly upright: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What a page shows, as far as it is read. */
export interface PageMarks {
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
}
