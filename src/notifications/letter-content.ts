import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import type { Locale } from '../common/locale.ts';
import { groupOf, isSettled } from './letter-groups.ts';
import type { NoticeRow } from './notice-row.ts';
import { pathOf } from './notice-row.ts';
import { noticeText, textsOf, withEndOf } from './notice-text.ts';
import { DIGEST_GROUPS } from './texts/notice-facts.ts';
import type { DigestGroup } from './texts/notice-facts.ts';

/** One line of a letter: a work, or the same work of many agencies in the same situation. */
export interface LetterEntry {
  readonly title: string;
  readonly headline: string;
  readonly text: string;
  /** Below the installation's address. */
  readonly path: string;
  /** Named where there are several. */
  readonly agencies: readonly string[];
  /** Path leads to the board of the plan, not to one work. */
  readonly toPlan: boolean;
}

export interface LetterSection {
  readonly group: DigestGroup;
  readonly count: number;
  readonly entries: readonly LetterEntry[];
}

/** What a letter says, before it is written as text and HTML. */
export interface LetterContent {
  readonly locale: Locale;
  readonly day: LocalDate;
  /** Every line of it is a request. */
  readonly polite: boolean;
  readonly sections: readonly LetterSection[];
}

export interface LetterContext {
  readonly locale: Locale;
  readonly today: LocalDate;
  readonly calendar: CalendarSlice;
}

const VIETNAMESE = new Intl.Collator('vi', { numeric: true });
/** Stands for the name of the agency while works in the same situation are looked for. */
const SOME_AGENCY = '\u0000';
/** Who is told the same in several capacities is told once, in the first of these. */
const CAPACITIES = ['leader', 'standing-agency', 'standing-head', 'head', 'responsible'];

/**
 * What a recipient's letter says.
 *
 * 1. A firing stands in it once, whatever the capacities in which the reader is told.
 * 2. An escalation that still waits is repeated unless today's firing of it is there.
 * 3. Those above see agencies in the same situation with the same work in one line.
 * 4. What was done since the reminder stands at the end, as information.
 */
export function letterContent(notices: readonly NoticeRow[], context: LetterContext): LetterContent {
  const rows = withoutRepetitions(notices);
  const sections = new Map<DigestGroup, NoticeRow[]>();
  for (const row of rows) {
    addTo(sections, groupOf(row), row);
  }
  return {
    locale: context.locale,
    day: context.today,
    polite: rows.length > 0 && rows.every((row) => row.polite),
    sections: [...sections]
      .map(([group, of]) => ({
        group,
        count: new Set(of.map(({ subjectId }) => subjectId)).size,
        entries: entriesOf(of, context),
      }))
      .sort((a, b) => orderOf(a.group) - orderOf(b.group)),
  };
}

function withoutRepetitions(notices: readonly NoticeRow[]): NoticeRow[] {
  const byCapacity = [...notices].sort((a, b) => CAPACITIES.indexOf(a.role) - CAPACITIES.indexOf(b.role));
  const seen = new Set<string>();
  const escalated = new Set<string>();
  const rows = byCapacity.filter((row) => {
    if (row.id === null || row.clock === null) return true;
    const key = `${row.subjectId}/${row.clock}/${row.clockVersion}/${row.kind}/${row.repeat}`;
    if (row.role === 'leader') escalated.add(`${row.subjectId}/${row.clock}/${row.clockVersion}`);
    return !seen.has(key) && seen.add(key);
  });
  return rows.filter(
    (row) => row.id !== null || !escalated.has(`${row.subjectId}/${row.clock}/${row.clockVersion}`),
  );
}

function entriesOf(rows: readonly NoticeRow[], context: LetterContext): LetterEntry[] {
  const alike = new Map<string, NoticeRow[]>();
  const inOrder = rows
    .map((row) => withEndOf(row, context.today, context.locale))
    .map((row) => ({ row, key: orderKey(row) }))
    .sort((a, b) => VIETNAMESE.compare(a.key, b.key));
  for (const { row } of inOrder) {
    const isOwn = row.role === 'responsible' || row.role === 'head';
    const { headline, text } = textFor({ ...row, agency: SOME_AGENCY }, context);
    const key = JSON.stringify([isOwn ? row.subjectId : row.workId, row.planId, headline, text]);
    addTo(alike, key, row);
  }
  return [...alike.values()].map((group) => entryOf(group, context));
}

function entryOf(rows: readonly NoticeRow[], context: LetterContext): LetterEntry {
  const [first] = rows as [NoticeRow];
  const agencies = [...new Set(rows.map(({ agency }) => agency))].sort((a, b) => VIETNAMESE.compare(a, b));
  const several = agencies.length > 1;
  const agency = several ? textsOf(context.locale).letter.agencies(agencies.length) : first.agency;
  return {
    title: first.title,
    ...textFor({ ...first, agency }, context),
    path: several ? `/ke-hoach/${first.planId}` : pathOf(first),
    agencies: several ? agencies : [],
    toPlan: several,
  };
}

function textFor(row: NoticeRow, { today, calendar, locale }: LetterContext) {
  const { headline, text } = noticeText(row, today, calendar, locale);
  return { headline, text: isSettled(row) ? `${text} ${textsOf(locale).letter.settled}` : text };
}

function orderKey(row: NoticeRow): string {
  return `${row.dueOn ?? '9999'} ${row.title} ${row.agency}`;
}

function orderOf(group: DigestGroup): number {
  return DIGEST_GROUPS.indexOf(group);
}

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
