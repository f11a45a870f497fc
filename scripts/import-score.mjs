/**
 * `npm run -s import:score -- [FOLDER…]`: compares what is read of plans with their annotations. Builds first where the
 * sources are newer than the build.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from './build.mjs';
import { isBuildFresh } from './lib/freshness.mjs';
import { DIST_DIR, PROJECT_DIR } from './lib/paths.mjs';

if (!isBuildFresh(PROJECT_DIR)) await build({ log: console.error });
const program = path.join(DIST_DIR, 'src', 'imports', 'score/score.js');
const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
