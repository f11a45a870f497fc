import { execFile, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { tailOf } from './log-files.mjs';
import { isPortFree } from './ports.mjs';
import { identityOf, isAlive, removePidFile, stopProcess, writePidFile } from './process-identity.mjs';

/**
 * The Temporal server of production on PostgreSQL: all four of its services in one process, as in docker-compose.yml.
 */
const HOST = '127.0.0.1';
const PLUGIN = 'postgres12';
const SERVICES = ['frontend', 'history', 'matching', 'worker'];
/** The server keeps its ports in a signed column of two bytes: what a system hands out as free is beyond that. */
const LOWEST_PORT = 15_000;
const HIGHEST_PORT = 32_767;

const READY_MILLISECONDS = 90_000;

/** An orderly end hands shards and pollers over; what is stored is consistent either way. */
const STOP_LADDER = [
  ['SIGTERM', 20_000],
  ['SIGKILL', 5_000],
];

const run = promisify(execFile);

/**
 * Creates both databases with the schema of this version.
 *
 * @param {string} sqlTool
 * @param {import('./temporal-release-server.mjs').TemporalDatabases} databases
 */
export async function createTemporalDatabases(sqlTool, databases) {
  const schemas = [
    [databases.store, 'postgresql/v12/temporal'],
    [databases.visibility, 'postgresql/v12/visibility'],
  ];
  for (const [database, schema] of schemas) {
    const tool = (...command) => run(sqlTool, [...connectionOf(databases, database), ...command]);
    await tool('create-database');
    await tool('setup-schema', '--version', '0.0');
    await tool('update-schema', '--schema-name', schema);
  }
}

function connectionOf({ url }, database) {
  const { hostname, port, username, password } = new URL(url);
  return [
    ...['--plugin', PLUGIN, '--endpoint', hostname, '--port', port, '--user', username],
    ...['--password', decodeURIComponent(password), '--database', database],
  ];
}

/** Ports that the server needs, free at this moment. */
export async function choosePorts() {
  const ports = new Set();
  while (ports.size < 2 * SERVICES.length) {
    const port = LOWEST_PORT + Math.floor(Math.random() * (HIGHEST_PORT - LOWEST_PORT));
    if (await isPortFree(port)) ports.add(port);
  }
  return [...ports];
}

/** Starts the server; its databases must be there. Started again with the same ports it is found at the same address. */
export async function startReleaseServer(o) {
  mkdirSync(o.folder, { recursive: true });
  const configFile = path.join(o.folder, 'temporal.yaml');
  // Every JSON text is a YAML text.
  writeFileSync(configFile, JSON.stringify(configOf(o), null, 1), { mode: 0o600 });
  const identity = spawnServer(o, configFile);
  writePidFile(o.pidFile, identity);
  const address = `${HOST}:${o.ports[0]}`;
  await waitUntilServing(identity, address, o);
  return { identity, port: o.ports[0], address };
}

/** Stops the server; its databases stay. */
export async function stopReleaseServer(identity, pidFile) {
  const stopped = await stopProcess(identity, STOP_LADDER);
  if (stopped) removePidFile(pidFile);
  return stopped;
}

function configOf({ databases, shards, ports, folder, tls, dynamicConfig: settings = [] }) {
  const { store, visibility } = databases;
  const dynamicConfig = path.join(folder, 'dynamic-config.yaml');
  writeFileSync(dynamicConfig, ['limit.blobSize.warn=65536', ...settings].map(asYaml).join(''));
  return {
    log: { stdout: true, level: 'warn' },
    persistence: {
      defaultStore: 'store',
      visibilityStore: 'visibility',
      numHistoryShards: shards,
      datastores: { store: sqlOf(databases.url, store, 8), visibility: sqlOf(databases.url, visibility, 3) },
    },
    global: {
      membership: { maxJoinDuration: '30s', broadcastAddress: HOST },
      ...(tls ? { tls } : {}),
    },
    services: Object.fromEntries(SERVICES.map((name, index) => [name, { rpc: rpcOf(ports, index) }])),
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: {
          enabled: true,
          initialFailoverVersion: 1,
          rpcName: 'frontend',
          rpcAddress: `${HOST}:${ports[0]}`,
        },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    dynamicConfigClient: { filepath: dynamicConfig, pollInterval: '60s' },
  };
}

/** From KEY=VALUE. */
const asYaml = (pair) => pair.replace(/^([^=]+)=(.*)$/, '$1:\n  - value: $2\n');

const rpcOf = (ports, index) => ({
  grpcPort: ports[index],
  membershipPort: ports[SERVICES.length + index],
  bindOnLocalHost: true,
});

/** @param connections of each of the four services */
function sqlOf(url, databaseName, connections) {
  const { host, username, password } = new URL(url);
  return {
    sql: {
      pluginName: PLUGIN,
      databaseName,
      connectAddr: host,
      connectProtocol: 'tcp',
      user: username,
      password: decodeURIComponent(password),
      maxConns: connections,
      maxIdleConns: connections,
      maxConnLifetime: '1h',
    },
  };
}

function spawnServer({ server, folder, logFile }, configFile) {
  const log = openSync(logFile, 'a');
  // A process group of its own: Ctrl-C in the terminal must reach the test run alone, which stops in order.
  const child = spawn(server, ['--config-file', configFile, '--allow-no-auth', 'start'], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.on('error', () => {});
  child.unref();
  if (!child.pid) throw new Error(`The Temporal server cannot be started: ${server} does not run.`);
  return identityOf(child.pid);
}

/** Serving means: its front end says so over gRPC, by the same TLS as its clients. */
async function waitUntilServing(identity, address, { logFile, clientTls }) {
  const { Connection } = await import('@temporalio/client');
  const end = Date.now() + READY_MILLISECONDS;
  const connection = Connection.lazy({ address, tls: clientTls ?? false });
  try {
    while (!(await isServing(connection))) {
      if (!isAlive(identity)) throw new Error(`The Temporal server ended while starting:\n${endOf(logFile)}`);
      if (Date.now() > end) throw new Error(`The Temporal server does not serve:\n${endOf(logFile)}`);
      await sleep(150);
    }
  } finally {
    await connection.close();
  }
}

/** Its lines carry whole stacks. */
const endOf = (logFile) =>
  tailOf(logFile)
    .split('\n')
    .map((line) => line.slice(0, 400))
    .join('\n');

async function isServing(connection) {
  const service = 'temporal.api.workflowservice.v1.WorkflowService';
  try {
    const answer = await connection.withDeadline(Date.now() + 2_000, () =>
      connection.healthService.check({ service }),
    );
    return answer.status === 1;
  } catch {
    return false;
  }
}
