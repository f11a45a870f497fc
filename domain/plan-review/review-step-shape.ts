import { DomainError } from '../errors.ts';
import type { PlanProblem } from '../plan/plan-problem.ts';
import { itemLists } from './reviewed-plan.ts';
import type { ReviewOperation } from './review-operation.ts';

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string' && value.trim() !== '';
const whole: Check = (value) => Number.isInteger(value);
const fields: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

/** What each operation must have. Undo and redo are orders of their own. */
const shapes: Readonly<Record<ReviewOperation['type'], Readonly<Record<string, Check>>>> = {
  accept: { items: listOf(text) },
  'accept-unquestioned': {},
  change: { item: text, fields },
  split: { item: text, at: listOf(whole) },
  join: { items: listOf(text) },
  add: {
    list: (value) => itemLists.some((list) => list === value),
    start: whole,
    end: whole,
    fields,
  },
  drop: { items: listOf(text), reason: (value) => value === null || text(value) },
  answer: { question: text, items: listOf(text), fields },
  'answer-all': { question: text, fields },
  rename: { name: text, names: listOf(text) },
};

/**
 * Operations as they come from outside.
 *
 * @throws DomainError 'review-value-invalid' {problems}, with paths as `operations[2].at`
 */
export function readOperations(values: readonly unknown[]): ReviewOperation[] {
  const problems = values.flatMap((value, i) => problemsOf(value, `operations[${i}]`));
  if (problems.length > 0) throw new DomainError('review-value-invalid', { problems });
  return values as ReviewOperation[];
}

function problemsOf(value: unknown, path: string): PlanProblem[] {
  const given = fields(value) ? (value as Readonly<Record<string, unknown>>) : {};
  const { type, ...rest } = given;
  if (typeof type !== 'string' || !Object.hasOwn(shapes, type))
    return [
      { path: `${path}.type`, code: 'field-invalid', details: { expected: Object.keys(shapes).join(' | ') } },
    ];
  const shape = shapes[type as ReviewOperation['type']];
  const missing = Object.keys(shape).filter((name) => !Object.hasOwn(rest, name));
  const invalid = Object.keys(shape).filter((name) => Object.hasOwn(rest, name) && !shape[name]!(rest[name]));
  const unknown = Object.keys(rest).filter((name) => !Object.hasOwn(shape, name));
  return [
    ...missing.map((name) => ({ path: `${path}.${name}`, code: 'field-missing', details: {} })),
    ...invalid.map((name) => ({
      path: `${path}.${name}`,
      code: 'field-invalid',
      details: { expected: EXPECTED[name] },
    })),
    ...unknown.map((name) => ({ path: `${path}.${name}`, code: 'field-unknown', details: {} })),
  ];
}

const EXPECTED: Readonly<Record<string, string>> = {
  items: 'list of ids',
  item: 'id',
  at: 'list of offsets',
  start: 'offset',
  end: 'offset',
  list: itemLists.join(' | '),
  fields: 'object',
  reason: 'text or null',
  question: 'code',
  name: 'text',
  names: 'list of names',
};
