import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DIST_DIR } from '../../../scripts/lib/paths.mjs';
import { until } from './figures.mjs';
import { cpuMs } from './processes.mjs';
import { Program } from './programs.mjs';

const DATABASE = 'don_doc_bench';
const DAY_MS = 24 * 3_600_000;

/** A module of the build: what is measured is what is shipped. */
export const built = (file) => import(pathToFileURL(path.join(DIST_DIR, file)).href);

/**
 * The product on the servers of a section: database with all reference data, the services of the API in this process,
 * workers as processes of their own.
 */
export class Installation {
  #workers = [];
  #app;

  static async start(servers, { temporal, demo = false } = {}) {
    const installation = new Installation();
    installation.servers = servers;
    installation.temporal = temporal ?? (await servers.startTemporal());
    installation.databaseUrl = await servers.createDatabase(DATABASE);
    installation.environment = {
      NODE_ENV: 'test',
      DATABASE_URL: installation.databaseUrl,
      TEMPORAL_ADDRESS: installation.temporal.address,
      DEMO_MODE: String(demo),
      LOG_LEVEL: 'error',
    };
    await installation.#open();
    return installation;
  }

  async #open() {
    Object.assign(process.env, this.environment);
    const { AppModule } = await built('src/app.module.js');
    const { SeedModule } = await built('src/seed/seed.module.js');
    const { SeedService } = await built('src/seed/seed.service.js');
    const { dataSource } = await built('src/database/data-source.js');
    const { runMigrations } = await built('src/database/run-migrations.js');
    await dataSource.initialize();
    await runMigrations(dataSource);
    await dataSource.destroy();
    class BenchModule {}
    Module({ imports: [AppModule, SeedModule] })(BenchModule);
    this.#app = await NestFactory.createApplicationContext(BenchModule, { logger: ['error'] });
    const { DataSource } = await import('typeorm');
    this.dataSource = this.#app.get(DataSource);
    await this.#app.get(SeedService).run();
    await this.#leaveOutDailyVerification();
  }

  /**
   * The sections put instants where they need them, which the ledger's daily verification would rightly name; and it is no
   * part of what they measure. It counts as made for the days on which a section may run.
   */
  async #leaveOutDailyVerification() {
    const runs = await this.service(
      'src/ledger/verification/verifications.repository.js',
      'VerificationsRepository',
    );
    const now = new Date();
    for (const days of [-1, 0, 1]) {
      const dailyFor = new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);
      const id = await runs.order({ planId: null, orderedBy: null, dailyFor, orderedAt: now });
      await runs.end(id, now, null);
    }
  }

  /** A service of the product by the name of its class. */
  async service(file, name) {
    return this.#app.get((await built(file))[name], { strict: false });
  }

  async rows(text, values) {
    return this.dataSource.query(text, values);
  }

  async count(text, values) {
    const [row] = await this.rows(text, values);
    return Number(row.count);
  }

  /** Starts a worker; resolves once it beats, that is once it is about to poll. */
  async startWorker() {
    const worker = new Program(
      `worker-${this.#workers.length + 1}-${randomUUID().slice(0, 8)}`,
      'dist/src/worker.js',
      this.environment,
      this.servers.folder,
    );
    this.#workers.push(worker);
    const beats = () => this.count('SELECT count(*) FROM worker_heartbeat');
    await until('a worker beats', async () => {
      worker.assertAlive();
      return (await beats()) >= this.#workers.length;
    });
    return worker;
  }

  get workers() {
    return this.#workers;
  }

  /** Processor time so far of the product's workers, Temporal and PostgreSQL, in ms. `others` are more pids. */
  cpu(...others) {
    const worker = this.#workers.reduce((sum, { pid }) => sum + cpuMs(pid), 0);
    const besides = others.reduce((sum, pid) => sum + cpuMs(pid), 0);
    const temporal = this.temporal.pid ? cpuMs(this.temporal.pid) : 0;
    const postgres = cpuMs(this.servers.postgres.identity.pid);
    return { worker: worker + besides, temporal, postgres, all: worker + besides + temporal + postgres };
  }

  async stop() {
    for (const worker of this.#workers) await worker.stop();
    await this.#app.close();
    await this.temporal.stop();
    await this.servers.dropDatabase(DATABASE);
  }
}

/** What was used between two readings of `cpu`, for each of `count` things. */
export function cpuEach(before, after, count) {
  const each = (name) => Number(((after[name] - before[name]) / count).toFixed(2));
  return { worker: each('worker'), temporal: each('temporal'), postgres: each('postgres'), all: each('all') };
}
