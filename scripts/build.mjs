/** `npm run build`: compiles the service, bundles the workflows, copies what is no TypeScript; then the web application. */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWeb } from './build-web.mjs';
import { runCommand } from './lib/commands.mjs';
import { filesUnder, fingerprintOfSources, isWebBuildFresh, writeStamp } from './lib/freshness.mjs';
import { CACHE_DIR, DIST_DIR, inProject, PROJECT_DIR } from './lib/paths.mjs';
import { startTokenOf } from './lib/process-identity.mjs';
import { bundleWorkflows, hasWorkflows } from './lib/workflow-bundle.mjs';

const ROOMS = ['domain', 'oracle', 'workflows', 'activities', 'src'];
const WORK_PREFIX = 'build-';

/**
 * Builds beside the running build and changes over at the end: a failed build leaves the last good one in place, and a
 * deleted source leaves nothing behind.
 *
 * @param {{log?: (text: string) => void, allowTypeErrors?: boolean}} [options] with `allowTypeErrors` (tests: types are
 *   the business of `npm run check`) such a build is used, but never counts as fresh
 */
export async function build({ log = console.log, allowTypeErrors = false } = {}) {
  const fingerprint = fingerprintOfSources(PROJECT_DIR);
  const output = path.join(CACHE_DIR, `${WORK_PREFIX}${process.pid}`);
  removeAbandonedBuilds();
  mkdirSync(output, { recursive: true });
  try {
    const typeErrors = await compile(output);
    if (typeErrors && !allowTypeErrors) throw typeErrors;
    if (typeErrors) log(`the build has type errors:\n${typeErrors.message}`);
    copyAssets(output);
    if (hasWorkflows()) await bundleWorkflows(path.join(output, 'workflow-bundle.js'), { warn: log });
    else log('no workflows/index.ts yet: no workflow bundle');
    writeStamp(output, {
      fingerprint: typeErrors ? 'type errors' : fingerprint,
      builtAt: new Date().toISOString(),
    });
    changeOver(output);
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

/**
 * The paths in source maps are absolute because the output moves once it is complete.
 * @returns the error when the compiler found some (it writes its output all the same)
 */
async function compile(output) {
  const compiler = inProject('node_modules', '@typescript', 'native', 'bin', 'tsc');
  const options = [
    '-p',
    inProject('tsconfig.build.json'),
    '--outDir',
    output,
    '--sourceRoot',
    `${PROJECT_DIR}/`,
  ];
  return runCommand(process.execPath, [compiler, ...options]).then(
    () => undefined,
    (error) => error,
  );
}

function copyAssets(output) {
  for (const room of ROOMS) {
    for (const file of filesUnder(inProject(room))) {
      if (/\.(ts|tsx|md)$/.test(file)) continue;
      cpSync(file, path.join(output, path.relative(PROJECT_DIR, file)));
    }
  }
}

function changeOver(output) {
  const old = path.join(CACHE_DIR, `${WORK_PREFIX}${process.pid}.old`);
  if (existsSync(DIST_DIR)) renameSync(DIST_DIR, old);
  renameSync(output, DIST_DIR);
  rmSync(old, { recursive: true, force: true });
}

/** What a build that was killed left behind: its folder is named after a process that is no more. */
function removeAbandonedBuilds() {
  if (!existsSync(CACHE_DIR)) return;
  for (const name of readdirSync(CACHE_DIR)) {
    const pid = Number(/^build-(\d+)/.exec(name)?.[1]);
    if (pid && !startTokenOf(pid)) rmSync(path.join(CACHE_DIR, name), { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const begin = Date.now();
  try {
    await build();
    if (!isWebBuildFresh(PROJECT_DIR)) await buildWeb();
    console.log(`built in ${((Date.now() - begin) / 1000).toFixed(1)} s`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
