import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Connection, type TLSConfig } from '@temporalio/client';
import { anyFreePort } from '../../scripts/lib/ports.mjs';
import {
  choosePorts,
  createTemporalDatabases,
  startReleaseServer,
  stopReleaseServer,
  type ReleaseServer,
  type TemporalDatabases,
} from '../../scripts/lib/temporal-release-server.mjs';
import {
  startTemporalServer,
  stopTemporalServer,
  type TemporalServer,
} from '../../scripts/lib/temporal-server.mjs';
import { setUpNamespace } from '../../src/temporal/namespace-setup.ts';
import { executeSql, requiredVariable } from './database.ts';
import { isAlive, until } from './until.ts';

/** A Temporal server of one test file's own. */
export interface TemporalUnderTest {
  /** The same after every start. */
  readonly address: string;
  start(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Ends it and takes all its data away; the next start begins from nothing. */
  lose(): Promise<void>;
  /** Ends it; its data stay. */
  stop(): Promise<void>;
  /** Copies its data while it is down; the answer puts them in the place of what is there then, while it is down. */
  keep(): Promise<() => Promise<void>>;
  /** Ends it for good. */
  close(): Promise<void>;
  isUp(): boolean;
}

interface Settings {
  /** The development server keeps its data in a file; the one of production always keeps them. */
  temporalFile?: boolean;
  /** KEY=VALUE pairs of Temporal's dynamic configuration, values in JSON. */
  temporalConfig?: string[];
}

/** The development server, or in `npm run test:production` the one of production. */
export function temporalUnderTest(folder: string, settings: Settings): TemporalUnderTest {
  return (globalThis as { TEST_TEMPORAL?: string }).TEST_TEMPORAL === 'release'
    ? new ReleaseTemporal(folder, { dynamicConfig: settings.temporalConfig ?? [] })
    : new DevelopmentTemporal(folder, settings);
}

/** SQLite keeps what it has not merged yet in two files more. */
const FILE_ENDINGS = ['', '-wal', '-shm'];

class DevelopmentTemporal implements TemporalUnderTest {
  private server: TemporalServer | null = null;
  private readonly pidFile: string;
  private readonly databaseFile: string;

  constructor(
    private readonly folder: string,
    private readonly settings: Settings,
  ) {
    this.pidFile = path.join(folder, 'temporal.pid');
    this.databaseFile = path.join(folder, 'temporal.db');
  }

  get address(): string {
    return this.server?.address ?? '';
  }

  async start(): Promise<void> {
    this.server = await startTemporalServer({
      cli: requiredVariable('TEMPORAL_CLI_PATH'),
      port: this.server?.port ?? (await anyFreePort()),
      pidFile: this.pidFile,
      logFile: path.join(this.folder, 'temporal.log'),
      dynamicConfig: this.settings.temporalConfig ?? [],
      ...(this.settings.temporalFile ? { databaseFile: this.databaseFile } : {}),
    });
  }

  async kill(): Promise<void> {
    if (this.server) await killProcess(this.server.identity.pid);
  }

  isUp(): boolean {
    return this.server !== null && isAlive(this.server.identity.pid);
  }

  async lose(): Promise<void> {
    await this.stop();
    this.removeFiles();
  }

  async stop(): Promise<void> {
    if (this.server) await stopTemporalServer(this.server.identity, this.pidFile);
  }

  async keep(): Promise<() => Promise<void>> {
    const copy = `${this.databaseFile}.${randomBytes(4).toString('hex')}`;
    for (const ending of FILE_ENDINGS) copyIfThere(`${this.databaseFile}${ending}`, `${copy}${ending}`);
    return async () => {
      this.removeFiles();
      for (const ending of FILE_ENDINGS) copyIfThere(`${copy}${ending}`, `${this.databaseFile}${ending}`);
    };
  }

  async close(): Promise<void> {
    await this.stop();
  }

  private removeFiles(): void {
    for (const ending of FILE_ENDINGS) rmSync(`${this.databaseFile}${ending}`, { force: true });
  }
}

interface ReleaseOptions {
  /** Where its databases are (default: the PostgreSQL of the test run). */
  url?: string;
  /** The section `global.tls` of its configuration, and how a client fits it. */
  tls?: { server: object; client: TLSConfig };
  namespace?: string;
  /** KEY=VALUE pairs, values in JSON. */
  dynamicConfig?: string[];
}

/** Shards are fixed by the first start; production has 512, a test's few workflows need few. */
const SHARDS = 4;

/** The server of production on PostgreSQL, with two databases of its own. */
export class ReleaseTemporal implements TemporalUnderTest {
  readonly databases: TemporalDatabases;
  private server: ReleaseServer | null = null;
  private ports: number[] = [];
  private hasDatabases = false;
  private readonly copies = new Set<string>();
  private readonly pidFile: string;

  constructor(
    private readonly folder: string,
    private readonly options: ReleaseOptions = {},
  ) {
    const name = `temporal_${randomBytes(6).toString('hex')}`;
    const url = options.url ?? requiredVariable('TEST_DATABASE_ADMIN_URL');
    this.databases = { url, store: name, visibility: `${name}_visibility` };
    this.pidFile = path.join(folder, 'temporal.pid');
  }

  get address(): string {
    return `127.0.0.1:${this.ports[0] ?? 0}`;
  }

  async start(): Promise<void> {
    if (this.ports.length === 0) this.ports = await choosePorts();
    if (!this.hasDatabases)
      await createTemporalDatabases(requiredVariable('TEMPORAL_SQL_TOOL_PATH'), this.databases);
    this.server = await startReleaseServer({
      server: requiredVariable('TEMPORAL_SERVER_PATH'),
      databases: this.databases,
      shards: SHARDS,
      ports: this.ports,
      folder: path.join(this.folder, 'temporal'),
      pidFile: this.pidFile,
      logFile: path.join(this.folder, 'temporal.log'),
      dynamicConfig: this.options.dynamicConfig ?? [],
      ...(this.options.tls ? { tls: this.options.tls.server, clientTls: this.options.tls.client } : {}),
    });
    if (!this.hasDatabases) await this.createNamespace();
    this.hasDatabases = true;
  }

  async kill(): Promise<void> {
    if (this.server) await killProcess(this.server.identity.pid);
  }

  isUp(): boolean {
    return this.server !== null && isAlive(this.server.identity.pid);
  }

  async stop(): Promise<void> {
    if (this.server) await stopReleaseServer(this.server.identity, this.pidFile);
    this.server = null;
  }

  async lose(): Promise<void> {
    await this.stop();
    await this.dropDatabases();
  }

  async keep(): Promise<() => Promise<void>> {
    const { url, store, visibility } = this.databases;
    const copy = `_${randomBytes(4).toString('hex')}`;
    for (const name of [store, visibility]) await this.copyDatabase(name, `${name}${copy}`);
    return async () => {
      for (const name of [store, visibility]) {
        await executeSql(url, `DROP DATABASE "${name}" WITH (FORCE)`);
        await this.copyDatabase(`${name}${copy}`, name);
      }
    };
  }

  private async copyDatabase(from: string, to: string): Promise<void> {
    this.copies.add(from).add(to);
    await executeSql(this.databases.url, `CREATE DATABASE "${to}" TEMPLATE "${from}"`);
  }

  async close(): Promise<void> {
    await this.kill();
    if (this.hasDatabases) await this.dropDatabases();
  }

  private async dropDatabases(): Promise<void> {
    for (const name of new Set([this.databases.store, this.databases.visibility, ...this.copies]))
      await executeSql(this.databases.url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    this.hasDatabases = false;
  }

  private async createNamespace(): Promise<void> {
    const { namespace = 'default', tls } = this.options;
    const connection = Connection.lazy({ address: this.address, tls: tls?.client ?? false });
    await setUpNamespace(connection, { namespace, retentionDays: 90 }).finally(() => connection.close());
  }
}

/** @returns once it is gone */
async function killProcess(pid: number): Promise<void> {
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGKILL');
  await until(async () => !isAlive(pid));
}

function copyIfThere(from: string, to: string): void {
  if (existsSync(from)) copyFileSync(from, to);
}
