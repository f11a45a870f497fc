/**
 * `npm run -s import -- FILE [--json]`: prints what is understood of a plan. Builds first where the sources are newer
 * than the build; what it says of that goes to standard error, so that `--json` stays JSON.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from './build.mjs';
import { isBuildFresh } from './lib/freshness.mjs';
import { DIST_DIR, PROJECT_DIR } from './lib/paths.mjs';

if (!isBuildFresh(PROJECT_DIR)) await build({ log: console.error });
const program = path.join(DIST_DIR, 'src', 'imports', 'import.js');
const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
