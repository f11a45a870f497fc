import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { say } from '../support/say.ts';

const run = promisify(execFile);
const PROJECT = new URL('../..', import.meta.url).pathname;
const ZONES = ['UTC', 'America/New_York', 'Asia/Ho_Chi_Minh'];
/** The ledger of a year is some 20 MB of JSON. */
const LARGEST_OUTPUT = 512 * 1024 * 1024;

/** What somebody sees who lets a plan run dry on a machine of this zone. */
async function dryRunIn(zone: string): Promise<{ hash: string; entries: number; differences: number }> {
  const program = ['dist/src/simulations/simulate.js', 'quang-nam-2024', '--json'];
  const { stdout } = await run(process.execPath, program, {
    cwd: PROJECT,
    env: { ...process.env, TZ: zone },
    maxBuffer: LARGEST_OUTPUT,
  });
  const { entries, oracle } = JSON.parse(stdout) as {
    entries: unknown[];
    oracle: { differences: unknown[] };
  };
  return {
    hash: createHash('sha256').update(JSON.stringify(entries)).digest('hex'),
    entries: entries.length,
    differences: oracle.differences.length,
  };
}

/** From February 2024, a leap year, over the turn of the year to the reports before 05/01 and 15/01/2025. */
describe('the plan of Quảng Nam 2024 on servers of three zones', () => {
  it('has the same ledger to the minute, and it is that of the oracle', async () => {
    const runs: Awaited<ReturnType<typeof dryRunIn>>[] = [];
    for (const zone of ZONES) runs.push(await dryRunIn(zone));
    say(`Quảng Nam 2024 in ${ZONES.join(', ')}: ${runs.map(({ entries }) => entries).join(', ')} rungs`);
    expect(runs[0]!.entries).toBeGreaterThan(500);
    expect(runs[0]!.differences).toBe(0);
    expect(runs).toEqual(ZONES.map(() => runs[0]));
  });
});
