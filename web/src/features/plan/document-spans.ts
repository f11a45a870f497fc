import { isFound } from '../../lib/find.ts';
import type { Assignment, PlanText } from './api/plans.ts';

/** The first of the spans of some words that is an assignment: a press on the words shows it. */
export function assignmentOf(ids: readonly string[], known: ReadonlySet<string>): string | null {
  return ids.find((id) => known.has(id)) ?? null;
}

/** Index of the first paragraph in which an assignment stands; -1 where the text does not have it. */
export function paragraphOf(paragraphs: PlanText['paragraphs'], id: string): number {
  return paragraphs.findIndex(({ parts }) => parts.some(({ ids }) => ids.includes(id)));
}

/** The assignments in which all words stand: in the ref, the sentence or the names of who does it. */
export function findAssignments(assignments: readonly Assignment[], wanted: string): readonly Assignment[] {
  return assignments.filter(({ ref, text, titleShort, assignees }) =>
    isFound([ref, titleShort, text, ...assignees.map(({ name }) => name)].join(' '), wanted),
  );
}
