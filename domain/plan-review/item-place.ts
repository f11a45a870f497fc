import { DomainError } from '../errors.ts';
import { lineAt, textOfSpan } from '../plan/source-text.ts';
import type { SourcePlace } from '../plan/plan-document.ts';

/** "III.1.4" → section III, item 1, bullet 4; "closing.2" and "II.a" have no item. */
export function placeNames(ref: string): Pick<SourcePlace, 'section' | 'item' | 'bullet'> {
  const [section = ref, second, ...rest] = ref.split('.');
  if (second === undefined) return { section, item: null, bullet: null };
  if (rest.length === 0) return { section, item: null, bullet: second };
  return { section, item: second, bullet: rest.join('.') };
}

/**
 * The place of a stretch of the source, without the blanks around it.
 *
 * @throws DomainError 'review-span-outside' {start, end, length} for one that is empty or not in the text
 */
export function placeInSource(
  source: string,
  ref: string,
  span: { start: number; end: number },
): SourcePlace {
  const { start, end } = trimmed(source, span);
  return {
    ...placeNames(ref),
    line: lineAt(source, start),
    lastLine: lineAt(source, end - 1),
    start,
    end,
  };
}

function trimmed(source: string, { start, end }: { start: number; end: number }) {
  const whole = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end <= source.length;
  const words = whole && start < end ? source.slice(start, end) : '';
  if (words.trim() === '' || textOfSpan(source, { start, end }) === '')
    throw new DomainError('review-span-outside', { start, end, length: source.length });
  return { start: end - words.trimStart().length, end: start + words.trimEnd().length };
}
