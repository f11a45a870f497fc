import type { Agency, AgencyKind } from '../../domain/agency/agency.ts';
import { agencyKinds } from '../../domain/agency/agency.ts';
import type { AgencyRegistry } from '../../domain/agency/registry.ts';
import type { TimeClass } from '../../domain/deadline/time-class.ts';
import type { TaskStatus } from '../../domain/task/task.ts';

/** A task as the board reads it. */
export interface BoardTask {
  readonly taskId: string;
  readonly assignmentId: string;
  readonly agencyId: string;
  readonly occurrence: number;
  readonly status: TaskStatus;
  readonly dueAt: Date | null;
  readonly timeliness: 'on-time' | 'late' | null;
  readonly escalationLevel: number;
  readonly dormant: boolean;
  /** Đề nghị: never ranked, never called overdue work. */
  readonly requested: boolean;
  readonly decisionPending: boolean;
  /** Not taken note of, and the day for that is past. */
  readonly silent: boolean;
  /** Null where nothing is awaited any more. */
  readonly timeClass: TimeClass | null;
}

/** One agency's task in one assignment; of several occurrences the latest. */
export type BoardCell = Omit<BoardTask, 'assignmentId' | 'agencyId'> & { readonly occurrences: number };

export interface BoardRow {
  readonly agencyId: string;
  readonly name: string;
  readonly shortName: string;
  /** In the order of the columns; null where the assignment is none of the agency's. */
  readonly cells: readonly (BoardCell | null)[];
}

/** How many of the cells of a group are how. */
export interface BoardSubtotal {
  readonly tasks: number;
  readonly notReceived: number;
  readonly waiting: number;
  readonly completed: number;
  readonly overdue: number;
  readonly escalated: number;
}

export interface BoardGroup {
  readonly kind: AgencyKind;
  readonly rows: readonly BoardRow[];
  /** In the order of the columns. */
  readonly subtotals: readonly BoardSubtotal[];
  readonly total: BoardSubtotal;
}

/** Agencies down, assignments across: one group of rows for each kind of body, in the order of the kinds. */
export function boardOf(
  columns: readonly { readonly id: string }[],
  tasks: readonly BoardTask[],
  registry: AgencyRegistry,
): BoardGroup[] {
  const cells = cellsOf(tasks);
  const agencies = [...cells.keys()].map((id) => registry.byId.get(id) ?? unknownAgency(id));
  return agencyKinds.flatMap((kind) => {
    const rows = agencies
      .filter((agency) => agency.kind === kind)
      .sort((a, b) => compareNames(a.name, b.name))
      .map(({ id, name, shortName }) => ({
        agencyId: id,
        name,
        shortName,
        cells: columns.map((column) => cells.get(id)?.get(column.id) ?? null),
      }));
    if (rows.length === 0) return [];
    const subtotals = columns.map((_, i) => subtotalOf(rows.map((row) => row.cells[i] ?? null)));
    return [{ kind, rows, subtotals, total: subtotalOf(rows.flatMap((row) => row.cells)) }];
  });
}

function cellsOf(tasks: readonly BoardTask[]): Map<string, Map<string, BoardCell>> {
  const cells = new Map<string, Map<string, BoardCell>>();
  for (const { agencyId, assignmentId, ...task } of tasks) {
    const ofAgency = cells.get(agencyId) ?? new Map<string, BoardCell>();
    const known = ofAgency.get(assignmentId);
    const latest = known === undefined || known.occurrence <= task.occurrence ? task : known;
    ofAgency.set(assignmentId, { ...latest, occurrences: (known?.occurrences ?? 0) + 1 });
    cells.set(agencyId, ofAgency);
  }
  return cells;
}

function subtotalOf(cells: readonly (BoardCell | null)[]): BoardSubtotal {
  const present = cells.filter((cell) => cell !== null);
  const count = (test: (cell: BoardCell) => boolean): number => present.filter(test).length;
  return {
    tasks: present.length,
    notReceived: count(({ status }) => status === 'not-received'),
    waiting: count(({ status }) => status === 'awaiting-confirmation'),
    completed: count(({ status }) => status === 'completed'),
    // What was requested is past its date, and nobody's arrears.
    overdue: count(({ timeClass, requested }) => timeClass === 'overdue' && !requested),
    escalated: count(({ escalationLevel }) => escalationLevel > 0),
  };
}

const vietnamese = new Intl.Collator('vi');

function compareNames(a: string, b: string): number {
  return vietnamese.compare(a, b);
}

function unknownAgency(id: string): Pick<Agency, 'id' | 'name' | 'shortName' | 'kind'> {
  return { id, name: id, shortName: id, kind: 'other' };
}
