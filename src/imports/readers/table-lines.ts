/** A cell of a table as a reader finds it. */
export interface TableCell {
  readonly paragraphs: readonly string[];
  /** Columns that it takes; 1 unless merged across. */
  readonly span: number;
  /** It is the lower part of a cell that began in a row above. */
  readonly continued: boolean;
}

export interface Table {
  readonly rows: readonly (readonly TableCell[])[];
  /** Whether lines are drawn between the cells; null where that cannot be told. */
  readonly ruled: boolean | null;
}

// Names of the State and the list of recipients stand in tables whose only purpose is to set two columns side by side.
const SIDE_BY_SIDE = /cộng\s+h[oò][aà]\s+xã\s+hội\s+chủ\s+nghĩa|nơi\s+nhận\s*:/i;
const MOST_COLUMNS = 64;

/** A line of a table, with the row (counted from 0) that it comes from. */
export interface TableLine {
  readonly text: string;
  readonly row: number;
}

/**
 * The lines of a table. A row is one line, its cells joined by ` | `; an empty cell stays, also those that a cell merged
 * across covers and those that continue one from above. A table that only sets texts side by side gives their paragraphs
 * one after another: its cells are no values of columns, and the list of recipients would become one line.
 */
export function linesOfTable(table: Table): TableLine[] {
  const layout = isLayout(table);
  return table.rows.flatMap((cells, row) => {
    const texts = layout ? cells.flatMap(({ paragraphs }) => paragraphs) : [rowText(cells)];
    return texts.filter((text) => text !== '').map((text) => ({ text, row }));
  });
}

/** Empty for a row without any text. */
function rowText(cells: readonly TableCell[]): string {
  const texts = cells.flatMap(fields);
  return texts.some((text) => text !== '') ? texts.join(' | ') : '';
}

function fields({ paragraphs, span, continued }: TableCell): string[] {
  const text = continued ? '' : paragraphs.join(' ').replaceAll('|', '¦').replace(/\s+/g, ' ').trim();
  return [text, ...Array.from({ length: Math.min(span, MOST_COLUMNS) - 1 }, () => '')];
}

function isLayout({ rows, ruled }: Table): boolean {
  const columns = Math.max(0, ...rows.map((row) => row.reduce((sum, { span }) => sum + span, 0)));
  if (columns <= 1 && rows.length <= 1) return true;
  if (columns > 3) return false;
  const text = rows.flatMap((row) => row.flatMap(({ paragraphs }) => paragraphs)).join(' ');
  if (rows.length <= 6 && SIDE_BY_SIDE.test(text.normalize('NFC'))) return true;
  return ruled === false && rows.length <= 3;
}
