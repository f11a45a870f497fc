import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LiveKind } from './live-change.entity.ts';
import type { LivePosition } from './live-position.ts';

/** So many ids of one kind, plan and agency are told; whoever shows more reads his list anew. */
export const MOST_IDS = 50;

/** After this many milliseconds a change is swept. A reader may come back within the shorter `REMEMBERED_MS`. */
const KEPT = `interval '15 minutes'`;
const REMEMBERED_MS = 10 * 60_000;

/** What was changed, of one kind, plan and agency. */
export interface ChangedGroup {
  readonly kind: LiveKind;
  readonly planId: string | null;
  readonly agencyId: string | null;
  readonly otherAgencyId: string | null;
  readonly assignmentId: string | null;
  readonly accountId: string | null;
  /** Null: too many to be named, or there is only one of its kind. */
  readonly ids: readonly string[] | null;
}

/** What was changed since a position, and the position then reached. */
export interface ChangesSince {
  readonly position: LivePosition;
  readonly groups: readonly ChangedGroup[];
}

const HERE = `round(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS at,
  pg_current_snapshot()::text AS snapshot`;

/**
 * The changes in the database. They are read by snapshots and not by a number that grows: transactions end in another
 * order than they take their numbers, and what ended late would be passed over.
 */
@Injectable()
export class LiveChangesRepository {
  constructor(private readonly dataSource: DataSource) {}

  async position(): Promise<LivePosition> {
    const [row]: LivePosition[] = await this.dataSource.query(`SELECT ${HERE}`);
    return row!;
  }

  /** Each change whose transaction `from` had not seen and that is seen now, exactly those. */
  async since(from: LivePosition): Promise<ChangesSince> {
    // One statement has one snapshot: the changes and the position that they lead to belong together.
    const rows: [LivePosition & { groups: ChangedGroup[] | null }] = await this.dataSource.query(
      `SELECT ${HERE}, (SELECT json_agg(grouped) FROM (${GROUPS}) AS grouped) AS groups`,
      [from.snapshot],
    );
    const [{ at, snapshot, groups }] = rows;
    return { position: { at, snapshot }, groups: groups ?? [] };
  }

  /** Whether all that was changed since a position is still known here: not after a long absence or a restored copy. */
  async remembers({ at, snapshot }: LivePosition): Promise<boolean> {
    const [row]: { remembered: boolean }[] = await this.dataSource.query(
      `SELECT $1::float8 > extract(epoch FROM clock_timestamp()) * 1000 - ${REMEMBERED_MS}
              AND pg_snapshot_xmax($2::pg_snapshot) <= pg_snapshot_xmax(pg_current_snapshot()) AS remembered`,
      [at, snapshot],
    );
    return row?.remembered === true;
  }

  async sweep(): Promise<void> {
    await this.dataSource.query(`DELETE FROM live_change WHERE at < clock_timestamp() - ${KEPT}`);
  }
}

// What a restored copy brought along from a server whose transactions were counted further is none of ours.
const GROUPS = `
  SELECT kind, plan_id AS "planId", agency_id AS "agencyId", other_agency_id AS "otherAgencyId",
         assignment_id AS "assignmentId", account_id AS "accountId",
         CASE WHEN bool_or(subject_id IS NULL) OR count(DISTINCT subject_id) > ${MOST_IDS} THEN NULL
              ELSE array_agg(DISTINCT subject_id) END AS ids
    FROM live_change
   WHERE tx >= pg_snapshot_xmin($1::pg_snapshot)::text::bigint
     AND tx < pg_snapshot_xmax(pg_current_snapshot())::text::bigint
     AND NOT pg_visible_in_snapshot(tx::text::xid8, $1::pg_snapshot)
   GROUP BY 1, 2, 3, 4, 5, 6`;
