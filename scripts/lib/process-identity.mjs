import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A pid alone names nobody: the system gives it to another process later, after a restart of the machine at the latest.
 * A process is therefore remembered as pid + start token, and only a process that still has both is adopted or stopped.
 */

/** The start token of a running process, or undefined when there is none with this pid (a zombie counts as none). */
export function startTokenOf(pid) {
  return process.platform === 'linux' ? linuxStartToken(pid) : psStartToken(pid);
}

function linuxStartToken(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may hold blanks and brackets itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    // Ticks since boot come again after a reboot, so the boot belongs to the token.
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
  } catch {
    return undefined;
  }
}

function psStartToken(pid) {
  const ps = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  });
  const [stat, ...started] = (ps.stdout ?? '').trim().split(/\s+/);
  return ps.status === 0 && stat && !stat.startsWith('Z') ? started.join(' ') : undefined;
}

/** The name of the program that runs under this pid, without its folder. */
export function programNameOf(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return undefined;
  }
  const ps = spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' });
  return ps.status === 0 ? path.basename(ps.stdout.trim()) : undefined;
}

/** The pid of the process that started this one, or undefined when there is none with this pid. */
export function parentPidOf(pid) {
  const ps = spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' });
  if (ps.status === 0) return Number(ps.stdout);
  try {
    // Small containers have no ps.
    return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
}

/** What is kept of a process: enough to find the very same one again. */
export const identityOf = (pid, details = {}) => ({ pid, startToken: startTokenOf(pid), ...details });

export const isAlive = (identity) =>
  identity?.pid > 0 &&
  identity.startToken !== undefined &&
  startTokenOf(identity.pid) === identity.startToken;

export function writePidFile(file, identity) {
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, `${JSON.stringify(identity)}\n`);
  renameSync(temporary, file);
}

/** The identity a pid file holds; undefined when there is no file or it was cut off in the middle of writing. */
export function readPidFile(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

export const removePidFile = (file) => rmSync(file, { force: true });

/** Waits until the process is gone; answers whether it is. */
export async function waitUntilGone(identity, milliseconds) {
  const end = Date.now() + milliseconds;
  while (isAlive(identity)) {
    if (Date.now() >= end) return false;
    await sleep(50);
  }
  return true;
}

/**
 * Stops one process: each signal in turn gets its time, the next comes only when the one before did not help.
 * @param {[NodeJS.Signals, number][]} ladder signals with the milliseconds each is given
 */
export async function stopProcess(identity, ladder) {
  for (const [signal, milliseconds] of ladder) {
    if (!isAlive(identity)) return true;
    sendSignal(identity.pid, signal);
    if (await waitUntilGone(identity, milliseconds)) return true;
  }
  return !isAlive(identity);
}

function sendSignal(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
