import type { Board, NationalClasses, PlanSummary } from './api/plans.ts';
import { CLASSES } from './national-classes.ts';

/** One body in the evaluation. */
export interface EvaluationRow {
  readonly agencyId: string;
  readonly name: string;
  readonly tasks: number;
  readonly escalated: number;
  readonly national: NationalClasses;
}

/** Bodies of one kind with their sum. Kinds are never compared with each other. */
export interface EvaluationGroup {
  readonly kind: string;
  readonly rows: readonly EvaluationRow[];
  readonly sum: Omit<EvaluationRow, 'agencyId' | 'name'>;
}

/** The counts of a plan by agency, in the groups and the order of the board, which knows the names. */
export function evaluationOf(board: Board, { byAgency }: PlanSummary): EvaluationGroup[] {
  const counts = new Map(byAgency.map((one) => [one.agencyId, one]));
  return board.groups.flatMap(({ kind, rows }) => {
    const found = rows.flatMap(({ agencyId, shortName }) => {
      const one = counts.get(agencyId);
      return one === undefined ? [] : [{ ...one, name: shortName }];
    });
    return found.length === 0 ? [] : [{ kind, rows: found, sum: sumOf(found) }];
  });
}

/** All together. */
export function sumOf(rows: readonly Omit<EvaluationRow, 'agencyId' | 'name'>[]): EvaluationGroup['sum'] {
  const national = { doneOnTime: 0, doneLate: 0, openInTime: 0, openOverdue: 0, suspended: 0 };
  for (const row of rows)
    for (const name of [...CLASSES, 'suspended'] as const) national[name] += row.national[name];
  return {
    tasks: rows.reduce((sum, { tasks }) => sum + tasks, 0),
    escalated: rows.reduce((sum, { escalated }) => sum + escalated, 0),
    national,
  };
}
