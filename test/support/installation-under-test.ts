import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { anyFreePort } from '../../scripts/lib/ports.mjs';
import { loadConfig } from '../../src/config/load-config.ts';
import { HISTORY_BEGINS } from '../../src/demo/cast-acts.ts';
import { clientDataConverter } from '../../src/temporal/data-converter.ts';
import { connectionOptions } from '../../src/temporal/temporal-connection.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { OwnPostgres } from './own-postgres.ts';
import { ProcessesUnderTest, type ProcessUnderTest } from './processes-under-test.ts';
import { temporalUnderTest, type TemporalUnderTest } from './temporal-under-test.ts';
import { until } from './until.ts';

const READY_MS = 300_000;

export interface InstallationOptions {
  /** Demonstration mode (default true, so that plan time can be set). */
  demoMode?: boolean;
  environment?: Record<string, string>;
  /** Temporal keeps its data in a file, as under `npm start` (default false: in memory, which is faster). */
  temporalFile?: boolean;
  /** KEY=VALUE pairs of Temporal's dynamic configuration, values in JSON. */
  temporalConfig?: string[];
  /**
   * A PostgreSQL of its own that may be killed, or a database made before (default: a database of its own on the server
   * that all tests share).
   */
  postgres?: 'own' | TestDatabase;
  /**
   * With what `dist/src/seed/seed.js` enters in a demonstration, whose clock begins now: a copy, where the program would take
   * five seconds of a processor (default false). Not for a database made before.
   */
  seeded?: boolean;
  /** Another Temporal than that of the run. */
  temporal?: (folder: string, database: TestDatabase) => TemporalUnderTest;
}

/**
 * A whole installation of one test file's own: database, Temporal server, API and workers as real
 * processes of the built product, on free ports, with data in temporary folders.
 */
export class InstallationUnderTest {
  readonly folder: string;
  private readonly processes: ProcessesUnderTest;
  private readonly apiPorts = new Map<string, number>();
  readonly temporal: TemporalUnderTest;
  private client: Client | null = null;
  url = '';
  readonly database: TestDatabase;
  readonly dataSource: DataSource;
  private readonly options: InstallationOptions;

  private constructor(
    folder: string,
    database: TestDatabase,
    dataSource: DataSource,
    options: InstallationOptions,
  ) {
    this.folder = folder;
    this.processes = new ProcessesUnderTest(folder);
    this.database = database;
    this.dataSource = dataSource;
    this.options = options;
    this.temporal = options.temporal?.(folder, database) ?? temporalUnderTest(folder, options);
  }

  /** Starts database and Temporal; API and workers are started by the test. */
  static async prepare(options: InstallationOptions = {}): Promise<InstallationUnderTest> {
    const folder = mkdtempSync(path.join(tmpdir(), 'don-doc-e2e-'));
    const database = await databaseOf(options, folder);
    const installation = new InstallationUnderTest(folder, database, await database.connect(), options);
    try {
      if (options.seeded) await beginDemonstration(installation.dataSource);
      await installation.startTemporal();
      return installation;
    } catch (error) {
      await installation.close();
      throw error;
    }
  }

  /** Starts the PostgreSQL of its own again, on the same port. */
  async startPostgres(): Promise<void> {
    await this.ownPostgres.up();
  }

  /** Ends the PostgreSQL of its own as a power cut would. */
  async killPostgres(): Promise<void> {
    await this.ownPostgres.kill();
  }

  /** Ends the PostgreSQL of its own in order: connections are refused from then on. */
  async stopPostgres(): Promise<void> {
    await this.ownPostgres.down();
  }

  isPostgresUp(): boolean {
    return this.ownPostgres.isUp();
  }

  /** Starts Temporal, where it ran before on the same port: API and workers know that address. */
  async startTemporal(): Promise<void> {
    await this.temporal.start();
  }

  /** Ends Temporal as a power cut would. */
  async killTemporal(): Promise<void> {
    await this.temporal.kill();
  }

  isTemporalUp(): boolean {
    return this.temporal.isUp();
  }

  /** Takes all data of Temporal away: an empty server stands in its place afterwards. */
  async loseTemporal(): Promise<void> {
    await this.temporal.lose();
    await this.startTemporal();
  }

  /**
   * Holds the whole ledger against the oracle, by the program that operators have for it.
   *
   * @throws Error that names the differences
   */
  async verifyLedger(environment: Record<string, string> = {}): Promise<void> {
    await this.processes.run(['dist/src/ledger/verify.js'], { ...this.environment(), ...environment });
  }

  /**
   * Copies the data of PostgreSQL (its own) or of Temporal while both are down. The answer puts them back, while they are
   * down again.
   */
  async keep(part: 'postgres' | 'temporal'): Promise<() => Promise<void>> {
    return part === 'postgres' ? this.ownPostgres.keep() : this.temporal.keep();
  }

  /** Runs a program of the product to its end, whatever that is. */
  async outcome(script: string, ...args: string[]): Promise<{ code: number | null; output: string }> {
    return this.processes.outcome([script, ...args], this.environment());
  }

  /** Runs a program of the product to its end, e.g. the seed. */
  async run(script: string, ...args: string[]): Promise<void> {
    await this.runWith({}, script, ...args);
  }

  /** The same with other settings. */
  async runWith(environment: Record<string, string>, script: string, ...args: string[]): Promise<void> {
    await this.processes.run([script, ...args], { ...this.environment(), ...environment });
  }

  /**
   * Starts an API and waits until it is ready; one of the same name comes back where it was before. `url` is that of the
   * API started last. An API that does not get ready ends.
   */
  async startApi(name = 'api', environment: Record<string, string> = {}): Promise<ProcessUnderTest> {
    const api = await this.launchApi(name, environment);
    try {
      await until(async () => {
        if (!api.isAlive()) throw new Error(`the API ended:\n${this.log(name)}`);
        return this.isApiReady();
      }, READY_MS);
    } catch (error) {
      await api.kill();
      throw error;
    }
    return api;
  }

  /** The same without waiting. */
  async launchApi(name = 'api', environment: Record<string, string> = {}): Promise<ProcessUnderTest> {
    const port = this.apiPorts.get(name) ?? (await anyFreePort());
    this.apiPorts.set(name, port);
    this.url = `http://127.0.0.1:${port}`;
    const settings = { PORT: String(port), PUBLIC_URL: this.url, ...environment };
    return this.processes.start(['dist/src/main.js'], name, { ...this.environment(), ...settings });
  }

  async isApiReady(): Promise<boolean> {
    const answer = await fetch(`${this.url}/api/v1/health/ready`).catch(() => null);
    return answer?.ok === true;
  }

  /** @param more of another build than the present one, with other settings */
  startWorker(name = 'worker', more: { build?: string; environment?: Record<string, string> } = {}) {
    const { build = 'dist', environment = {} } = more;
    const program = [path.join(build, 'src/worker.js')];
    return this.processes.start(program, name, { ...this.environment(), ...environment });
  }

  /** A client of the test's own to look into Temporal. */
  temporalClient(): Client {
    if (this.client) return this.client;
    const { temporal } = loadConfig(this.environment());
    this.client = new Client({
      connection: Connection.lazy(connectionOptions(temporal)),
      namespace: temporal.namespace,
      dataConverter: clientDataConverter(temporal),
    });
    return this.client;
  }

  /** Waits until something holds; says what did not after the time. */
  until(holds: () => Promise<boolean>, milliseconds?: number): Promise<void> {
    return until(holds, milliseconds);
  }

  log(name: string): string {
    return this.processes.log(name);
  }

  async close(): Promise<void> {
    await this.processes.killAll();
    await this.client?.connection.close();
    await this.temporal.close();
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get ownPostgres(): OwnPostgres {
    if (this.database instanceof OwnPostgres) return this.database;
    throw new Error('this installation has no PostgreSQL of its own');
  }

  private environment(): Record<string, string> {
    return {
      NODE_ENV: 'test',
      DATABASE_URL: this.database.url,
      TEMPORAL_ADDRESS: this.temporal.address,
      DEMO_MODE: String(this.options.demoMode ?? true),
      LOG_LEVEL: 'warn',
      PARENT_PIPE: '1',
      ...this.options.environment,
    };
  }
}

async function databaseOf({ postgres, seeded }: InstallationOptions, folder: string): Promise<TestDatabase> {
  if (postgres === 'own') return seeded ? OwnPostgres.startSeeded(folder) : OwnPostgres.start(folder);
  return postgres ?? (await createTestDatabase(seeded ? { demonstration: true } : { references: true }));
}

/** Makes a copied demonstration one of its own, with the clock where the seed sets it. */
async function beginDemonstration(dataSource: DataSource): Promise<void> {
  await dataSource.query(
    `UPDATE installation SET sentinel = $1, last_plan_instant = $2, last_tick_at = now(),
            offset_ms = round(extract(epoch FROM $2::timestamptz - now()) * 1000)`,
    [randomBytes(16).toString('hex'), HISTORY_BEGINS],
  );
}
