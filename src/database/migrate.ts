import { ConfigurationError } from '../config/load-config.ts';
import { runMigrations } from './run-migrations.ts';

/** `node dist/src/database/migrate.js`: brings the database of DATABASE_URL up to date and says what it did. */
async function main(): Promise<void> {
  const { dataSource } = await import('./data-source.ts');
  await dataSource.initialize();
  try {
    const names = await runMigrations(dataSource);
    for (const name of names) console.log(`migrated: ${name}`);
    console.log(names.length === 0 ? 'database is up to date' : `${names.length} migration(s) run`);
  } finally {
    await dataSource.destroy();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigurationError ? error.message : error);
  process.exitCode = 1;
});
