import { PATIENCE_MS, rowKey } from '../../../oracle/oracle-model.ts';
import type { OracleClock, OracleRow } from '../../../oracle/oracle-model.ts';

/** A row of the ledger as the database holds it, with what is recorded beside it of its firing. */
export interface FoundRow {
  readonly clock: OracleClock;
  readonly version: number;
  readonly rung: string;
  readonly repeat: number;
  readonly attempt: number;
  readonly date: string;
  /** The instant for which it is planned. */
  readonly at: number;
  readonly status: OracleRow['status'];
  readonly reason: string | null;
  readonly tells: readonly string[];
  readonly decidedAt: number | null;
  /** Number of the event that decided it. */
  readonly decidedSeq: number | null;
  /** Of a fired row: the level in the event that decided it; null where that event tells of no such firing. */
  readonly level: number | null;
  /** Of a fired row: the roles for which a notification stands. */
  readonly notified: readonly string[];
}

/**
 * The ways in which the ledger can differ from the reckoning:
 *
 * - `missing`: a row that should be there is not
 * - `unexpected`: a row stands there that nothing calls for
 * - `status`, `reason`: it was decided otherwise, or did not fire for another reason
 * - `date`, `instant`: it belongs to another day, or to another minute of it
 * - `late`: it was decided later than the ten minutes allowed, or is still planned after them
 * - `level`, `tells`: it escalated otherwise, or told others
 * - `without-event`: it counts as fired, and no recorded event says so
 * - `untold`: it fired, and somebody it tells has no notification of it
 * - `unreadable`: the subject as a whole could not be reckoned
 */
export const FINDING_KINDS = [
  'missing',
  'unexpected',
  'status',
  'reason',
  'date',
  'instant',
  'late',
  'level',
  'tells',
  'without-event',
  'untold',
  'unreadable',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** One side of a difference, as it is kept and shown. */
export interface LedgerSide {
  readonly status: OracleRow['status'];
  readonly reason: string | null;
  readonly date: string;
  readonly at: number;
  readonly decidedAt: number | null;
  readonly tells: readonly string[];
  readonly escalation: number | null;
}

/** The place of a row in the ledger of its subject. */
export type RowPlace = Pick<OracleRow, 'clock' | 'version' | 'rung' | 'repeat' | 'attempt'>;

export interface Difference {
  readonly kind: FindingKind;
  readonly place: RowPlace | null;
  readonly expected: LedgerSide | null;
  readonly found: LedgerSide | null;
  readonly problem: string | null;
}

/** Minutes are drawn whole, so that less than one is no difference of plan but of two clocks. */
const SAME_INSTANT_MS = 60_000;

/** Every row that differs, once, by the first way in which it does. */
export function compareLedgers(expected: readonly OracleRow[], found: readonly FoundRow[]): Difference[] {
  const wanted = new Map(expected.map((row) => [rowKey(row), row]));
  const held = new Map(found.map((row) => [rowKey(row), row]));
  const missing = expected
    .filter((row) => !held.has(rowKey(row)))
    .map((row) => difference('missing', row, expectedSide(row), null));
  const other = found.flatMap((row) => {
    const want = wanted.get(rowKey(row));
    if (want === undefined) return [difference('unexpected', row, null, foundSide(row))];
    const kind = kindOf(want, row);
    return kind === null ? [] : [difference(kind, row, expectedSide(want), foundSide(row))];
  });
  return [...missing, ...other];
}

function kindOf(want: OracleRow, row: FoundRow): FindingKind | null {
  if (want.date !== row.date) return 'date';
  if (Math.abs(want.at - row.at) >= SAME_INSTANT_MS) return 'instant';
  if (want.status !== row.status) return row.status === 'planned' ? 'late' : 'status';
  if (want.reason !== row.reason) return 'reason';
  return want.status === 'fired' ? firingKindOf(want, row) : null;
}

function firingKindOf(want: OracleRow, row: FoundRow): FindingKind | null {
  if (row.level === null) return 'without-event';
  if ((row.decidedAt ?? 0) - (want.firedAt ?? 0) > PATIENCE_MS) return 'late';
  if (row.level !== want.escalation) return 'level';
  if (!sameSet(want.tells, row.tells)) return 'tells';
  return row.tells.every((role) => row.notified.includes(role)) ? null : 'untold';
}

const sameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((item) => b.includes(item));

function difference(
  kind: FindingKind,
  { clock, version, rung, repeat, attempt }: RowPlace,
  expected: LedgerSide | null,
  found: LedgerSide | null,
): Difference {
  return { kind, place: { clock, version, rung, repeat, attempt }, expected, found, problem: null };
}

function expectedSide({ status, reason, date, at, firedAt, tells, escalation }: OracleRow): LedgerSide {
  const told = status === 'fired' ? tells : [];
  return { status, reason, date, at, decidedAt: firedAt, tells: told, escalation };
}

function foundSide({ status, reason, date, at, decidedAt, tells, level }: FoundRow): LedgerSide {
  return { status, reason, date, at, decidedAt, tells, escalation: level };
}
