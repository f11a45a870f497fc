/**
 * The end or the beginning of a longer text, cut between words and marked as cut; what is not longer stays as it is.
 *
 * @param length in characters
 */
export function excerpt(text: string, length: number, part: 'beginning' | 'end'): string {
  if (text.length <= length) return text;
  if (part === 'beginning') return `${text.slice(0, length).replace(/\s+\S*$/u, '')} …`;
  return `… ${text.slice(-length).replace(/^\S*\s+/u, '')}`;
}
