import { isRecurring } from '../deadline/deadline-spec.ts';
import type { DeadlineSpec } from '../deadline/deadline-spec.ts';
import type { PeriodKind } from '../deadline/period.ts';
import type { ReadAssignment, ReadRecurrence } from '../plan-text/plan-reading.ts';
import { readCitedDocuments } from '../plan-text/document-numbers.ts';
import { readQuantities } from '../plan-text/sentence-quantities.ts';
import type {
  ExpectedQuantity,
  LegalBasis,
  PlanAssignee,
  PlanAssignment,
  StatedDeadline,
} from '../plan/plan-document.ts';
import { placeNames } from './item-place.ts';
import { shortTitle } from './short-title.ts';

/** An assignment as the reading proposes it; class and clock by the table of docs/clock.md, section 1. */
export function proposeAssignment(read: ReadAssignment): PlanAssignment {
  return {
    ref: read.ref,
    text: read.text,
    titleShort: shortTitle(read.text),
    place: { ...placeNames(read.ref), ...read.source },
    ...clockOf(read),
    assignees: read.assignees.map((name) => proposeAssignee(name, read)),
    coordinators: read.coordinators,
    product: read.product,
    deliverable: read.deliverable,
    expectedQuantity: quantityOf(read.text),
    legalBasis: cited(read.text),
    dependsOn: [],
    receiver: null,
  };
}

/** The one number that a duty promises; of several, a person says which is meant. */
function quantityOf(text: string): ExpectedQuantity | null {
  const [first, ...others] = readQuantities(text);
  return first === undefined || others.length > 0
    ? null
    : { min: first.min, max: first.max, unit: first.unit };
}

/** Documents that the text names by number, each once, with the first date it gives. */
function cited(text: string): LegalBasis[] {
  const dates = new Map<string, string | null>();
  for (const { number, date } of readCitedDocuments(text)) {
    if (number !== null) dates.set(number, dates.get(number) ?? date);
  }
  return [...dates].map(([number, date]) => ({ number, date }));
}

type Clock = Pick<PlanAssignment, 'class' | 'deadline' | 'recurrence' | 'event'>;

const TO_BE_SET: DeadlineSpec = { kind: 'to-be-set' };
const NO_CLOCK = { deadline: null, recurrence: null, event: null };

function clockOf(read: ReadAssignment): Clock {
  const { recurrence, dueSpec, dueWords, text } = read;
  const stated = dueWords !== null && dueSpec !== null ? { words: dueWords, spec: dueSpec } : null;
  if (recurrence === 'on-event')
    return {
      ...NO_CLOCK,
      class: 'on-event',
      event: { words: read.event ?? dueWords ?? text },
      deadline: stated,
    };
  if (stated && isRecurring(stated.spec))
    return {
      ...NO_CLOCK,
      class: 'recurring',
      recurrence: { cycle: cycleOfSpec(stated.spec) },
      deadline: stated,
    };
  if (stated && stated.spec.kind !== 'to-be-set' && stated.spec.kind !== 'none')
    return { ...NO_CLOCK, class: 'dated', deadline: stated };
  const cycle = recurrence === null ? undefined : CYCLES[recurrence];
  if (cycle !== undefined)
    return { ...NO_CLOCK, class: 'recurring', recurrence: { cycle }, deadline: eachPeriod(text, cycle) };
  if (recurrence === 'continuous') return { ...NO_CLOCK, class: 'standing', deadline: continuous(text) };
  if (read.standing) return { ...NO_CLOCK, class: 'standing' };
  // "Theo quy định", a turn of which there is no period, a product without a date: somebody has to set it.
  const words = dueWords ?? turnWords(text, recurrence);
  return { ...NO_CLOCK, class: 'to-be-set', deadline: words === null ? null : { words, spec: TO_BE_SET } };
}

/** The turns of a text for which the product has a period. */
export const CYCLES: Partial<Record<ReadRecurrence, PeriodKind>> = {
  monthly: 'month',
  quarterly: 'quarter',
  'half-yearly': 'half-year',
  yearly: 'year',
};

/** The cycle in which a recurring specification comes round. */
export function cycleOfSpec(spec: DeadlineSpec): PeriodKind {
  if (spec.kind === 'each-period') return spec.cycle;
  if (spec.kind === 'monthly') return 'month';
  if (spec.kind === 'quarterly') return 'quarter';
  return spec.kind === 'half-yearly' ? 'half-year' : 'year';
}

/** "Hằng năm" without a day: within each period. The words are those of the text, as everywhere. */
function eachPeriod(text: string, cycle: PeriodKind): StatedDeadline | null {
  const words = TURNS[cycle].exec(text)?.[0] ?? null;
  return words === null ? null : { words, spec: { kind: 'each-period', cycle } };
}

const TURNS: Readonly<Record<PeriodKind, RegExp>> = {
  month: /(?:hàng|hằng|mỗi)\s+tháng/iu,
  quarter: /(?:hàng|hằng|mỗi)\s+quý/iu,
  'half-year': /(?:định kỳ\s+)?(?:0?6|sáu)\s+tháng/iu,
  'nine-months': /(?:0?9|chín)\s+tháng/iu,
  year: /(?:hàng|hằng|mỗi)\s+năm/iu,
};

function continuous(text: string): StatedDeadline | null {
  const words = /thường\s+xuyên|liên\s+tục/iu.exec(text)?.[0] ?? null;
  return words === null ? null : { words, spec: { kind: 'none' } };
}

function turnWords(text: string, recurrence: ReadRecurrence | null): string | null {
  const known = recurrence === null ? /định\s+kỳ/iu : /(?:hàng|hằng|mỗi)\s+(?:tuần|ngày)|định\s+kỳ/iu;
  return known.exec(text)?.[0] ?? null;
}

/**
 * Bodies that no authority follows, named in general: enterprises, people, the press of others (domain rules of
 * treatment). Named ones are told by their kind in the registry.
 */
const OUT_OF_REACH: readonly [form: RegExp, reason: string][] = [
  [
    /doanh nghiệp|hợp tác xã|người sử dụng lao động|tổ chức sử dụng|cơ sở sản xuất|hộ (?:gia đình|kinh doanh)/iu,
    'Doanh nghiệp và tổ chức sử dụng lao động: được nêu tên, không theo dõi',
  ],
  [
    /^(?:các )?(?:cơ quan )?(?:thông tấn|báo)(?: chí)?[, ]/iu,
    'Báo, đài của cơ quan khác: được nêu tên, không theo dõi',
  ],
  [/^(?:toàn dân|nhân dân|người dân|các hộ)/iu, 'Người dân: được nêu tên, không theo dõi'],
];

function proposeAssignee(name: string, read: ReadAssignment): PlanAssignee {
  const kind = /^các\s/iu.test(name) || read.assigneeKind === 'group' ? 'group' : 'agency';
  const reason = OUT_OF_REACH.find(([form]) => kind === 'group' && form.test(name))?.[1];
  const mandate = mandateOf(read);
  if (reason === undefined) return { name, kind, role: read.role, mandate, followed: true };
  return {
    name,
    kind,
    role: read.role,
    mandate: { ...mandate, decided: 'request' },
    followed: false,
    reason,
  };
}

/** The words are kept; what they mean for a body of its kind is decided when the registry is at hand. */
function mandateOf({ mandate }: ReadAssignment): PlanAssignee['mandate'] {
  return mandate === 'request'
    ? { words: 'Đề nghị', decided: 'request' }
    : { words: null, decided: 'by-kind' };
}
