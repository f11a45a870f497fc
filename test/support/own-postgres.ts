import { randomBytes } from 'node:crypto';
import { execFile } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { DataSource } from 'typeorm';
import { anyFreePort } from '../../scripts/lib/ports.mjs';
import {
  ensureDatabase,
  startPostgres,
  stopPostgres,
  type PostgresServer,
} from '../../scripts/lib/postgres.mjs';
import { dataSourceOptions } from '../../src/database/data-source-options.ts';
import { runMigrations } from '../../src/database/run-migrations.ts';
import { requiredVariable, type TestDatabase } from './database.ts';
import { isAlive, until } from './until.ts';

const run = promisify(execFile);

/** The test looks on while everything else works. */
const POOL_SIZE = 5;

/**
 * A PostgreSQL of one test's own, which it may kill: written to disk as under `npm start`, so that a crash loses nothing
 * that was committed.
 */
export class OwnPostgres implements TestDatabase {
  private server: PostgresServer | null = null;
  private readonly connections: DataSource[] = [];

  private constructor(
    private readonly folder: string,
    private readonly database: string,
    private readonly password: string,
  ) {
    // PostgreSQL runs as another user when root runs the tests; its data folder keeps its own mode.
    chmodSync(folder, 0o755);
  }

  /** A running server with a demonstration as its seed leaves it, its data below `folder`. */
  static async startSeeded(folder: string): Promise<OwnPostgres> {
    const { password } = new URL(requiredVariable('TEST_DATABASE_ADMIN_URL'));
    const postgres = new OwnPostgres(folder, requiredVariable('TEST_DEMONSTRATION_DATABASE'), password);
    await run('cp', ['-a', requiredVariable('TEST_POSTGRES_COPY'), postgres.dataFolder]);
    await postgres.up();
    return postgres;
  }

  /** A running server with a migrated, empty database, its data below `folder`. */
  static async start(folder: string): Promise<OwnPostgres> {
    const postgres = new OwnPostgres(folder, 'don_doc', randomBytes(16).toString('hex'));
    await postgres.up();
    const { port } = postgres.server!;
    await ensureDatabase({ port, password: postgres.password, database: postgres.database });
    const dataSource = await postgres.connect();
    await runMigrations(dataSource);
    return postgres;
  }

  get url(): string {
    return this.server!.url(this.database);
  }

  /** Starts the server, where it ran before on the same port: everybody knows that address. */
  async up(): Promise<void> {
    this.server = await startPostgres({
      dataFolder: this.dataFolder,
      port: this.server?.port ?? (await anyFreePort()),
      password: this.password,
      pidFile: this.pidFile,
      logFile: path.join(this.folder, 'postgres.log'),
    });
  }

  /** Ends the server as a power cut would. */
  async kill(): Promise<void> {
    const { pid } = this.server!.identity;
    process.kill(pid, 'SIGKILL');
    await until(async () => !isAlive(pid));
  }

  /** Ends the server in order: from then on connections are refused. */
  async down(): Promise<void> {
    await stopPostgres(this.server!.identity, this.pidFile);
  }

  /** Copies its data while it is down; the answer puts them in the place of what is there then, while it is down. */
  async keep(): Promise<() => Promise<void>> {
    const copy = `${this.dataFolder}.${randomBytes(4).toString('hex')}`;
    // With its owner: PostgreSQL refuses a data folder of somebody else.
    await run('cp', ['-a', this.dataFolder, copy]);
    return async () => {
      rmSync(this.dataFolder, { recursive: true });
      await run('cp', ['-a', copy, this.dataFolder]);
    };
  }

  isUp(): boolean {
    return isAlive(this.server!.identity.pid);
  }

  async connect(): Promise<DataSource> {
    const options = dataSourceOptions({ databaseUrl: this.url, databasePoolSize: POOL_SIZE });
    const dataSource = await new DataSource(options).initialize();
    this.connections.push(dataSource);
    return dataSource;
  }

  async setTimeZone(zone: string): Promise<void> {
    await this.connections[0]!.query(`ALTER DATABASE "${this.database}" SET timezone = '${zone}'`);
  }

  async drop(): Promise<void> {
    for (const connection of this.connections) await connection.destroy();
    await this.down();
  }

  private get dataFolder(): string {
    return path.join(this.folder, 'postgres');
  }

  private get pidFile(): string {
    return path.join(this.folder, 'postgres.pid');
  }
}
