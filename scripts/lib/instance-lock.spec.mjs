import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { InstanceLock } from './instance-lock.mjs';
import { identityOf, readPidFile, writePidFile } from './process-identity.mjs';

describe('one start per installation', () => {
  let file;
  let other;
  beforeEach(() => {
    file = path.join(mkdtempSync(path.join(os.tmpdir(), 'lock-')), 'start.json');
    other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  });
  afterEach(() => {
    other.kill('SIGKILL');
    rmSync(path.dirname(file), { recursive: true, force: true });
  });

  it('holds until it is released', async () => {
    const lock = new InstanceLock(file);
    expect(await lock.acquire()).toBeUndefined();
    lock.describe({ address: 'http://localhost:3000' });
    expect(readPidFile(file)).toMatchObject({ pid: process.pid, address: 'http://localhost:3000' });
    lock.release();
    expect(readPidFile(file)).toBeUndefined();
  });

  it('tells who is running and leaves his lock alone', async () => {
    const holder = identityOf(other.pid, { address: 'http://localhost:3001' });
    writePidFile(file, holder);
    const lock = new InstanceLock(file);
    expect(await lock.acquire({ noticeMilliseconds: 50 })).toEqual(holder);
    lock.release();
    expect(readPidFile(file)).toEqual(holder);
  });

  it.each(['{"pid":4', JSON.stringify({ pid: 1, startToken: 'an earlier boot/1' })])(
    'goes over a lock whose holder is dead: %s',
    async (content) => {
      writeFileSync(file, content);
      expect(await new InstanceLock(file).acquire()).toBeUndefined();
      expect(readPidFile(file).pid).toBe(process.pid);
    },
  );

  it('waits for a start that is just ending', async () => {
    writePidFile(file, identityOf(other.pid, { ending: true }));
    const acquired = new InstanceLock(file).acquire({ noticeMilliseconds: 1 });
    setTimeout(() => other.kill('SIGKILL'), 300);
    expect(await acquired).toBeUndefined();
  });
});
