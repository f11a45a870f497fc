import { bodyMatcher } from '../plan-text/match-body.ts';
import type { BodyMatcher } from '../plan-text/match-body.ts';
import { resolutionOf } from '../plan/expand-assignments.ts';
import { issueDayOf } from '../plan/plan-document.ts';
import type { PlanDocument } from '../plan/plan-document.ts';
import type { PlanProblem } from '../plan/plan-problem.ts';
import { validatePlanDocument } from '../plan/validate-plan-document.ts';
import type { ValidationContext } from '../plan/plan-check.ts';
import type { DocumentOfReview } from './plan-document-of.ts';
import { HEAD_ID } from './reviewed-plan.ts';
import type { AskedQuestion, ItemList, ReviewedPlan } from './reviewed-plan.ts';

/** What is still open in a review, once for all places that are alike. */
export interface OpenPoint {
  /** `undecided`: proposals nobody has looked at; `question`: asked and not answered; `problem`: the plan cannot be issued so. */
  readonly kind: 'undecided' | 'question' | 'problem';
  /** A list for what is undecided, the question's code, the problem's code. */
  readonly code: string;
  /** Whether the plan can not be made while it is open. */
  readonly blocks: boolean;
  readonly about: readonly PlaceOfPoint[];
  readonly details: Readonly<Record<string, unknown>>;
}

export interface PlaceOfPoint {
  /** Id of an item, of the head or of a loose question. */
  readonly id: string;
  /** The field of the item, in the document's spelling; null: all of it. */
  readonly field: string | null;
  readonly words: string | null;
}

/**
 * Everything that a review still leaves open. Undecided proposals and problems of the document block. A question does not
 * where the item was accepted with its question open: whoever did has seen it, and it stays visible.
 */
export function checklist(
  reviewed: ReviewedPlan,
  questions: readonly AskedQuestion[],
  made: DocumentOfReview,
  context: ValidationContext,
): OpenPoint[] {
  return [
    ...undecided(reviewed),
    ...openQuestions(reviewed, questions),
    ...problemPoints(problemsBehindBlanks(made.document, context), made, context),
  ];
}

function undecided({ head, items }: ReviewedPlan): OpenPoint[] {
  const byList = new Map<string, PlaceOfPoint[]>();
  const add = (code: string, id: string) =>
    byList.set(code, [...(byList.get(code) ?? []), { id, field: null, words: null }]);
  if (head.decision === 'proposed') add(HEAD_ID, HEAD_ID);
  for (const { id, list, decision } of items) if (decision === 'proposed') add(list, id);
  return [...byList].map(([code, about]) => ({ kind: 'undecided', code, blocks: true, about, details: {} }));
}

function openQuestions(reviewed: ReviewedPlan, questions: readonly AskedQuestion[]): OpenPoint[] {
  const { head, items, loose } = reviewed;
  const words = new Map(
    questions.flatMap(({ code, about }) => about.map((at) => [`${code} ${at.id}`, at.words])),
  );
  const held = [{ ...head, id: HEAD_ID, from: [] }, ...items];
  return questions.flatMap(({ code, text }): OpenPoint[] => {
    const about = held.filter((item) => item.questions.includes(code));
    const free = loose.filter(({ question, answered }) => question === code && !answered);
    if (about.length + free.length === 0) return [];
    const blocks = free.length > 0 || about.some(({ decision }) => decision === 'proposed');
    const raisedBy = (ids: readonly string[]) =>
      ids.map((id) => words.get(`${code} ${id}`)).find((found) => found !== undefined) ?? null;
    const places = [
      ...about.map(({ id, from }) => ({ id, field: null, words: raisedBy([id, ...from]) })),
      ...free.map((entry) => ({ id: entry.id, field: null, words: entry.words })),
    ];
    return [{ kind: 'question', code, blocks, about: places, details: { text } }];
  });
}

/** Problems that are alike are one point: the same code and the same name, as of a body that has ended. */
function problemPoints(
  problems: readonly PlanProblem[],
  made: DocumentOfReview,
  context: ValidationContext,
): OpenPoint[] {
  const { document } = made;
  const on = issueDayOf(document) ?? context.on;
  const at = resolutionOf(document, { registry: context.registry, on, settings: context.groups });
  const match = bodyMatcher(context.registry, at);
  const points = new Map<string, OpenPoint & { about: PlaceOfPoint[] }>();
  for (const { path, code, details } of problems) {
    const key = `${code} ${typeof details.name === 'string' ? details.name : ''}`;
    const point = points.get(key) ?? {
      kind: 'problem',
      code,
      blocks: true,
      about: [],
      details: withProposals(details, match),
    };
    point.about.push(placeOf(path, made));
    points.set(key, point);
  }
  return [...points.values()];
}

/** For a name that the registry cannot take as it stands: what may be meant, for a person to choose (`rename`). */
function withProposals(details: PlanProblem['details'], match: BodyMatcher): OpenPoint['details'] {
  const { name } = details;
  if (typeof name !== 'string') return details;
  const { question, suggestions, agencies } = match(name);
  const proposed = suggestions.length > 0 ? suggestions : agencies.map((agency) => agency.name);
  return question === null ? details : { ...details, proposed };
}

/** `assignments[3].assignees[0].name` → the item behind it and `assignees[0].name`. */
function placeOf(path: string, { ids }: DocumentOfReview): PlaceOfPoint {
  const match = /^(targets|generalTasks|assignments|reporting)\[(\d+)\]\.?(.*)$/.exec(path);
  if (match === null) return { id: HEAD_ID, field: path, words: null };
  const id = ids[match[1] as ItemList][Number(match[2])] ?? HEAD_ID;
  return { id, field: match[3] === '' ? null : match[3]!, words: null };
}

const STAND_IN = '…';

/**
 * The problems of a document, also where texts are blank: a blank is a problem of shape, and alone would hide what else
 * is wrong until somebody has filled it in.
 */
function problemsBehindBlanks(document: PlanDocument, context: ValidationContext): PlanProblem[] {
  const problems = validatePlanDocument(document, context);
  const blanks = problems.filter(({ details }) => details.expected === 'text').map(({ path }) => path);
  if (blanks.length === 0 || blanks.length < problems.length) return problems;
  const filled: unknown = structuredClone(document);
  for (const path of blanks)
    setAt(
      filled,
      path.split(/[.[\]]+/).filter((part) => part !== ''),
      STAND_IN,
    );
  const behind = validatePlanDocument(filled, context).filter(({ path }) => !blanks.includes(path));
  return [...problems, ...behind];
}

function setAt(target: unknown, path: readonly string[], value: string): void {
  const [first, ...rest] = path;
  if (first === undefined || typeof target !== 'object' || target === null) return;
  const record = target as Record<string, unknown>;
  if (rest.length === 0) record[first] = value;
  else setAt(record[first], rest, value);
}
