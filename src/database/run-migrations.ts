import type { DataSource } from 'typeorm';

// Any fixed number serves, as long as nothing else in this database uses it.
const MIGRATION_LOCK = 7_302_511_905;

/**
 * Runs the migrations that this database lacks, all in one transaction, and returns their names.
 * Several processes may call it at once: one migrates, the others wait and find nothing left.
 */
export async function runMigrations(dataSource: DataSource): Promise<string[]> {
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const executed = await dataSource.runMigrations({ transaction: 'all' });
    return executed.map((migration) => migration.name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
  }
}
