/**
 * The migrations and the entities say the same: an empty database, all migrations run, lacks nothing that an entity
 * has. Then all are undone and run again: every step back works too.
 */
import { DataSource } from 'typeorm';
import { withCompiledDatabase } from './lib/compiled-database.mjs';
import { withThrowawayPostgres } from './lib/throwaway-postgres.mjs';

const problems = await withThrowawayPostgres((urlOf) =>
  withCompiledDatabase((dataSourceOptions) => findProblems(dataSourceOptions, urlOf('postgres'))),
);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log('migrations and entities agree');

async function findProblems(dataSourceOptions, databaseUrl) {
  const dataSource = new DataSource(dataSourceOptions({ databaseUrl, databasePoolSize: 2 }));
  await dataSource.initialize();
  try {
    const done = await dataSource.runMigrations({ transaction: 'all' });
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    const unindexed = await foreignKeysWithoutIndex(dataSource);
    for (let n = 0; n < done.length; n += 1) await dataSource.undoLastMigration({ transaction: 'all' });
    const left = await tablesLeft(dataSource);
    await dataSource.runMigrations({ transaction: 'all' });
    return [
      ...upQueries.map(({ query }) => `an entity differs from the migrations: ${query}`),
      ...unindexed.map((name) => `foreign key without an index: ${name}`),
      ...left.map((name) => `left after all migrations were undone: ${name}`),
    ];
  } finally {
    await dataSource.destroy();
  }
}

/** A foreign key whose first columns no index begins with makes every deletion of the other side read the table. */
async function foreignKeysWithoutIndex(dataSource) {
  const rows = await dataSource.query(`
    SELECT c.conrelid::regclass || '.' || c.conname AS name
      FROM pg_constraint c
     WHERE c.contype = 'f'
       AND NOT EXISTS (
         SELECT 1 FROM pg_index i
          WHERE i.indrelid = c.conrelid
            AND (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey)`);
  return rows.map(({ name }) => name);
}

async function tablesLeft(dataSource) {
  const rows = await dataSource.query(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration'`,
  );
  return rows.map(({ tablename }) => tablename);
}
