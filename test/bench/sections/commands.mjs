import { Floor } from '../floor/floor.mjs';
import { load, round, summaryOf } from '../lib/figures.mjs';
import { cpuEach, Installation } from '../lib/installation.mjs';
import { commenter, fewTasks, launch } from '../lib/plans.mjs';

const SCALES = {
  tiny: { alone: 5, together: 20 },
  small: { alone: 60, together: 400 },
  full: { alone: 200, together: 1_200 },
};
const CALLERS = 20;

export const title = 'Orders: Update → recorded → answered, with 1 and with 20 callers';

/** Orders of people against bare Updates: each caller has a workflow of his own, as people mostly have. */
export async function run(servers, scale) {
  const { alone, together } = SCALES[scale];
  const installation = await Installation.start(servers);
  const { temporal, databaseUrl } = installation;
  const floor = await Floor.start({ folder: servers.folder, temporal, databaseUrl });
  try {
    await installation.startWorker();
    for (let n = 0; n < CALLERS; n += 1) await floor.startWorkflow('bareWorkflow', `bare-${n}`);
    const tasks = await fewTasks(installation, CALLERS);
    await launch(installation, tasks);
    const comment = await commenter(installation, tasks);
    const touch = (n) => floor.update(`bare-${n % CALLERS}`);
    // Once each before it is measured: connections, caches, compiled code.
    await load(CALLERS, CALLERS, touch);
    await load(CALLERS, CALLERS, comment);
    const one = await compare(installation, floor, { count: alone, callers: 1, touch, comment });
    const twenty = await compare(installation, floor, { count: together, callers: CALLERS, touch, comment });
    return {
      figures: { one, twenty },
      budgets: [...ratioOf(one, 1), aloneUnder(one), ...ratioOf(twenty, 20)],
    };
  } finally {
    await floor.stop();
    await installation.stop();
  }
}

async function compare(installation, floor, { count, callers, touch, comment }) {
  const begin = installation.cpu(floor.pid);
  const bare = await load(count, callers, touch);
  const between = installation.cpu(floor.pid);
  const order = await load(count, callers, comment);
  const end = installation.cpu(floor.pid);
  return {
    callers,
    bare: { ...summaryOf(bare.durations), perSecond: bare.perSecond, cpu: cpuEach(begin, between, count) },
    order: { ...summaryOf(order.durations), perSecond: order.perSecond, cpu: cpuEach(between, end, count) },
  };
}

function ratioOf({ bare, order }, callers) {
  const ratio = round(order.p99 / bare.p99);
  const name = `order, ${callers === 1 ? '1 caller' : `${callers} callers`}: p99 against a bare Update`;
  return [{ name, budget: '< 3 ×', value: `${ratio} × (${order.p99} : ${bare.p99} ms)`, met: ratio < 3 }];
}

function aloneUnder({ order }) {
  return {
    name: 'order alone on the machine, p99',
    budget: '< 200 ms',
    value: `${order.p99} ms`,
    met: order.p99 < 200,
  };
}
