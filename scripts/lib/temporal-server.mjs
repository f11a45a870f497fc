import { execFile, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { tailOf } from './log-files.mjs';
import {
  identityOf,
  isAlive,
  readPidFile,
  removePidFile,
  stopProcess,
  writePidFile,
} from './process-identity.mjs';

const HOST = '127.0.0.1';

/** The first start builds the file's tables; on a busy machine with two cores that takes several seconds. */
const READY_MILLISECONDS = 60_000;

/** It keeps its file consistent whenever it is killed, so a short wait for a clean end is enough. */
const STOP_LADDER = [
  ['SIGTERM', 10_000],
  ['SIGKILL', 5_000],
];

/**
 * The development server deletes finished workflows after a day. Their ids guard against running a task twice, and
 * their histories are what people look up: ten years are longer than any plan is followed.
 */
const RETENTION = '3650d';

/**
 * Starts the Temporal development server, or takes over the one that still runs.
 *
 * @param {object} o
 * @param {string} o.cli path of the Temporal CLI
 * @param {number} o.port of its gRPC service
 * @param {string} o.pidFile
 * @param {string} o.logFile
 * @param {string} [o.databaseFile] without it everything is kept in memory (tests)
 * @param {number} [o.uiPort] without it there is no web UI
 * @param {string[]} [o.dynamicConfig] KEY=VALUE pairs, values in JSON
 * @returns {Promise<{identity: object, port: number, uiPort?: number, address: string, adopted: boolean}>}
 */
export async function startTemporalServer(o) {
  const running = await adoptTemporalServer(o);
  if (running) return running;
  const identity = spawnServer(o);
  writePidFile(o.pidFile, identity);
  await waitUntilReady(identity, o);
  await keepFinishedWorkflows(identity, o);
  return describe(identity, false);
}

/** The server of an earlier start, if it still runs. */
export async function adoptTemporalServer(o) {
  const remembered = readPidFile(o.pidFile);
  if (!isAlive(remembered)) return undefined;
  try {
    await waitUntilReady(remembered, o);
    return describe(remembered, true);
  } catch (error) {
    // It was just ending: then there is none to take over.
    if (!isAlive(remembered)) return undefined;
    throw error;
  }
}

/** Stops the server; its file stays. */
export async function stopTemporalServer(identity, pidFile) {
  const stopped = await stopProcess(identity, STOP_LADDER);
  if (stopped) removePidFile(pidFile);
  return stopped;
}

const addressOf = ({ port }) => `${HOST}:${port}`;

const describe = (identity, adopted) => ({
  identity,
  port: identity.port,
  uiPort: identity.uiPort,
  address: addressOf(identity),
  adopted,
});

function spawnServer({ cli, port, uiPort, databaseFile, dynamicConfig = [], logFile }) {
  mkdirSync(path.dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'a');
  // A process group of its own: Ctrl-C in the terminal must reach the start script alone, which stops in order.
  const child = spawn(
    cli,
    [
      ...['server', 'start-dev', '--ip', HOST, '--port', String(port), '--log-level', 'warn'],
      ...(uiPort ? ['--ui-port', String(uiPort), '--ui-disable-news-fetch'] : ['--headless']),
      ...(databaseFile ? ['--db-filename', databaseFile] : []),
      ...dynamicConfig.flatMap((pair) => ['--dynamic-config-value', pair]),
    ],
    { detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  child.on('error', () => {});
  child.unref();
  if (!child.pid) throw new Error(`The Temporal server cannot be started: ${cli} does not run.`);
  return identityOf(child.pid, { port, uiPort });
}

/** Ready means: the namespace can be read, so both the front end and its storage answer. */
async function waitUntilReady(identity, { cli, logFile }) {
  const end = Date.now() + READY_MILLISECONDS;
  while (!(await operate(cli, identity, ['describe']))) {
    if (!isAlive(identity)) throw new Error(`The Temporal server ended while starting:\n${tailOf(logFile)}`);
    if (Date.now() > end) throw new Error(`The Temporal server does not answer:\n${tailOf(logFile)}`);
    await sleep(150);
  }
}

async function keepFinishedWorkflows(identity, { cli, logFile }) {
  const end = Date.now() + READY_MILLISECONDS;
  while (!(await operate(cli, identity, ['update', '--retention', RETENTION]))) {
    if (!isAlive(identity) || Date.now() > end)
      throw new Error(`The retention of the Temporal server cannot be set:\n${tailOf(logFile)}`);
    await sleep(150);
  }
}

/** Runs a command on the namespace; answers whether it succeeded. */
function operate(cli, identity, [verb, ...options]) {
  const command = ['operator', 'namespace', verb, '--namespace', 'default', ...options];
  const connection = ['--address', addressOf(identity), '--command-timeout', '5s'];
  return new Promise((resolve) => {
    execFile(cli, [...command, ...connection], { env: ownEnvironment(), timeout: 10_000 }, (error) =>
      resolve(!error),
    );
  });
}

/** TEMPORAL_… variables and profiles of the caller's shell would send the command elsewhere. */
function ownEnvironment() {
  const entries = Object.entries(process.env).filter(([name]) => !name.startsWith('TEMPORAL_'));
  return { ...Object.fromEntries(entries), TEMPORAL_DISABLE_CONFIG_FILE: 'true' };
}
