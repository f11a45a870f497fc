/**
 * `npm run screenshots`: makes the pictures of the README anew, in docs/screenshots. It starts an installation of its own, lets
 * it live through the history of the demonstration (minutes), takes the pictures in Chromium and makes them small. Look at each
 * before you commit them.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inProject } from './lib/paths.mjs';
import { smallPng } from './lib/small-png.mjs';

/** What a README may weigh. */
const MOST_BYTES = 3_000_000;
const TARGET = inProject('docs', 'screenshots');

const folder = mkdtempSync(path.join(os.tmpdir(), 'don-doc-screenshots-'));
try {
  const { status } = spawnSync(
    process.execPath,
    [inProject('scripts', 'test.mjs'), '--project', 'screenshots'],
    {
      env: { ...process.env, TEST_SCREENSHOTS: '1', SCREENSHOT_FOLDER: folder },
      stdio: 'inherit',
    },
  );
  if (status !== 0) throw new Error('the pictures could not be made');
  keepSmall();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function keepSmall() {
  mkdirSync(TARGET, { recursive: true });
  let total = 0;
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.png'))) {
    const small = smallPng(readFileSync(path.join(folder, name)));
    writeFileSync(path.join(TARGET, name), small);
    total += small.length;
    console.log(`${name}: ${Math.round(small.length / 1000)} kB`);
  }
  console.log(`docs/screenshots: ${Math.round(total / 1000)} kB`);
  if (total > MOST_BYTES) throw new Error(`together more than ${MOST_BYTES / 1_000_000} MB`);
}
