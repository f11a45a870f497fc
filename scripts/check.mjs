/**
 * `npm run check`: everything that can be said about the sources without running the product. It is what CI runs first.
 * Each step runs even when an earlier one failed, so that one run shows all there is to mend.
 *
 * `npm run check -- lint types` runs only the steps named.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(ROOT);

const packageProgram = (path) => [process.execPath, join('node_modules', path)];
const ownProgram = (path) => [process.execPath, join('scripts', path)];
const rooms = ['domain', 'oracle', 'workflows', 'activities', 'src', 'test', 'scripts', 'web/src'].filter(
  (room) => existsSync(room),
);

const STEPS = [
  {
    name: 'format',
    command: [...packageProgram('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'],
  },
  { name: 'lint', command: [...packageProgram('eslint/bin/eslint.js'), '.'] },
  {
    name: 'types',
    command: [...packageProgram('@typescript/native/bin/tsc'), '--noEmit', '-p', 'tsconfig.json'],
  },
  {
    name: 'types',
    command: [...packageProgram('@typescript/native/bin/tsc'), '-p', 'web/tsconfig.json'],
  },
  {
    name: 'arrows',
    command: [
      ...packageProgram('dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err-long',
      ...rooms,
    ],
  },
  { name: 'unused', command: [...packageProgram('knip/bin/knip.js'), '--no-progress'] },
  { name: 'migrations', command: ownProgram('migration-check.mjs'), needs: 'scripts/migration-check.mjs' },
  { name: 'compose', command: ownProgram('compose-check.mjs') },
  { name: 'repository', command: ownProgram('repository-check.mjs') },
];

/** Runs one step with its output shown as it comes. @returns true when it succeeded. */
function run({ name, command, needs }) {
  if (needs && !existsSync(needs)) {
    console.log(`– ${name}: ${needs} does not exist`);
    return true;
  }
  console.log(`\n▸ ${name}`);
  const started = performance.now();
  const [program, ...rest] = command;
  const { status, signal, error } = spawnSync(program, rest, { stdio: 'inherit' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const outcome = status === 0 ? '✔' : `✘ (${error?.message ?? signal ?? `exit ${status}`})`;
  console.log(`${outcome} ${name} ${seconds} s`);
  return status === 0;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `No such step: ${unknown.join(', ')}. There are: ${STEPS.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

const failed = STEPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name)).filter(
  (step) => !run(step),
);
console.log(
  failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.map(({ name }) => name).join(', ')}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
