import type { PlanDocument, SourcePlace } from '../../domain/plan/plan-document.ts';
import { paragraphsOf } from '../../domain/plan-text/paragraphs.ts';
import type { SourceLine } from '../../domain/plan-text/source-lines.ts';
import { assignmentIdOf } from './plan-ids.ts';
import type { PlanTextResponse, SpanKind, SpanResponse } from './plan-text.responses.ts';

/** What is read from a text: an item of one of the lists of a plan document. */
export interface TextItem {
  readonly ref: string;
  readonly text: string;
  readonly titleShort?: string;
  readonly place: SourcePlace;
}

/** The span of an item. */
export function spanOf(id: string, kind: SpanKind, { ref, text, titleShort, place }: TextItem): SpanResponse {
  const { line, start, end } = place;
  return { id, kind, ref, title: titleShort ?? text, line, start, end };
}

/** Everything that a plan's document says of its text. */
export function spansOfPlan(planId: string, document: PlanDocument): SpanResponse[] {
  return [
    ...document.assignments.map((item) => spanOf(assignmentIdOf(planId, item.ref), 'assignments', item)),
    ...document.targets.map((item) => spanOf(item.ref, 'targets', item)),
    ...document.generalTasks.map((item) => spanOf(item.ref, 'generalTasks', item)),
    ...document.reporting.map((item) => spanOf(item.ref, 'reporting', item)),
  ];
}

/** The lines of a text of which only the whole is stored; every character keeps its place. */
export function linesOfSource(source: string): SourceLine[] {
  return source.split('\n').map((text) => ({ text, page: null }));
}

/** A text in paragraphs, with what was read from it. */
export function toPlanText(lines: readonly SourceLine[], spans: readonly SpanResponse[]): PlanTextResponse {
  return {
    paragraphs: paragraphsOf(lines, spans).map(({ parts, ...paragraph }) => ({
      ...paragraph,
      parts: parts.map(({ text, ids }) => ({ text, ids: [...ids] })),
    })),
    spans: [...spans].sort((a, b) => a.start - b.start || a.end - b.end),
  };
}
