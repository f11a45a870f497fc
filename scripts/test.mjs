/**
 * `npm test`: runs Jest, cleans up behind it and says the result in its last line.
 * `npm test -- --project domain calendar` runs one tier and only files whose path has "calendar" in it; every other
 * argument goes to Jest. `--all` adds the long tests; `--production` runs the end-to-end tests on the Temporal server of
 * production, which `--all` does besides where that server can be had.
 */
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inProject, PROJECT_DIR } from './lib/paths.mjs';
import { identityOf, stopProcess } from './lib/process-identity.mjs';
import { isGood, sumOf, tallyLine, tallyOf } from './lib/tally.mjs';
import { findTemporalRelease, NoTemporalReleaseError } from './lib/temporal-release.mjs';
import { cleanUpAbandonedFolders, cleanUpFolder, testFolderOf } from './lib/test-folder.mjs';

/** Once the report is written Jest has nothing left to do; a handle that a library keeps open must not hold it up. */
const GRACE_MILLISECONDS = 20_000;

const OWN_OPTIONS = ['--all', '--production'];

/** One installation on the server of production at a time: each is six processes. */
const PRODUCTION = ['--runInBand', '--project', 'production'];

const folder = testFolderOf(process.pid);
const reportFile = path.join(folder, 'report.json');

async function main(args) {
  await cleanUpAbandonedFolders();
  const reason = wantsProduction(args) ? await whyNoProduction() : null;
  if (reason !== null) console.log(`not run: production\n${reason}`);
  if (reason !== null && args.includes('--production')) {
    console.log(tallyLine({ passed: 0, failed: 1 }));
    return 1;
  }
  mkdirSync(folder, { recursive: true });
  // PostgreSQL runs as another user when root runs the tests.
  chmodSync(folder, 0o755);
  try {
    const tallies = [];
    for (const run of runsOf(args, wantsProduction(args) && reason === null))
      tallies.push(await tallyOfRun(run));
    const tally = sumOf(tallies);
    if (tally.skipped > 0) console.log(`${tally.skipped} skipped`);
    if (tally.passed + tally.failed === 0) console.log('no test ran');
    await cleanUpFolder(folder);
    console.log(tallyLine(tally));
    return tallies.every((each) => each.ended === 0) && isGood(tally) ? 0 : 1;
  } finally {
    await cleanUpFolder(folder);
  }
}

/** The runs of Jest that follow from the arguments: all tiers side by side, the server of production after them. */
function runsOf(args, withProduction) {
  const given = args.filter((arg) => !OWN_OPTIONS.includes(arg));
  const isLong = args.includes('--all');
  if (args.includes('--production')) return [{ args: [...given, ...PRODUCTION], isLong, withProduction }];
  const tiers = { args: given, isLong, withProduction: false };
  return withProduction ? [tiers, { args: [...given, ...PRODUCTION], isLong, withProduction }] : [tiers];
}

async function tallyOfRun(run) {
  rmSync(reportFile, { force: true });
  const ended = await runJest(run);
  return { ...tallyOf(readReport()), ended };
}

const readReport = () => (existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : undefined);

const wantsProduction = (args) =>
  args.includes('--production') ||
  (args.includes('--all') && !args.some((arg) => arg.startsWith('--project')));

/** @returns why there is no server of production, or null once there is one */
async function whyNoProduction() {
  try {
    await findTemporalRelease({ log: console.log });
    return null;
  } catch (error) {
    if (error instanceof NoTemporalReleaseError) return error.message;
    throw error;
  }
}

function runJest({ args, isLong, withProduction }) {
  const jest = inProject('node_modules', 'jest', 'bin', 'jest.js');
  const env = { ...process.env, TMPDIR: folder };
  if (withProduction) env.TEST_PRODUCTION = '1';
  if (isLong) {
    env.TEST_ALL = '1';
    // Ten times the stories of every day against the oracle of the ledger.
    env.ORACLE_RUNS ??= '7000';
  }
  const child = spawn(
    process.execPath,
    ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, ...jestOptions(args)],
    { cwd: PROJECT_DIR, env, stdio: 'inherit' },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return endOf(child);
}

function jestOptions(args) {
  const own = args.map((arg) => arg.replace(/^--project(?==|$)/, '--selectProjects'));
  // Jest takes everything that follows --selectProjects as further names, so plain paths must come before it.
  const at = own.indexOf('--selectProjects');
  const options = at < 0 ? own : [...own.slice(0, at), ...own.slice(at + 2), ...own.slice(at, at + 2)];
  return ['--json', `--outputFile=${reportFile}`, '--passWithNoTests', ...options];
}

/** @returns Jest's exit code; 0 as well when it had finished all the same and only would not go */
async function endOf(child) {
  const identity = identityOf(child.pid);
  let isForced = false;
  let reportedAt;
  const watch = setInterval(async () => {
    if (!existsSync(reportFile)) return;
    reportedAt ??= Date.now();
    if (Date.now() - reportedAt < GRACE_MILLISECONDS || isForced) return;
    isForced = true;
    console.log('Jest has finished but does not end: something in the tests is still open. It is ended now.');
    await stopProcess(identity, [['SIGKILL', 5_000]]);
  }, 500);
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (status) => resolve(status ?? 1));
  });
  clearInterval(watch);
  return isForced ? 0 : code;
}

process.exitCode = await main(process.argv.slice(2));
