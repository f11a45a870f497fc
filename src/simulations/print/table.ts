/** What a line may have at most. */
export const WIDTH = 120;

/** Cuts a text that is too long, with an ellipsis. */
export function cut(text: string, width: number): string {
  const letters = [...text.normalize('NFC')];
  return letters.length <= width ? letters.join('') : `${letters.slice(0, width - 1).join('')}…`;
}

/**
 * Rows under their heads, in columns as wide as they need; numbers stand to the right. The first column gives way where
 * the lines would be wider than {@link WIDTH}.
 */
export function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const lengthOf = (cell: string | number | undefined) => [...String(cell ?? '')].length;
  const widths = heads.map((head, i) => Math.max(lengthOf(head), ...rows.map((row) => lengthOf(row[i]))));
  const total = widths.reduce((sum, width) => sum + width, 0) + 2 * heads.length;
  widths[0] = Math.max(8, widths[0]! - Math.max(0, total - WIDTH));
  const line = (cells: readonly (string | number)[]) =>
    `  ${cells
      .map((cell, i) => {
        const text = cut(String(cell), widths[i]!);
        return typeof rows[0]?.[i] === 'number'
          ? padded(text, widths[i]!, 'start')
          : padded(text, widths[i]!, 'end');
      })
      .join('  ')}`.trimEnd();
  return [line(heads), ...rows.map(line)];
}

function padded(text: string, width: number, side: 'start' | 'end'): string {
  const space = ' '.repeat(Math.max(0, width - [...text].length));
  return side === 'start' ? space + text : text + space;
}
