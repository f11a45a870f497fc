import { round, timed, until } from '../lib/figures.mjs';
import { Installation } from '../lib/installation.mjs';

const DAYS = { tiny: 1, small: 7, full: 7 };
const ALL_TASKS = 951;
const BUDGET_SECONDS = 30;

export const title = 'Demonstration: a week ahead with all 951 tasks not received';

/** As under `npm start`, Temporal's data in a file: the clock walks a week and stops at every rung on the way. */
export async function run(servers, scale) {
  process.env.DEMO_HISTORY = 'false';
  const installation = await Installation.start(servers, {
    demo: true,
    temporal: await servers.startTemporal(servers.options.temporal === 'memory' ? 'file' : undefined),
  });
  try {
    await installation.startWorker();
    const started = () => installation.count('SELECT count(started_generation) FROM subject');
    await until('all run', async () => (await started()) >= ALL_TASKS);
    const before = installation.cpu();
    const { ms } = await timed(() => walk(installation, DAYS[scale]));
    const after = installation.cpu();
    const fired = await installation.count(`SELECT count(*) FROM ledger_entry WHERE status = 'fired'`);
    const seconds = round(ms / 1000, 1);
    const cpuSeconds = round((after.all - before.all) / 1000, 1);
    return {
      figures: { days: DAYS[scale], fired, seconds, cpuSeconds, perSecond: round(fired / seconds, 1) },
      budgets: [
        {
          name: `${DAYS[scale]} days, ${fired} firings`,
          budget: `< ${BUDGET_SECONDS} s a week`,
          value: `${seconds} s`,
          met: DAYS[scale] === 7 ? seconds < BUDGET_SECONDS : null,
        },
      ],
    };
  } finally {
    delete process.env.DEMO_HISTORY;
    await installation.stop();
  }
}

async function walk(installation, days) {
  await installation.rows(
    `UPDATE demo_walk SET started_from = now_of.at, target = now_of.at + $1 * interval '1 day'
       FROM (SELECT now() + offset_ms * interval '1 millisecond' AS at FROM installation) AS now_of`,
    [days],
  );
  const walking = () =>
    installation.rows('SELECT target IS NOT NULL AS walks, problem FROM demo_walk').then(([row]) => row);
  await until('the walk', async () => {
    const { walks, problem } = await walking();
    if (problem) throw new Error(problem);
    return !walks;
  });
}
