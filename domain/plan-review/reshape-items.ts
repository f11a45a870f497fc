import { assertNever } from '../assert-never.ts';
import { DomainError } from '../errors.ts';
import type { PlanAssignment } from '../plan/plan-document.ts';
import { textOfSpan } from '../plan/source-text.ts';
import { changeItem } from './change-fields.ts';
import { placeInSource, placeNames } from './item-place.ts';
import type { ReviewOperation } from './review-operation.ts';
import type { ItemList, ReviewedItem, ReviewedPlan } from './reviewed-plan.ts';
import { presentItem } from './present-item.ts';
import { shortTitle } from './short-title.ts';

type Of<Type extends ReviewOperation['type']> = Extract<ReviewOperation, { type: Type }>;

/**
 * One item becomes the parts between the offsets: each with its own text and place, the other fields as they were.
 *
 * @throws DomainError 'review-item-unknown', 'review-item-dropped'; 'review-split-outside' {at, start, end}
 */
export function splitItem(
  plan: ReviewedPlan,
  number: number,
  { item: id, at }: Of<'split'>,
  source: string,
): ReviewedPlan {
  const item = presentItem(plan, id);
  const { start, end } = item.value.place;
  const cuts = [...new Set(at)].sort((a, b) => a - b);
  const outside = cuts.filter((cut) => !Number.isInteger(cut) || cut <= start || cut >= end);
  if (cuts.length === 0 || outside.length > 0)
    throw new DomainError('review-split-outside', { at: outside, start, end });
  const bounds = [start, ...cuts, end];
  const parts = cuts.concat(end).map((to, i) => {
    const ref = `${item.value.ref}.${letter(i)}`;
    const place = placeInSource(source, ref, { start: bounds[i]!, end: to });
    const text = textOfSpan(source, place);
    return {
      ...item,
      ...fresh,
      id: `s${number}.${i + 1}`,
      from: [id],
      value: withText(item, { ref, text, place }),
    };
  });
  return { ...plan, items: plan.items.flatMap((other) => (other === item ? parts : [other])) };
}

/**
 * Several items of one list become one: the fields of the first named, the text of all in the order of the source.
 *
 * @throws DomainError 'review-item-unknown', 'review-item-dropped'; 'review-join-not-possible' {items} for fewer than
 *   two, or items of different lists
 */
export function joinItems(plan: ReviewedPlan, number: number, ids: readonly string[]): ReviewedPlan {
  const items = [...new Set(ids)].map((id) => presentItem(plan, id));
  const [first] = items;
  if (first === undefined || items.length < 2 || items.some(({ list }) => list !== first.list))
    throw new DomainError('review-join-not-possible', { items: ids });
  const inOrder = [...items].sort((a, b) => a.value.place.start - b.value.place.start);
  const places = inOrder.map(({ value }) => value.place);
  const place = {
    ...placeNames(first.value.ref),
    line: Math.min(...places.map(({ line }) => line)),
    lastLine: Math.max(...places.map(({ lastLine }) => lastLine)),
    start: Math.min(...places.map(({ start }) => start)),
    end: Math.max(...places.map(({ end }) => end)),
  };
  const text = inOrder.map(({ value }) => value.text).join(' ');
  const joined: ReviewedItem = {
    ...first,
    ...fresh,
    id: `j${number}`,
    from: items.map(({ id }) => id),
    value: withText(first, { ref: first.value.ref, text, place }),
    questions: [...new Set(items.flatMap(({ questions }) => questions))],
  };
  const gone = new Set(items);
  return {
    ...plan,
    items: plan.items.flatMap((item) => (item === first ? [joined] : gone.has(item) ? [] : [item])),
  };
}

/**
 * An item that the reading missed, at the end of its list: a person marked its text and says what it is.
 *
 * @throws DomainError 'review-span-outside', 'review-value-invalid'
 */
export function addItem(
  plan: ReviewedPlan,
  number: number,
  { list, start, end, fields }: Of<'add'>,
  source: string,
): ReviewedPlan {
  const ref = typeof fields.ref === 'string' ? fields.ref : `+${number}`;
  const place = placeInSource(source, ref, { start, end });
  const blank = { id: `n${number}`, list, ...fresh, questions: [], changed: [], from: [] };
  const item: ReviewedItem = { ...blank, value: blankValue(list, ref, textOfSpan(source, place), place) };
  const filled = changeItem(item, fields, source);
  const last = plan.items.findLastIndex((other) => other.list === list);
  return { ...plan, items: plan.items.toSpliced(last + 1, 0, filled) };
}

const fresh = { decision: 'proposed' } as const;

/** a, b, … z, aa: as parts of a bullet are named. */
function letter(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? letter(rest) : '') + String.fromCharCode(97 + (index % 26));
}

type Located = Pick<ReviewedItem['value'], 'ref' | 'text' | 'place'>;

function withText({ value }: ReviewedItem, located: Located): ReviewedItem['value'] {
  const title = 'titleShort' in value ? { titleShort: shortTitle(located.text) } : {};
  return { ...value, ...located, ...title };
}

function blankValue(
  list: ItemList,
  ref: string,
  text: string,
  place: PlanAssignment['place'],
): ReviewedItem['value'] {
  const located = { ref, text, place };
  switch (list) {
    case 'generalTasks':
      return located;
    case 'targets':
      return { ...located, comparator: '=', value: null, unit: '', per: null, followedBy: [] };
    case 'assignments':
      return { ...located, ...BLANK_ASSIGNMENT, titleShort: shortTitle(text) };
    case 'reporting':
      return { ...located, ...BLANK_DUTY };
    default:
      return assertNever(list);
  }
}

const BLANK_ASSIGNMENT = {
  class: 'to-be-set',
  deadline: null,
  recurrence: null,
  event: null,
  assignees: [],
  coordinators: [],
  product: null,
  deliverable: 'other',
  expectedQuantity: null,
  legalBasis: [],
  dependsOn: [],
  receiver: null,
} as const;

const BLANK_DUTY = {
  kind: 'round',
  from: [],
  receiver: '',
  to: null,
  cycle: 'year',
  deadline: null,
  year: null,
  opensWorkingDaysBefore: null,
  window: { basis: 'nd-09-2019' },
  round: null,
  assignment: null,
} as const;
