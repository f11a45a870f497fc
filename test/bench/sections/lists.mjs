import { load, summaryOf } from '../lib/figures.mjs';
import { built, Installation } from '../lib/installation.mjs';
import { fill } from '../lib/bulk-data.mjs';
import { communes, ISSUER, officerOf, OWNER } from '../lib/plans.mjs';

/** Plans with so many duties of all 3,321 communes. */
const SCALES = {
  tiny: [{ plans: 1, duties: 1 }],
  small: [{ plans: 30, duties: 1 }],
  full: [
    { plans: 30, duties: 1 },
    { plans: 43, duties: 7 },
  ],
};
const TIMES = { tiny: 3, small: 20, full: 30 };
const LIST_MS = 50;
const BOARD_MS = 200;
const SAMPLE = { plans: 1, duties: 7 };

export const title = 'List, board and counters at 100,000 and 1,000,000 tasks';

/** What the standing agency, a supervising leader and a commune look at; they see all tasks, all, and their own. */
export async function run(servers, scale) {
  const sizes = [];
  for (const size of SCALES[scale]) sizes.push(await measure(servers, size, TIMES[scale]));
  return { figures: { sizes }, budgets: sizes.flatMap(budgetsOf) };
}

async function measure(servers, size, times) {
  const installation = await Installation.start(servers);
  try {
    await fill(installation, size);
    const tasks = await installation.count('SELECT count(*) FROM task');
    const looks = [...(await listLooks(installation)), ...(await figureLooks(installation))];
    const measured = [];
    for (const { name, kind, look } of looks) {
      await look();
      const { durations } = await load(times, 1, look);
      measured.push({ name, kind, ...summaryOf(durations) });
    }
    return { tasks, measured };
  } finally {
    await installation.stop();
  }
}

const FILTERS = {
  'first page': {},
  overdue: { timeClass: 'overdue' },
  'not received or returned': { status: ['not-received', 'returned'] },
  'waiting for me': { waitingForMe: true },
  escalated: { escalated: true },
  'latest changes': { sort: 'updatedAt', order: 'desc' },
  'in the order of the text': { sort: 'assignment' },
  'by agency': { sort: 'agency' },
  'text of a title': { text: 'phòng cháy' },
  'text of few titles': { text: 'đợt 7.1' },
  'text of a commune': { text: 'ba đình' },
  'text of every commune': { text: 'ubnd' },
  'text of nothing': { text: 'không có ở đâu' },
};

async function listLooks(installation) {
  const tasks = await installation.service('src/tasks/tasks.service.js', 'TasksService');
  const { TaskFilterQuery } = await built('src/tasks/task.requests.js');
  const [commune] = await communes(installation, 1);
  const people = {
    'standing agency': OWNER,
    leader: { ...OWNER, agencyId: ISSUER, roles: ['supervisor'] },
    commune: officerOf(commune),
  };
  const looks = [];
  for (const [who, actor] of Object.entries(people)) {
    for (const [what, filter] of Object.entries(FILTERS)) {
      const query = Object.assign(new TaskFilterQuery(), filter);
      looks.push({ name: `${who}: ${what}`, kind: 'list', look: () => tasks.list(actor, query) });
    }
    let cursor;
    for (let page = 0; page < 10; page += 1) {
      const query = Object.assign(new TaskFilterQuery(), cursor ? { cursor } : {});
      cursor = (await tasks.list(actor, query)).nextCursor ?? cursor;
    }
    const later = Object.assign(new TaskFilterQuery(), cursor ? { cursor } : {});
    looks.push({ name: `${who}: eleventh page`, kind: 'list', look: () => tasks.list(actor, later) });
    looks.push({ name: `${who}: counters`, kind: 'counters', look: () => tasks.summary(actor) });
  }
  return looks;
}

/** The board of a plan as large as the sample: 126 communes × 7 duties, and 69 more of others. */
async function figureLooks(installation) {
  await fill(installation, SAMPLE);
  const figures = await installation.service('src/plans/plan-figures.service.js', 'PlanFigures');
  const { Plan } = await built('src/plans/plan.entity.js');
  const [{ id }] = await installation.rows('SELECT id FROM plan ORDER BY entered_at DESC LIMIT 1');
  await installation.rows(
    `DELETE FROM task WHERE plan_id = $1 AND agency_id NOT IN (SELECT id FROM agency WHERE level = 'commune' ORDER BY id LIMIT 136)`,
    [id],
  );
  await installation.rows('ANALYZE task');
  const plan = await installation.dataSource.getRepository(Plan).findOneByOrFail({ id });
  return [
    { name: 'board of a plan of 952 tasks', kind: 'board', look: () => figures.board(OWNER, plan) },
    { name: 'summary of the same', kind: 'board', look: () => figures.summary(OWNER, plan) },
  ];
}

function budgetsOf({ tasks, measured }) {
  const of = (kind) => measured.filter((look) => look.kind === kind);
  const slowest = (looks) => looks.reduce((a, b) => (a.p95 >= b.p95 ? a : b));
  const budget = (kind, name, ms) => {
    const worst = slowest(of(kind));
    return {
      name: `${name} at ${tasks.toLocaleString('en')} tasks, p95 of the slowest (${worst.name})`,
      budget: `< ${ms} ms`,
      value: `${worst.p95} ms`,
      met: worst.p95 < ms,
    };
  };
  return [
    budget('list', 'list', LIST_MS),
    budget('counters', 'counters', LIST_MS),
    budget('board', 'board', BOARD_MS),
  ];
}
