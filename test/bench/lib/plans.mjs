import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inProject } from '../../../scripts/lib/paths.mjs';
import { built } from './installation.mjs';

export const ISSUER = 'ha-noi/ubnd-thanh-pho-ha-noi';
export const STANDING_AGENCY = 'ha-noi/so-noi-vu';

/** Accounts need not exist: what they order carries their id. */
export const OWNER = {
  accountId: '00000000-0000-4000-8000-000000000001',
  displayName: 'bench',
  agencyId: STANDING_AGENCY,
  roles: ['plan-owner', 'head', 'officer'],
  locale: 'vi',
  correlationId: 'bench',
};

export const officerOf = (agencyId) => ({
  ...OWNER,
  accountId: '00000000-0000-4000-8000-000000000002',
  agencyId,
  roles: ['officer', 'head'],
});

/** Two years after the sample's, so that its dates are ahead; the calendar reaches as far. */
export const LAST_DAY = '2027-12-30';

/** The sample plan's document. */
const sampleDocument = () =>
  JSON.parse(readFileSync(inProject('sample-plans', 'hanoi-2025', 'plan.json'), 'utf8'));

/** Enters a running plan with some assignments, past the API: what is measured comes after. @returns its id */
export async function enterPlan(installation, { planId, assignments, title = 'Kế hoạch đo' }) {
  await installation.rows(
    `INSERT INTO plan (id, authority, issuer_agency_id, standing_agency_id, title, issued_on, issued_on_assumed, period_end,
       status, entered_at, issued_at, launched_at, document, document_sha256, conventions, policy_version, calendar_version, version)
     SELECT $1, 'ha-noi', $2, $3, $4, current_date, false, $5, 'running', now(), now(), now(), $6, $7, '{}', max(version), 1, 2
       FROM policy`,
    [planId, ISSUER, STANDING_AGENCY, title, LAST_DAY, JSON.stringify(sampleDocument()), '0'],
  );
  const { assignmentIdOf } = await built('src/plans/plan-ids.js');
  const refs = Array.from({ length: assignments }, (_, n) => `I.1.${n + 1}`);
  await installation.rows(
    `INSERT INTO assignment (id, plan_id, ref, ordinal, class, text, title_short, deadline, place, deliverable, coordinators, depends_on, last_occurrence)
     SELECT given.id, $1, given.ref, given.ordinal, 'dated', 'Báo cáo kết quả thực hiện', 'Báo cáo kết quả ' || given.ref,
            $3::jsonb, '{}', 'report', '{}', '{}', 0
       FROM jsonb_to_recordset($2::jsonb) AS given (id text, ref text, ordinal int)`,
    [
      planId,
      JSON.stringify(refs.map((ref, n) => ({ id: assignmentIdOf(planId, ref), ref, ordinal: n + 1 }))),
      JSON.stringify({ words: 'trong tháng 6/2027', resolved: await dueOn('2027-06-30') }),
    ],
  );
  return refs.map((ref) => assignmentIdOf(planId, ref));
}

/** A date in force, as the deadline of an assignment resolves to it. */
async function dueOn(day) {
  const { endOfDay } = await built('domain/calendar/local-date.js');
  const explanation = { vi: `Hết ngày ${day}`, en: `End of ${day}` };
  return { words: day, nominal: day, lastAcceptedDay: day, dueAt: endOfDay(day), explanation };
}

/** Tasks of a plan that are to exist, made as the launch makes them; `change` may move their clocks. */
export async function newTasks(installation, { planId, assignmentIds, agencyIds, change = (task) => task }) {
  const makings = await installation.service('src/plans/task-makings.service.js', 'TaskMakings');
  const { newTask } = await built('src/plans/plan-launch.js');
  const making = await makings.ofJob({ planId, createdAt: new Date(), actor: null });
  const due = await dueOn('2027-06-30');
  return assignmentIds.flatMap((id) =>
    agencyIds.map((agencyId) => {
      const assignment = { id, class: 'dated', titleShort: 'Báo cáo kết quả' };
      const share = { agencyId, role: 'perform', mandate: 'directive', treatment: 'followed' };
      return change(newTask(making, assignment, share, { occurrence: 0, due }));
    }),
  );
}

/** Records tasks and starts their workflows, as a batch of the launch does. */
export async function launch(installation, tasks, atOnce = 500) {
  const launcher = await installation.service('src/bulk/subject-launcher.service.js', 'SubjectLauncher');
  for (let from = 0; from < tasks.length; from += atOnce) {
    await launcher.launch(tasks.slice(from, from + atOnce));
  }
}

/** Agencies of the registry: People's Committees of communes. */
export async function communes(installation, limit = 4_000) {
  const rows = await installation.rows(
    `SELECT id FROM agency WHERE level = 'commune' AND valid_to IS NULL ORDER BY id LIMIT $1`,
    [limit],
  );
  return rows.map(({ id }) => id);
}

/** Tasks of a new plan, one for each of as many communes (more assignments where there are more tasks). */
export async function fewTasks(installation, count, change) {
  const planId = randomUUID();
  const agencyIds = (await communes(installation)).slice(0, count);
  const assignments = Math.ceil(count / agencyIds.length);
  const assignmentIds = await enterPlan(installation, { planId, assignments });
  return (await newTasks(installation, { planId, assignmentIds, agencyIds, change })).slice(0, count);
}

/** Gives the n-th task (round and round) an order of its agency: a comment, which may be given again and again. */
export async function commenter(installation, tasks) {
  const orders = await installation.service('src/orders/orders.service.js', 'OrdersService');
  return (n) => {
    const { subjectId, first } = tasks[n % tasks.length];
    return orders.give({
      subject: { kind: 'task', id: subjectId },
      actor: officerOf(first.event.definition.chain.agencyId),
      key: randomUUID(),
      expectedVersion: null,
      command: { type: 'comment', text: 'Đang thực hiện, xin báo cáo tiến độ.' },
    });
  };
}
