import { normaliseName } from '../../domain/agency/names.ts';
import type { PlanReading } from '../../domain/plan-text/plan-reading.ts';

/**
 * A plan with what a person reads in it written behind its lines: `⟦H field=value; …⟧` the header, `⟦B number date⟧` a legal
 * basis, `⟦T comparator value unit per⟧` a target, `⟦A assignees; … | role l/c/p | partners; … | due | recurrence | r⟧` a duty
 * (`r`: requested; `A-`: the mark stands at the line that names who does it), `⟦P from; … | via | to | cycle | due⟧` a report,
 * `⟦G⟧` a general task. Empty: none.
 */
export interface MarkedPlan {
  readonly text: string;
  readonly marks: readonly {
    readonly line: number;
    readonly kind: string;
    readonly fields: readonly string[];
  }[];
}

/** Takes the marks off the text. Lines count from 1. */
export function markedPlan(source: string): MarkedPlan {
  const lines = source.normalize('NFC').trimEnd().split('\n');
  const texts: string[] = [];
  const marks = [];
  for (const line of lines) {
    const text = line.replace(/\s*⟦[^⟧]*⟧/gu, '');
    const own = [...line.matchAll(/⟦(\S+)\s?([^⟧]*)⟧/gu)];
    const isHeader = text === '' && own.length > 0;
    for (const [, kind, words] of own) {
      const fields = words!.split(kind === 'H' ? ';' : '|').map((field) => field.trim());
      marks.push({ line: isHeader ? 0 : texts.length + 1, kind: kind!, fields });
    }
    if (!isHeader) texts.push(text);
  }
  return { text: texts.join('\n'), marks };
}

/** Right, read and expected values of one field. */
export interface FieldCount {
  right: number;
  read: number;
  expected: number;
  readonly differences: string[];
}

export type Counts = Record<string, FieldCount>;

/** F1 of a field; 1 where nothing was there to be read. */
export function f1({ right, read, expected }: FieldCount): number {
  return read + expected === 0 ? 1 : (2 * right) / (read + expected);
}

/** Counts what was read of a plan as its marks say: duties and reports are compared where they stand. */
export function countReading(
  { marks }: MarkedPlan,
  reading: PlanReading,
  counts: Counts,
  name: string,
): void {
  const of = (kind: RegExp) => marks.filter((mark) => kind.test(mark.kind));
  const compare = comparing(counts, name);
  countHeader(of(/^[HB]$/u), reading, compare);
  countDuties(of(/^A-?$/u), reading, compare);
  countReports(of(/^P$/u), reading, compare);
  const targets = of(/^T$/u).map(({ line, fields }) => `${line}: ${fields[0]}`);
  const readTargets = reading.targets.map(({ source, comparator, value, unit, per }) =>
    [`${source.line}:`, comparator, value, unit, per].filter((word) => word !== null).join(' '),
  );
  compare('targets', 'targets', targets, readTargets);
}

type Compare = (field: string, where: string, expected: readonly string[], read: readonly string[]) => void;

function comparing(counts: Counts, name: string): Compare {
  return (field, where, expected, read) => {
    const count = (counts[field] ??= { right: 0, read: 0, expected: 0, differences: [] });
    const free = read.map(normaliseName);
    count.expected += expected.length;
    count.read += read.length;
    const missed = expected.filter((value) => {
      const at = free.indexOf(normaliseName(value));
      if (at === -1) return true;
      free.splice(at, 1);
      count.right += 1;
      return false;
    });
    if (missed.length + free.length > 0)
      count.differences.push(
        `${name} ${where}: missed [${missed.join(' | ')}], read besides [${free.join(' | ')}]`,
      );
  };
}

type Marks = MarkedPlan['marks'];

function countHeader(marks: Marks, { plan }: PlanReading, compare: Compare): void {
  const said = marks.filter(({ kind }) => kind === 'H').flatMap(({ fields }) => fields);
  const read: Record<string, string | null | undefined> = {
    title: plan.title,
    issuer: plan.issuer,
    number: plan.number,
    issuedOn: plan.issuedOn,
    start: plan.periodStart,
    end: plan.periodEnd,
    standing: plan.standingAgency,
    signName: plan.signatory?.name,
    signTitle: plan.signatory?.title,
  };
  for (const field of Object.keys(read)) {
    const value = said.find((one) => one.startsWith(`${field}=`))?.slice(field.length + 1);
    // The period is marked only where a plan names it.
    compare('header', field, listed(value), listed(read[field] ?? undefined));
  }
  const bases = marks.filter(({ kind }) => kind === 'B').map(({ fields }) => fields[0]!);
  compare(
    'legal bases',
    'bases',
    bases,
    plan.legalBases.map(({ number, date }) => `${number} ${date}`),
  );
}

const ROLES: Readonly<Record<string, string>> = { l: 'lead', c: 'coordinate', p: 'perform' };

function listed(words: string | undefined): string[] {
  return (words ?? '').split(';').flatMap((one) => (one.trim() === '' ? [] : [one.trim()]));
}

function countDuties(marks: Marks, { assignments }: PlanReading, compare: Compare): void {
  const free = [...assignments];
  const places: [string[], string[]] = [[], []];
  for (const { line, kind, fields } of marks) {
    places[0].push(String(line));
    const at = free.findIndex(({ source, heading }) => (kind === 'A' ? source.line : heading?.line) === line);
    if (at === -1) continue;
    places[1].push(String(line));
    const duty = free.splice(at, 1)[0]!;
    const where = String(line);
    const [who, role, partners, due, recurrence, request] = fields;
    compare('assignees', where, listed(who), duty.assignees);
    compare('role', where, listed(ROLES[role!]), [duty.role]);
    compare('coordinators', where, listed(partners), duty.coordinators);
    compare('due', where, listed(due), listed(duty.due ?? undefined));
    compare('recurrence', where, listed(recurrence), listed(duty.recurrence ?? undefined));
    compare('mandate', where, [request === 'r' ? 'request' : 'directive'], [duty.mandate]);
  }
  places[1].push(...free.map(({ source, text }) => `${source.line} ${text.slice(0, 60)}`));
  compare('duties', 'duties', ...places);
}

function countReports(marks: Marks, { reporting }: PlanReading, compare: Compare): void {
  const free = [...reporting];
  const places: [string[], string[]] = [[], []];
  for (const { line, fields } of marks) {
    const [from, via, to, cycle, due] = fields;
    places[0].push(String(line));
    const here = free.filter(({ source }) => source.line === line);
    const report = here.find((one) => (one.due ?? '') === due) ?? here[0];
    if (report === undefined) continue;
    places[1].push(String(line));
    free.splice(free.indexOf(report), 1);
    const where = String(line);
    compare('report from', where, listed(from), report.from);
    compare('report via', where, listed(via), listed(report.via ?? undefined));
    compare('report to', where, listed(to), listed(report.to ?? undefined));
    compare('report cycle', where, listed(cycle), [report.cycle]);
    compare('report due', where, listed(due), listed(report.due ?? undefined));
  }
  places[1].push(...free.map(({ source, text }) => `${source.line} ${text.slice(0, 60)}`));
  compare('reports', 'reports', ...places);
}
