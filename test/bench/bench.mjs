/**
 * `npm run bench`: measures the budgets of docs/architecture.md, as ratios to floors taken in the same run, and writes
 * docs/benchmarks.md.
 *
 *   npm run bench                               every section at full scale, about 25 minutes on two processors
 *   npm run bench -- launch firing              these sections only; the page keeps the results of the others
 *   npm run bench -- --scale small              minutes instead
 *   npm run bench -- --server file              Temporal's development server with its data in a file (default: memory)
 *   npm run bench -- --server host:port         another Temporal server, an empty namespace `default` (for its processor
 *                                               time: --server-pid N)
 *   npm run bench -- --report                   writes the page from the stored results and measures nothing
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CACHE_DIR, inProject } from '../../scripts/lib/paths.mjs';
import { machineOf, pageOf, writePage } from './lib/page.mjs';
import { SECTIONS } from './sections/all.mjs';

/** From the smallest to the largest. */
const SCALES = ['tiny', 'small', 'full'];
const RUN_SECTION = fileURLToPath(new URL('./run-section.mjs', import.meta.url));

async function main() {
  const options = readOptions();
  const file = (name, scale = options.scale) =>
    path.join(options.out ?? path.join(CACHE_DIR, 'bench', scale), `${name}.json`);
  const failed = [];
  for (const name of options.report ? [] : options.sections) {
    rmSync(file(name), { force: true });
    console.log(`▸ ${SECTIONS[name].title}`);
    const code = await runSection([name, options.scale, options.server, file(name)], options);
    if (code === 0) show(JSON.parse(readFileSync(file(name), 'utf8')));
    else failed.push(name);
  }
  // Of each section its largest stored run: the page says at which scale it was.
  const results = Object.keys(SECTIONS)
    .map((name) =>
      SCALES.toReversed()
        .map((scale) => file(name, scale))
        .find(existsSync),
    )
    .filter((stored) => stored !== undefined)
    .map((stored) => JSON.parse(readFileSync(stored, 'utf8')));
  const page = options.page ?? inProject('docs', 'benchmarks.md');
  await writePage(page, pageOf(results, machineOf()));
  console.log(`written: ${path.relative(process.cwd(), page)}`);
  if (failed.length > 0) console.log(`did not run to the end: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
}

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      scale: { type: 'string', default: 'full' },
      server: { type: 'string', default: 'memory' },
      'server-pid': { type: 'string' },
      out: { type: 'string' },
      page: { type: 'string' },
      report: { type: 'boolean', default: false },
    },
  });
  if (!SCALES.includes(values.scale)) throw new Error(`--scale is one of ${SCALES.join(', ')}`);
  const unknown = positionals.filter((name) => !Object.hasOwn(SECTIONS, name));
  if (unknown.length > 0)
    throw new Error(`no section ${unknown.join(', ')}: ${Object.keys(SECTIONS).join(', ')}`);
  return { ...values, sections: positionals.length > 0 ? positionals : Object.keys(SECTIONS) };
}

/** In a process of its own: what one section leaves in memory, or breaks, is not the next one's. @returns the exit code */
function runSection(args, options) {
  const env = { ...process.env, BENCH_SERVER_PID: options['server-pid'] ?? '' };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [RUN_SECTION, ...args], { stdio: 'inherit', env });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function show({ budgets, seconds }) {
  for (const { name, budget, value, met } of budgets) {
    console.log(`  ${met === null ? '·' : met ? '✔' : '✘'} ${name}: ${value} (${budget})`);
  }
  console.log(`  ${seconds} s`);
}

process.exitCode = await main();
