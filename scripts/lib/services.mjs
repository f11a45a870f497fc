import { rotateLog } from './log-files.mjs';
import { adoptPostgres, ensureDatabase, startPostgres, stopPostgres } from './postgres.mjs';
import { isAlive, readPidFile } from './process-identity.mjs';
import { waitAfterCrash } from './processes.mjs';
import { adoptTemporalServer, startTemporalServer, stopTemporalServer } from './temporal-server.mjs';

const WATCH_MILLISECONDS = 1_000;
const DATABASE = 'don_doc';

/** PostgreSQL of this installation. */
export function postgresService(installation, { dataFolder, password, say }) {
  const name = 'postgres';
  const options = {
    dataFolder,
    password,
    pidFile: installation.pidFile(name),
    logFile: installation.logFile(name),
  };
  return new Service({
    title: 'PostgreSQL',
    pidFile: options.pidFile,
    adopt: () => adoptPostgres(options),
    start: async (before) => {
      rotateLog(options.logFile);
      const port = before?.port ?? (await installation.choosePort(name, 'PostgreSQL', say));
      return startPostgres({ ...options, port });
    },
    prepare: async ({ port }) => ensureDatabase({ port, password, database: DATABASE }),
    stop: (identity) => stopPostgres(identity, options.pidFile),
  });
}

/** The address of the application's database on a running PostgreSQL service. */
export const databaseUrlOf = (server) => server.url(DATABASE);

/** The Temporal development server of this installation, its data in a file. */
export function temporalService(installation, { cli, dynamicConfig, say }) {
  const name = 'temporal';
  const options = {
    cli,
    dynamicConfig,
    databaseFile: installation.place('temporal.db'),
    pidFile: installation.pidFile(name),
    logFile: installation.logFile(name),
  };
  return new Service({
    title: 'Temporal',
    pidFile: options.pidFile,
    adopt: () => adoptTemporalServer(options),
    start: async (before) => {
      rotateLog(options.logFile);
      const port = before?.port ?? (await installation.choosePort(name, 'Temporal', say));
      const uiPort = before?.uiPort ?? (await installation.choosePort('temporalUi', 'Temporal UI', say));
      return startTemporalServer({ ...options, port, uiPort });
    },
    prepare: async () => {},
    stop: (identity) => stopTemporalServer(identity, options.pidFile),
  });
}

/**
 * A server that outlives a killed start: taken over when it still runs, started otherwise, started again on the same
 * port when it dies, because API and worker know that address.
 */
class Service {
  #parts;
  #server;
  #timer;
  #stopped = false;

  constructor(parts) {
    this.#parts = parts;
  }

  /** @returns the running server and whether it was already there */
  async up() {
    this.#server = (await this.#parts.adopt()) ?? (await this.#parts.start());
    await this.#parts.prepare(this.#server);
    return this.#server;
  }

  /** Watches by pid rather than by the child's end: a server that was taken over is no child of ours. */
  watch(say) {
    this.#timer = setTimeout(async () => {
      if (!this.#stopped && !isAlive(this.#server.identity)) await this.#restart(say);
      if (!this.#stopped) this.watch(say);
    }, WATCH_MILLISECONDS);
  }

  async #restart(say) {
    say(
      `${this.#parts.title} has ended unexpectedly, starting it again · khởi động lại ${this.#parts.title}`,
    );
    for (let failures = 1; !this.#stopped; failures += 1) {
      try {
        this.#server = await this.#parts.start(this.#server);
        if (this.#stopped) await this.down();
        return;
      } catch (error) {
        say(error.message);
        await new Promise((resolve) => setTimeout(resolve, waitAfterCrash(failures)));
      }
    }
  }

  /** Stops what runs according to the pid file, which also names a server that is only just starting. */
  async down() {
    this.#stopped = true;
    clearTimeout(this.#timer);
    const identity = readPidFile(this.#parts.pidFile) ?? this.#server?.identity;
    return identity ? this.#parts.stop(identity) : true;
  }
}
