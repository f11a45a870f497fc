import { isLocalDate } from '../calendar/local-date.ts';
import type { CleanLine } from './clean-lines.ts';
import { citationsIn, lawsByName } from './document-citations.ts';
import type { DocumentPart, DocumentParts } from './document-parts.ts';
import { issuerOf } from './issuer.ts';
import { readLetterhead } from './letterhead.ts';
import type { Letterhead } from './letterhead.ts';
import { emptyMapped, joinWrapped, placeOf } from './mapped-text.ts';
import type { LineIndex, MappedText } from './mapped-text.ts';
import type { OutlineNode } from './outline.ts';
import { periodInSection, periodInTitle } from './plan-period.ts';
import type { PlanPeriodReading } from './plan-period.ts';
import type { DocumentKind, ReadHeader } from './plan-reading.ts';
import { readFooter } from './signature.ts';
import type { Footer } from './signature.ts';

/** The header without what only the duties tell (the standing agency). */
export type HeaderReading = Omit<ReadHeader, 'standingAgency'> & { readonly planYear: number | null };

const KIND: Readonly<Record<string, DocumentKind>> = {
  'QUYẾT ĐỊNH': 'decision',
  'CHỈ THỊ': 'directive',
  'CHƯƠNG TRÌNH': 'programme',
  'CHƯƠNG TRÌNH HÀNH ĐỘNG': 'programme',
};

/** @param body the outline of the plan's text; @param times the sections about the time of the plan. */
export function readHeader(
  parts: DocumentParts,
  body: OutlineNode,
  times: readonly OutlineNode[],
  lines: LineIndex,
): HeaderReading {
  const head = readLetterhead(parts.letterhead);
  const footer = footerOf(parts);
  const title = titleOf(parts.plan);
  const opening = openingOf(body);
  const issuer = issuerOf({
    letterhead: head.issuer,
    above: head.above,
    onBehalfOf: footer.onBehalfOf,
    placeName: head.placeName,
    opening: `${title.text}\n${opening.text}`,
    all: textsBelow(body).join('\n'),
  });
  const period = periodOf(times, title.text);
  const cited = joinWrapped(decisionBases(parts), opening);
  const bases = [...citationsIn(cited), ...lawsByName(cited)];
  const issuedOn = head.issuedOn?.value ?? null;
  return {
    kind: parts.decision ? 'decision-with-plan' : (KIND[parts.plan.type ?? ''] ?? 'plan'),
    title: title.text === '' ? null : title.text,
    issuer: issuer?.name ?? null,
    number: head.number?.text.replace(/\s+/gu, '') ?? null,
    issuedOn,
    periodStart: period?.start ?? null,
    periodEnd: period?.end ?? null,
    periodWords: period?.words ?? null,
    signatory:
      footer.signatoryName || footer.signatoryTitle
        ? { name: footer.signatoryName?.text ?? null, title: footer.signatoryTitle }
        : null,
    legalBases: bases.map(({ number, date, content }) => ({ number, date, source: placeOf(content, lines) })),
    recipients: footer.recipients.map(({ text }) => text),
    grounds: groundsOf({ head, footer, title, issuer, period }, lines),
    planYear: planYearOf(
      issuedOn,
      period,
      title.text,
      bases.map(({ date }) => date),
    ),
  };
}

/** The signature of a decision holds for the plan attached to it. */
function footerOf({ plan, decision }: DocumentParts): Footer {
  const own = readFooter(plan.footer);
  return own.recipients.length > 0 || own.signatoryName || !decision ? own : readFooter(decision.footer);
}

/** "Căn cứ …" of a decision, above what it decides. */
function decisionBases({ decision }: DocumentParts): MappedText {
  const lines = decision?.body ?? [];
  const until = lines.findIndex(({ content }) => /^QUYẾT ĐỊNH\s*:?$|^Điều 1/u.test(content.text));
  return lines
    .slice(0, until === -1 ? 0 : until)
    .reduce((text: MappedText, { content }) => joinWrapped(text, content), emptyMapped);
}

function titleOf({ title }: DocumentPart): MappedText {
  return title.reduce((text: MappedText, line: CleanLine) => joinWrapped(text, line.content), emptyMapped);
}

interface HeaderParts {
  readonly head: Letterhead;
  readonly footer: Footer;
  readonly title: MappedText;
  readonly issuer: ReturnType<typeof issuerOf>;
  readonly period: PlanPeriodReading | null;
}

/** Where each field stands, and which rule read it how surely. */
function groundsOf(
  { head, footer, title, issuer, period }: HeaderParts,
  lines: LineIndex,
): ReadHeader['grounds'] {
  const ground = (
    rule: string,
    confidence: number,
    content: MappedText | null,
  ): ReadHeader['grounds'][string] => ({
    rule,
    confidence,
    source: content ? placeOf(content, lines) : null,
  });
  return {
    title: ground('below-document-type', 0.95, title.text === '' ? null : title),
    issuer: ground(issuer?.rule ?? 'not-found', issuer?.confidence ?? 0, head.issuer),
    number: ground(head.number ? 'letterhead' : 'blank', 0.95, head.number),
    issuedOn: ground(head.issuedOn ? 'dateline' : 'blank', 0.95, head.issuedOn?.content ?? null),
    period: ground(period?.rule ?? 'not-stated', period ? 0.85 : 0.6, null),
    signatory: ground('below-signature', 0.9, footer.signatoryName),
  };
}

function textsBelow(node: OutlineNode): string[] {
  return [node.content.text, ...node.children.flatMap(textsBelow)];
}

/** The paragraphs in front of the first section. */
function openingOf(body: OutlineNode): MappedText {
  const nodes = body.children.filter(({ content }) => !/^Kính gửi/iu.test(content.text));
  const first = nodes.findIndex((child) => child.marker !== null || child.children.length > 0);
  const opening = (first === -1 ? nodes.slice(0, 1) : nodes.slice(0, first)).filter(
    ({ content }) => !/^\((?:Ban hành|Kèm theo)/iu.test(content.text),
  );
  return opening.reduce((text, { content }) => joinWrapped(text, content), emptyMapped);
}

function periodOf(times: readonly OutlineNode[], title: string): PlanPeriodReading | null {
  for (const node of times) {
    const texts = [node.content.text, ...node.children.map(({ content }) => content.text)];
    const period = periodInSection(texts.join('\n'));
    if (period) return period;
  }
  return periodInTitle(title);
}

/** The year to which a day without a year belongs. */
function planYearOf(
  issuedOn: string | null,
  period: PlanPeriodReading | null,
  title: string,
  cited: readonly (string | null)[],
): number | null {
  const inTitle = /năm\s+(\d{4})(?!\s*[-–]\s*\d)/iu.exec(title)?.[1];
  if (period?.end && period.start?.slice(0, 4) === period.end.slice(0, 4))
    return Number(period.end.slice(0, 4));
  if (issuedOn !== null) return Number(issuedOn.slice(0, 4));
  if (period?.end && period.start === null) return Number(period.end.slice(0, 4));
  if (inTitle) return Number(inTitle);
  const years = cited
    .filter((date) => date !== null && isLocalDate(date))
    .map((date) => Number(date.slice(0, 4)));
  return years.length === 0 ? null : Math.max(...years);
}
