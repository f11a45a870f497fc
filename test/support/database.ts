import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/database/data-source-options.ts';

/** A database of one test file's own, with all migrations run. */
export interface TestDatabase {
  readonly url: string;
  /** Another connection pool to it; `drop` closes it. */
  connect(): Promise<DataSource>;
  /** The zone of every session that begins from now on (default UTC). */
  setTimeZone(zone: string): Promise<void>;
  drop(): Promise<void>;
}

// A test needs few connections; many files share one PostgreSQL.
const POOL_SIZE = 5;

/**
 * Makes a database as a copy of the migrated template: some ten milliseconds, where migrations take a second. The
 * global set-up says where both are.
 *
 * @param options.empty without the template: no tables at all
 * @param options.references with the agencies, the calendar and the policy that every installation has
 * @param options.demonstration a demonstration as its seed leaves it, with the Hà Nội plan as a draft
 * @param options.copyOf another test's database, to which nobody is connected, in the place of the template; or its name
 */
export async function createTestDatabase(options: Original = {}): Promise<TestDatabase> {
  const adminUrl = requiredVariable('TEST_DATABASE_ADMIN_URL');
  const template = templateFor(options);
  const name = `test_${randomBytes(8).toString('hex')}`;
  await executeSql(adminUrl, `CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  const connections: DataSource[] = [];
  return {
    url: url.href,
    connect: async () => {
      const options = dataSourceOptions({ databaseUrl: url.href, databasePoolSize: POOL_SIZE });
      const dataSource = await new DataSource(options).initialize();
      connections.push(dataSource);
      return dataSource;
    },
    setTimeZone: (zone) => executeSql(adminUrl, `ALTER DATABASE "${name}" SET timezone = '${zone}'`),
    drop: async () => {
      for (const connection of connections) if (connection.isInitialized) await connection.destroy();
      await executeSql(adminUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    },
  };
}

/**
 * A copy of a database that many test files of a run begin with. Whoever needs it first fills the original; the others wait
 * for that.
 *
 * @param name of the original
 * @param fill makes of the references what the original is to hold, and leaves nobody connected
 */
export async function createCopyOfShared(
  name: string,
  fill: (database: TestDatabase) => Promise<void>,
): Promise<TestDatabase> {
  const admin = new pg.Client({ connectionString: requiredVariable('TEST_DATABASE_ADMIN_URL') });
  await admin.connect();
  try {
    await admin.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    const found = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) {
      const original = await createTestDatabase({ references: true });
      await fill(original);
      await admin.query(`ALTER DATABASE "${nameOf(original)}" RENAME TO "${name}"`);
    }
  } finally {
    await admin.end();
  }
  return createTestDatabase({ copyOf: name });
}

const nameOf = ({ url }: TestDatabase) => new URL(url).pathname.slice(1);

interface Original {
  readonly empty?: boolean;
  readonly references?: boolean;
  readonly demonstration?: boolean;
  readonly copyOf?: TestDatabase | string;
}

function templateFor({ empty, references, demonstration, copyOf }: Original): string {
  if (empty) return 'template0';
  if (typeof copyOf === 'string') return copyOf;
  if (copyOf !== undefined) return nameOf(copyOf);
  if (demonstration) return requiredVariable('TEST_DEMONSTRATION_DATABASE');
  return requiredVariable(references ? 'TEST_REFERENCE_DATABASE' : 'TEST_TEMPLATE_DATABASE');
}

/** What the global set-up says in the environment. */
export function requiredVariable(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '')
    throw new Error(`${name} is not set: run the tests with npm test, whose set-up starts PostgreSQL`);
  return value;
}

/** One statement on a connection of its own. */
export async function executeSql(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
