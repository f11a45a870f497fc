import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from '../build.mjs';
import { buildWeb } from '../build-web.mjs';
import { runCommand, runNode } from './commands.mjs';
import { fetchDemo, followHistory, greeting } from './demo-report.mjs';
import { arePackagesFresh, isBuildFresh, isWebBuildFresh } from './freshness.mjs';
import { tailOf } from './log-files.mjs';
import { DIST_DIR, PROJECT_DIR } from './paths.mjs';
import { postgresDataFolder, postgresOwner } from './postgres-place.mjs';
import { stopPostgres } from './postgres.mjs';
import { readPidFile } from './process-identity.mjs';
import { stopLeftover, SupervisedProcess } from './processes.mjs';
import { databaseUrlOf, postgresService, temporalService } from './services.mjs';
import { findTemporalCli } from './temporal-binary.mjs';
import { stopTemporalServer } from './temporal-server.mjs';

/** The two programs of the service; both end when this process does. */
const PROGRAMS = { api: 'src/main.js', worker: 'src/worker.js' };
const PROGRAM_NAMES = Object.keys(PROGRAMS);

/** Two cores need about 20 s after a cold start; beyond this something is wrong and the log says what. */
const READY_MILLISECONDS = 180_000;
const CRASHES_BEFORE_READY = 5;

/** Brings the parts of the service up in order, keeps them up, takes them down in the opposite order. */
export class Launcher {
  #installation;
  #progress;
  #describe;
  #abort = new AbortController();
  #services = [];
  #programs = [];
  #begin = Date.now();
  #isReady = false;

  /** @param {{installation: object, progress: object, describe: (details: object) => void}} o */
  constructor({ installation, progress, describe }) {
    this.#installation = installation;
    this.#progress = progress;
    this.#describe = describe;
  }

  /** @returns once the service is ready and the history of its demonstration is complete */
  async run() {
    await stopPrograms(this.#installation);
    // The download needs no packages and the installation no server: both at once.
    const cli = process.env.TEMPORAL_ADDRESS ? undefined : this.#fetchTemporal();
    cli?.catch(() => {});
    await this.#installPackages();
    const [databaseUrl, temporal] = await Promise.all([
      this.#startDatabase(),
      this.#startTemporal(cli),
      this.#build(),
    ]);
    const environment = this.#environment(databaseUrl, temporal.address);
    await this.#prepareDatabase(environment);
    const address = await this.#startPrograms(environment);
    for (const service of this.#services) service.watch((text) => this.#progress.note(text));
    await this.#greet(address, temporal);
    await followHistory(
      address,
      (text) => this.#progress.say(text),
      () => this.isStopping,
    );
  }

  get isStopping() {
    return this.#abort.signal.aborted;
  }

  /** Nothing that was started here is left afterwards. Programs first: they still need the servers to finish. */
  async stop() {
    if (this.isStopping) return;
    this.#abort.abort();
    await Promise.all(this.#programs.map((program) => program.stop()));
    await Promise.all(this.#services.map((service) => service.down()));
  }

  async #fetchTemporal() {
    const begin = Date.now();
    const cli = await findTemporalCli({ log: (text) => this.#progress.note(`Temporal: ${text}`) });
    this.#progress.done('Temporal program · chương trình Temporal', Date.now() - begin);
    return cli;
  }

  async #installPackages() {
    if (arePackagesFresh(PROJECT_DIR)) return;
    await this.#progress.step('Installing packages · cài đặt gói (npm ci)', () => {
      const { npm_execpath: npm } = process.env;
      const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
      // The build needs the development packages in production mode, too.
      const options = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
      return runCommand(command, [...first, ...options], { signal: this.#abort.signal });
    });
  }

  async #build() {
    const log = (text) => this.#progress.note(text);
    if (!isBuildFresh(PROJECT_DIR)) await this.#progress.step('Building · biên dịch', () => build({ log }));
    if (!isWebBuildFresh(PROJECT_DIR))
      await this.#progress.step('Building the web application · biên dịch giao diện', buildWeb);
  }

  async #startDatabase() {
    const { DATABASE_URL: external } = process.env;
    if (external) {
      this.#progress.done('PostgreSQL: the one of DATABASE_URL');
      return external;
    }
    const dataFolder = postgresDataFolder(this.#installation.place('postgres'), postgresOwner());
    const server = await this.#startService('PostgreSQL', () =>
      postgresService(this.#installation, {
        dataFolder,
        password: this.#installation.secrets().postgresPassword,
        say: (text) => this.#progress.note(text),
      }),
    );
    if (!dataFolder.startsWith(PROJECT_DIR))
      this.#progress.note(`PostgreSQL keeps its data in ${dataFolder}`);
    return databaseUrlOf(server);
  }

  async #startTemporal(cli) {
    const { TEMPORAL_ADDRESS: external } = process.env;
    if (external) {
      this.#progress.done('Temporal: the one of TEMPORAL_ADDRESS');
      return { address: external };
    }
    const program = await cli;
    return this.#startService('Temporal', () =>
      temporalService(this.#installation, { cli: program, say: (text) => this.#progress.note(text) }),
    );
  }

  async #startService(title, create) {
    const begin = Date.now();
    this.#abort.signal.throwIfAborted();
    const service = create();
    this.#services.push(service);
    const server = await service.up();
    const how = server.adopted ? 'still running · vẫn đang chạy' : 'started · đã khởi động';
    this.#progress.done(`${title} ${how}, port ${server.port}`, Date.now() - begin);
    return server;
  }

  /** What API, worker, migrations and seed are told. */
  #environment(databaseUrl, temporalAddress) {
    const isProduction = process.env.NODE_ENV === 'production';
    return {
      APP_SECRET: this.#installation.secrets().appSecret,
      TEMPORAL_NAMESPACE: 'default',
      ...(isProduction ? {} : { DEMO_MODE: 'true' }),
      ...process.env,
      DATABASE_URL: databaseUrl,
      TEMPORAL_ADDRESS: temporalAddress,
      DATA_DIR: this.#installation.folder,
    };
  }

  async #prepareDatabase(env) {
    const run = (file) => () => runNode(path.join(DIST_DIR, file), [], { env, signal: this.#abort.signal });
    await this.#progress.step(
      'Migrating the database · cập nhật cơ sở dữ liệu',
      run('src/database/migrate.js'),
    );
    if (!existsSync(path.join(DIST_DIR, 'src/seed/seed.js'))) return;
    await this.#progress.step('Seeding · nạp dữ liệu mẫu', run('src/seed/seed.js'));
  }

  async #startPrograms(environment) {
    const wanted = process.env.PORT ? Number(process.env.PORT) : undefined;
    const say = (text) => this.#progress.note(text);
    const port = await this.#installation.choosePort('api', 'API', say, wanted);
    const address = `http://localhost:${port}`;
    const env = { PUBLIC_URL: address, ...environment, PORT: String(port) };
    await this.#progress.step('Starting API and worker · khởi động dịch vụ', async () => {
      this.#abort.signal.throwIfAborted();
      this.#programs = PROGRAM_NAMES.map((name) => this.#superviseProgram(name, env));
      for (const program of this.#programs) program.start();
      await this.#waitUntilReady(address);
    });
    this.#isReady = true;
    this.#describe({ address });
    return address;
  }

  #superviseProgram(name, env) {
    return new SupervisedProcess({
      name,
      script: path.join(DIST_DIR, PROGRAMS[name]),
      env,
      cwd: PROJECT_DIR,
      pidFile: this.#installation.pidFile(name),
      logFile: this.#installation.logFile(name),
      onCrash: (report) => this.#reportCrash(report),
    });
  }

  #reportCrash({ name, how, waitMilliseconds, tail }) {
    this.#progress.note(
      `${name} ended (${how}), starting it again in ${waitMilliseconds / 1000} s. Its last lines:`,
    );
    for (const line of tail.split('\n')) this.#progress.note(`| ${line}`);
  }

  async #waitUntilReady(address) {
    const end = Date.now() + READY_MILLISECONDS;
    while (!(await isHealthy(address))) {
      this.#abort.signal.throwIfAborted();
      const failing = this.#programs.some((program) => program.crashes >= CRASHES_BEFORE_READY);
      if (failing) throw new Error('The service does not start; its last lines are above.');
      if (Date.now() > end) throw new Error(`The service does not become ready.\n${this.#tails()}`);
      await sleep(250);
    }
  }

  #tails() {
    return PROGRAM_NAMES.map((name) => `${name}:\n${tailOf(this.#installation.logFile(name))}`).join('\n');
  }

  async #greet(address, { uiPort, identity }) {
    const port = uiPort ?? identity?.uiPort;
    const temporalUi = port && `http://localhost:${port}`;
    const seconds = (Date.now() - this.#begin) / 1000;
    for (const line of greeting(address, await fetchDemo(address), { temporalUi, seconds }))
      this.#progress.say(line);
  }
}

async function isHealthy(address) {
  try {
    return (await fetch(`${address}/api/v1/health/ready`, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}

/** API and worker of a start that was killed end by themselves; one that hangs is helped. */
const stopPrograms = (installation) =>
  Promise.all(PROGRAM_NAMES.map((name) => stopLeftover(installation.pidFile(name))));

/** Stops what an earlier start left running and deletes the data of this installation. */
export async function resetInstallation(installation) {
  await stopPrograms(installation);
  for (const [name, stop] of Object.entries({ temporal: stopTemporalServer, postgres: stopPostgres })) {
    const pidFile = installation.pidFile(name);
    await stop(readPidFile(pidFile), pidFile);
  }
  installation.clear(postgresDataFolder(installation.place('postgres'), postgresOwner()));
}
