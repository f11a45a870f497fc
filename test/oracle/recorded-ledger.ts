import { NO_CLOCKS } from '../../domain/obligation/clock.ts';
import { evolveTask } from '../../domain/task/task.evolve.ts';
import type { TaskEvent, TaskState } from '../../domain/task/task.ts';
import { ledgerChanges, ledgerKey } from '../../domain/obligation/ledger-changes.ts';

export interface RecordedRow {
  date: string;
  status: string;
  reason: string | null;
}

/** The ledger as the recording derives it from the same events: what stands in the database in the end. */
export function recordedLedger(
  events: readonly { event: TaskEvent; at: number }[],
): Map<string, RecordedRow> {
  return ledgerOf(events, evolveTask);
}

/** The same for any subject, by how its events are folded. */
export function ledgerOf<S extends Pick<TaskState, 'clocks'>, E extends Parameters<typeof ledgerChanges>[1]>(
  events: readonly { event: E; at: number }[],
  evolve: (state: S | null, event: E, at: number) => S,
): Map<string, RecordedRow> {
  const rows = new Map<string, RecordedRow>();
  let state: S | null = null;
  for (const { event, at } of events) {
    const next: S = evolve(state, event, at);
    for (const change of ledgerChanges(state?.clocks ?? NO_CLOCKS, event, next.clocks)) {
      const key = ledgerKey(change);
      const known = rows.get(key);
      if (known && known.status !== 'planned') throw new Error(`${key} was ${known.status} already`);
      rows.set(key, { date: change.rung.date, status: change.status, reason: change.reason });
    }
    state = next;
  }
  return rows;
}
