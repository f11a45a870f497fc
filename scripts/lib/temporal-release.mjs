import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { CACHE_DIR } from './paths.mjs';

/** The Temporal server of production, the same version as the images of docker-compose.yml. */
const VERSION = '1.32.0';
const FOLDER = path.join(CACHE_DIR, 'temporal-server', VERSION);

/** What is built from where, and what the image calls it. */
const PROGRAMS = [
  { name: 'temporal-server', built: 'server', source: 'go.temporal.io/server/cmd/server' },
  { name: 'temporal-sql-tool', built: 'sql', source: 'go.temporal.io/server/cmd/tools/sql' },
];

/** There is no Temporal server of production on this machine and none can be built; the message says how to get one. */
export class NoTemporalReleaseError extends Error {}

/**
 * The programs of the production server, in this order: named by TEMPORAL_SERVER_PATH (its SQL tool beside it, or named by
 * TEMPORAL_SQL_TOOL_PATH), kept from before, built with Go (minutes, and Go modules from the network).
 *
 * @param {{log?: (text: string) => void, env?: Record<string, string | undefined>, folder?: string}} [options]
 * @returns {Promise<{server: string, sqlTool: string}>} absolute paths
 * @throws NoTemporalReleaseError
 */
export async function findTemporalRelease({ log = () => {}, env = process.env, folder = FOLDER } = {}) {
  const named = namedPrograms(env);
  if (named) return named;
  const kept = programsIn(folder);
  if (kept) return kept;
  await buildInto(folder, log, env);
  return programsIn(folder);
}

function namedPrograms({ TEMPORAL_SERVER_PATH: server, TEMPORAL_SQL_TOOL_PATH: tool }) {
  if (!server) return undefined;
  const sqlTool = tool || path.join(path.dirname(server), 'temporal-sql-tool');
  const missing = [server, sqlTool].find((file) => !isExecutable(file));
  if (missing)
    throw new NoTemporalReleaseError(
      `TEMPORAL_SERVER_PATH is set, but ${missing} cannot be run: name the server, and its SQL tool beside it or by ` +
        'TEMPORAL_SQL_TOOL_PATH.',
    );
  return { server: path.resolve(server), sqlTool: path.resolve(sqlTool) };
}

function programsIn(folder) {
  const [server, sqlTool] = PROGRAMS.map(({ name }) => path.join(folder, name));
  return isExecutable(server) && isExecutable(sqlTool) ? { server, sqlTool } : undefined;
}

async function buildInto(folder, log, env) {
  const temporary = `${folder}.${process.pid}.build`;
  mkdirSync(temporary, { recursive: true });
  try {
    for (const { source } of PROGRAMS) {
      log(`building ${source} ${VERSION} with Go, which takes minutes`);
      await goInstall(`${source}@v${VERSION}`, { ...env, GOBIN: temporary, CGO_ENABLED: '0' });
    }
    for (const { name, built } of PROGRAMS)
      renameSync(path.join(temporary, built), path.join(temporary, name));
    rmSync(folder, { recursive: true, force: true });
    renameSync(temporary, folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function goInstall(what, env) {
  return new Promise((resolve, reject) => {
    const child = spawn('go', ['install', what], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let output = '';
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', () => reject(new NoTemporalReleaseError(howToGetIt('there is no Go here'))));
    child.once('close', (code) => {
      if (code === 0) return resolve(undefined);
      const last = output.trim().split('\n').at(-1);
      reject(new NoTemporalReleaseError(howToGetIt(`go install ${what} ended with ${code}: ${last}`)));
    });
  });
}

const howToGetIt = (reason) =>
  [
    `The Temporal server ${VERSION} of production was not found and cannot be built: ${reason}.`,
    'Any one of these helps:',
    '  1. install Go, so that the server can be built here (once, about six minutes);',
    '  2. set TEMPORAL_SERVER_PATH to a server of this version, with temporal-sql-tool beside it;',
    `  3. copy both to ${path.relative(process.cwd(), FOLDER)} (mode 755).`,
  ].join('\n');

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
