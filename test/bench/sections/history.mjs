import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { load, round, summaryOf, until } from '../lib/figures.mjs';
import { Installation } from '../lib/installation.mjs';
import { fewTasks, launch, officerOf, OWNER } from '../lib/plans.mjs';

const SCALES = { tiny: 3, small: 20, full: 120 };
/** Rungs of one clock that are reached together fire as one. */
const RUNG_EVERY_MS = 2_000;
const RUNGS = 7;
/** A wait of years is taken in steps of 100 days, each a timer and a workflow task. */
const EVENTS_OF_LONG_WAITS = 4 * 5;
const LARGEST_PAYLOAD = 16 * 1024;

export const title = 'History of a task in a year, and its cold replay';

/**
 * A usual year pressed into a minute: three reminders to receive, four of the date, twelve monthly reports of progress, a
 * submission returned and sent again. Then a new worker, whose cache is empty, takes an order on each.
 */
export async function run(servers, scale) {
  const installation = await Installation.start(servers);
  const connection = Connection.lazy({ address: installation.temporal.address });
  try {
    const worker = await installation.startWorker();
    const at = Date.now() + 20_000 + SCALES[scale] * 60;
    const tasks = await fewTasks(installation, SCALES[scale], soon(at));
    await launch(installation, tasks);
    const last = new Date(at + RUNGS * RUNG_EVERY_MS);
    const left = () =>
      installation.count(`SELECT count(*) FROM ledger_entry WHERE status = 'planned' AND planned_at <= $1`, [
        last,
      ]);
    await until('the reminders', async () => Date.now() > last.getTime() && (await left()) === 0);
    const give = await giver(installation);
    await load(tasks.length, 5, (n) => workOn(give, tasks[n]));
    const history = await historyOf(new Client({ connection }), tasks[0].subjectId);
    const comment = (n) => give(tasks[n], officer(tasks[n]), { type: 'comment', text: 'Năm sau' });
    const warm = await load(tasks.length, 1, comment);
    await worker.stop();
    await installation.startWorker();
    const cold = await load(tasks.length, 1, comment);
    return answer(history, summaryOf(warm.durations), summaryOf(cold.durations));
  } finally {
    await connection.close();
    await installation.stop();
  }
}

/** Puts the first rungs of both clocks a moment apart, from `at` on. */
const soon = (at) => (task) => {
  const clock = (name) => task.first.event.clocks.find((change) => change.clock === name).planned;
  [...clock('receipt'), ...clock('due').slice(0, 4)].forEach((rung, n) => {
    rung.at = at + n * RUNG_EVERY_MS;
  });
  return task;
};

const officer = ({ first }) => officerOf(first.event.definition.chain.agencyId);

async function giver(installation) {
  const orders = await installation.service('src/orders/orders.service.js', 'OrdersService');
  return ({ subjectId }, actor, command, expectedVersion = null) =>
    orders.give({
      subject: { kind: 'task', id: subjectId },
      actor,
      key: randomUUID(),
      expectedVersion,
      command,
    });
}

async function workOn(give, task) {
  const agency = officer(task);
  await give(task, agency, { type: 'receive' });
  let version = 0;
  for (let month = 1; month <= 12; month += 1) {
    const progress = { type: 'report-progress', percent: month * 8, text: `Tháng ${month}: đang thực hiện.` };
    ({ version } = await give(task, agency, progress));
  }
  const submit = { type: 'submit', contentId: randomUUID(), contentHash: 'a'.repeat(64) };
  ({ version } = await give(task, agency, submit, version));
  ({ version } = await give(task, OWNER, { type: 'return', reason: 'Bổ sung số liệu' }, version));
  await give(task, agency, { ...submit, contentId: randomUUID() }, version);
}

async function historyOf(client, taskId) {
  const { events } = await client.workflow.getHandle(`task/${taskId}`).fetchHistory();
  const sizes = events.flatMap((event) => payloadsOf(event));
  return {
    events: events.length,
    largestPayload: Math.max(...sizes),
    bytes: sizes.reduce((a, b) => a + b, 0),
  };
}

/** The sizes of all payloads below an event, in bytes. */
function payloadsOf(value) {
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return [];
  if (value.data instanceof Uint8Array && value.metadata !== undefined) return [value.data.length];
  return Object.values(value).flatMap(payloadsOf);
}

function answer(history, warm, cold) {
  const year = history.events + EVENTS_OF_LONG_WAITS;
  const replay = round(cold.p99 - warm.p50, 1);
  return {
    figures: { history, warm, cold },
    budgets: [
      { name: 'history events of a task in a usual year', budget: '< 1,000', value: year, met: year < 1000 },
      {
        name: 'largest payload',
        budget: '≤ 16 KiB',
        value: `${round(history.largestPayload / 1024, 1)} KiB`,
        met: history.largestPayload <= LARGEST_PAYLOAD,
      },
      {
        name: 'order on a task that no worker has in its cache, p99',
        budget: '< 200 ms',
        value: `${cold.p99} ms, of which ${replay} ms more than the median of one that is (${warm.p50} ms)`,
        met: cold.p99 < 200,
      },
    ],
  };
}
