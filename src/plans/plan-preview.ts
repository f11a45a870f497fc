import type { ResolvedDeadline } from '../../domain/deadline/resolve-deadline.ts';
import { dueAtLaunch } from '../../domain/plan/due-at-launch.ts';
import { expandAssignments, expandReporting } from '../../domain/plan/expand-assignments.ts';
import type { AddressedEntry, ExpandedTask } from '../../domain/plan/expand-assignments.ts';
import { roundAfter, seriesContextOf, turnAfter } from '../../domain/plan/plan-series.ts';
import type { AssignmentClass, PlanDocument } from '../../domain/plan/plan-document.ts';
import type { ScheduledOccurrence } from '../../domain/plan/occurrences.ts';
import type { RoundSchedule } from '../../domain/report/report-round.ts';
import type { PlanContext } from './plan-contexts.service.ts';
import { launchMakings } from './plan-rows.ts';

/** What would follow from an assignment. */
export interface AssignmentPreview {
  readonly ref: string;
  readonly title: string;
  readonly class: AssignmentClass;
  readonly agencies: number;
  /** Only waits for its period or event at first. */
  readonly dormant: boolean;
  readonly due: ResolvedDeadline | null;
  readonly firstTurn: ScheduledOccurrence | null;
}

/** What would follow from a duty to report. */
export interface RoundPreview {
  readonly dutyRef: string;
  readonly reports: number;
  readonly consolidations: number;
  readonly first: RoundSchedule | null;
}

/** The tasks, reports and dates that would follow if the plan were issued now. */
export interface PlanPreview {
  readonly tasks: number;
  readonly reports: number;
  readonly consolidations: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly byClass: Readonly<Record<string, number>>;
  readonly byTreatment: Readonly<Record<string, number>>;
  readonly assignments: readonly AssignmentPreview[];
  readonly rounds: readonly RoundPreview[];
  readonly addressed: readonly AddressedEntry[];
}

/** Throws as the domain does for a document with problems; check it first to have them all. */
export function previewOf(document: PlanDocument, context: PlanContext): PlanPreview {
  const { tasks, addressed } = expandAssignments(document, context);
  const rounds = roundPreviews(document, context);
  return {
    tasks: tasks.length,
    reports: sum(rounds.map((round) => round.reports)),
    consolidations: sum(rounds.map((round) => round.consolidations)),
    byKind: countBy(tasks, ({ agencyId }) => context.registry.byId.get(agencyId)?.kind ?? 'other'),
    byClass: countBy(tasks, (task) => task.class),
    byTreatment: countBy(tasks, (task) => task.treatment),
    assignments: assignmentPreviews(document, context, tasks),
    rounds,
    addressed,
  };
}

function assignmentPreviews(
  document: PlanDocument,
  context: PlanContext,
  tasks: readonly ExpandedTask[],
): AssignmentPreview[] {
  const agencies = countBy(tasks, (task) => task.assignmentRef);
  const none = { lastOccurrence: 0, lastPeriodKey: null };
  return document.assignments.map((assignment) => ({
    ref: assignment.ref,
    title: assignment.titleShort,
    class: assignment.class,
    agencies: agencies[assignment.ref] ?? 0,
    dormant: assignment.class === 'recurring' || assignment.class === 'on-event',
    due: dueAtLaunch(assignment, document, launchMakings(context)),
    firstTurn:
      assignment.class === 'recurring'
        ? turnAfter(assignment, none, seriesContextOf(document, context))
        : null,
  }));
}

function roundPreviews(document: PlanDocument, context: PlanContext): RoundPreview[] {
  const reports = expandReporting(document, context);
  return document.reporting
    .filter(({ kind }) => kind === 'round')
    .map((duty) => {
      const upper = document.reporting.find(
        ({ kind, round }) => kind === 'consolidation' && round === duty.ref,
      );
      return {
        dutyRef: duty.ref,
        reports: reports.filter(({ dutyRef }) => dutyRef === duty.ref).length,
        consolidations: reports.filter(({ dutyRef }) => dutyRef === upper?.ref).length,
        first: roundAfter(duty, upper ?? null, null, seriesContextOf(document, context)),
      };
    });
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
