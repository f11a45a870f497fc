import { spawn } from 'node:child_process';
import { PROJECT_DIR } from './paths.mjs';

/** How much of a command's output is kept for the message when it fails. */
const KEPT_CHARACTERS = 8_000;

/**
 * Runs a command of a few seconds or minutes to its end; its output is shown only when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{env?: object, signal?: AbortSignal, onLine?: (line: string) => void}} [options]
 * @throws an error with the command's last lines
 */
export function runCommand(command, args, { env = process.env, signal, onLine } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: PROJECT_DIR, env, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk) => {
      output = (output + chunk).slice(-KEPT_CHARACTERS);
      if (onLine) for (const line of String(chunk).split('\n')) if (line.trim()) onLine(line.trim());
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('close', (code, killedBy) => {
      if (code === 0) resolve(output);
      else
        reject(
          new Error(`${[command, ...args].join(' ')} ended with ${killedBy ?? code}:\n${output.trimEnd()}`),
        );
    });
  });
}

/** Runs a Node program of this project. */
export const runNode = (script, args = [], options = {}) =>
  runCommand(process.execPath, ['--enable-source-maps', script, ...args], options);
