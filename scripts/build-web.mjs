/**
 * `npm run build:web`: builds the web application into `web/dist`, unless nothing changed since the last build (`--force`
 * builds all the same). Each part stands there compressed too, so that the API need not compress anything.
 */
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { runCommand } from './lib/commands.mjs';
import { filesUnder, fingerprintOfWeb, isWebBuildFresh, writeStamp } from './lib/freshness.mjs';
import { CACHE_DIR, inProject, PROJECT_DIR } from './lib/paths.mjs';

const COMPRESSED = /\.(js|css|svg|json)$/;
/** Below one packet nothing is won. */
const SMALLEST = 1_400;

/** Builds beside the running build and changes over at the end: a failed build leaves the last good one in place. */
export async function buildWeb() {
  const fingerprint = fingerprintOfWeb(PROJECT_DIR);
  const output = path.join(CACHE_DIR, `web-${process.pid}`);
  try {
    await bundle(output);
    for (const file of filesUnder(path.join(output, 'assets'))) compress(file);
    writeStamp(output, { fingerprint, builtAt: new Date().toISOString() });
    changeOver(output, inProject('web', 'dist'));
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

async function bundle(output) {
  const vite = inProject('node_modules', 'vite', 'bin', 'vite.js');
  const config = inProject('web', 'vite.config.mjs');
  const options = ['--config', config, '--outDir', output, '--emptyOutDir', '--logLevel', 'warn'];
  // Under another NODE_ENV (that of Jest) React would come with all it has for developers.
  const env = { ...process.env, NODE_ENV: 'production' };
  await runCommand(process.execPath, [vite, 'build', ...options], { env });
}

function compress(file) {
  if (!COMPRESSED.test(file) || statSync(file).size < SMALLEST) return;
  const bytes = readFileSync(file);
  writeFileSync(`${file}.br`, brotliCompressSync(bytes));
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
}

function changeOver(output, target) {
  const old = `${output}.old`;
  if (existsSync(target)) renameSync(target, old);
  renameSync(output, target);
  rmSync(old, { recursive: true, force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const begin = Date.now();
  try {
    if (isWebBuildFresh(PROJECT_DIR) && !process.argv.includes('--force')) {
      console.log('web/dist is as the sources are: nothing to do');
    } else {
      await buildWeb();
      console.log(`web application built in ${((Date.now() - begin) / 1000).toFixed(1)} s`);
    }
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
