import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { arePackagesFresh, fingerprintOfSources, isBuildFresh, writeStamp } from './freshness.mjs';

describe('what a start need not do again', () => {
  let project;
  const write = (file, text = '', secondsAgo = 0) => {
    const place = path.join(project, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
    utimesSync(place, Date.now() / 1000 - secondsAgo, Date.now() / 1000 - secondsAgo);
  };
  const stamp = () => writeStamp(path.join(project, 'dist'), { fingerprint: fingerprintOfSources(project) });

  beforeEach(() => {
    project = mkdtempSync(path.join(os.tmpdir(), 'project-'));
    write('package-lock.json', '{}', 100);
    write('src/main.ts', 'one');
    mkdirSync(path.join(project, 'dist'));
  });
  afterEach(() => rmSync(project, { recursive: true, force: true }));

  it('installs when packages are missing, broken off or older than the lock file', () => {
    expect(arePackagesFresh(project)).toBe(false);
    write('node_modules/jest/package.json');
    expect(arePackagesFresh(project)).toBe(false);
    write('node_modules/.package-lock.json', '{}', 200);
    expect(arePackagesFresh(project)).toBe(false);
    write('node_modules/.package-lock.json', '{}', 50);
    expect(arePackagesFresh(project)).toBe(true);
  });

  it('builds when there is no build, or a source was changed, added or deleted', () => {
    expect(isBuildFresh(project)).toBe(false);
    stamp();
    expect(isBuildFresh(project)).toBe(true);
    write('src/main.ts', 'two');
    expect(isBuildFresh(project)).toBe(false);
    stamp();
    write('domain/task.ts');
    expect(isBuildFresh(project)).toBe(false);
    stamp();
    rmSync(path.join(project, 'domain/task.ts'));
    expect(isBuildFresh(project)).toBe(false);
  });

  it('does not build for a new time of a file, a test or a text', () => {
    stamp();
    write('src/main.ts', 'one', 5000);
    write('src/main.spec.ts', 'test');
    write('src/README.md', 'text');
    expect(isBuildFresh(project)).toBe(true);
  });
});
