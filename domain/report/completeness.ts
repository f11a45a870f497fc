import { agencyKinds } from '../agency/agency.ts';
import type { AgencyKind } from '../agency/agency.ts';
import type { Instant } from '../calendar/local-date.ts';
import type { Timeliness } from '../obligation/duty.ts';
import type { FollowedTreatment } from '../obligation/firing.ts';
import type { ReportStatus } from './report.ts';

/** One duty to report of a round, as the read model has it. */
export interface CompletenessRow {
  agencyId: string;
  kind: AgencyKind;
  treatment: FollowedTreatment;
  status: ReportStatus;
  timeliness: Timeliness | null;
  /** What was last sent is a zero report. */
  zero: boolean;
  /** Due instant in force, null where the date is still to be set. */
  dueAt: Instant | null;
}

/**
 * Counts of a statement of completeness.
 *
 * 1. owed = missing + submitted + returned + accepted: where each report stands now.
 * 2. owed − missing = onTime + late + undated: how it was first sent.
 * 3. `overdue` is the part of `missing` whose due instant is past; `zero` the part of the sent that hold nothing;
 *    cancelled duties are owed no more.
 */
export interface CompletenessCounts {
  owed: number;
  missing: number;
  overdue: number;
  /** Sent and waiting for the decision. */
  submitted: number;
  returned: number;
  accepted: number;
  onTime: number;
  late: number;
  /** Sent while no date was set. */
  undated: number;
  zero: number;
  cancelled: number;
}

/** Statement of completeness (tình hình gửi báo cáo) of a round at an instant. Plain JSON. */
export interface CompletenessStatement {
  at: Instant;
  /** Bodies that are followed. */
  followed: CompletenessCounts;
  /** The same by kind of body, in the order of the kinds and never ranked; kinds without a row are left out. */
  byKind: { kind: AgencyKind; counts: CompletenessCounts }[];
  /** Bodies that were requested (đề nghị): counted apart, in no comparison. */
  requested: CompletenessCounts;
  /** Who has not sent a report, in the order of the rows. */
  missing: { followed: string[]; requested: string[] };
}

const NONE: CompletenessCounts = {
  owed: 0,
  missing: 0,
  overdue: 0,
  submitted: 0,
  returned: 0,
  accepted: 0,
  onTime: 0,
  late: 0,
  undated: 0,
  zero: 0,
  cancelled: 0,
};

/** Draws up the statement of completeness of a round's rows as they stand at `at`. Total. */
export function completenessOf(rows: readonly CompletenessRow[], at: Instant): CompletenessStatement {
  const followed = rows.filter((row) => row.treatment === 'followed');
  const requested = rows.filter((row) => row.treatment === 'requested');
  const byKind = agencyKinds
    .map((kind) => ({ kind, rows: followed.filter((row) => row.kind === kind) }))
    .filter((group) => group.rows.length > 0)
    .map(({ kind, rows: ofKind }) => ({ kind, counts: countsOf(ofKind, at) }));
  return {
    at,
    followed: countsOf(followed, at),
    byKind,
    requested: countsOf(requested, at),
    missing: { followed: missingOf(followed), requested: missingOf(requested) },
  };
}

function countsOf(rows: readonly CompletenessRow[], at: Instant): CompletenessCounts {
  return rows.reduce<CompletenessCounts>((counts, row) => {
    if (row.status === 'cancelled') return { ...counts, cancelled: counts.cancelled + 1 };
    const sent = row.status !== 'not-submitted';
    const plus = (holds: boolean) => (holds ? 1 : 0);
    return {
      ...counts,
      owed: counts.owed + 1,
      missing: counts.missing + plus(!sent),
      overdue: counts.overdue + plus(!sent && row.dueAt !== null && at > row.dueAt),
      submitted: counts.submitted + plus(row.status === 'submitted'),
      returned: counts.returned + plus(row.status === 'returned'),
      accepted: counts.accepted + plus(row.status === 'accepted'),
      onTime: counts.onTime + plus(sent && row.timeliness === 'on-time'),
      late: counts.late + plus(sent && row.timeliness === 'late'),
      undated: counts.undated + plus(sent && row.timeliness === null),
      zero: counts.zero + plus(sent && row.zero),
    };
  }, NONE);
}

function missingOf(rows: readonly CompletenessRow[]): string[] {
  return rows.filter((row) => row.status === 'not-submitted').map((row) => row.agencyId);
}
