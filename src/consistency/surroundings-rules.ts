import type { SqlRule } from './memory-rules.ts';

/** What stands around the memory: letters, jobs, plans. */
export const SURROUNDINGS_RULES: readonly SqlRule[] = [
  {
    code: 'told-without-firing',
    words: {
      vi: 'Đã báo một mốc mà sổ không ghi là đã nhắc',
      en: 'notifications of rungs that did not fire',
    },
    severity: 'error',
    repair: 'none',
    broken: `
      SELECT notification.subject_kind AS kind, notification.subject_id::text AS id,
             notification.clock || ' ' || notification.rung AS seen
        FROM notification
       WHERE rung IS NOT NULL AND NOT EXISTS (
             SELECT 1 FROM ledger_entry AS entry
              WHERE entry.subject_id = notification.subject_id AND entry.clock = notification.clock
                AND entry.clock_version = notification.clock_version AND entry.rung = notification.rung
                AND entry.repeat = notification.repeat AND entry.status = 'fired')`,
  },
  {
    code: 'digest-twice',
    words: {
      vi: 'Người nhận có hai bản tổng hợp trong một ngày',
      en: 'recipients with two digests on one day',
    },
    severity: 'error',
    repair: 'none',
    broken: `
      SELECT 'digest' AS kind, min(id::text) AS id, local_date::text AS seen FROM digest
       GROUP BY coalesce(recipient_account_id::text, mailbox_agency_id), local_date, channel HAVING count(*) > 1`,
  },
  {
    code: 'digest-without-letter',
    words: { vi: 'Bản tổng hợp không có thư', en: 'digests without their letter' },
    severity: 'error',
    repair: 'none',
    broken: `
      SELECT 'digest' AS kind, id::text AS id, local_date::text AS seen FROM digest
       WHERE NOT EXISTS (SELECT 1 FROM mail WHERE mail.digest_id = digest.id)`,
  },
  {
    code: 'job-not-done',
    words: {
      vi: 'Công việc hàng loạt đã kết thúc mà còn mục chưa có kết quả',
      en: 'finished jobs with items that have no result',
    },
    severity: 'error',
    repair: 'reopen-job',
    broken: `
      SELECT 'bulk' AS kind, id::text AS id FROM bulk_job
       WHERE status <> 'running'
         AND EXISTS (SELECT 1 FROM bulk_item WHERE job_id = bulk_job.id AND status = 'open')`,
  },
  {
    code: 'job-total',
    words: { vi: 'Công việc hàng loạt thiếu mục', en: 'jobs whose items do not add up' },
    severity: 'error',
    repair: 'none',
    broken: `
      SELECT 'bulk' AS kind, id::text AS id FROM bulk_job
       WHERE status <> 'running'
         AND total <> (SELECT coalesce(sum(size), 0) FROM bulk_item WHERE job_id = bulk_job.id)`,
  },
  {
    code: 'plan-not-launched',
    words: {
      vi: 'Kế hoạch đã giao việc xong nhưng chưa chuyển sang thực hiện',
      en: 'plans that do not run although their launch is done',
    },
    severity: 'error',
    repair: 'reopen-job',
    broken: `
      SELECT 'bulk' AS kind, job.id::text AS id, 'plan ' || plan.id AS seen
        FROM plan JOIN bulk_job AS job ON job.id = plan.launch_job_id
       WHERE plan.status = 'issued' AND job.status <> 'running'`,
  },
  {
    code: 'assignment-twice',
    words: {
      vi: 'Một cơ quan có hai nhiệm vụ của cùng việc giao, cùng kỳ',
      en: 'agencies that have the same assignment and occurrence twice',
    },
    severity: 'error',
    repair: 'none',
    broken: `
      SELECT 'task' AS kind, max(id::text) AS id, agency_id || ' ' || assignment_id AS seen FROM task
       WHERE status NOT IN ('cancelled', 'refused', 'ended')
       GROUP BY assignment_id, agency_id, occurrence HAVING count(*) > 1`,
  },
];
