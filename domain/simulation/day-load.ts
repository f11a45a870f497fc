import { localDateOf } from '../calendar/local-date.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { recipientOf } from '../obligation/firing.ts';
import type { SimulatedEntry } from './simulated-subject.ts';
import type { SimulationRun } from './simulation.ts';

/** What one day brings. */
export interface DayLoad {
  readonly date: LocalDate;
  /** Rungs that fired and told somebody: the plan's end fires too, and tells nobody. */
  readonly fired: number;
  /** Digests: each agency and role that some rung of the day tells gets one. */
  readonly letters: number;
  /** Firings that raised an escalation, or its level. */
  readonly escalations: number;
  /** Orders that people gave. */
  readonly orders: number;
}

/** The load of each day on which anything happened, in the order of time. */
export function dayLoads(run: SimulationRun): DayLoad[] {
  const days = new Map<
    LocalDate,
    { fired: number; escalations: number; orders: number; told: Set<string> }
  >();
  const dayOf = (instant: number) => {
    const date = localDateOf(instant);
    const known = days.get(date) ?? { fired: 0, escalations: 0, orders: 0, told: new Set<string>() };
    days.set(date, known);
    return known;
  };
  for (const { state, ledger } of [...run.tasks, ...run.reports]) {
    for (const entry of ledger.values()) {
      if (entry.status !== 'fired' || entry.decidedAt === null || entry.tells.length === 0) continue;
      const day = dayOf(entry.decidedAt);
      day.fired += 1;
      if (raises(entry)) day.escalations += 1;
      for (const teller of entry.tells) {
        const { agencyId, role } = recipientOf(state.chain, teller);
        day.told.add(`${agencyId} ${role}`);
      }
    }
  }
  for (const { at } of run.orders) dayOf(at).orders += 1;
  return [...days]
    .map(([date, { fired, escalations, orders, told }]) => ({
      date,
      fired,
      letters: told.size,
      escalations,
      orders,
    }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** A repetition repeats what stands with the leader already. */
export function raises({ status, escalation, repeat }: SimulatedEntry): boolean {
  return status === 'fired' && escalation > 0 && repeat === 0;
}
