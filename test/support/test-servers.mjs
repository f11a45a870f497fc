import { randomBytes } from 'node:crypto';
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from '../../scripts/build.mjs';
import { buildWeb } from '../../scripts/build-web.mjs';
import { runNode } from '../../scripts/lib/commands.mjs';
import { isBuildFresh, isWebBuildFresh } from '../../scripts/lib/freshness.mjs';
import { DIST_DIR, PROJECT_DIR } from '../../scripts/lib/paths.mjs';
import { anyFreePort } from '../../scripts/lib/ports.mjs';
import { ensureDatabase, startPostgres, stopPostgres } from '../../scripts/lib/postgres.mjs';
import { findTemporalCli, findTemporalTestServer } from '../../scripts/lib/temporal-binary.mjs';
import { findTemporalRelease } from '../../scripts/lib/temporal-release.mjs';
import { cleanUpFolder } from '../../scripts/lib/test-folder.mjs';
import { bundleWorkflows } from '../../scripts/lib/workflow-bundle.mjs';

/**
 * What tests of several tiers share in one run, each made at most once and only for the tiers that run. Tests find it
 * through environment variables:
 *
 * - TEST_DATABASE_ADMIN_URL, TEST_TEMPLATE_DATABASE: a PostgreSQL for throw-away databases, and a migrated one to copy
 * - TEST_REFERENCE_DATABASE: the same with the agencies, the calendar and the policy that every installation has
 * - TEST_DEMONSTRATION_DATABASE: a demonstration as its seed leaves it, with the Hà Nội plan as a draft
 * - TEST_POSTGRES_COPY: the data folder of a PostgreSQL that is down, with all of these and the same password
 * - TEMPORAL_TEST_SERVER_PATH: the server that skips time
 * - TEMPORAL_CLI_PATH: the development server
 * - TEMPORAL_SERVER_PATH, TEMPORAL_SQL_TOOL_PATH: the server of production
 * - TEST_WORKFLOW_BUNDLE: the workflows in one file
 */
const TEMPLATE = 'don_doc_template';
const REFERENCES = 'don_doc_references';
const DEMONSTRATION = 'don_doc_demonstration';
const made = new Map();

/** Makes something at the first call and hands out the same at every other. */
function once(name, make) {
  if (!made.has(name)) made.set(name, make());
  return made.get(name);
}

const say = (text) => console.log(`set-up: ${text}`);

const folder = () =>
  once('folder', () => {
    const place = mkdtempSync(path.join(os.tmpdir(), 'don-doc-servers-'));
    // PostgreSQL runs as another user when root runs the tests; its data folder keeps its own mode.
    chmodSync(place, 0o755);
    return place;
  });

/** Everything in `dist/` as the sources stand now. */
export const provideBuild = () =>
  once('build', async () => {
    if (!isBuildFresh(PROJECT_DIR)) await build({ log: say, allowTypeErrors: true });
  });

/** `web/dist` as the sources stand now. */
export const provideWebBuild = () =>
  once('web build', async () => {
    if (!isWebBuildFresh(PROJECT_DIR)) await buildWeb();
  });

/** The settings of the PostgreSQL that all tests share. */
const postgresSettings = () =>
  once('postgres settings', async () => ({
    dataFolder: path.join(folder(), 'postgres'),
    port: await anyFreePort(),
    password: randomBytes(16).toString('hex'),
    pidFile: path.join(folder(), 'postgres.pid'),
    logFile: path.join(folder(), 'postgres.log'),
    throwAway: true,
  }));

export const providePostgres = () =>
  once('postgres', async () => {
    await provideBuild();
    const settings = await postgresSettings();
    const server = await startPostgres(settings);
    await ensureDatabase({ ...settings, database: TEMPLATE });
    const env = { ...process.env, NODE_ENV: 'test', DATABASE_URL: server.url(TEMPLATE) };
    await runNode(path.join(DIST_DIR, 'src/database/migrate.js'), [], { env });
    process.env.TEST_DATABASE_ADMIN_URL = server.url('postgres');
    process.env.TEST_TEMPLATE_DATABASE = TEMPLATE;
  });

/** Entering 14,000 agencies takes seconds, copying them none. */
export const provideReferences = () =>
  once('references', async () => {
    await providePostgres();
    const url = await seedCopy(TEMPLATE, REFERENCES, { DEMO_MODE: 'false' });
    // Whose installation it is, and whether it is a demonstration, is for each copy to say.
    await executeSql(url, 'DELETE FROM installation');
    process.env.TEST_REFERENCE_DATABASE = REFERENCES;
  });

/** A dozen installations of one run would each take five seconds to seed theirs. */
export const provideDemonstration = () =>
  once('demonstration', async () => {
    await provideReferences();
    await seedCopy(REFERENCES, DEMONSTRATION, { DEMO_MODE: 'true', DEMO_HISTORY: 'false' });
    process.env.TEST_DEMONSTRATION_DATABASE = DEMONSTRATION;
    process.env.TEST_POSTGRES_COPY = await copyOfPostgres();
  });

/** Runs the seed on a copy of a database. @returns its address */
async function seedCopy(original, name, settings) {
  const admin = process.env.TEST_DATABASE_ADMIN_URL;
  await executeSql(admin, `CREATE DATABASE "${name}" TEMPLATE "${original}"`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    DATABASE_URL: url.href,
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    ...settings,
  };
  await runNode(path.join(DIST_DIR, 'src/seed/seed.js'), [], { env });
  return url.href;
}

/** Copies the data of the PostgreSQL that all tests share, which is down meanwhile; no test runs yet. */
async function copyOfPostgres() {
  const settings = await postgresSettings();
  const { identity } = await startPostgres(settings);
  await stopPostgres(identity, settings.pidFile);
  const copy = `${settings.dataFolder}-copy`;
  // With its owner: PostgreSQL refuses a data folder of somebody else.
  await promisify(execFile)('cp', ['-a', settings.dataFolder, copy]);
  await startPostgres(settings);
  return copy;
}

export const provideWorkflowBundle = () =>
  once('bundle', async () => {
    const built = path.join(DIST_DIR, 'workflow-bundle.js');
    process.env.TEST_WORKFLOW_BUNDLE = isBuildFresh(PROJECT_DIR)
      ? built
      : await bundleWorkflows(path.join(folder(), 'workflow-bundle.js'), { warn: say });
  });

export const provideTestServer = () =>
  once('test server', async () => {
    process.env.TEMPORAL_TEST_SERVER_PATH = await findTemporalTestServer({ log: say });
  });

export const provideTemporalCli = () =>
  once('cli', async () => {
    process.env.TEMPORAL_CLI_PATH = await findTemporalCli({ log: say });
  });

export const provideTemporalRelease = () =>
  once('release', async () => {
    const { server, sqlTool } = await findTemporalRelease({ log: say });
    process.env.TEMPORAL_SERVER_PATH = server;
    process.env.TEMPORAL_SQL_TOOL_PATH = sqlTool;
  });

async function executeSql(url, statement) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/** Ends every server of this run and deletes its data. */
export async function endTestServers() {
  if (!made.has('folder')) return;
  const place = folder();
  made.clear();
  await cleanUpFolder(place);
}
