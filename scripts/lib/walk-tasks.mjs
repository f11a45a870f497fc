import { expect, shortened, told, until } from './walk-client.mjs';

/** Longest time that a job on some hundred tasks may take on a small machine. */
const JOB_SECONDS = 180;
const STATUS_FORBIDDEN = 403;
const STATUS_NOT_FOUND = 404;
/** A rung that a week did not bring comes within so many days more (holidays). */
const MORE_DAYS = 6;

const taskLine = (task) =>
  `${task.assignment.ref} ${shortened(task.assignment.title, 44)} · ${task.agency.shortName} · ${task.status}`;
const pageLines = (items, more) =>
  `${items.length}${more ? '+' : ''} tasks${items.length > 0 ? `, first: ${taskLine(items[0])}` : ''}`;
const answerLine = ({ status, version, at }) => `${status}, version ${version}, ${told(at)}`;
const commands = (task) => `/tasks/${task.id}/commands`;

/** 1. A commune takes note of its work, at once and in bulk; another reports progress and sends a result. */
export async function communeReceives(story) {
  const { plan, people } = story;
  story.chapter(
    '1. A commune receives · Tiếp nhận',
    'Each task has to be received. Who has not done so is in the list of the standing agency.',
  );
  const waiting = await people.standing.all(
    `/tasks?planId=${plan.id}&status=not-received&sort=agency&limit=200`,
    pageLines,
  );
  const tasks = oneCommuneOf(waiting);
  if (tasks.length === 0) story.note('Every commune has received its tasks: this part was done before.');
  else await receiveAll(story, tasks);
  story.say('Work without a date (thường xuyên) is reported on and handed in as an interim result.');
  await sendResult(story, people.baDinh, 3);
  await sendResult(story, people.socSon, 5);
}

function oneCommuneOf(tasks) {
  const [first] = tasks.filter(({ agency }) => agency.id.startsWith('vn-xa-'));
  return first ? tasks.filter(({ agency }) => agency.id === first.agency.id) : [];
}

async function receiveAll(story, tasks) {
  const { plan } = story;
  const [first] = tasks;
  const commune = await story.personOf(first.agency);
  await commune.get('/tasks/summary', ({ toReceive }) => `${toReceive} to receive (cần tiếp nhận)`);
  story.say(
    'The first by itself. Repeating the request with its key gives the first answer, and happens once.',
  );
  const key = `walk/${first.id}/receive/${first.version}`;
  const order = { type: 'receive' };
  const answer = await commune.postOnce(commands(first), order, key, { show: answerLine });
  const again = await commune.postOnce(commands(first), order, key, { show: answerLine, repeated: true });
  expect(answer.status === 'in-progress', `a received task is in progress, not ${answer.status}`);
  const isNow = new Date(answer.at) >= new Date(story.now);
  expect(isNow, `an order of ${told(story.now)} was recorded as of ${told(answer.at)}`);
  expect(
    again.version === answer.version && again.at === answer.at,
    'a repeated order was carried out twice',
  );
  if (tasks.length > 1) {
    story.say('All the others at once: a job, in which each task is judged on its own.');
    await bulk(commune, { kind: 'receive', filter: { planId: plan.id } });
  }
  const after = await commune.get('/tasks/summary', ({ toReceive }) => `${toReceive} to receive`);
  expect(after.toReceive === 0, `${after.toReceive} tasks are still to be received`);
}

async function bulk(person, body) {
  const job = await person.post('/bulk-jobs', body, ({ total }) => `job on ${total}`);
  const progress = ({ status, done, total, failed }) => `${status}: ${done} of ${total}, ${failed} refused`;
  const isEnded = ({ status }) => status !== 'running';
  const ended = await until(
    `the job ${job.id}`,
    JOB_SECONDS,
    () => person.quietly(`/bulk-jobs/${job.id}`),
    isEnded,
  );
  await person.get(`/bulk-jobs/${job.id}`, progress);
  expect(
    ended.failed === 0,
    `${ended.failed} of ${ended.total} were refused: ${ended.failedItems[0]?.detail}`,
  );
  return ended;
}

async function sendResult(story, person, sessions) {
  const { agencyId } = await person.quietly('/me');
  const own = `/tasks?planId=${story.plan.id}&agencyId=${agencyId}`;
  const list = `${own}&class=standing&status=in-progress&sort=assignment&limit=50`;
  const { items } = await person.get(list, ({ items: found }) => pageLines(found));
  const [task] = items;
  if (!task)
    return story.note(`${person.login} has sent all its results before; they wait for confirmation.`);
  await person.post(
    commands(task),
    { type: 'report-progress', percent: 40, text: 'Đã tổ chức tuyên truyền trên hệ thống truyền thanh.' },
    answerLine,
  );
  const { version } = await person.get(`/tasks/${task.id}`, allowedLine);
  const result = {
    type: 'submit',
    expectedVersion: version,
    text: 'Kết quả bước đầu: đã tổ chức tuyên truyền về an toàn, vệ sinh lao động đến các cơ sở sản xuất.',
    figures: [{ indicator: 'Số buổi tuyên truyền', value: sessions, unit: 'buổi' }],
  };
  const answer = await person.post(commands(task), result, answerLine);
  expect(answer.status === 'awaiting-confirmation', `a result handed in waits, it is not ${answer.status}`);
  const stranger = person === story.people.baDinh ? story.people.soYTe : story.people.baDinh;
  await stranger.refused(STATUS_NOT_FOUND, 'GET', `/tasks/${task.id}`);
  return answer;
}

const allowedLine = ({ version, allowedActions }) =>
  `version ${version}, allowed: ${allowedActions.map(({ type }) => type).join(', ')}`;

/** 2. Sở Nội vụ sees everything: the board, the classes, who is late. */
export async function standingAgencySees(story) {
  const { plan, people } = story;
  story.chapter(
    '2. The standing agency sees the board · Bảng giao việc',
    'Agencies down, assignments across; Sở Nội vụ follows all of it.',
  );
  const board = await people.standing.get(`/plans/${plan.id}/board`, boardLines);
  const cells = board.groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells.filter(Boolean)));
  expect(board.columns.length === 38, `the board has ${board.columns.length} assignments, the plan 38`);
  expect(cells.length === 951, `the board has ${cells.length} tasks, the launch made 951`);
  const summary = await people.standing.get(`/plans/${plan.id}/summary`, summaryLine);
  expect(summary.tasks >= 951, `the summary counts ${summary.tasks} tasks`);
  await people.standing.get(`/tasks?planId=${plan.id}&timeClass=overdue&limit=50`, ({ items, nextCursor }) =>
    pageLines(items, nextCursor !== null),
  );
  const own = await people.baDinh.get(`/plans/${plan.id}/board`, boardLines);
  const seen = own.groups.flatMap(({ rows }) => rows);
  expect(seen.length === 1, `a commune sees its own row of the board, not ${seen.length}`);
}

const boardLines = ({ columns, groups }) =>
  [
    `${columns.length} assignments`,
    ...groups.map(({ kind, rows, total }) => {
      const { tasks, notReceived, waiting, overdue, escalated } = total;
      const late = `${overdue} overdue, ${escalated} escalated`;
      return `${kind}: ${rows.length} agencies, ${tasks} tasks, ${notReceived} not received, ${waiting} waiting, ${late}`;
    }),
  ].join('\n          ');

const summaryLine = ({ tasks, national, requests }) =>
  `${tasks} tasks; with a date: ${national.doneOnTime} done on time, ${national.doneLate} late, ` +
  `${national.openInTime} open in time, ${national.openOverdue} overdue; ${requests.total} requests apart`;

/** 3. Of what waits Sở Nội vụ returns one and confirms the others in bulk. Sets `story.returned`. */
export async function returnsOneConfirmsOthers(story) {
  const { plan, people } = story;
  story.chapter(
    '3. One is returned, the others are confirmed · Trả lại, xác nhận hoàn thành',
    'What was handed in waits for the standing agency. Who submitted never confirms.',
  );
  const list = `/tasks?planId=${plan.id}&status=awaiting-confirmation&waitingForMe=true&limit=200`;
  const waiting = await people.standing.all(list, pageLines);
  expect(waiting.length >= 2, 'nothing waits to be returned and confirmed');
  const task = waiting.find(({ agency }) => agency.shortName.includes('Sóc Sơn')) ?? waiting[0];
  const order = { type: 'confirm', expectedVersion: task.version };
  const assignee = await story.personOf(task.agency);
  await assignee.refused(STATUS_FORBIDDEN, 'POST', commands(task), order);
  story.say('Returned with a date of its own, tomorrow; it is read as "ngày X" and explained.');
  const dueOn = story.dayAfter(1);
  const reason = 'Đề nghị bổ sung số liệu người tham dự và hình ảnh minh chứng.';
  const back = { type: 'return', expectedVersion: task.version, dueOn, reason };
  const answer = await people.standing.post(commands(task), back, answerLine);
  expect(answer.status === 'returned', `a returned task is returned, not ${answer.status}`);
  story.returned = await assignee.get(`/tasks/${task.id}`, clockLines);
  story.say('The others in bulk.');
  await bulk(people.standing, { kind: 'confirm', filter: { planId: plan.id } });
  const { items } = await people.standing.get(list, ({ items: found }) => pageLines(found));
  expect(items.length === 0, `${items.length} still wait to be confirmed`);
}

const clockLines = ({ due, reworkDue, clocks }) => {
  const [clock] = clocks.filter(({ clock: name }) => name === 'rework');
  const rungs = (clock?.upcoming ?? []).map(({ rung, at }) => `${rung} ${told(at)}`);
  return `${due?.sentence} · ${reworkDue?.explanation}\n          ladder: ${rungs.join(', ')}`;
};

/** 4. A week passes: reminders, digests, an escalation. Needs `story.returned`. */
export async function weekPasses(story) {
  const { people, returned, plan } = story;
  story.chapter(
    '4. A week is advanced',
    'The clock walks: it stops at every instant planned and every digest, and goes on when nothing due is left.',
  );
  const from = story.now;
  await story.advance('week');
  for (let day = 0; day < MORE_DAYS && !(await escalationOf(story)); day += 1) await story.advance('day');
  const path = `/ledger?subjectId=${returned.id}&status=fired&clock=rework&order=asc&limit=50`;
  const { items } = await people.standing.get(path, ledgerLines);
  const fired = items.filter(({ decidedAt }) => new Date(decidedAt) >= new Date(from));
  expect(fired.length > 0, 'nothing fired for the returned task in the week');
  const escalation = await escalationOf(story);
  expect(escalation, 'the returned task, which nobody sent again, was not escalated');
  story.say(`The commune was reminded ${fired.length} times, and stands at level ${escalation.level} now.`);
  const commune = await story.personOf(returned.agency);
  await commune.get('/notifications?limit=5', noticeLines);
  await people.standing.get(`/escalations?planId=${plan.id}&status=open&limit=5`, escalationLines);
  await people.standing.get('/notifications/outbox?kind=digest&recipient=so-noi-vu&limit=1', letterLines);
}

async function escalationOf({ people, returned }) {
  const { escalations } = await people.standing.quietly(`/tasks/${returned.id}`);
  return escalations.find(({ clock, status }) => clock === 'rework' && status !== 'closed');
}

const ledgerLines = ({ items }) =>
  items
    .map(({ rung, decidedAt, tells }) => `${rung} fired ${told(decidedAt)}, told ${tells.join(', ')}`)
    .join('\n          ');
const noticeLines = ({ items }) =>
  items
    .map(({ at, headline, text }) => `${told(at)} ${headline}: ${shortened(text, 80)}`)
    .join('\n          ');
const letterLines = ({ items }) =>
  items.map(({ planAt, subject }) => `${told(planAt)} "${subject}"`).join('');
const escalationLines = ({ items }) =>
  items
    .map(
      (each) =>
        `level ${each.level}, ${each.status}, ${each.agency.shortName}: ${shortened(each.subject.title, 40)}`,
    )
    .join('\n          ');

/** 5. The leader answers an escalation, and the commune explains itself. */
export async function leaderDirects(story) {
  const { plan, people } = story;
  story.chapter(
    '5. The leader directs · Chỉ đạo, giải trình',
    'What was escalated to the supervising leader stands in his list, and in his digest every working day, until he answers.',
  );
  const list = `/escalations?planId=${plan.id}&level=2&waitingForMe=true&limit=200`;
  const escalations = await people.leader.all(list, (items) => escalationLines({ items: items.slice(0, 4) }));
  const open = escalations.find(({ subject, status }) => subject.kind === 'task' && status === 'open');
  if (!open) return story.note('Nothing waits for the leader any more: this part was done before.');
  const path = `/tasks/${open.subject.id}/commands`;
  const direction = 'Yêu cầu báo cáo ngay trong tuần này; giải trình nguyên nhân chậm.';
  await people.leader.post(path, { type: 'direct-escalation', escalationId: open.id, direction }, answerLine);
  const commune = await story.personOf(open.agency);
  await commune.get('/notifications?limit=1', noticeLines);
  const answer = 'Công chức phụ trách nghỉ dài ngày; đã phân công người thay thế.';
  await commune.post(path, { type: 'answer-escalation', escalationId: open.id, answer }, answerLine);
  await sendLateResult(commune, open.subject.id, path);
  const seen = await people.leader.get(`/escalations/${open.subject.id}/${open.id}`, (each) => {
    return `${each.status}: "${each.direction}" – "${each.answer}"`;
  });
  expect(seen.answer === answer, 'the answer of the commune did not reach the leader');
  return seen;
}

/** Late is sticky: the first submission is after the date, and stays late. */
async function sendLateResult(commune, taskId, path) {
  const { allowedActions, version } = await commune.get(`/tasks/${taskId}`, allowedLine);
  if (!allowedActions.some(({ type }) => type === 'submit')) return;
  const text = 'Báo cáo kết quả thực hiện theo ý kiến chỉ đạo của lãnh đạo Thành phố.';
  await commune.post(path, { type: 'submit', expectedVersion: version, text }, answerLine);
  const { timeliness } = await commune.get(`/tasks/${taskId}`, (task) => `timeliness: ${task.timeliness}`);
  expect(timeliness === 'late', `a first submission after the date is late, not ${timeliness}`);
}
