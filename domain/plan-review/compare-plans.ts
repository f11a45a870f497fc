import { normaliseName } from '../agency/names.ts';
import { expandAssignments } from '../plan/expand-assignments.ts';
import type { ExpansionContext } from '../plan/expand-assignments.ts';
import { issueDayOf } from '../plan/plan-document.ts';
import type { PlanAssignment, PlanDocument } from '../plan/plan-document.ts';

/** What an amended or new version would change in one assignment of the running plan. */
export interface AssignmentChange {
  readonly kind: 'added' | 'changed' | 'dropped';
  /** In the running plan; null for one that is added. */
  readonly ref: string | null;
  /** In the new version; null for one that is dropped. */
  readonly newRef: string | null;
  readonly title: string;
  /** Fields that differ; empty unless it is changed. */
  readonly fields: readonly string[];
  /** How much of the words agrees, 0 to 1; null unless it is changed. */
  readonly likeness: number | null;
  readonly tasks: TaskConsequences;
}

/** What would become of tasks, by agency. `kept` ones take over what changed. */
export interface TaskConsequences {
  readonly starting: readonly string[];
  readonly kept: number;
  readonly ending: readonly string[];
}

export interface PlanComparison {
  readonly unchanged: number;
  readonly changes: readonly AssignmentChange[];
}

/** Below this two texts say different things; found by trial on wordings that were amended. */
const ALIKE = 0.6;
/** The same ref, or the same assignees, makes a likeness more credible. */
const SAME_REF = 0.15;
const SAME_BODIES = 0.15;

/**
 * The assignments of a new version against those of a running plan: matched by the likeness of their words, their place
 * and their assignees, the most alike first. Says what would happen; carries nothing out.
 *
 * @throws DomainError those of `expandAssignments`; both documents must be ones that can be issued
 */
export function comparePlans(
  running: PlanDocument,
  amended: PlanDocument,
  context: ExpansionContext,
): PlanComparison {
  const before = agenciesByRef(running, context);
  const after = agenciesByRef(amended, context);
  const pairs = matched(running.assignments, amended.assignments);
  const known = new Set(pairs.map(({ old }) => old));
  const taken = new Set(pairs.map(({ next }) => next));
  const changed = pairs.flatMap(({ old, next, likeness }): AssignmentChange[] => {
    const fields = differing(old, next);
    if (fields.length === 0) return [];
    const tasks = consequences(before.get(old.ref), after.get(next.ref));
    return [
      { kind: 'changed', ref: old.ref, newRef: next.ref, title: next.titleShort, fields, likeness, tasks },
    ];
  });
  const rest = { fields: [], likeness: null };
  const added = amended.assignments
    .filter((next) => !taken.has(next))
    .map(({ ref, titleShort: title }): AssignmentChange => {
      return {
        ...rest,
        kind: 'added',
        ref: null,
        newRef: ref,
        title,
        tasks: consequences([], after.get(ref)),
      };
    });
  const dropped = running.assignments
    .filter((old) => !known.has(old))
    .map(({ ref, titleShort: title }): AssignmentChange => {
      return { ...rest, kind: 'dropped', ref, newRef: null, title, tasks: consequences(before.get(ref), []) };
    });
  return { unchanged: pairs.length - changed.length, changes: [...changed, ...added, ...dropped] };
}

interface Pair {
  readonly old: PlanAssignment;
  readonly next: PlanAssignment;
  readonly likeness: number;
}

function matched(running: readonly PlanAssignment[], amended: readonly PlanAssignment[]): Pair[] {
  const words = new Map([...running, ...amended].map((item) => [item, wordPairsOf(item.text)]));
  const candidates = running.flatMap((old) =>
    amended.map((next) => {
      const likeness = overlap(words.get(old)!, words.get(next)!);
      const sameRef = old.ref === next.ref ? SAME_REF : 0;
      const sameBodies = bodiesOf(old) === bodiesOf(next) ? SAME_BODIES : 0;
      return { old, next, likeness, score: likeness + sameRef + sameBodies };
    }),
  );
  const used = new Set<PlanAssignment>();
  return candidates
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score)
    .filter(({ old, next }) => {
      if (used.has(old) || used.has(next)) return false;
      used.add(old).add(next);
      return true;
    })
    .sort((a, b) => running.indexOf(a.old) - running.indexOf(b.old));
}

function bodiesOf({ assignees }: PlanAssignment): string {
  return assignees
    .map(({ name }) => normaliseName(name))
    .sort()
    .join('|');
}

function wordPairsOf(text: string): Set<string> {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}/]+/gu) ?? [];
  return new Set(words.map((word, i) => `${word} ${words[i + 1] ?? ''}`));
}

/** Sørensen–Dice coefficient over pairs of words. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 1;
  const common = [...a].filter((pair) => b.has(pair)).length;
  return (2 * common) / (a.size + b.size);
}

const COMPARED = [
  'text',
  'class',
  'deadline',
  'recurrence',
  'event',
  'coordinators',
  'product',
  'expectedQuantity',
  'receiver',
] as const satisfies readonly (keyof PlanAssignment)[];

/** The place is none of it: an inserted line moves all that follow. */
function differing(old: PlanAssignment, next: PlanAssignment): string[] {
  const fields: string[] = COMPARED.filter(
    (field) => JSON.stringify(old[field]) !== JSON.stringify(next[field]),
  );
  const terms = ({ assignees }: PlanAssignment) =>
    assignees.map(({ name, role, mandate, followed }) =>
      [normaliseName(name), role, mandate.decided, followed].join('|'),
    );
  return terms(old).sort().join(';') === terms(next).sort().join(';') ? fields : [...fields, 'assignees'];
}

/** Each document's names are read on its own day. */
function agenciesByRef(document: PlanDocument, context: ExpansionContext): Map<string, string[]> {
  const byRef = new Map<string, string[]>();
  const { tasks } = expandAssignments(document, { ...context, on: issueDayOf(document) ?? context.on });
  for (const { assignmentRef, agencyId } of tasks)
    byRef.set(assignmentRef, [...(byRef.get(assignmentRef) ?? []), agencyId]);
  return byRef;
}

function consequences(before: readonly string[] = [], after: readonly string[] = []): TaskConsequences {
  return {
    starting: after.filter((id) => !before.includes(id)),
    kept: after.filter((id) => before.includes(id)).length,
    ending: before.filter((id) => !after.includes(id)),
  };
}
