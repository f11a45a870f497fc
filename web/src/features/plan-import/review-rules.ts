import {
  HEAD_ID,
  type AssignmentValue,
  type Checklist,
  type Fields,
  type Item,
  type OpenPoint,
  type ReadDeadline,
  type ReportingValue,
  type Review,
  type SaidDeadline,
} from './model.ts';

/** What is shown of the proposals. */
export type Showing = 'all' | 'open' | 'asked';

/** The items in the order of the document; what was dropped keeps its place. */
export function inDocumentOrder(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => a.value.place.start - b.value.place.start || a.id.localeCompare(b.id));
}

export function isShown(
  { decision, questions }: Pick<Item, 'decision' | 'questions'>,
  showing: Showing,
): boolean {
  if (showing === 'open') return decision === 'proposed';
  return showing === 'all' || (questions.length > 0 && decision !== 'dropped');
}

/** How many questions and problems wait for an answer, and how many items nobody has decided on. */
export function countsOf({ open }: Checklist): { readonly questions: number; readonly undecided: number } {
  const undecided = open.filter(({ kind }) => kind === 'undecided');
  return {
    questions: open.length - undecided.length,
    undecided: undecided.reduce((sum, { count }) => sum + count, 0),
  };
}

/** Questions first, those that hold the plan up before the others; then what is wrong with the plan. */
export function inOrderOfWork(open: readonly OpenPoint[]): OpenPoint[] {
  const rank = ({ kind, blocks }: OpenPoint) => (blocks ? 0 : 2) + (kind === 'question' ? 0 : 1);
  return open.filter(({ kind }) => kind !== 'undecided').sort((a, b) => rank(a) - rank(b));
}

/** How an item is called: its place in the plan. */
export function refOf({ items }: Pick<Review, 'items'>, id: string): string | null {
  return id === HEAD_ID ? null : (items.find((item) => item.id === id)?.value.ref ?? null);
}

/** Whether these items may become one: two or more of one list, none dropped. */
export function canJoin(items: readonly Pick<Item, 'list' | 'decision'>[]): boolean {
  const [first, ...others] = items;
  return (
    first !== undefined &&
    others.length > 0 &&
    others.every(({ list }) => list === first.list) &&
    items.every(({ decision }) => decision !== 'dropped')
  );
}

/** Those fields of an item that a person set otherwise than they were. */
export function changedFields(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(after).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])),
  );
}

/** Those of one's own changes whose fields another person set otherwise than they were, and than one wants them. */
export function overtakenFields(
  before: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
  mine: Readonly<Record<string, unknown>>,
): string[] {
  const theirs = changedFields(before, now);
  return Object.keys(mine).filter(
    (name) => name in theirs && JSON.stringify(theirs[name]) !== JSON.stringify(mine[name]),
  );
}

/** What words say of items of this list: a duty to report has a day, no words make it a standing one. */
export function readFor(list: Item['list'], read: ReadDeadline): ReadDeadline {
  return list === 'reporting' && read.class === 'standing' ? { ...read, deadline: null, class: null } : read;
}

/** The fields of an item that the words of a deadline set; null where they say nothing. */
export function fieldsOfDeadline(list: Item['list'], read: ReadDeadline): Fields | null {
  const { deadline, class: kind, cycle } = readFor(list, read);
  if (deadline === null) return null;
  if (list === 'reporting') return { deadline, ...(cycle === null ? {} : { cycle }) };
  return { deadline, class: kind, recurrence: cycle === null ? null : { cycle } };
}

/** What the field of a deadline says while one types: words are read later, and an emptied field may mean "no deadline". */
export function saidWhileTyping(words: string, initial: string, mayBeEmpty: boolean): 'none' | null {
  return mayBeEmpty && words.trim() === '' && initial.trim() !== '' ? 'none' : null;
}

/** What was said in the field of a deadline, and what before that. */
export interface Saying {
  readonly said: SaidDeadline;
  readonly before: SaidDeadline;
}

/**
 * The fields of an assignment after something was said in the field of its deadline. `opened` is the assignment before that:
 * words that say nothing leave it so. Dated work that loses its date waits for one. A class chosen by hand stays.
 */
export function assignmentSaid(
  opened: Pick<AssignmentValue, 'deadline' | 'class' | 'recurrence'>,
  now: Pick<AssignmentValue, 'class'>,
  { said, before }: Saying,
): Partial<AssignmentValue> {
  const read = fieldsSaid('assignments', said);
  if (read !== null) return read;
  const undone = fieldsSaid('assignments', before);
  if (said !== 'none' && before !== 'none' && undone === null) return {};
  const given = undone?.['class'] ?? (before === 'none' ? withoutDate(opened.class) : opened.class);
  const isByHand = now.class !== given;
  const kind = isByHand ? now.class : opened.class;
  return {
    deadline: said === 'none' ? null : opened.deadline,
    class: said === 'none' ? withoutDate(kind) : kind,
    ...(undone !== null && !isByHand && { recurrence: opened.recurrence }),
  };
}

/** The same of a duty to report, which keeps its cycle. */
export function reportingSaid(
  { deadline, cycle }: Pick<ReportingValue, 'deadline' | 'cycle'>,
  { said, before }: Saying,
): Partial<ReportingValue> {
  if (said === 'none') return { deadline: null, cycle };
  const read = fieldsSaid('reporting', said);
  if (read !== null) return read;
  return before === 'none' || fieldsSaid('reporting', before) !== null ? { deadline, cycle } : {};
}

function fieldsSaid(list: Item['list'], said: SaidDeadline): Fields | null {
  return said === null || said === 'none' ? null : fieldsOfDeadline(list, said);
}

function withoutDate(kind: AssignmentValue['class']): AssignmentValue['class'] {
  return kind === 'dated' ? 'to-be-set' : kind;
}

/** `15/12/2025` as `2025-12-15`; null for what is no day of the calendar. */
export function dayOfWords(words: string): string | null {
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(words.trim()) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  // A day that the month lacks rolls over: it is then another day.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso;
}
