import type { DataSource } from 'typeorm';
import type { InstallationUnderTest } from './installation-under-test.ts';

interface Work {
  /** The clock walks, or a job runs, or something due is not done. */
  left: number;
  subjects: number;
}

const WORK_LEFT = `
  WITH moment AS (SELECT now() + offset_ms * interval '1 millisecond' AS now FROM installation)
  SELECT ((SELECT count(*) FROM ledger_entry, moment WHERE status = 'planned' AND planned_at <= moment.now)
        + (SELECT count(*) FROM plan, moment WHERE next_at <= moment.now)
        + (SELECT count(*) FROM report_round, moment WHERE next_at <= moment.now)
        + (SELECT count(*) FROM bulk_job WHERE status = 'running')
        + (SELECT count(*) FROM demo_walk WHERE target IS NOT NULL)
        + (SELECT count(*) FROM subject WHERE started_generation IS NULL))::int AS left,
         (SELECT count(*) FROM subject)::int AS subjects`;

/**
 * Waits until there are so many tasks and reports at least, and nothing is under way any more. A database that does not
 * answer is no quiet.
 */
export async function untilQuiet(
  installation: InstallationUnderTest,
  milliseconds = 240_000,
  subjects = 0,
): Promise<void> {
  await installation.until(async () => {
    const rows = await installation.dataSource.query<Work[]>(WORK_LEFT).catch(() => null);
    const [work] = rows ?? [];
    return work?.left === 0 && work.subjects >= subjects;
  }, milliseconds);
}

/** What was told or sent twice; every number should be 0. */
export async function doubles(dataSource: DataSource): Promise<Record<string, number>> {
  const [row] = await dataSource.query<Record<string, number>[]>(
    `SELECT (SELECT count(*) FROM (
               SELECT 1 FROM notification WHERE rung IS NOT NULL
                GROUP BY subject_id, clock, clock_version, rung, repeat, recipient_agency_id, recipient_role
               HAVING count(*) > 1) AS twice)::int AS notifications,
            (SELECT count(*) FROM (
               SELECT 1 FROM digest GROUP BY recipient_account_id, mailbox_agency_id, local_date
               HAVING count(*) > 1) AS twice)::int AS digests,
            (SELECT count(*) FROM (
               SELECT 1 FROM ledger_entry WHERE status = 'fired'
                GROUP BY subject_id, clock, clock_version, rung, repeat HAVING count(*) > 1) AS twice)::int AS firings`,
  );
  return row!;
}

/** That nothing was told or sent twice. */
export const NONE_TWICE = { notifications: 0, digests: 0, firings: 0 };
