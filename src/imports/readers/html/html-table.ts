import { defaultTreeAdapter } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Table, TableCell } from '../table-lines.ts';

type Element = DefaultTreeAdapterTypes.Element;

const MOST_COLUMNS = 64;
const MOST_ROWS_MERGED = 1_000;
const CONTINUED: TableCell = { paragraphs: [], span: 1, continued: true };

/** A table with cells merged across and downwards, as `colspan` and `rowspan` say. */
export function htmlTable(table: Element, textsOf: (cell: Element) => string[]): Table {
  const rows: TableCell[][] = [];
  /** How many more rows each column is covered from above. */
  const covered: number[] = [];
  for (const row of rowsOf(table)) {
    const cells: TableCell[] = [];
    let column = 0;
    const passCovered = () => {
      for (; (covered[column] ?? 0) > 0 && column < MOST_COLUMNS; column += 1) {
        covered[column] = (covered[column] ?? 1) - 1;
        cells.push(CONTINUED);
      }
    };
    for (const cell of childrenOf(row, ['td', 'th'])) {
      passCovered();
      const span = count(cell, 'colspan', MOST_COLUMNS);
      const down = count(cell, 'rowspan', MOST_ROWS_MERGED) - 1;
      for (let n = 0; n < span; n += 1) covered[column + n] = down;
      column += span;
      cells.push({ paragraphs: textsOf(cell), span, continued: false });
    }
    passCovered();
    rows.push(cells);
  }
  return { rows, ruled: isRuled(table) };
}

function rowsOf(table: Element): Element[] {
  const own = childrenOf(table, ['tr', 'thead', 'tbody', 'tfoot', 'caption']);
  return own.flatMap((child) => (child.tagName === 'tr' ? [child] : childrenOf(child, ['tr'])));
}

function childrenOf(element: Element, names: readonly string[]): Element[] {
  return element.childNodes
    .filter((node) => defaultTreeAdapter.isElementNode(node))
    .filter(({ tagName }) => names.includes(tagName));
}

function count(cell: Element, name: string, most: number): number {
  const value = Number.parseInt(cell.attrs.find((attr) => attr.name === name)?.value ?? '1', 10);
  return Number.isInteger(value) ? Math.min(Math.max(value, 1), most) : 1;
}

/** Only a border of nought is said; lines drawn by styles are not looked for. */
function isRuled(table: Element): boolean | null {
  const border = table.attrs.find(({ name }) => name === 'border')?.value;
  return border === undefined ? null : border.trim() !== '0';
}
