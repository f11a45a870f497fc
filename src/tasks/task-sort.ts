import type { CursorKind, CursorValue, SortType } from '../common/paging.ts';
import { cursorKindsOf, decodeCursor } from '../common/paging.ts';
import type { SqlValues } from '../common/sql-values.ts';
import type { TaskSort } from './task.requests.ts';

/** One column that a list is sorted by. */
interface SortKey {
  readonly expression: string;
  readonly type: SortType;
}

const ID: SortKey = { expression: 't.id', type: 'uuid' };

/** The columns of each sort; the id comes last, so that ties lose and repeat nothing. */
const KEYS: Readonly<Record<TaskSort, readonly SortKey[]>> = {
  dueAt: [{ expression: 't.due_at', type: 'timestamptz' }, ID],
  updatedAt: [{ expression: 't.updated_at', type: 'timestamptz' }, ID],
  agency: [{ expression: 't.agency_id', type: 'text' }, ID],
  assignment: [
    { expression: 't.plan_id', type: 'uuid' },
    { expression: 'a.ordinal', type: 'int' },
    { expression: 't.agency_id', type: 'text' },
    ID,
  ],
};

/** Work without a date comes after all that has one, whatever the direction: a stretch of the list of its own. */
export type Stretch = 'whole' | 'dated' | 'undated';

/** How a stretch of a list is sorted, and after which row it begins. */
export class TaskOrder {
  readonly keys: readonly SortKey[];
  private readonly after: readonly CursorValue[] | null;

  private constructor(
    readonly sort: TaskSort,
    readonly direction: 'asc' | 'desc',
    readonly stretch: Stretch,
    after: readonly CursorValue[] | null,
  ) {
    this.keys = stretch === 'undated' ? [ID] : KEYS[sort];
    this.after = after;
  }

  /**
   * The stretches that a page beginning behind the cursor reads, in order.
   *
   * @throws DomainError 'invalid-cursor'
   */
  static stretches(sort: TaskSort, direction: 'asc' | 'desc', cursor: string | undefined): TaskOrder[] {
    const tuple = cursor === undefined ? null : decodeCursor(cursor, kindsOf(sort));
    if (sort !== 'dueAt') return [new TaskOrder(sort, direction, 'whole', tuple)];
    const undated = (after: readonly CursorValue[] | null) =>
      new TaskOrder(sort, direction, 'undated', after);
    if (tuple !== null && tuple[0] === null) return [undated(tuple.slice(1))];
    return [new TaskOrder(sort, direction, 'dated', tuple), undated(null)];
  }

  /** The columns that carry the sort out of a branch: `k0`, `k1`… */
  get selected(): string {
    return this.keys.map(({ expression }, n) => `${expression} AS k${n}`).join(', ');
  }

  get orderBy(): string {
    return this.keys.map(({ expression }) => `${expression} ${this.direction}`).join(', ');
  }

  get orderByCarried(): string {
    return this.keys.map((_, n) => `k${n} ${this.direction}`).join(', ');
  }

  /** What the rows of the stretch fulfil. */
  conditions(values: SqlValues): string[] {
    const conditions: string[] = [];
    if (this.stretch === 'dated') conditions.push('t.due_at IS NOT NULL');
    if (this.stretch === 'undated') conditions.push('t.due_at IS NULL');
    if (this.after !== null) {
      const left = this.keys.map(({ expression }) => expression).join(', ');
      const right = this.after.map((value, n) => values.add(value, this.keys[n]?.type)).join(', ');
      conditions.push(`(${left}) ${this.direction === 'asc' ? '>' : '<'} (${right})`);
    }
    return conditions;
  }

  /** Of texts read in their order: from the assignment on in which the cursor stands. */
  textFrom(values: SqlValues): string {
    if (this.after === null) return '';
    const [planId, ordinal] = this.after;
    const from = `(${values.add(planId, 'uuid')}, ${values.add(ordinal, 'int')})`;
    return ` AND (plan_id, ordinal) ${this.direction === 'asc' ? '>=' : '<='} ${from}`;
  }
}

/** The sort columns of a row as they come from the database. */
export type PageRow = Readonly<Record<`k${number}`, unknown>>;

/** The row's id, which stands last. */
export function idOf(order: TaskOrder, row: PageRow): string {
  return String(row[`k${order.keys.length - 1}`]);
}

/** The values that the row is sorted by, as a cursor keeps them. */
export function tupleOf(order: TaskOrder, row: PageRow): CursorValue[] {
  const tuple = order.keys.map((_, n): CursorValue => {
    const value = row[`k${n}`];
    if (value instanceof Date) return value.toISOString();
    return typeof value === 'number' ? value : String(value);
  });
  return order.stretch === 'undated' ? [null, ...tuple] : tuple;
}

function kindsOf(sort: TaskSort): CursorKind[] {
  const kinds = cursorKindsOf(KEYS[sort].map(({ type }) => type));
  return sort === 'dueAt' ? ['maybe-instant', ...kinds.slice(1)] : kinds;
}
