import { randomUUID } from 'node:crypto';
import { built } from './installation.mjs';
import { communes, enterPlan, ISSUER, STANDING_AGENCY } from './plans.mjs';

const WORDS = [
  'Rà soát, cập nhật danh sách cơ sở có nguy cơ cao về tai nạn lao động',
  'Tổ chức tuyên truyền, phổ biến pháp luật về an toàn, vệ sinh lao động',
  'Kiểm tra việc chấp hành quy định về phòng cháy, chữa cháy',
  'Báo cáo kết quả chuyển đổi số và cải cách hành chính',
  'Hướng dẫn lập dự toán kinh phí thực hiện nhiệm vụ',
  'Bố trí cán bộ phụ trách công tác giảm nghèo bền vững',
  'Tiếp nhận, xử lý phản ánh, kiến nghị của người dân',
];

/**
 * Fills the database with plans that follow tasks of all communes, past the recording: what is measured only reads. States,
 * dates and levels are drawn by hashes, so that every run has the same.
 *
 * @param {{plans: number, duties: number}} size
 */
export async function fill(installation, { plans, duties }) {
  const { searchText } = await built('src/common/search-text.js');
  const agencyIds = await communes(installation);
  for (let n = 0; n < plans; n += 1) {
    const planId = randomUUID();
    const assignmentIds = await enterPlan(installation, {
      planId,
      assignments: duties,
      title: `Kế hoạch số ${n + 1}`,
    });
    const titled = assignmentIds.map((id, k) => {
      const title = `${WORDS[(n + k) % WORDS.length]}, đợt ${n + 1}.${k + 1}`;
      return { id, title, search: searchText(title) };
    });
    await installation.rows(
      `UPDATE assignment SET title_short = given.title FROM jsonb_to_recordset($1::jsonb) AS given(id text, title text)
        WHERE assignment.id = given.id`,
      [JSON.stringify(titled)],
    );
    await insertTasks(installation, planId, titled, agencyIds);
  }
  await installation.rows('ANALYZE');
}

/** Without triggers (the keys are right by construction) in one transaction. */
async function insertTasks(installation, planId, assignments, agencyIds) {
  await installation.dataSource.transaction(async (manager) => {
    await manager.query(`SET LOCAL session_replication_role = 'replica'`);
    await manager.query(TASKS, [planId, JSON.stringify(assignments), agencyIds, STANDING_AGENCY, ISSUER]);
  });
}

const TASKS = `
  WITH drawn AS (
    SELECT gen_random_uuid() AS id, a.id AS assignment_id, a.title, a.search, g.agency_id,
           abs(hashtext(a.id || g.agency_id)) % 100 AS dice,
           (abs(hashtext(g.agency_id || a.id)) % 700) - 350 AS days
      FROM jsonb_to_recordset($2::jsonb) AS a(id text, title text, search text), unnest($3::text[]) AS g(agency_id)),
  made AS (
    SELECT *, CASE WHEN dice < 10 THEN 'not-received' WHEN dice < 45 THEN 'in-progress' WHEN dice < 53 THEN 'awaiting-confirmation'
                   WHEN dice < 56 THEN 'returned' WHEN dice < 96 THEN 'completed' WHEN dice < 98 THEN 'suspended' ELSE 'cancelled' END AS status,
           CASE WHEN dice % 10 = 3 THEN NULL ELSE date_trunc('day', now()) + days * interval '1 day' END AS due_at
      FROM drawn),
  subjects AS (
    INSERT INTO subject (id, kind, plan_id, agency_id, state, last_seq, last_human_seq, next_at, created_at, updated_at)
    SELECT id, 'task', $1, agency_id,
           jsonb_build_object(
             'status', status, 'treatment', 'followed', 'definition', jsonb_build_object('class', 'dated', 'occurrence', 0),
             'chain', jsonb_build_object('agencyId', agency_id, 'standingAgencyId', $4::text, 'issuerId', $5::text),
             'due', jsonb_build_object('explanation', jsonb_build_object('vi', 'Hết ngày', 'en', 'End of the day')),
             'rework', null, 'extension', null, 'refusal', null, 'submission', null, 'timeliness', null, 'officerId', null,
             'suspended', null, 'escalations', '{}'::jsonb, 'interimResults', 0, 'progress', dice),
           3, 2, due_at, now(), now() FROM made),
  entries AS (
    INSERT INTO ledger_entry (subject_id, clock, clock_version, rung, repeat, attempt, plan_id, agency_id, date, planned_at, status, tells)
    SELECT id, 'due', 1, 'due', 0, 0, $1::uuid, agency_id, due_at::date, due_at, 'planned', '{}' FROM made WHERE due_at > now())
  INSERT INTO task (id, plan_id, assignment_id, agency_id, standing_agency_id, occurrence, class, role, mandate, treatment, status,
     due_at, due_on, nominal_on, received_at, first_submitted_at, timeliness, refusal_pending, extension_pending, assignee_to_act,
     decision_pending, escalation_level, progress, interim_results, dormant, version, title, search, completed_at, updated_at)
  SELECT id, $1::uuid, assignment_id, agency_id, $4, 0, 'dated', 'perform', 'directive', 'followed', status,
     due_at, due_at::date, due_at::date, CASE WHEN dice >= 10 THEN now() END, CASE WHEN dice BETWEEN 45 AND 95 THEN now() END,
     CASE WHEN dice BETWEEN 45 AND 95 THEN CASE WHEN dice % 5 = 0 THEN 'late' ELSE 'on-time' END END,
     false, false, status IN ('not-received', 'in-progress', 'returned'), status = 'awaiting-confirmation',
     CASE WHEN dice IN (11, 12) THEN 1 WHEN dice = 13 THEN 2 ELSE 0 END, dice, 0, false, 2, title, search,
     CASE WHEN status = 'completed' THEN now() END, now() - (abs(days) || ' hours')::interval
    FROM made WHERE $5::text IS NOT NULL`;
