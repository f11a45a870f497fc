import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import { yearOf } from '../../domain/calendar/local-date.ts';
import { isTask } from '../../domain/simulation/lives.ts';
import type { SimulatedReport, SimulatedTask } from '../../domain/simulation/lives.ts';
import type { SimulatedEntry } from '../../domain/simulation/simulated-subject.ts';
import type { SimulatedOrder, SimulationRun } from '../../domain/simulation/simulation.ts';
import { expectedLedger } from '../../oracle/ledger-oracle.ts';
import { OracleCalendar } from '../../oracle/oracle-calendar.ts';
import { reportAsTask, rowKey } from '../../oracle/oracle-model.ts';
import type { OracleRow, OracleTask } from '../../oracle/oracle-model.ts';

/** One row of the ledger on which the dry run and the second reckoning do not agree. */
export interface LedgerDifference {
  readonly subjectId: string;
  readonly row: string;
  /** Null: the second reckoning has no such row. */
  readonly expected: string | null;
  /** Null: the dry run has no such row. */
  readonly found: string | null;
}

/** The whole ledger of a dry run held against the oracle's. */
export interface OracleCheck {
  readonly subjects: number;
  readonly rows: number;
  readonly differences: readonly LedgerDifference[];
}

/**
 * Reckons the ledger of every task and report a second time, from the orders alone, by the oracle, which shares no code
 * with the rules, and compares row by row: day, instant, fate, reason, whom it told, level.
 */
export function checkAgainstOracle(run: SimulationRun): OracleCheck {
  const calendar = oracleCalendarOf(run.input.calendar);
  const orders = new Map<string, SimulatedOrder[]>();
  for (const order of run.orders)
    orders.set(order.subjectId, [...(orders.get(order.subjectId) ?? []), order]);
  const subjects = [...run.tasks, ...run.reports];
  const differences = subjects.flatMap((subject) => {
    const commands = (orders.get(subject.id) ?? []).map(({ at, command }) => ({ at, command }));
    const launchedAt = subject.events[0]!.at;
    const story = { task: taskOf(subject), launchedAt, commands, outages: [], until: run.endedAt };
    return differencesOf(subject.id, expectedLedger(story, calendar, run.input.policy), subject.ledger);
  });
  const rows = subjects.reduce((sum, { ledger }) => sum + ledger.size, 0);
  return { subjects: subjects.length, rows, differences };
}

function oracleCalendarOf({ from, to, off, on }: CalendarSlice): OracleCalendar {
  const days = [
    ...off.map((date) => ({ date, kind: 'holiday' })),
    ...on.map((date) => ({ date, kind: 'working-saturday' })),
  ];
  return new OracleCalendar(days, { firstYear: yearOf(from), lastYear: yearOf(to) });
}

function taskOf(subject: SimulatedTask | SimulatedReport): OracleTask {
  if (isTask(subject)) {
    const first = subject.events[0]?.event;
    if (first?.type !== 'assigned') throw new Error(`task ${subject.id} does not begin with its assignment`);
    const { definition, due, receivedAt } = first;
    return {
      id: subject.id,
      class: definition.class,
      occurrence: definition.occurrence,
      treatment: definition.treatment,
      agency: definition.chain.agencyId,
      standing: definition.chain.standingAgencyId,
      due: due?.lastAcceptedDay ?? null,
      planEndsOn: definition.planEndsOn,
      received: receivedAt !== null,
    };
  }
  const first = subject.events[0]?.event;
  if (first?.type !== 'duty-opened') throw new Error(`report ${subject.id} does not begin with its opening`);
  const { treatment, chain } = first.definition;
  return reportAsTask({
    id: subject.id,
    treatment,
    agency: chain.agencyId,
    standing: chain.standingAgencyId,
    due: first.due?.lastAcceptedDay ?? null,
  });
}

function differencesOf(
  subjectId: string,
  expected: readonly OracleRow[],
  ledger: ReadonlyMap<string, SimulatedEntry>,
): LedgerDifference[] {
  const wanted = new Map(expected.map((row) => [rowKey(row), textOf(row, row.firedAt)]));
  const found = new Map(
    [...ledger.values()].map((entry) => [rowKey(entry), textOf(entry, firedAtOf(entry))]),
  );
  return [...new Set([...wanted.keys(), ...found.keys()])].flatMap((row) => {
    const difference = { subjectId, row, expected: wanted.get(row) ?? null, found: found.get(row) ?? null };
    return difference.expected === difference.found ? [] : [difference];
  });
}

function firedAtOf({ status, decidedAt }: SimulatedEntry): number | null {
  return status === 'fired' ? decidedAt : null;
}

/** Whom a rung tells is known when it fires; before that it is nobody's business. */
function textOf(
  row: Pick<OracleRow, 'date' | 'at' | 'status' | 'reason' | 'tells' | 'escalation'>,
  firedAt: number | null,
): string {
  const { date, at, status, reason, tells, escalation } = row;
  const told = status === 'fired' ? ` tells ${tells.join('+')} level ${escalation} at ${firedAt}` : '';
  return `${date} ${at} ${status} ${reason ?? '-'}${told}`;
}
