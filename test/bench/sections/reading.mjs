import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PROJECT_DIR } from '../../../scripts/lib/paths.mjs';
import { summaryOf, timed } from '../lib/figures.mjs';

/** Forty pages of an official letter. */
const LETTERS = 90_000;
const TIMES = { tiny: 1, small: 5, full: 20 };
const BUDGET_MS = 2_000;

export const title = 'Reading a plan of forty pages';

/** As `npm run import` does it: a new process each time, from the file to the proposals. */
export async function run(_servers, scale) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'don-doc-bench-'));
  try {
    const file = path.join(folder, 'plan.txt');
    writeFileSync(file, planOfFortyPages());
    const durations = [];
    let duties = 0;
    for (let n = 0; n < TIMES[scale]; n += 1) {
      const { ms } = await timed(async () => (duties = dutiesOf(file)));
      durations.push(ms);
    }
    const { p50, p95 } = summaryOf(durations);
    const figures = { letters: LETTERS, duties, times: durations.length, p50, p95 };
    const budget = { name: 'a plan of 40 pages read by a new process, median', budget: '< 2 s' };
    return { figures, budgets: [{ ...budget, value: `${p50} ms`, met: p50 < BUDGET_MS }] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The duties of a sample plan, given to one body after the other until the pages are full. */
function planOfFortyPages() {
  const source = readFileSync(path.join(PROJECT_DIR, 'sample-plans/hanoi-2025/source.txt'), 'utf8');
  const duties = source.split('\n').filter((line) => line.startsWith('- ') && line.length > 60);
  let text = 'KẾ HOẠCH\nViệc chung\nI. TỔ CHỨC THỰC HIỆN\n';
  for (let n = 1; text.length < LETTERS; n += 1) text += `${n}. Sở Y tế\n${duties.join('\n')}\n`;
  return text;
}

function dutiesOf(file) {
  const program = path.join(PROJECT_DIR, 'dist/src/imports/import.js');
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, file, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout).assignments.length;
}
