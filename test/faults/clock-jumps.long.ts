import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AGREED, disagreements } from '../support/memory-agreement.ts';
import { NONE_TWICE } from '../support/quiet.ts';
import { say } from '../support/say.ts';
import { UrgentWork } from '../support/urgent-work.ts';

const HOUR = 3_600_000;
const PRELOAD = new URL('../support/shifted-clock.mjs', import.meta.url).href;

/** The system clocks of API and worker jump, and differ from each other, from PostgreSQL's and from Temporal's. */
describe('system clocks that jump by an hour, forward and back', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'don-doc-shift-'));
  let work: UrgentWork;

  const jump = async (program: 'worker' | 'main', milliseconds: number) => {
    const file = path.join(folder, program);
    writeFileSync(`${file}.shift`, String(milliseconds));
    await work.installation.until(
      async () =>
        existsSync(`${file}.shifted`) && readFileSync(`${file}.shifted`, 'utf8') === String(milliseconds),
    );
  };

  const everyOneTold = async () => (await work.fired('overdue-1')) === work.taskIds.length;

  beforeAll(async () => {
    const environment = {
      DEMO_HISTORY: 'false',
      NODE_OPTIONS: `--import ${PRELOAD}`,
      SHIFT_FOLDER: folder,
    };
    work = await UrgentWork.start({ environment });
  });
  afterAll(async () => {
    await work.installation.close();
    rmSync(folder, { recursive: true });
  });

  it('keep taking orders and telling what is due, whichever clock is ahead', async () => {
    const accepted = work.taskIds.map(() => 200);
    await jump('worker', HOUR);
    expect(await work.comment('worker-ahead')).toEqual(accepted);
    await work.walk('day');
    await jump('worker', -HOUR);
    await jump('main', HOUR);
    expect(await work.comment('worker-behind')).toEqual(accepted);
    await work.walk('next-event');
    await jump('worker', 0);
    await jump('main', 0);
    expect(await work.comment('together-again')).toEqual(accepted);
    // Who begins before the morning is over (7:00 to 8:15) finds some of the next one's rungs behind the day.
    for (let more = 0; more < work.taskIds.length && !(await everyOneTold()); more += 1)
      await work.walk('next-event');
    expect(await work.fired('overdue-1')).toBe(work.taskIds.length);
  });

  it('note no outage, make nothing fire twice, and nothing early', async () => {
    const told = await work.told();
    say(`machines' clocks jumped by an hour five times: ${told.fired} firings, ${told.early} early`);
    expect(told.fired).toBeGreaterThanOrEqual(2 * work.taskIds.length);
    expect(told).toEqual({ fired: told.fired, early: 0, outages: 0, twice: NONE_TWICE });
  });

  it('leave no contradiction, and a ledger as the oracle says', async () => {
    expect(await disagreements(work.installation.dataSource)).toEqual(AGREED);
    await work.installation.verifyLedger();
  });
});
