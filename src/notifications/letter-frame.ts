import type { LetterContent, LetterEntry } from './letter-content.ts';
import { textsOf } from './notice-text.ts';

/** What frames the sections of a letter. */
export interface LetterFrame {
  readonly kind: 'digest' | 'escalation';
  readonly recipientName: string;
  /** The installation's address, without a trailing slash. */
  readonly publicUrl: string;
  /** Some reminders of the morning were not ready. */
  readonly incomplete: boolean;
}

/** A board names all; a letter stays readable with so many. */
const NAMED_AGENCIES = 20;

/** The sentence below the salutation. */
export function openingOf({ locale, polite, day }: LetterContent, { kind }: LetterFrame): string {
  const { letter } = textsOf(locale);
  if (kind === 'escalation') return letter.escalationOpening;
  return polite ? letter.politeOpening(day) : letter.digestOpening(day);
}

/** The sentences at the foot. */
export function closingOf(
  { locale, polite }: LetterContent,
  { kind, incomplete }: LetterFrame,
): readonly string[] {
  const { letter } = textsOf(locale);
  const closing = polite ? letter.politeClosing : letter.closing;
  return [...(incomplete && kind === 'digest' ? [letter.incomplete] : []), closing];
}

/** "UBND phường Ba Đình; UBND xã Sóc Sơn; … và 106 cơ quan khác" */
export function agenciesOf({ agencies }: LetterEntry, { locale }: LetterContent): string {
  const named = agencies.slice(0, NAMED_AGENCIES).join('; ');
  const others = agencies.length - NAMED_AGENCIES;
  return others > 0 ? `${named} ${textsOf(locale).letter.andOthers(others)}` : named;
}
