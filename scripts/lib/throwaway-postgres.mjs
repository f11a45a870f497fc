import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { anyFreePort } from './ports.mjs';
import { startPostgres, stopPostgres } from './postgres.mjs';

/**
 * Runs `work` with a PostgreSQL that is gone afterwards, whatever happens.
 *
 * @template T
 * @param {(urlOf: (database: string) => string) => Promise<T>} work `urlOf('postgres')` is the one database there is
 * @returns {Promise<T>}
 */
export async function withThrowawayPostgres(work) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'don-doc-postgres-'));
  // The user who runs PostgreSQL in root's place must get to its data folder, which keeps its own mode.
  chmodSync(folder, 0o755);
  const pidFile = path.join(folder, 'postgres.pid');
  try {
    const server = await startPostgres({
      dataFolder: path.join(folder, 'data'),
      port: await anyFreePort(),
      password: randomBytes(16).toString('hex'),
      pidFile,
      logFile: path.join(folder, 'postgres.log'),
      throwAway: true,
    });
    try {
      return await work(server.url);
    } finally {
      await stopPostgres(server.identity, pidFile);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
