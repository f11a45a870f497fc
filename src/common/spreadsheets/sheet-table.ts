/** A date of the calendar, `YYYY-MM-DD`: a real date in the sheet, shown as dd/MM/yyyy. */
export interface DayCell {
  readonly day: string;
}

/** Words in a colour of time. */
export interface TonedCell {
  readonly text: string;
  readonly tone: 'overdue' | 'due-soon';
}

export type SheetCell = string | number | null | DayCell | TonedCell;

export interface SheetColumn {
  readonly head: string;
  /** In characters. */
  readonly width: number;
}

export interface SheetRow {
  readonly cells: readonly SheetCell[];
  /** A head of a group or a sum. */
  readonly isStrong?: boolean;
}

/** A table on a sheet of its own: two lines that say what it is, the head, the rows. */
export interface SheetTable {
  /** On the tab: at most 31 characters, none of `[]*?:/\`. */
  readonly name: string;
  readonly title: string;
  /** Below the title: of what plan, and of what moment. */
  readonly source: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  /** Columns that stand still beside what scrolls (default none). */
  readonly frozenColumns?: number;
  /** With the buttons that narrow the rows down, for a list without groups. */
  readonly hasFilter?: boolean;
}

/** Title, source and head stand above the rows. */
export const HEAD_ROWS = 3;
