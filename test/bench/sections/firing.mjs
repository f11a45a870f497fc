import { Floor } from '../floor/floor.mjs';
import { load, round, timed, until } from '../lib/figures.mjs';
import { cpuEach, Installation } from '../lib/installation.mjs';
import { fewTasks, launch } from '../lib/plans.mjs';

/** The morning of which the issue speaks: so many rungs between 07:00 and 08:15. */
const MORNING = { firings: 50_000, minutes: 75 };
const SCALES = { tiny: 40, small: 1_000, full: 3_000 };
/** So many starts tell how fast this machine starts now; the moment is set half as far again behind the last start. */
const PROBED_STARTS = 50;
const STARTS_AT_ONCE = 25;

export const title = 'Firings: many rungs due at the same moment';

/** All rungs of a moment: the product against one timer and one activity for each reminder. */
export async function run(servers, scale) {
  const count = SCALES[scale];
  const ours = await fireOurs(servers, count);
  const naive = await fireNaive(servers, count);
  const cpu = round(ours.cpu.all / naive.cpu.all);
  const ofMorning = round((MORNING.firings * ours.cpu.all) / 60_000, 1);
  return {
    figures: { count, ours, naive, morningCpuMinutes: ofMorning, morningMinutes: MORNING.minutes },
    budgets: [
      { name: 'processor time of a firing', budget: 'at most 0.5 × naive', value: cpu, met: cpu <= 0.5 },
      {
        name: 'each done, each once',
        budget: `${count} of ${count}`,
        value: ours.firedOnce,
        met: ours.firedOnce === count && ours.leftPlanned === 0,
      },
      {
        name: '50,000 in a morning of 75 minutes, at this rate',
        budget: 'at most 75 min',
        value: `${round(MORNING.firings / ours.perSecond / 60, 1)} min`,
        met: MORNING.firings / ours.perSecond / 60 <= MORNING.minutes,
      },
    ],
  };
}

/** @param workers how many worker processes share it */
export async function fireOurs(servers, count, workers = 1) {
  const installation = await Installation.start(servers);
  try {
    for (let n = 0; n < workers; n += 1) await installation.startWorker();
    const later = await dueAt(installation, PROBED_STARTS, Date.now() + 24 * 3_600_000);
    const at = momentAfter(count, (await timed(() => launch(installation, later))).ms);
    const tasks = await dueAt(installation, count, at);
    const started = await timed(() => launch(installation, tasks));
    if (Date.now() > at) throw new Error('the rungs came before all workflows were started');
    await until('the moment', async () => Date.now() >= at - 500);
    const before = installation.cpu();
    const fired = () => installation.count(`SELECT count(*) FROM ledger_entry WHERE status = 'fired'`);
    const { ms } = await timed(() => until('all fired', async () => (await fired()) >= count));
    // The last workflows still arm their next timers.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const cpu = cpuEach(before, installation.cpu(), count);
    return {
      startsPerSecond: round(count / (started.ms / 1000), 1),
      perSecond: round(count / (ms / 1000), 1),
      seconds: round(ms / 1000, 1),
      cpu,
      ...(await ledgerOf(installation, at)),
    };
  } finally {
    await installation.stop();
  }
}

/** Tasks of one plan whose first reminder to receive comes at one moment. */
async function dueAt(installation, count, at) {
  const change = (task) => {
    const receipt = task.first.event.clocks.find(({ clock }) => clock === 'receipt');
    receipt.planned[0].at = at;
    return task;
  };
  return fewTasks(installation, count, change);
}

function momentAfter(count, probedMs) {
  return Date.now() + 5_000 + 1.5 * count * (probedMs / PROBED_STARTS);
}

async function ledgerOf(installation, at) {
  const [row] = await installation.rows(
    `SELECT count(*) FILTER (WHERE status = 'fired')::int AS "firedOnce",
            count(*) FILTER (WHERE status = 'planned' AND planned_at <= $1)::int AS "leftPlanned",
            (SELECT count(*)::int FROM notification WHERE rung IS NOT NULL) AS told
       FROM ledger_entry`,
    [new Date(at)],
  );
  return row;
}

async function fireNaive(servers, count) {
  const installation = await Installation.start(servers);
  const { temporal, databaseUrl } = installation;
  const floor = await Floor.start({ folder: servers.folder, temporal, databaseUrl });
  try {
    await installation.rows(
      `INSERT INTO floor_task (id) SELECT 'naive-' || n FROM generate_series(0, $1 - 1) AS n`,
      [count],
    );
    const start = (instants) => (n) => {
      const subjectId = `naive-${n}`;
      return floor.startWorkflow('naiveReminders', subjectId, { subjectId, instants });
    };
    const later = Date.now() + 365 * 24 * 3_600_000;
    const probe = await load(PROBED_STARTS, STARTS_AT_ONCE, (n) => start([later])(count + n));
    const at = momentAfter(count, probe.ms);
    await load(count, STARTS_AT_ONCE, start([at, later]));
    if (Date.now() > at) throw new Error('the reminders came before all workflows were started');
    await until('the moment', async () => Date.now() >= at - 500);
    const before = installation.cpu(floor.pid);
    const done = () => installation.count('SELECT count(*) FROM floor_event');
    const { ms } = await timed(() => until('all reminded', async () => (await done()) >= count));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return {
      perSecond: round(count / (ms / 1000), 1),
      seconds: round(ms / 1000, 1),
      cpu: cpuEach(before, installation.cpu(floor.pid), count),
    };
  } finally {
    await floor.stop();
    await installation.stop();
  }
}
