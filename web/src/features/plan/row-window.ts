/** Which rows of a long table are drawn: those in sight and some around them. */
export interface RowWindow {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** Pixels that the rows before and after would take. */
  readonly before: number;
  readonly after: number;
}

/** Rows beyond the edge, so that a quick turn of the wheel meets no emptiness. */
const MARGIN = 12;

/** The window of rows for a position; all heights in pixels. */
export function rowWindow(count: number, rowHeight: number, scrollTop: number, height: number): RowWindow {
  const first = Math.floor(scrollTop / rowHeight) - MARGIN;
  const last = Math.ceil((scrollTop + height) / rowHeight) + MARGIN;
  const from = Math.min(Math.max(0, first), count);
  const to = Math.max(from, Math.min(count, last));
  return { from, to, before: from * rowHeight, after: (count - to) * rowHeight };
}
