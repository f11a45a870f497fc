import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  identityOf,
  isAlive,
  parentPidOf,
  readPidFile,
  startTokenOf,
  stopProcess,
  writePidFile,
} from './process-identity.mjs';

const sleeper = (code = '') => spawn(process.execPath, ['-e', `${code};setInterval(() => {}, 1000)`]);
const outputOf = (child) => new Promise((resolve) => child.stdout.once('data', resolve));

describe('the identity of a process', () => {
  let folder;
  beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'identity-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is the same each time it is read, and says who started it', () => {
    expect(startTokenOf(process.pid)).toBe(startTokenOf(process.pid));
    expect(parentPidOf(process.pid)).toBe(process.ppid);
  });

  it('is not that of a later process with the same pid', () => {
    expect(isAlive(identityOf(process.pid))).toBe(true);
    expect(isAlive({ ...identityOf(process.pid), startToken: 'an earlier boot/1' })).toBe(false);
    expect(isAlive({ pid: process.pid })).toBe(false);
    expect(isAlive(undefined)).toBe(false);
  });

  it('survives in a file; a file cut off in the middle counts as none', () => {
    const file = path.join(folder, 'run', 'demo.json');
    writePidFile(file, identityOf(process.pid, { port: 1 }));
    expect(readPidFile(file)).toEqual({ ...identityOf(process.pid), port: 1 });
    writeFileSync(file, '{"pid":12');
    expect(readPidFile(file)).toBeUndefined();
    expect(readPidFile(path.join(folder, 'none'))).toBeUndefined();
  });

  it('stops a process that listens to the first signal, and one that does not', async () => {
    const polite = identityOf(sleeper().pid);
    expect(await stopProcess(polite, [['SIGTERM', 5_000]])).toBe(true);
    const child = sleeper('process.on("SIGTERM", () => {}); console.log("up")');
    await outputOf(child);
    const deaf = identityOf(child.pid);
    expect(await stopProcess(deaf, [['SIGTERM', 200]])).toBe(false);
    const ladder = [
      ['SIGTERM', 100],
      ['SIGKILL', 5_000],
    ];
    expect(await stopProcess(deaf, ladder)).toBe(true);
  });

  it('sends nothing to a process that merely has the pid', async () => {
    const child = sleeper();
    const other = { ...identityOf(child.pid), startToken: 'an earlier boot/1' };
    expect(await stopProcess(other, [['SIGKILL', 1_000]])).toBe(true);
    expect(isAlive(identityOf(child.pid))).toBe(true);
    await stopProcess(identityOf(child.pid), [['SIGKILL', 5_000]]);
  });
});
