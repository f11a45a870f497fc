import { round } from '../lib/figures.mjs';
import { fireOurs } from './firing.mjs';

const SCALES = { tiny: 20, small: 300, full: 600 };
const WORKERS = [1, 2, 4];

export const title = '1, 2 and 4 workers';

/** The same moment for one, two and four workers. On a machine of few processors more workers are for safety, not speed. */
export async function run(servers, scale) {
  const count = SCALES[scale];
  const runs = [];
  for (const workers of WORKERS) {
    const { perSecond, cpu, firedOnce, leftPlanned } = await fireOurs(servers, count, workers);
    runs.push({ workers, perSecond, cpu, firedOnce, leftPlanned });
  }
  const [one] = runs;
  const slowest = round(Math.min(...runs.map(({ perSecond }) => perSecond)) / one.perSecond);
  const once = runs.every(({ firedOnce, leftPlanned }) => firedOnce === count && leftPlanned === 0);
  return {
    figures: { count, runs },
    budgets: [
      {
        name: 'each once, whoever fires it',
        budget: `${count} of ${count}`,
        value: once ? 'yes' : 'no',
        met: once,
      },
      {
        name: 'more workers on this machine against one',
        budget: 'measured',
        value: `at least ${slowest} × its rate`,
        met: null,
      },
    ],
  };
}
