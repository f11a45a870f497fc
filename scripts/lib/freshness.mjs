import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Folders and files a build is made from. */
const BUILD_SOURCES = [
  ...['src', 'domain', 'oracle', 'workflows', 'activities'],
  ...[
    'tsconfig.json',
    'tsconfig.build.json',
    'package-lock.json',
    'scripts/build.mjs',
    'scripts/lib/workflow-bundle.mjs',
  ],
];
/** The same for the web application. */
const WEB_SOURCES = [
  ...['web/src', 'web/index.html', 'web/tsconfig.json', 'web/vite.config.mjs'],
  ...['package-lock.json', 'scripts/build-web.mjs'],
];
const STAMP = '.build-stamp.json';

/**
 * Whether the installed packages are those of the lock file. npm writes its own copy of the lock file last, so an
 * installation that was broken off has none.
 */
export function arePackagesFresh(projectDir) {
  const installed = path.join(projectDir, 'node_modules', '.package-lock.json');
  const wanted = path.join(projectDir, 'package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs;
}

/** A hash over everything a build is made from: times of files lie after a clone, a copy or a checkout. */
export const fingerprintOfSources = (projectDir) => fingerprintOf(projectDir, BUILD_SOURCES);

/** The same for the web application. */
export const fingerprintOfWeb = (projectDir) => fingerprintOf(projectDir, WEB_SOURCES);

function fingerprintOf(projectDir, sources) {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesUnder(path.join(projectDir, source))) {
      if (/\.(spec|long)\.tsx?$|\.md$/.test(file)) continue;
      hash.update(path.relative(projectDir, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

/** Every file under a place, in an order that does not depend on the file system. */
export function filesUnder(place) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesUnder(path.join(place, name)));
}

export const isBuildFresh = (projectDir) =>
  readStamp(path.join(projectDir, 'dist'))?.fingerprint === fingerprintOfSources(projectDir);

/** Whether `web/dist` is what the sources of the web application would give. */
export const isWebBuildFresh = (projectDir) =>
  readStamp(path.join(projectDir, 'web', 'dist'))?.fingerprint === fingerprintOfWeb(projectDir);

function readStamp(outputDir) {
  try {
    return JSON.parse(readFileSync(path.join(outputDir, STAMP), 'utf8'));
  } catch {
    return undefined;
  }
}

export const writeStamp = (outputDir, stamp) =>
  writeFileSync(path.join(outputDir, STAMP), `${JSON.stringify(stamp)}\n`);
