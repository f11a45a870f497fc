import type { PlanReading } from '../../../domain/plan-text/plan-reading.ts';
import type { ExpectedPlan } from './expected-plan.ts';
import { comparable, pairs } from './likeness.ts';

/** How well one field was read over a plan. */
export interface FieldScore {
  readonly field: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly differences: readonly string[];
}

/** Counts what was read rightly, wrongly and not at all. */
class Tally {
  private right = 0;
  private read = 0;
  private expected = 0;
  private readonly differences: string[] = [];
  private readonly field: string;

  constructor(field: string) {
    this.field = field;
  }

  values(where: string, expected: readonly string[], read: readonly string[]): void {
    const free = read.map(comparable);
    this.expected += expected.length;
    this.read += read.length;
    for (const value of expected) {
      const at = free.indexOf(comparable(value));
      if (at === -1)
        this.differences.push(`${where}: missed ${JSON.stringify(value)}, read ${JSON.stringify(read)}`);
      else {
        free.splice(at, 1);
        this.right += 1;
      }
    }
    for (const value of free)
      this.differences.push(
        `${where}: not expected ${JSON.stringify(value)}, but ${JSON.stringify(expected)}`,
      );
  }

  value(where: string, expected: string | null, read: string | null): void {
    this.values(where, expected === null ? [] : [expected], read === null ? [] : [read]);
  }

  result(): FieldScore {
    const precision = this.read === 0 ? 1 : this.right / this.read;
    const recall = this.expected === 0 ? 1 : this.right / this.expected;
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    return { field: this.field, precision, recall, f1, differences: this.differences };
  }
}

/** Compares what was read of a plan with its annotation, field by field. */
export function compareWithExpected(expected: ExpectedPlan, read: PlanReading): FieldScore[] {
  return [
    ...headerScores(expected, read),
    ...targetScores(expected, read),
    ...assignmentScores(expected, read),
    ...reportingScores(expected, read),
    generalTaskScore(expected, read),
  ];
}

function headerScores({ plan }: ExpectedPlan, { plan: read }: PlanReading): FieldScore[] {
  const fields = [
    'title',
    'issuer',
    'number',
    'issuedOn',
    'periodStart',
    'periodEnd',
    'standingAgency',
  ] as const;
  const header = new Tally('header');
  for (const field of fields) header.value(field, plan[field], read[field]);
  header.value('signatory.name', plan.signatory.name, read.signatory?.name ?? null);
  header.value('signatory.title', plan.signatory.title, read.signatory?.title ?? null);
  const bases = new Tally('legal bases');
  const written = ({ number, date }: { number: string; date: string | null }): string =>
    `${number} ${date ?? '?'}`;
  bases.values('legalBases', plan.legalBases.map(written), read.legalBases.map(written));
  const recipients = new Tally('recipients');
  recipients.values('recipients', plan.recipients, read.recipients);
  return [header.result(), bases.result(), recipients.result()];
}

function targetScores(expected: ExpectedPlan, read: PlanReading): FieldScore[] {
  const { matched, missed, extra } = pairs(expected.targets, read.targets);
  const found = foundTally('targets', missed, extra, matched.length);
  const values = new Tally('target values');
  for (const [one, other] of matched) {
    const written = (t: typeof one | typeof other): string => `${t.comparator} ${t.value} ${t.unit} ${t.per}`;
    values.value(one.ref, written(one), written(other));
  }
  return [found, values.result()];
}

function foundTally(
  field: string,
  missed: readonly { ref: string; text: string }[],
  extra: readonly { ref: string; text: string }[],
  matched: number,
): FieldScore {
  const precision = matched + extra.length === 0 ? 1 : matched / (matched + extra.length);
  const recall = matched + missed.length === 0 ? 1 : matched / (matched + missed.length);
  return {
    field,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    differences: [
      ...missed.map(({ ref, text }) => `${ref}: missed ${JSON.stringify(text)}`),
      ...extra.map(({ ref, text }) => `${ref}: not expected ${JSON.stringify(text)}`),
    ],
  };
}

function assignmentScores(expected: ExpectedPlan, read: PlanReading): FieldScore[] {
  const { matched, missed, extra } = pairs(expected.assignments, read.assignments);
  const tallies = {
    text: new Tally('text'),
    ref: new Tally('ref'),
    assignees: new Tally('assignees'),
    assigneeKind: new Tally('assignee kind'),
    mandate: new Tally('mandate'),
    role: new Tally('role'),
    coordinators: new Tally('coordinators'),
    due: new Tally('due'),
    recurrence: new Tally('recurrence'),
    deliverable: new Tally('deliverable'),
  };
  for (const [one, other] of matched) {
    for (const field of ['assignees', 'coordinators'] as const)
      tallies[field].values(one.ref, one[field], other[field]);
    for (const field of [
      'text',
      'ref',
      'assigneeKind',
      'mandate',
      'role',
      'due',
      'recurrence',
      'deliverable',
    ] as const) {
      tallies[field].value(one.ref, one[field], other[field]);
    }
  }
  return [
    foundTally('assignments', missed, extra, matched.length),
    ...Object.values(tallies).map((tally) => tally.result()),
  ];
}

function reportingScores(expected: ExpectedPlan, read: PlanReading): FieldScore[] {
  const { matched, missed, extra } = pairs(expected.reporting, read.reporting);
  const tallies = {
    from: new Tally('report from'),
    via: new Tally('report via'),
    to: new Tally('report to'),
    cycle: new Tally('report cycle'),
    due: new Tally('report due'),
  };
  for (const [one, other] of matched) {
    tallies.from.values(one.ref, one.from, other.from);
    tallies.via.value(one.ref, one.via, other.via);
    tallies.to.value(one.ref, one.to, other.to);
    tallies.cycle.value(one.ref, one.cycle, other.cycle);
    const two = (value: number): string => String(value).padStart(2, '0');
    const due = one.due && `--${two(one.due.month)}-${two(one.due.day)} +${one.due.yearOffset}`;
    tallies.due.value(one.ref, due, other.due && `${other.due} +${other.yearOffset}`);
  }
  return [
    foundTally('reporting', missed, extra, matched.length),
    ...Object.values(tallies).map((tally) => tally.result()),
  ];
}

function generalTaskScore(expected: ExpectedPlan, read: PlanReading): FieldScore {
  const { matched, missed, extra } = pairs(expected.generalTasks, read.generalTasks);
  return foundTally('general tasks', missed, extra, matched.length);
}
