import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import type { DataSource } from 'typeorm';
// The servers are those of `npm start`: the same programs under the same hands.
import { anyFreePort } from '../../scripts/lib/ports.mjs';
import {
  startTemporalServer,
  stopTemporalServer,
  type TemporalServer,
} from '../../scripts/lib/temporal-server.mjs';
import { createTestDatabase, type TestDatabase } from './database.ts';

const PROJECT = new URL('../..', import.meta.url).pathname;
const READY_MS = 60_000;
const LOOK_MS = 50;

export interface ProcessUnderTest {
  /** Ends it in order and waits. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

interface Options {
  /** Demonstration mode (default true, so that plan time can be set). */
  demoMode?: boolean;
  environment?: Record<string, string>;
  /** Temporal keeps its data in a file, as under `npm start` (default false: in memory, which is faster). */
  temporalFile?: boolean;
}

/**
 * A whole installation of one test file's own: database, Temporal development server, API and workers as real
 * processes of the built product, on free ports, with data in temporary folders.
 */
export class InstallationUnderTest {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'don-doc-e2e-'));
  private readonly processes = new Set<ChildProcess>();
  private temporal: TemporalServer | null = null;
  private client: Client | null = null;
  url = '';
  readonly database: TestDatabase;
  readonly dataSource: DataSource;
  private readonly options: Options;

  private constructor(database: TestDatabase, dataSource: DataSource, options: Options) {
    this.database = database;
    this.dataSource = dataSource;
    this.options = options;
  }

  /** Starts database and Temporal; API and workers are started by the test. */
  static async prepare(options: Options = {}): Promise<InstallationUnderTest> {
    const database = await createTestDatabase();
    const installation = new InstallationUnderTest(database, await database.connect(), options);
    await installation.startTemporal();
    return installation;
  }

  /** Starts Temporal, where it ran before on the same port: API and workers know that address. */
  async startTemporal(): Promise<void> {
    this.temporal = await startTemporalServer({
      cli: required('TEMPORAL_CLI_PATH'),
      port: this.temporal?.port ?? (await anyFreePort()),
      pidFile: this.temporalPidFile,
      logFile: path.join(this.folder, 'temporal.log'),
      ...(this.options.temporalFile ? { databaseFile: this.temporalFile } : {}),
    });
  }

  /** Ends Temporal as a power cut would. */
  async killTemporal(): Promise<void> {
    const pid = this.temporal?.identity.pid;
    if (pid === undefined) return;
    process.kill(pid, 'SIGKILL');
    await this.until(async () => !isAlive(pid));
  }

  /** Takes all data of Temporal away: an empty server stands in its place afterwards. */
  async loseTemporal(): Promise<void> {
    if (this.temporal) await stopTemporalServer(this.temporal.identity, this.temporalPidFile);
    for (const ending of ['', '-wal', '-shm']) rmSync(`${this.temporalFile}${ending}`, { force: true });
    await this.startTemporal();
  }

  private get temporalPidFile(): string {
    return path.join(this.folder, 'temporal.pid');
  }

  private get temporalFile(): string {
    return path.join(this.folder, 'temporal.db');
  }

  /** Runs a program of the product to its end, e.g. the seed. */
  async run(script: string, ...args: string[]): Promise<void> {
    const child = this.spawn([script, ...args], `run-${path.basename(script)}`);
    const [code] = (await once(child, 'exit')) as [number | null];
    this.processes.delete(child);
    if (code !== 0)
      throw new Error(`${script} ended with ${String(code)}:\n${this.log(`run-${path.basename(script)}`)}`);
  }

  async startApi(): Promise<ProcessUnderTest> {
    const port = await anyFreePort();
    this.url = `http://127.0.0.1:${port}`;
    const child = this.spawn(['dist/src/main.js'], 'api', { PORT: String(port), PUBLIC_URL: this.url });
    await this.until(async () => {
      if (child.exitCode !== null) throw new Error(`the API ended:\n${this.log('api')}`);
      const response = await fetch(`${this.url}/api/v1/health/ready`).catch(() => null);
      return response?.ok === true;
    }, READY_MS);
    return this.handleOf(child);
  }

  startWorker(name = 'worker'): ProcessUnderTest {
    return this.handleOf(this.spawn(['dist/src/worker.js'], name));
  }

  /** A client of the test's own to look into Temporal. */
  temporalClient(): Client {
    this.client ??= new Client({ connection: Connection.lazy({ address: this.temporal?.address ?? '' }) });
    return this.client;
  }

  /** Waits until something holds; says what did not after the time. */
  async until(holds: () => Promise<boolean>, milliseconds = 30_000): Promise<void> {
    const deadline = Date.now() + milliseconds;
    while (!(await holds())) {
      if (Date.now() > deadline)
        throw new Error(`did not hold within ${milliseconds} ms: ${holds.toString()}`);
      await pause(LOOK_MS);
    }
  }

  log(name: string): string {
    return readFileSync(path.join(this.folder, `${name}.log`), 'utf8')
      .split('\n')
      .slice(-40)
      .join('\n');
  }

  async close(): Promise<void> {
    await Promise.all([...this.processes].map((child) => this.handleOf(child).kill()));
    await this.client?.connection.close();
    if (this.temporal) await stopTemporalServer(this.temporal.identity, this.temporalPidFile);
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private spawn(program: string[], name: string, more: Record<string, string> = {}): ChildProcess {
    const log = openSync(path.join(this.folder, `${name}.log`), 'a');
    const child = spawn(process.execPath, ['--enable-source-maps', ...program], {
      cwd: PROJECT,
      stdio: ['pipe', log, log],
      env: { ...process.env, ...this.environment(), ...more },
    });
    closeSync(log);
    this.processes.add(child);
    return child;
  }

  private environment(): Record<string, string> {
    return {
      NODE_ENV: 'test',
      DATABASE_URL: this.database.url,
      TEMPORAL_ADDRESS: this.temporal?.address ?? '',
      DEMO_MODE: String(this.options.demoMode ?? true),
      LOG_LEVEL: 'warn',
      PARENT_PIPE: '1',
      ...this.options.environment,
    };
  }

  private handleOf(child: ChildProcess): ProcessUnderTest {
    const end = async (signal: NodeJS.Signals) => {
      this.processes.delete(child);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    };
    return { stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
  }
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests with npm test`);
  return value;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
