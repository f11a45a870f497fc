import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from '../../../scripts/build.mjs';
import { isBuildFresh } from '../../../scripts/lib/freshness.mjs';
import { PROJECT_DIR } from '../../../scripts/lib/paths.mjs';
import { anyFreePort } from '../../../scripts/lib/ports.mjs';
import { startPostgres, stopPostgres } from '../../../scripts/lib/postgres.mjs';
import { findTemporalCli } from '../../../scripts/lib/temporal-binary.mjs';
import { startTemporalServer, stopTemporalServer } from '../../../scripts/lib/temporal-server.mjs';
import { sql } from './sql.mjs';

/**
 * The servers that all sections of a run share: one PostgreSQL that writes as in production (nothing of fsync is switched
 * off), and for each section a Temporal server of its own.
 */
export class Servers {
  #folder = mkdtempSync(path.join(os.tmpdir(), 'don-doc-bench-'));
  #temporals = [];

  /** @param {{temporal: 'memory' | 'file' | string}} options a development server, or the address of a running one */
  constructor(options) {
    this.options = options;
    // PostgreSQL runs as another user when root starts it; its data folder keeps its own mode.
    chmodSync(this.#folder, 0o755);
  }

  get folder() {
    return this.#folder;
  }

  async start(say) {
    if (!isBuildFresh(PROJECT_DIR)) await build({ log: say });
    this.cli = await findTemporalCli({ log: say });
    this.postgres = await startPostgres({
      dataFolder: path.join(this.#folder, 'postgres'),
      port: await anyFreePort(),
      password: randomBytes(16).toString('hex'),
      pidFile: path.join(this.#folder, 'postgres.pid'),
      logFile: path.join(this.#folder, 'postgres.log'),
    });
  }

  /** A new database, empty or as a copy. @returns its address */
  async createDatabase(name, template = 'template1') {
    const admin = this.postgres.url('postgres');
    await sql(admin, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await sql(admin, `CREATE DATABASE "${name}" TEMPLATE "${template}"`);
    return this.postgres.url(name);
  }

  async dropDatabase(name) {
    await sql(this.postgres.url('postgres'), `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  }

  /** A Temporal server for one section. @returns its address, its pid where it is known, and how to stop it */
  async startTemporal(kind = this.options.temporal) {
    if (kind !== 'memory' && kind !== 'file') {
      return {
        address: kind,
        pid: Number(process.env.BENCH_SERVER_PID) || undefined,
        kind: 'given',
        stop: async () => {},
      };
    }
    const name = `temporal-${this.#temporals.length + 1}`;
    const pidFile = path.join(this.#folder, `${name}.pid`);
    const { address, identity } = await startTemporalServer({
      cli: this.cli,
      port: await anyFreePort(),
      pidFile,
      logFile: path.join(this.#folder, `${name}.log`),
      ...(kind === 'file' ? { databaseFile: path.join(this.#folder, `${name}.db`) } : {}),
    });
    const stop = () => stopTemporalServer(identity, pidFile);
    this.#temporals.push(stop);
    return { address, pid: identity.pid, kind, stop };
  }

  /** Ends whatever still runs; servers that ended already are no matter. */
  async stop() {
    for (const stop of this.#temporals) await stop();
    if (this.postgres) {
      await stopPostgres(this.postgres.identity, path.join(this.#folder, 'postgres.pid'));
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
