import { existsSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readPidFile, startTokenOf, stopProcess } from './process-identity.mjs';

const PREFIX = 'don-doc-test-';

/** Nothing in a test folder is worth an orderly end. */
const STOP_LADDER = [
  ['SIGINT', 3_000],
  ['SIGQUIT', 2_000],
  ['SIGKILL', 5_000],
];

/** The folder for all temporary files of one test run; its name says whose it is. */
export const testFolderOf = (pid) => path.join(os.tmpdir(), `${PREFIX}${pid}`);

/** Stops every server whose pid file lies in this folder, then deletes the folder. */
export async function cleanUpFolder(folder) {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder, { recursive: true })) {
    if (name.endsWith('.pid')) await stopProcess(readPidFile(path.join(folder, name)), STOP_LADDER);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** What test runs that were killed left behind. */
export async function cleanUpAbandonedFolders() {
  for (const name of readdirSync(os.tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length)) : Number.NaN;
    if (pid && !startTokenOf(pid)) await cleanUpFolder(path.join(os.tmpdir(), name)).catch(() => {});
  }
}
