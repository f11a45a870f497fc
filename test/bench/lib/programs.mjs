import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import { tailOf } from '../../../scripts/lib/log-files.mjs';
import { PROJECT_DIR } from '../../../scripts/lib/paths.mjs';

const STOP_MILLISECONDS = 15_000;

/** A Node program of a run, which ends with it. */
export class Program {
  #child;

  constructor(name, script, env, folder) {
    this.logFile = path.join(folder, `${name}.log`);
    const log = openSync(this.logFile, 'a');
    // The pipe closes when the bench ends, however it ends; then the program ends too.
    this.#child = spawn(process.execPath, ['--enable-source-maps', script], {
      cwd: PROJECT_DIR,
      env: { ...process.env, ...env, PARENT_PIPE: '1' },
      stdio: ['pipe', log, log],
    });
    this.#child.stdin.on('error', () => {});
    closeSync(log);
  }

  get pid() {
    return this.#child.pid;
  }

  /** @throws with the end of its log where it has ended */
  assertAlive() {
    if (this.#child.exitCode !== null) throw new Error(`a program ended:\n${tailOf(this.logFile)}`);
  }

  async stop() {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), STOP_MILLISECONDS);
    await gone;
    clearTimeout(timer);
  }
}
