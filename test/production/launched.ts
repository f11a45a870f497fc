import type { InstallationUnderTest } from '../support/installation-under-test.ts';

/** clock.md section 1: the tasks of the Hà Nội plan. */
export const TASKS = 951;
/** Room for a busy machine. */
export const LONG = 900_000;

/** Waits until so many tasks of the Hà Nội plan run. */
export async function untilStarted(installation: InstallationUnderTest, tasks: number): Promise<void> {
  await installation.until(async () => {
    const [row] = await installation.dataSource.query<{ n: number }[]>(
      'SELECT count(started_generation)::int AS n FROM subject',
    );
    return (row?.n ?? 0) >= tasks;
  }, LONG);
}

/** Running, not yet received tasks of different communes, with the login of an account that acts for each. */
export async function tasksOfCommunes(
  installation: InstallationUnderTest,
  communes: number,
): Promise<{ id: string; login: string }[]> {
  return installation.dataSource.query(
    `SELECT DISTINCT ON (task.agency_id) task.id, account.login
       FROM task JOIN subject ON subject.id = task.id JOIN account ON account.agency_id = task.agency_id
      WHERE subject.started_generation IS NOT NULL AND task.agency_id LIKE 'vn-xa-%' AND task.status = 'not-received'
      ORDER BY task.agency_id, task.id LIMIT ${communes}`,
  );
}

/** Firings and notifications that are there twice. */
export async function doubles(installation: InstallationUnderTest): Promise<{ fired: number; told: number }> {
  const [row] = await installation.dataSource.query<{ fired: number; told: number }[]>(
    `SELECT (SELECT count(*) FROM (
               SELECT 1 FROM ledger_entry WHERE status = 'fired'
                GROUP BY subject_id, clock, clock_version, rung, repeat HAVING count(*) > 1) AS f)::int AS fired,
            (SELECT count(*) FROM (
               SELECT 1 FROM notification WHERE rung IS NOT NULL
                GROUP BY subject_id, clock, clock_version, rung, repeat, recipient_agency_id, recipient_role
               HAVING count(*) > 1) AS n)::int AS told`,
  );
  return row!;
}
