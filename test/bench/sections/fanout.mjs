import { randomUUID } from 'node:crypto';
import { load, round, summaryOf, timed } from '../lib/figures.mjs';
import { Installation } from '../lib/installation.mjs';
import { built } from '../lib/installation.mjs';
import { commenter, communes, enterPlan, fewTasks, launch, OWNER } from '../lib/plans.mjs';

/** How many communes of 3,321, and for how long orders are given meanwhile. */
const SCALES = {
  tiny: { communes: 60, duties: 2, orders: 10, seconds: 60 },
  small: { communes: 3_321, duties: 7, orders: 60, seconds: 20 },
  full: { communes: 3_321, duties: 7, orders: 300, seconds: 60 },
};
/** People who work meanwhile. */
const CALLERS = 2;

export const title = 'Fan-out to 3,321 communes × 7 duties';

/** The order to launch is accepted as a stored job; then it runs, and others give orders beside it. */
export async function run(servers, scale) {
  const size = SCALES[scale];
  const installation = await Installation.start(servers);
  try {
    await installation.startWorker();
    const tasks = await fewTasks(installation, 20);
    await launch(installation, tasks);
    const comment = await commenter(installation, tasks);
    await load(20, CALLERS, comment);
    const quiet = await load(size.orders, CALLERS, comment);
    const plan = await enterFanOut(installation, size);
    const accepted = await timed(() => accept(installation, plan));
    const meanwhile = await whileLaunching(installation, plan.planId, size, comment);
    return answer({ size, accepted, quiet, ...meanwhile });
  } finally {
    await installation.stop();
  }
}

async function enterFanOut(installation, size) {
  const planId = randomUUID();
  const assignmentIds = await enterPlan(installation, { planId, assignments: size.duties });
  const agencyIds = await communes(installation, size.communes);
  const tasks = assignmentIds.flatMap((_, duty) =>
    agencyIds.map((agencyId) => ({
      assignmentRef: `I.1.${duty + 1}`,
      agencyId,
      role: 'perform',
      mandate: 'directive',
      treatment: 'followed',
    })),
  );
  return { planId, tasks };
}

async function accept(installation, { planId, tasks }) {
  const jobs = await installation.service('src/bulk/bulk-jobs.service.js', 'BulkJobs');
  const { launchItems } = await built('src/plans/plan-launch.js');
  const job = { kind: 'launch', planId, actor: OWNER, at: new Date(), params: {} };
  const { id } = await installation.dataSource.transaction((manager) =>
    jobs.create(manager, { ...job, items: launchItems(planId, tasks) }),
  );
  await jobs.start(id);
}

async function whileLaunching(installation, planId, size, comment) {
  const total = size.communes * size.duties;
  const started = () =>
    installation.count('SELECT count(started_generation) FROM subject WHERE plan_id = $1', [planId]);
  const begin = performance.now();
  const busy = await load(size.orders, CALLERS, comment);
  const end = begin + size.seconds * 1000;
  while ((await started()) < total && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const seconds = (performance.now() - begin) / 1000;
  return { busy, running: await started(), seconds, total };
}

function answer({ accepted, quiet, busy, running, seconds, total }) {
  const before = summaryOf(quiet.durations);
  const beside = summaryOf(busy.durations);
  const slower = round(beside.p50 / before.p50);
  const perSecond = round(running / seconds, 1);
  return {
    figures: { total, acceptedMs: round(accepted.ms), running, perSecond, before, beside },
    budgets: [
      { name: 'accepted', budget: '< 1 s', value: `${Math.round(accepted.ms)} ms`, met: accepted.ms < 1000 },
      {
        name: 'orders of others meanwhile, median',
        budget: '≤ 2 ×',
        value: `${slower} × (${beside.p50} : ${before.p50} ms)`,
        met: slower <= 2,
      },
      {
        name: `running, of ${total}`,
        budget: 'measured',
        value: `${running} after ${Math.round(seconds)} s, ${perSecond} a second: all in ${round(total / perSecond / 60, 1)} min`,
        met: null,
      },
    ],
  };
}
