import { isLocalDate } from '../calendar/local-date.ts';
import { assignmentClasses, deliverableKinds } from './plan-document.ts';
import type { PlanProblem } from './plan-problem.ts';

/**
 * Whether JSON from outside has the shape of a `PlanDocument`: every field there, of its type, none unknown. Codes:
 * `field-missing`, `field-unknown`, `field-invalid` {expected}. What the values mean is checked afterwards.
 */
export function shapeProblems(value: unknown): PlanProblem[] {
  return problemsOf(planDocument, value);
}

/**
 * The same for an item of one of its lists, before there is a whole document. Paths begin at the item.
 */
export function itemShapeProblems(list: DocumentList, value: unknown): PlanProblem[] {
  return problemsOf(items[list], value);
}

/** The same for single fields of the head. */
export function headFieldProblems(fields: Readonly<Record<string, unknown>>): PlanProblem[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const check = Object.hasOwn(head, name) ? head[name] : undefined;
    if (check === undefined) return [{ path: name, code: 'field-unknown', details: {} }];
    return problemsOf(check, value, name);
  });
}

export type DocumentList = keyof typeof items;

function problemsOf(check: Check, value: unknown, path = ''): PlanProblem[] {
  const problems: PlanProblem[] = [];
  check(value, path, (at, code, details) => problems.push({ path: at, code, details }));
  return problems;
}

type Report = (path: string, code: string, details: Record<string, unknown>) => void;
type Check = (value: unknown, path: string, report: Report) => void;

function expecting(expected: string, accepts: (value: unknown) => boolean): Check {
  return (value, path, report) => {
    if (!accepts(value)) report(path, 'field-invalid', { expected });
  };
}

const text = expecting('text', (value) => typeof value === 'string' && value.trim() !== '');
const anyText = expecting('text', (value) => typeof value === 'string');
const flag = expecting('true or false', (value) => typeof value === 'boolean');
const number = expecting('number', (value) => typeof value === 'number' && Number.isFinite(value));
const count = expecting('whole number from 0', (value) => Number.isInteger(value) && (value as number) >= 0);
const day = expecting('date yyyy-mm-dd', isLocalDate);
const hash = expecting(
  'SHA-256 in hexadecimal',
  (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
);

function oneOf(...values: readonly (string | number)[]): Check {
  return expecting(values.join(' | '), (value) => values.includes(value as string));
}

function orNull(check: Check): Check {
  return (value, path, report) => {
    if (value !== null) check(value, path, report);
  };
}

function listOf(check: Check): Check {
  return (value, path, report) => {
    if (!Array.isArray(value)) report(path, 'field-invalid', { expected: 'list' });
    else value.forEach((item: unknown, index) => check(item, `${path}[${index}]`, report));
  };
}

function record(fields: Record<string, Check>, optional: Record<string, Check> = {}): Check {
  return (value, path, report) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      report(path, 'field-invalid', { expected: 'object' });
      return;
    }
    const at = (name: string) => (path === '' ? name : `${path}.${name}`);
    const entries = new Map(Object.entries(value));
    for (const [name, check] of Object.entries(fields)) {
      if (entries.has(name)) check(entries.get(name), at(name), report);
      else report(at(name), 'field-missing', {});
    }
    for (const [name, item] of entries) {
      if (Object.hasOwn(fields, name)) continue;
      if (Object.hasOwn(optional, name)) optional[name]!(item, at(name), report);
      else report(at(name), 'field-unknown', {});
    }
  };
}

const span = { line: count, lastLine: count, start: count, end: count };
const place = record({ ...span, section: text, item: orNull(text), bullet: orNull(text) });
const person = { name: text, title: text };
const legalBasis = record({ number: text, date: orNull(day) });
const cycle = oneOf('month', 'quarter', 'half-year', 'nine-months', 'year');
const mandate = record({ words: orNull(text), decided: oneOf('directive', 'request', 'by-kind') });
const bodyKind = oneOf('agency', 'group');

/** The kind alone: what each kind holds is read, and refused, where deadlines are resolved. */
const deadlineSpec: Check = (value, path, report) => {
  const kind = typeof value === 'object' && value !== null ? (value as { kind?: unknown }).kind : undefined;
  if (typeof kind !== 'string') report(path, 'field-invalid', { expected: 'deadline with a kind' });
};
const deadline = record({ words: text, spec: deadlineSpec });

const assignment = record({
  ref: text,
  text,
  titleShort: text,
  place,
  class: oneOf(...assignmentClasses),
  deadline: orNull(deadline),
  recurrence: orNull(record({ cycle })),
  event: orNull(record({ words: text })),
  assignees: listOf(
    record(
      {
        name: anyText,
        kind: bodyKind,
        role: oneOf('lead', 'coordinate', 'perform'),
        mandate,
        followed: flag,
      },
      { reason: text },
    ),
  ),
  coordinators: listOf(text),
  product: orNull(text),
  deliverable: oneOf(...deliverableKinds),
  expectedQuantity: orNull(record({ min: orNull(number), max: orNull(number), unit: text })),
  legalBasis: listOf(legalBasis),
  dependsOn: listOf(text),
  receiver: orNull(text),
});

const reportingDuty = record({
  ref: text,
  kind: oneOf('round', 'consolidation', 'line', 'on-request'),
  text,
  place,
  from: listOf(record({ name: anyText, kind: bodyKind, mandate })),
  receiver: text,
  to: orNull(text),
  cycle: orNull(cycle),
  deadline: orNull(deadline),
  year: orNull(count),
  opensWorkingDaysBefore: orNull(count),
  window: orNull((value, path, report) => {
    const stated = (value as { basis?: unknown } | undefined)?.basis === 'stated';
    const fields = { basis: oneOf('nd-09-2019', 'stated'), ...(stated ? { start: day, end: day } : {}) };
    record(fields)(value, path, report);
  }),
  round: orNull(text),
  assignment: orNull(text),
});

const target = record({
  ref: text,
  text,
  comparator: oneOf('=', '>=', '>', '<=', '<', 'decrease>=', 'increase>='),
  value: orNull(number),
  unit: anyText,
  per: orNull(oneOf('year')),
  followedBy: listOf(text),
  place,
});

const settings = record(
  {},
  {
    groups: record({}, { countBranches: flag, massOrganisations: oneOf('through-front', 'each') }),
    deadlines: record(
      {},
      { rollForward: oneOf('next', 'same', 'previous'), beforeDay: oneOf('exclusive', 'inclusive') },
    ),
  },
);

const head: Readonly<Record<string, Check>> = {
  title: text,
  number: orNull(text),
  issuedOn: orNull(day),
  assumedIssuedOn: orNull(day),
  authority: text,
  issuer: anyText,
  standingAgency: anyText,
  supervisor: record({ ...person, assumed: flag }),
  period: record({ start: orNull(day), end: orNull(day), words: orNull(text) }),
  signatory: record(person),
  legalBases: listOf(legalBasis),
  recipients: listOf(text),
  difficultyRoute: orNull(record({ first: text, beyondAuthority: text, words: text, ref: text })),
  settings,
};

const items = {
  targets: target,
  generalTasks: record({ ref: text, text, place }),
  assignments: assignment,
  reporting: reportingDuty,
};

const planDocument = record({
  ...head,
  schemaVersion: oneOf(1),
  source: record({ file: text, sha256: hash }),
  issuedOnAssumed: flag,
  targets: listOf(items.targets),
  generalTasks: listOf(items.generalTasks),
  assignments: listOf(items.assignments),
  reporting: listOf(items.reporting),
});
