import { round } from '../lib/figures.mjs';
import { Installation } from '../lib/installation.mjs';
import { residentMiB } from '../lib/processes.mjs';
import { fewTasks, launch } from '../lib/plans.mjs';

/** The cache of a worker holds 6,000 workflows at most: what comes after must cost it nothing. */
const SCALES = { tiny: [20, 40], small: [500, 1_000, 1_500], full: [6_500, 8_000, 10_000] };
const ASLEEP = 100_000;
/** Garbage that is not collected yet comes and goes within this. */
const NOISE_MIB = 150;

export const title = 'Memory with 100,000 sleeping tasks';

/** Starts tasks in steps and looks at the memory of worker, Temporal and PostgreSQL after each. */
export async function run(servers, scale) {
  const steps = SCALES[scale];
  const installation = await Installation.start(servers);
  try {
    const worker = await installation.startWorker();
    const tasks = await fewTasks(installation, steps.at(-1));
    const seen = [];
    let from = 0;
    for (const step of steps) {
      await launch(installation, tasks.slice(from, step));
      from = step;
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      const temporal = installation.temporal.pid ? residentMiB(installation.temporal.pid) : null;
      seen.push({ asleep: step, workerMiB: residentMiB(worker.pid), temporalMiB: temporal });
    }
    return answer(seen, scale);
  } finally {
    await installation.stop();
  }
}

function answer(seen, scale) {
  const first = seen[0];
  const last = seen.at(-1);
  const grown = last.workerMiB - first.workerMiB;
  const each = (last.temporalMiB - first.temporalMiB) / (last.asleep - first.asleep);
  return {
    figures: { seen },
    budgets: [
      {
        name: `memory of one worker from ${first.asleep} to ${last.asleep} tasks`,
        budget: `flat (± ${NOISE_MIB} MiB)`,
        value: `${first.workerMiB} → ${last.workerMiB} MiB`,
        // Below the size of the cache it may still grow.
        met: scale === 'full' ? grown <= NOISE_MIB : null,
      },
      {
        name: 'Temporal (development server, everything in memory)',
        budget: 'measured',
        value: `${round(each * 1024, 1)} KiB a task: ${Math.round((each * ASLEEP) / 1024)} GiB for 100,000, reckoned`,
        met: null,
      },
    ],
  };
}
