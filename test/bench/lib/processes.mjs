import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in ticks of 10 ms. */
const MS_PER_TICK = 10;

/** Processor time of one process so far, in ms; 0 where there is none (any more). */
function ownCpuMs(pid) {
  const fields = statOf(pid);
  return fields ? (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK : 0;
}

/**
 * Processor time of a process with its children, dead or alive, in ms: PostgreSQL works in one process for each
 * connection.
 */
export function cpuMs(pid) {
  const fields = statOf(pid);
  if (!fields) return 0;
  const ofDead = (Number(fields[13]) + Number(fields[14])) * MS_PER_TICK;
  return childrenOf(pid).reduce((sum, child) => sum + ownCpuMs(child), ownCpuMs(pid) + ofDead);
}

/** Resident memory of a process in MiB. */
export function residentMiB(pid) {
  const status = read(`/proc/${pid}/status`);
  return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
}

function childrenOf(pid) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((child) => statOf(child)?.[1] === String(pid));
}

/** The fields of /proc/<pid>/stat from the state on: [0] state, [1] parent, [11]–[14] times. */
function statOf(pid) {
  const stat = read(`/proc/${pid}/stat`);
  return stat === '' ? undefined : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
