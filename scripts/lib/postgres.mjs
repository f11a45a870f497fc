import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { tailOf } from './log-files.mjs';
import { postgresOwner, postgresPrograms } from './postgres-place.mjs';
import {
  identityOf,
  isAlive,
  programNameOf,
  readPidFile,
  removePidFile,
  startTokenOf,
  stopProcess,
  writePidFile,
} from './process-identity.mjs';

const HOST = '127.0.0.1';
const USER = 'postgres';

/** After a crash PostgreSQL first replays its log; on a slow disk that takes a while. */
const READY_MILLISECONDS = 60_000;

const LEFTOVER_MILLISECONDS = 20_000;

/** Fast shutdown, then immediate (the next start recovers), then none is left. */
const STOP_LADDER = [
  ['SIGINT', 30_000],
  ['SIGQUIT', 10_000],
  ['SIGKILL', 5_000],
];

/** The same sorting and letters on every machine, whatever its locale. */
const INITDB = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
const INITDB_ACCESS = ['--auth=scram-sha-256', `--username=${USER}`];

/** API and worker with their pools, migrations and a developer's psql beside them. */
const SETTINGS = { max_connections: '200', timezone: 'UTC', log_timezone: 'UTC', listen_addresses: HOST };

/** Only for databases that are thrown away: a crash of the machine would damage them. */
const THROW_AWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Starts PostgreSQL on this data folder, or takes over the one that still runs on it.
 *
 * @param {{dataFolder: string, port: number, password: string, pidFile: string, logFile: string, throwAway?: boolean}} o
 * @returns {Promise<{identity: object, port: number, adopted: boolean, url: (database: string) => string}>}
 */
export async function startPostgres(o) {
  const running = await adoptPostgres(o);
  if (running) return running;
  const owner = postgresOwner();
  const programs = postgresPrograms(owner);
  if (!existsSync(path.join(o.dataFolder, 'PG_VERSION'))) createCluster(programs, owner, o);
  forgetDeadServer(o.dataFolder);
  return describe(await spawnUntilReady(programs, owner, o), o, false);
}

/** The PostgreSQL that still runs on this data folder, if any. */
export async function adoptPostgres(o) {
  const running = await findRunning(o);
  return running && describe(running, o, true);
}

/** Children of a killed server hold its shared memory for a moment; until they are gone a new one gives up. */
async function spawnUntilReady(programs, owner, o) {
  const end = Date.now() + LEFTOVER_MILLISECONDS;
  for (;;) {
    const identity = spawnServer(programs, owner, o);
    writePidFile(o.pidFile, identity);
    try {
      await waitUntilReady(identity, o);
      return identity;
    } catch (error) {
      if (isAlive(identity) || Date.now() > end || !/still in use/.test(tailOf(o.logFile))) throw error;
      await sleep(500);
    }
  }
}

/** Stops the server; its data stays. */
export async function stopPostgres(identity, pidFile) {
  const stopped = await stopProcess(identity, STOP_LADDER);
  if (stopped) removePidFile(pidFile);
  return stopped;
}

const describe = (identity, { password }, adopted) => ({
  identity,
  port: identity.port,
  adopted,
  url: (database) =>
    `postgresql://${USER}:${encodeURIComponent(password)}@${HOST}:${identity.port}/${database}`,
});

/** The server of our pid file; without one, whatever PostgreSQL's own file in the data folder points to. */
async function findRunning(o) {
  const remembered = readPidFile(o.pidFile);
  const identity = isAlive(remembered) ? remembered : serverOfDataFolder(o.dataFolder);
  if (!identity || !(await becomesReady(identity, o))) return undefined;
  if (identity !== remembered) writePidFile(o.pidFile, identity);
  return identity;
}

/** A server that is just ending (after a crash, a reset, another start's Ctrl-C) is none to take over. */
async function becomesReady(identity, o) {
  try {
    await waitUntilReady(identity, o);
    return true;
  } catch (error) {
    if (isAlive(identity)) throw error;
    return false;
  }
}

function serverOfDataFolder(dataFolder) {
  const [pid, , , port] = linesOf(path.join(dataFolder, 'postmaster.pid'));
  const isPostgres = pid && startTokenOf(Number(pid)) && programNameOf(Number(pid)) === 'postgres';
  return isPostgres && worksIn(Number(pid), dataFolder)
    ? identityOf(Number(pid), { port: Number(port) })
    : undefined;
}

/** After a reboot the pid may belong to another PostgreSQL. Where the system cannot tell, it is taken for ours. */
function worksIn(pid, dataFolder) {
  if (process.platform !== 'linux') return true;
  const found = spawnSync('readlink', [`/proc/${pid}/cwd`], { encoding: 'utf8' });
  return found.stdout.trim() === path.resolve(dataFolder);
}

/** PostgreSQL refuses to start while the pid in its file exists, even when another program has it by now. */
function forgetDeadServer(dataFolder) {
  const file = path.join(dataFolder, 'postmaster.pid');
  if (existsSync(file) && !serverOfDataFolder(dataFolder)) rmSync(file);
}

function linesOf(file) {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** Fills a neighbouring folder first: a start killed in the middle leaves no half cluster behind. */
function createCluster(programs, owner, { dataFolder, password }) {
  const temporary = `${dataFolder}.new`;
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(path.dirname(temporary), { recursive: true });
  mkdirSync(temporary, { mode: 0o700 });
  const passwordFile = path.join(os.tmpdir(), `don-doc-${randomBytes(8).toString('hex')}`);
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (owner) for (const place of [temporary, passwordFile]) chownSync(place, owner.uid, owner.gid);
    const initdb = spawnSync(
      path.join(programs, 'initdb'),
      [`--pgdata=${temporary}`, `--pwfile=${passwordFile}`, ...INITDB_ACCESS, ...INITDB],
      { ...owner, cwd: temporary, encoding: 'utf8', env: cleanEnvironment() },
    );
    if (initdb.status !== 0) throw new Error(`initdb failed: ${initdb.stderr || initdb.error?.message}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  rmSync(dataFolder, { recursive: true, force: true });
  renameSync(temporary, dataFolder);
}

/** PG… variables of the caller's shell would change what the server does. */
function cleanEnvironment() {
  const entries = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('PG') && !name.startsWith('LC_'),
  );
  return { ...Object.fromEntries(entries), LC_ALL: 'C' };
}

function spawnServer(programs, owner, { dataFolder, port, logFile, throwAway }) {
  mkdirSync(path.dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'a');
  // No socket in a folder that several users share: everything goes over the loopback with a password.
  const settings = { ...SETTINGS, ...(throwAway ? THROW_AWAY : {}), unix_socket_directories: '' };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // A process group of its own: Ctrl-C in the terminal must reach the start script alone, which stops in order.
  const child = spawn(path.join(programs, 'postgres'), ['-D', dataFolder, '-p', String(port), ...options], {
    ...owner,
    cwd: dataFolder,
    detached: true,
    env: cleanEnvironment(),
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.on('error', () => {});
  child.unref();
  if (!child.pid) throw new Error('PostgreSQL cannot be started: its program does not run.');
  return identityOf(child.pid, { port });
}

/** Ready means: it takes our password and answers a query. */
async function waitUntilReady(identity, { password, logFile }) {
  const end = Date.now() + READY_MILLISECONDS;
  for (;;) {
    if (!isAlive(identity)) throw new Error(`PostgreSQL ended while starting:\n${tailOf(logFile)}`);
    const problem = await tryQuery(identity.port, password);
    if (!problem) return;
    if (problem.code === '28P01') throw new Error('PostgreSQL refuses the password in .data/secrets.json.');
    if (Date.now() > end)
      throw new Error(`PostgreSQL does not answer: ${problem.message}\n${tailOf(logFile)}`);
    await sleep(100);
  }
}

async function tryQuery(port, password) {
  try {
    await queryOnce({ port, password, database: 'postgres' }, 'SELECT 1');
    return undefined;
  } catch (error) {
    return error;
  }
}

/** Creates the database unless it exists. */
export async function ensureDatabase({ port, password, database }) {
  const connection = { port, password, database: 'postgres' };
  const found = await queryOnce(connection, 'SELECT 1 FROM pg_database WHERE datname = $1', [database]);
  if (found.rowCount === 0)
    await queryOnce(connection, `CREATE DATABASE "${database.replaceAll('"', '""')}"`);
}

async function queryOnce({ port, password, database }, text, values) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    host: HOST,
    port,
    user: USER,
    password,
    database,
    connectionTimeoutMillis: 5_000,
  });
  // A connection that breaks while idle must not end the script; the query itself reports its own failure.
  client.on('error', () => {});
  try {
    await client.connect();
    return await client.query(text, values);
  } finally {
    await client.end().catch(() => {});
  }
}
