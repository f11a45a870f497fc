import { Floor } from '../floor/floor.mjs';
import { load, round, timed, until } from '../lib/figures.mjs';
import { cpuEach, Installation } from '../lib/installation.mjs';

const BARE = { tiny: 60, small: 400, full: 951 };
const STARTS_AT_ONCE = 25;
const ALL_TASKS = 951;

export const title = 'Launch: all 951 tasks of the Hà Nội plan running';

/** The sample plan, issued by the demonstration's director, against bare workflows started with the raw client. */
export async function run(servers, scale) {
  const bare = await startBare(servers, BARE[scale]);
  const ours = await launchSample(servers);
  const ratio = round(ours.perSecond / bare.perSecond);
  return {
    figures: { bare, ours },
    budgets: [
      {
        name: 'rate of launching against bare starts',
        budget: '≥ 0.8 ×',
        value: `${ratio} × (${ours.perSecond} : ${bare.perSecond} a second)`,
        met: ratio >= 0.8,
      },
    ],
  };
}

async function startBare(servers, count) {
  const installation = await Installation.start(servers);
  const { temporal, databaseUrl } = installation;
  const floor = await Floor.start({ folder: servers.folder, temporal, databaseUrl });
  try {
    await load(25, STARTS_AT_ONCE, (n) => floor.startWorkflow('bareWorkflow', `warm-${n}`));
    await floor.update('warm-0');
    const before = installation.cpu(floor.pid);
    const begin = performance.now();
    await load(count, STARTS_AT_ONCE, (n) => floor.startWorkflow('bareWorkflow', `bare-${n}`));
    // Running means that the first workflow task is done, here as there: the last to start answers last.
    await load(STARTS_AT_ONCE, STARTS_AT_ONCE, (n) => floor.update(`bare-${count - 1 - (n % count)}`));
    const seconds = (performance.now() - begin) / 1000;
    return {
      count,
      perSecond: round(count / seconds, 1),
      cpu: cpuEach(before, installation.cpu(floor.pid), count),
    };
  } finally {
    await floor.stop();
    await installation.stop();
  }
}

async function launchSample(servers) {
  // The director issues the sample plan and lets the clock stand.
  process.env.DEMO_HISTORY = 'false';
  const installation = await Installation.start(servers, { demo: true });
  try {
    await installation.startWorker();
    const started = () => installation.count('SELECT count(started_generation) FROM subject');
    await until('the launch begins', async () => (await started()) > 0, { everyMs: 20 });
    const [first] = [await started()];
    const before = installation.cpu();
    const { ms } = await timed(() =>
      until('all run', async () => (await started()) >= ALL_TASKS, { everyMs: 20 }),
    );
    const count = ALL_TASKS - first;
    return {
      count,
      seconds: round(ms / 1000, 1),
      perSecond: round(count / (ms / 1000), 1),
      cpu: cpuEach(before, installation.cpu(), count),
    };
  } finally {
    delete process.env.DEMO_HISTORY;
    await installation.stop();
  }
}
