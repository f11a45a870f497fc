import { isDeepStrictEqual } from 'node:util';
import type { DataSource } from 'typeorm';
import { NO_CLOCKS } from '../../domain/obligation/clock.ts';
import { ledgerChanges, ledgerKey, type LedgerEvent } from '../../domain/obligation/ledger-changes.ts';
import type { SubjectKind } from '../../domain/obligation/recorded-event.ts';
import { SUBJECT_KINDS } from '../../src/recording/subject-kinds.ts';
import type { SubjectState } from '../../src/recording/subject-kind.ts';

/** An event of a subject as it stands in the database. */
export interface ToldEvent {
  seq: number;
  key: string | null;
  at: number;
  accountId: string | null;
  data: unknown;
}

/** A subject as its row says it is, with its events in their order. */
export interface ToldSubject {
  id: string;
  kind: SubjectKind;
  state: SubjectState;
  events: ToldEvent[];
}

/** One step of a subject's life: the event and the state that follows from it. */
export interface ToldStep {
  event: ToldEvent;
  state: SubjectState;
}

/** All subjects, or those named. */
export async function readSubjects(dataSource: DataSource, ids?: readonly string[]): Promise<ToldSubject[]> {
  return dataSource.query(
    `SELECT subject.id, subject.kind, subject.state, (
              SELECT json_agg(json_build_object('seq', seq, 'key', key, 'accountId', account_id, 'data', data,
                       'at', round(extract(epoch FROM at) * 1000)) ORDER BY seq)
                FROM subject_event WHERE subject_id = subject.id) AS events
       FROM subject WHERE $1::uuid[] IS NULL OR subject.id = ANY ($1) ORDER BY subject.id`,
    [ids ?? null],
  );
}

/** The states of a subject, one after each event, folded anew. */
export function stepsOf({ kind, events }: ToldSubject): ToldStep[] {
  const steps: ToldStep[] = [];
  let state: SubjectState | null = null;
  for (const event of events) {
    // Through JSON, as everything that is stored went.
    state = JSON.parse(
      JSON.stringify(SUBJECT_KINDS[kind].evolve(state, event.data, event.at)),
    ) as SubjectState;
    steps.push({ event, state });
  }
  return steps;
}

/**
 * Where a fold of the events says otherwise than what stands in the database: subjects by their state, rungs by their
 * ledger.
 */
export async function foldDisagreements(
  dataSource: DataSource,
  subjects: readonly ToldSubject[],
): Promise<{ states: number; rungs: number }> {
  const stored = await storedLedger(dataSource);
  let states = 0;
  let rungs = 0;
  for (const subject of subjects) {
    const steps = stepsOf(subject);
    if (!isDeepStrictEqual(steps.at(-1)?.state, subject.state)) states += 1;
    rungs += differences(ledgerOf(steps), stored.get(subject.id) ?? new Map<string, string>());
  }
  return { states, rungs };
}

function ledgerOf(steps: readonly ToldStep[]): Map<string, string> {
  const rows = new Map<string, string>();
  let before = NO_CLOCKS;
  for (const { event, state } of steps) {
    for (const change of ledgerChanges(before, event.data as LedgerEvent, state.clocks)) {
      const { rung, status, reason } = change;
      rows.set(ledgerKey(change), `${rung.date} ${status} ${reason ?? ''}`);
    }
    before = state.clocks;
  }
  return rows;
}

async function storedLedger(dataSource: DataSource): Promise<Map<string, Map<string, string>>> {
  const rows: { id: string; key: string; said: string }[] = await dataSource.query(
    `SELECT subject_id AS id, date::text || ' ' || status || ' ' || coalesce(reason, '') AS said,
            clock || '/' || clock_version || '/' || rung || '/' || repeat || '/' || attempt AS key
       FROM ledger_entry`,
  );
  const bySubject = new Map<string, Map<string, string>>();
  for (const { id, key, said } of rows) {
    if (!bySubject.has(id)) bySubject.set(id, new Map());
    bySubject.get(id)!.set(key, said);
  }
  return bySubject;
}

function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): number {
  const keys = new Set([...one.keys(), ...other.keys()]);
  return [...keys].filter((key) => one.get(key) !== other.get(key)).length;
}
