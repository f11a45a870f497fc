import type { LetterContent, LetterEntry, LetterSection } from './letter-content.ts';
import { agenciesOf, closingOf, openingOf } from './letter-frame.ts';
import type { LetterFrame } from './letter-frame.ts';
import { letterHtml } from './letter-html.ts';
import { textsOf } from './notice-text.ts';

/** A letter as it is sent and shown. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** More do not fit into the list of letters of a mail program. */
const COUNTED_GROUPS = 3;

/** Writes a letter as text and as HTML that says the same. */
export function writeLetter(content: LetterContent, frame: LetterFrame): Letter {
  const subject = subjectOf(content, frame);
  return { subject, text: letterText(content, frame), html: letterHtml(subject, content, frame) };
}

function subjectOf(content: LetterContent, { kind }: LetterFrame): string {
  const { letter } = textsOf(content.locale);
  const { sections, day } = content;
  if (kind === 'escalation') return letter.escalationSubject(total(sections), headlineOf(sections));
  if (content.polite) return letter.politeDigestSubject(total(sections), day);
  const asking = sections.filter(({ group }) => group !== 'information');
  const counted = asking.length > 0 ? asking : sections;
  const named = counted.slice(0, COUNTED_GROUPS).map(({ group, count }) => letter.countOf(group, count));
  const rest = total(counted.slice(COUNTED_GROUPS));
  return letter.digestSubject([named.join(', '), ...(rest > 0 ? [letter.andMore(rest)] : [])].join(' '), day);
}

function total(sections: readonly LetterSection[]): number {
  return sections.reduce((sum, { count }) => sum + count, 0);
}

function headlineOf(sections: readonly LetterSection[]): string {
  return sections[0]?.entries[0]?.headline ?? '';
}

function letterText(content: LetterContent, frame: LetterFrame): string {
  const { letter } = textsOf(content.locale);
  const sections = content.sections.map(({ group, count, entries }) =>
    [
      `${letter.groups[group].toUpperCase()} (${count})`,
      ...entries.map((entry, index) => entryText(entry, index, content, frame)),
    ].join('\n\n'),
  );
  return [
    `${letter.salutation} ${frame.recipientName}`,
    openingOf(content, frame),
    ...sections,
    closingOf(content, frame).join('\n\n'),
    '',
  ].join('\n\n');
}

function entryText(entry: LetterEntry, index: number, content: LetterContent, frame: LetterFrame): string {
  const lines = [
    entry.headline + '. ' + entry.text,
    agenciesOf(entry, content),
    frame.publicUrl + entry.path,
  ];
  return [
    `${index + 1}. ${entry.title}`,
    ...lines.filter((line) => line !== '').map((line) => `   ${line}`),
  ].join('\n');
}
