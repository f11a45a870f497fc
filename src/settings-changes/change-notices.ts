import { v5 as uuidv5 } from 'uuid';
import type { EntityManager } from 'typeorm';
import { localDateOf } from '../../domain/calendar/local-date.ts';
import type { BulkJob } from '../bulk/bulk-job.entity.ts';
import { Notification } from '../recording/notification.entity.ts';
import { insertRows, writeTogether } from '../recording/write-together.ts';
import type { ReplanParams } from './settings-change.ts';

/** Under which the notice stands; as the titles of tasks and reports, in Vietnamese. */
const TITLES: Readonly<Record<ReplanParams['why'], string>> = {
  calendar: 'Thay đổi lịch làm việc',
  policy: 'Thay đổi quy tắc nhắc việc',
  conventions: 'Thay đổi cách đọc thời hạn',
};

/** What a change moved for one agency. */
interface AgencyMoves {
  readonly agencyId: string;
  readonly planId: string;
  readonly tasks: number;
  readonly reports: number;
  /** Those of which only reminders moved. */
  readonly reminders: number;
  /** All of its moved work is requested of it, none is followed. */
  readonly polite: boolean;
}

/**
 * One notice for each agency of whose work something moved, whatever the number of tasks. Its id follows from change and
 * agency: told once, however often it is asked.
 */
export async function insertChangeNotices(
  manager: EntityManager,
  job: BulkJob,
  params: ReplanParams,
): Promise<void> {
  const moved = await movesByAgency(manager, job.id);
  const told = new Set(await knownIds(manager, job.id));
  const rows = moved.map((moves) => noticeRow(job, params, moves)).filter(({ id }) => !told.has(id));
  if (rows.length > 0) await writeTogether(manager, [insertRows(Notification, rows)]);
}

async function movesByAgency(manager: EntityManager, jobId: string): Promise<AgencyMoves[]> {
  return manager.query(
    `WITH concerned AS (
       SELECT DISTINCT id::uuid AS id FROM bulk_item, jsonb_array_elements_text(payload -> 'subjectIds') AS id
        WHERE job_id = $1),
     moved AS (
       SELECT subject.*, event.data ->> 'due' IS NOT NULL OR event.data ->> 'rework' IS NOT NULL AS dated
         FROM concerned JOIN subject ON subject.id = concerned.id
         JOIN subject_event AS event ON event.subject_id = subject.id AND event.type = 'replanned'
          AND event.data ->> 'changeId' = $1::text)
     SELECT agency_id AS "agencyId", min(plan_id::text) AS "planId",
            (count(*) FILTER (WHERE dated AND kind = 'task'))::int AS tasks,
            (count(*) FILTER (WHERE dated AND kind = 'report'))::int AS reports,
            (count(*) FILTER (WHERE NOT dated))::int AS reminders,
            bool_and(state ->> 'treatment' = 'requested') AS polite
       FROM moved GROUP BY agency_id ORDER BY agency_id`,
    [jobId],
  );
}

async function knownIds(manager: EntityManager, jobId: string): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(`SELECT id FROM notification WHERE subject_id = $1`, [
    jobId,
  ]);
  return rows.map(({ id }) => id);
}

function noticeRow(job: BulkJob, params: ReplanParams, moves: AgencyMoves): Notification {
  const { agencyId, planId, polite, ...counts } = moves;
  return {
    id: uuidv5(agencyId, job.id),
    clock: null,
    clockVersion: null,
    rung: null,
    repeat: null,
    subjectKind: moves.tasks + moves.reminders > 0 || moves.reports === 0 ? 'task' : 'report',
    subjectId: job.id,
    planId,
    recipientAgencyId: agencyId,
    recipientRole: 'responsible',
    kind: 'settings:replanned',
    params: { title: TITLES[params.why], why: params.why, reason: params.reason, moved: counts },
    polite,
    urgent: false,
    at: job.createdAt,
    localDate: localDateOf(job.createdAt.getTime()),
    digestId: null,
  };
}
