import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { anyFreePort } from './ports.mjs';
import { ensureDatabase, startPostgres, stopPostgres } from './postgres.mjs';
import { isAlive, readPidFile } from './process-identity.mjs';

describe('the embedded PostgreSQL', () => {
  const password = 'with blank/and%sign';
  let options;

  beforeAll(async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'postgres-'));
    chmodSync(folder, 0o755);
    options = {
      dataFolder: path.join(folder, 'data'),
      port: await anyFreePort(),
      password,
      pidFile: path.join(folder, 'postgres.pid'),
      logFile: path.join(folder, 'postgres.log'),
    };
  });
  afterAll(async () => {
    await stopPostgres(readPidFile(options.pidFile), options.pidFile);
    rmSync(path.dirname(options.dataFolder), { recursive: true, force: true });
  });

  async function query(server, text) {
    const client = new pg.Client(server.url('demo'));
    await client.connect();
    try {
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  }

  it('starts on an empty folder, with letters of every language', async () => {
    const server = await startPostgres(options);
    await ensureDatabase({ port: server.port, password, database: 'demo' });
    await ensureDatabase({ port: server.port, password, database: 'demo' });
    expect(await query(server, `SELECT lower('ĐÔN ĐỐC') AS text`)).toEqual([{ text: 'đôn đốc' }]);
    await query(server, 'CREATE TABLE kept AS SELECT 1 AS number');
  });

  it('is taken over while it runs, with or without our pid file', async () => {
    const running = readPidFile(options.pidFile);
    const again = await startPostgres({ ...options, port: await anyFreePort() });
    expect(again).toMatchObject({ adopted: true, port: options.port, identity: { pid: running.pid } });
    rmSync(options.pidFile);
    expect(await startPostgres(options)).toMatchObject({ adopted: true, identity: { pid: running.pid } });
  });

  it('recovers after it was killed, on whatever port is free then', async () => {
    const killed = readPidFile(options.pidFile);
    process.kill(killed.pid, 'SIGKILL');
    options.port = await anyFreePort();
    const server = await startPostgres(options);
    expect(server).toMatchObject({ adopted: false, port: options.port });
    expect(await query(server, 'SELECT number FROM kept')).toEqual([{ number: 1 }]);
  });

  it('does not take another program for itself that has the pid of its file', async () => {
    await stopPostgres(readPidFile(options.pidFile), options.pidFile);
    writeFileSync(
      path.join(options.dataFolder, 'postmaster.pid'),
      `${process.pid}\n${options.dataFolder}\n1\n1\n\n`,
    );
    const server = await startPostgres(options);
    expect(server.adopted).toBe(false);
    await stopPostgres(server.identity, options.pidFile);
    expect(isAlive(server.identity)).toBe(false);
  });
});
