import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { rotateLog, tailOf } from './log-files.mjs';
import { identityOf, readPidFile, removePidFile, stopProcess, writePidFile } from './process-identity.mjs';

/** The worker finishes the activities under way; what takes longer is retried after the next start. */
const STOP_LADDER = [
  ['SIGTERM', 10_000],
  ['SIGKILL', 5_000],
];

const FIRST_WAIT_MILLISECONDS = 500;
const LONGEST_WAIT_MILLISECONDS = 30_000;

/** A child that has run this long was well; its next crash counts as a first one. */
const STEADY_MILLISECONDS = 60_000;

/** The wait before a child is started again after its n-th crash in a row. */
export const waitAfterCrash = (crashes) =>
  Math.min(FIRST_WAIT_MILLISECONDS * 2 ** Math.max(0, crashes - 1), LONGEST_WAIT_MILLISECONDS);

/**
 * Keeps one Node program running.
 *
 * 1. The child holds the end of a pipe as its standard input (PARENT_PIPE=1): when this process is gone, however it
 *    ended, the pipe closes and the child ends itself.
 * 2. A child that ends by itself is started again, after a growing wait.
 * 3. Its pid file lets the next start find a child that hangs all the same.
 */
export class SupervisedProcess {
  #options;
  #child;
  #timer;
  #stopping = false;
  #crashes = 0;

  /**
   * @param {{name: string, script: string, args?: string[], env: object, cwd: string, pidFile: string, logFile: string,
   *   onCrash: (report: {name: string, crashes: number, how: string, waitMilliseconds: number, tail: string}) => void}} o
   */
  constructor(o) {
    this.#options = o;
  }

  get crashes() {
    return this.#crashes;
  }

  start() {
    const { script, args = [], env, cwd, pidFile, logFile } = this.#options;
    rotateLog(logFile);
    const log = openSync(logFile, 'a');
    const startedAt = Date.now();
    // Detached from the terminal's process group: Ctrl-C reaches the start script alone, which stops in order.
    const child = spawn(process.execPath, ['--enable-source-maps', script, ...args], {
      cwd,
      env: { ...env, PARENT_PIPE: '1' },
      detached: true,
      stdio: ['pipe', log, log],
    });
    closeSync(log);
    this.#child = child;
    // A broken pipe only says what 'exit' reports as well.
    child.stdin.on('error', () => {});
    child.once('error', (error) => this.#ended(child, startedAt, error.message));
    child.once('exit', (code, signal) => this.#ended(child, startedAt, signal ?? `code ${code}`));
    if (child.pid) writePidFile(pidFile, identityOf(child.pid));
  }

  #ended(child, startedAt, how) {
    if (this.#child !== child) return;
    this.#child = undefined;
    const { name, pidFile, logFile, onCrash } = this.#options;
    removePidFile(pidFile);
    if (this.#stopping) return;
    this.#crashes = Date.now() - startedAt >= STEADY_MILLISECONDS ? 1 : this.#crashes + 1;
    const waitMilliseconds = waitAfterCrash(this.#crashes);
    this.#timer = setTimeout(() => this.start(), waitMilliseconds);
    onCrash({ name, crashes: this.#crashes, how, waitMilliseconds, tail: tailOf(logFile) });
  }

  async stop() {
    this.#stopping = true;
    clearTimeout(this.#timer);
    await stopLeftover(this.#options.pidFile);
  }
}

/** Stops the process of a pid file, if it is still that very process; used for children of an earlier start, too. */
export async function stopLeftover(pidFile) {
  const stopped = await stopProcess(readPidFile(pidFile), STOP_LADDER);
  if (stopped) removePidFile(pidFile);
  return stopped;
}
