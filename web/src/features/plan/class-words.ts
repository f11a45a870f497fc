import type { Texts } from '../../lib/text/texts.ts';
import type { texts } from './texts.ts';

const WORDS = {
  dated: 'class_dated',
  recurring: 'class_recurring',
  'on-event': 'class_on-event',
  standing: 'class_standing',
  'to-be-set': 'class_to-be-set',
} as const;

/** The word for a class of work (docs/glossary.md). */
export function classWord(name: string, t: Texts<typeof texts>): string {
  const key = WORDS[name as keyof typeof WORDS];
  return key === undefined ? name : t[key];
}
