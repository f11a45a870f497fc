import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { isAlive, readPidFile, waitUntilGone } from './process-identity.mjs';
import { SupervisedProcess, waitAfterCrash } from './processes.mjs';

/** A program that keeps the contract: it ends when its standard input closes and when it is asked to. */
const WELL_BEHAVED = `
  if (process.env.PARENT_PIPE === '1') process.stdin.resume().on('end', () => process.exit(0));
  process.on('SIGTERM', () => process.exit(0));
  console.log('up');
  setInterval(() => {}, 1000);
`;

describe('a supervised program', () => {
  let folder;
  let crashes;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'supervised-'));
    crashes = [];
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const options = (code) => {
    const script = path.join(folder, 'child.mjs');
    writeFileSync(script, code);
    return {
      name: 'demo',
      script,
      env: process.env,
      cwd: folder,
      pidFile: path.join(folder, 'demo.json'),
      logFile: path.join(folder, 'demo.log'),
      onCrash: (report) => crashes.push(report),
    };
  };
  const until = async (condition) => {
    for (let tries = 0; tries < 200 && !condition(); tries += 1) await sleep(50);
    expect(condition()).toBeTruthy();
  };
  const current = () => readPidFile(path.join(folder, 'demo.json'));

  it('is started again after a crash, and stopped for good', async () => {
    const program = new SupervisedProcess(options(WELL_BEHAVED));
    program.start();
    const first = current();
    process.kill(first.pid, 'SIGKILL');
    await until(() => current() && current().pid !== first.pid);
    expect(crashes).toMatchObject([{ name: 'demo', crashes: 1, how: 'SIGKILL' }]);
    const second = current();
    await program.stop();
    expect(isAlive(second)).toBe(false);
    expect(current()).toBeUndefined();
    expect(crashes).toHaveLength(1);
  });

  it('says with which words it ended', async () => {
    const program = new SupervisedProcess(options('console.log("no such port"); process.exit(3);'));
    program.start();
    await until(() => crashes.length > 0);
    expect(crashes[0]).toMatchObject({ how: 'code 3', tail: 'no such port' });
    await program.stop();
  });

  it('ends when whoever started it is killed', async () => {
    const { script, pidFile, logFile, cwd } = options(WELL_BEHAVED);
    const library = pathToFileURL(path.resolve('scripts/lib/processes.mjs')).href;
    const parent = spawn(process.execPath, [
      '--input-type=module',
      '-e',
      `import { SupervisedProcess } from ${JSON.stringify(library)};
       new SupervisedProcess({ ...${JSON.stringify({ name: 'demo', script, pidFile, logFile, cwd })}, env: process.env }).start();`,
    ]);
    await until(() => current() && readFileSync(logFile, 'utf8').includes('up'));
    const child = current();
    parent.kill('SIGKILL');
    expect(await waitUntilGone(child, 5_000)).toBe(true);
  });

  it('waits longer after each crash, but never for ever', () => {
    expect([1, 2, 3, 4].map(waitAfterCrash)).toEqual([500, 1_000, 2_000, 4_000]);
    expect(waitAfterCrash(100)).toBe(30_000);
  });
});
