import { isLocalDate } from '../calendar/local-date.ts';
import type { PlanReading, ReadHeader, ReadQuestion } from '../plan-text/plan-reading.ts';
import { placeNames } from './item-place.ts';
import { proposeAssignment } from './propose-assignment.ts';
import { proposeDifficultyRoute, proposeReporting } from './propose-reporting.ts';
import { HEAD_ID } from './reviewed-plan.ts';
import type {
  AskedQuestion,
  ItemList,
  ItemValues,
  LooseQuestion,
  PlanHeadValue,
  ProposalGround,
  ProposedPlan,
  ReviewedItem,
} from './reviewed-plan.ts';

/** Ids of proposals: the list and the number in it. They are what operations name, so they never change. */
const ID_LETTER: Readonly<Record<ItemList, string>> = {
  targets: 't',
  generalTasks: 'g',
  assignments: 'a',
  reporting: 'r',
};

/** The reading of a plan as proposals in the form of a plan document, for a person to decide on. */
export function proposePlan(reading: PlanReading): ProposedPlan {
  const bare: ReviewedItem[] = [
    ...numbered('targets', reading.targets.map(target)),
    ...numbered('generalTasks', reading.generalTasks.map(generalTask)),
    ...numbered('assignments', reading.assignments.map(proposeAssignment)),
    ...numbered('reporting', proposeReporting(reading.reporting, reading.assignments)),
  ];
  const loose: LooseQuestion[] = [];
  const questions = reading.questions.map((question) => asked(question, bare, loose));
  const open = (id: string) =>
    questions.filter(({ about }) => about.some((place) => place.id === id)).map(({ code }) => code);
  const head = {
    value: headOf(reading),
    decision: 'proposed' as const,
    questions: open(HEAD_ID),
    changed: [],
  };
  return {
    start: { head, items: bare.map((item) => ({ ...item, questions: open(item.id) })), loose },
    questions,
    slips: reading.slips,
    grounds: groundsOf(reading),
  };
}

function numbered<List extends ItemList>(
  list: List,
  values: readonly ItemValues[List][],
): ReviewedItem<List>[] {
  return values.map((value, i) => ({
    id: `${ID_LETTER[list]}${i + 1}`,
    list,
    value,
    decision: 'proposed',
    questions: [],
    changed: [],
    from: [],
  }));
}

function target(read: PlanReading['targets'][number]): ItemValues['targets'] {
  const { ref, text, comparator, value, unit, per, followedBy, source } = read;
  return { ref, text, comparator, value, unit, per, followedBy, place: { ...placeNames(ref), ...source } };
}

function generalTask({ ref, text, source }: PlanReading['generalTasks'][number]): ItemValues['generalTasks'] {
  return { ref, text, place: { ...placeNames(ref), ...source } };
}

/** What the text leaves blank stays blank; a person fills it in. */
function headOf({ plan, reporting }: PlanReading): PlanHeadValue {
  const signatory = { name: plan.signatory?.name ?? '', title: plan.signatory?.title ?? '' };
  return {
    title: plan.title ?? '',
    number: plan.number,
    issuedOn: isLocalDate(plan.issuedOn) ? plan.issuedOn : null,
    assumedIssuedOn: null,
    authority: '',
    issuer: plan.issuer ?? '',
    standingAgency: plan.standingAgency ?? '',
    supervisor: { ...signatory, assumed: true },
    period: periodOf(plan),
    signatory,
    legalBases: plan.legalBases.map(({ number, date }) => ({ number, date })),
    recipients: plan.recipients,
    difficultyRoute: proposeDifficultyRoute(reporting),
    settings: {},
  };
}

function periodOf({ periodStart, periodEnd, periodWords }: ReadHeader): PlanHeadValue['period'] {
  return { start: periodStart, end: periodEnd, words: periodWords };
}

/** Questions name refs; a ref may stand in several lists, and what has no item is kept as a loose question. */
function asked(
  question: ReadQuestion,
  items: readonly ReviewedItem[],
  loose: LooseQuestion[],
): AskedQuestion {
  const { code, text } = question;
  const about = new Map<string, string | null>();
  for (const { ref, words } of question.about) {
    const ids = ref === HEAD_ID ? [HEAD_ID] : itemsAsked(code, ref, items);
    if (ids.length === 0) {
      const id = `q${loose.length + 1}`;
      loose.push({ id, question: code, ref, words, answered: false });
      ids.push(id);
    }
    for (const id of ids) if (!about.has(id)) about.set(id, words);
  }
  return { code, text, about: [...about].map(([id, words]) => ({ id, words })) };
}

function itemsAsked(code: string, ref: string, items: readonly ReviewedItem[]): string[] {
  const wanted: ItemList = code.startsWith('report-') ? 'reporting' : 'assignments';
  const named = items.filter(({ value }) => value.ref === ref);
  const first = named.filter(({ list }) => list === wanted);
  return (first.length > 0 ? first : named).map(({ id }) => id);
}

function groundsOf(reading: PlanReading): ProposedPlan['grounds'] {
  const grounds: Record<string, Readonly<Record<string, ProposalGround>>> = {
    [HEAD_ID]: reading.plan.grounds,
  };
  reading.targets.forEach(({ ground }, i) => (grounds[`t${i + 1}`] = { text: ground }));
  reading.assignments.forEach(({ grounds: own, heading }, i) => {
    grounds[`a${i + 1}`] = { ...own, assignees: { ...own.assignees, source: heading } };
  });
  reading.reporting.forEach(({ ground }, i) => (grounds[`r${i + 1}`] = { text: ground }));
  return grounds;
}
