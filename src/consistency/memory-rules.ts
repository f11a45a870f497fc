import type { Rule } from './finding.ts';

/** A rule that PostgreSQL can judge by itself. */
export interface SqlRule extends Rule {
  /** The places where it does not hold: columns `kind`, `id` and, where it says more, `seen`; all text. */
  readonly broken: string;
}

const SUBMISSION = `event.data -> 'submission'`;

/** The durable memory of tasks and reports: events, state, lists, ledger, answers, audit, contents. */
export const MEMORY_RULES: readonly SqlRule[] = [
  {
    code: 'recording-halted',
    words: { vi: 'Việc đã dừng ghi nhận', en: 'subjects whose recording stopped' },
    severity: 'error',
    repair: 'restart',
    broken: `SELECT kind, id::text AS id, halted AS seen FROM subject WHERE halted IS NOT NULL`,
  },
  {
    code: 'event-numbers',
    words: {
      vi: 'Số thứ tự sự kiện không liên tục đến số cuối',
      en: 'subjects whose events are not 1, 2, 3 … up to the last',
    },
    severity: 'error',
    repair: 'rebuild',
    broken: `
      SELECT kind, id::text AS id FROM subject
       WHERE (SELECT ARRAY[count(*), min(seq), max(seq)] FROM subject_event WHERE subject_id = subject.id)
             IS DISTINCT FROM ARRAY[last_seq, 1, last_seq]::bigint[]`,
  },
  {
    code: 'task-list',
    words: {
      vi: 'Danh sách nhiệm vụ khác với trạng thái',
      en: 'tasks that the list shows otherwise than their state is',
    },
    severity: 'error',
    repair: 'rebuild',
    broken: `
      SELECT subject.kind, subject.id::text AS id FROM subject LEFT JOIN task ON task.id = subject.id
       WHERE subject.kind = 'task' AND (task.status, task.version, task.agency_id)
             IS DISTINCT FROM (subject.state ->> 'status', subject.last_human_seq, subject.agency_id)`,
  },
  {
    code: 'report-list',
    words: {
      vi: 'Danh sách báo cáo khác với trạng thái',
      en: 'reports that the list shows otherwise than their state is',
    },
    severity: 'error',
    repair: 'rebuild',
    broken: `
      SELECT subject.kind, subject.id::text AS id FROM subject LEFT JOIN report ON report.id = subject.id
       WHERE subject.kind = 'report' AND (report.status, report.version, report.agency_id)
             IS DISTINCT FROM (subject.state ->> 'status', subject.last_human_seq, subject.agency_id)`,
  },
  {
    code: 'next-instant',
    words: {
      vi: 'Mốc kế tiếp khác với sổ nhắc việc',
      en: 'subjects whose next instant is not that of their ledger',
    },
    severity: 'error',
    repair: 'rebuild',
    broken: `
      SELECT kind, id::text AS id FROM subject
       WHERE next_at IS DISTINCT FROM
             (SELECT min(planned_at) FROM ledger_entry WHERE subject_id = subject.id AND status = 'planned')`,
  },
  {
    code: 'fired-without-event',
    words: { vi: 'Mốc đã nhắc mà không có sự kiện', en: 'fired rungs without the event that fired them' },
    severity: 'error',
    repair: 'rebuild',
    broken: `
      SELECT subject.kind, subject.id::text AS id FROM ledger_entry JOIN subject ON subject.id = subject_id
       WHERE ledger_entry.status = 'fired' AND NOT EXISTS (
             SELECT 1 FROM subject_event AS event
              WHERE event.subject_id = ledger_entry.subject_id AND event.seq = ledger_entry.decided_seq
                AND event.type = 'rung-reached')`,
  },
  {
    code: 'firing-without-ledger',
    words: { vi: 'Sự kiện nhắc việc không có trong sổ', en: 'firings that the ledger does not know' },
    severity: 'error',
    repair: 'rebuild',
    broken: `
      SELECT subject.kind, subject.id::text AS id FROM subject_event AS event JOIN subject ON subject.id = subject_id
       WHERE event.type = 'rung-reached' AND NOT EXISTS (
             SELECT 1 FROM ledger_entry
              WHERE ledger_entry.subject_id = event.subject_id AND ledger_entry.decided_seq = event.seq)`,
  },
  {
    code: 'answer-without-event',
    words: { vi: 'Lệnh đã trả lời nhưng mất sự kiện', en: 'answers without their event' },
    severity: 'error',
    repair: 'none',
    broken: `
      SELECT subject.kind, subject.id::text AS id, 'seq ' || accepted_seq AS seen
        FROM command_receipt AS receipt JOIN subject ON subject.id = receipt.subject_id
       WHERE accepted_seq IS NOT NULL AND NOT EXISTS (
             SELECT 1 FROM subject_event AS event
              WHERE event.subject_id = receipt.subject_id AND event.seq = receipt.accepted_seq
                AND event.key = receipt.key)`,
  },
  {
    code: 'event-without-answer',
    words: {
      vi: 'Lệnh đã ghi nhưng không có câu trả lời',
      en: 'orders of people whose events have no answer',
    },
    severity: 'error',
    repair: 'rebuild',
    broken: `
      SELECT subject.kind, subject.id::text AS id, 'seq ' || event.seq AS seen
        FROM subject_event AS event JOIN subject ON subject.id = event.subject_id
       WHERE event.key IS NOT NULL AND event.account_id IS NOT NULL AND NOT EXISTS (
             SELECT 1 FROM command_receipt AS receipt
              WHERE receipt.subject_id = event.subject_id AND receipt.key = event.key
                AND receipt.accepted_seq = event.seq)`,
  },
  {
    code: 'event-unaudited',
    words: {
      vi: 'Lệnh không có trong nhật ký kiểm tra',
      en: 'orders of people that the audit does not know',
    },
    severity: 'error',
    repair: 'none',
    broken: `
      SELECT subject.kind, subject.id::text AS id, 'seq ' || event.seq AS seen
        FROM subject_event AS event JOIN subject ON subject.id = event.subject_id
       WHERE event.account_id IS NOT NULL AND NOT EXISTS (
             SELECT 1 FROM audit_entry AS audit
              WHERE audit.chain_id = subject.kind || '/' || subject.id
                AND (audit.data ->> 'seq')::int = event.seq
                AND audit.data ->> 'eventHash' = encode(event.hash, 'hex'))`,
  },
  {
    code: 'audited-event-lost',
    words: {
      vi: 'Nhật ký kiểm tra có lệnh mà sự kiện đã mất hoặc khác',
      en: 'orders in the audit whose event is gone or another',
    },
    severity: 'error',
    repair: 'none',
    broken: `
      SELECT audit.subject_type AS kind, audit.subject_id AS id, 'seq ' || (audit.data ->> 'seq') AS seen
        FROM audit_entry AS audit
       WHERE audit.subject_type IN ('task', 'report') AND audit.data ? 'eventHash' AND NOT EXISTS (
             SELECT 1 FROM subject_event AS event
              WHERE event.subject_id = audit.subject_id::uuid AND event.seq = (audit.data ->> 'seq')::int
                AND encode(event.hash, 'hex') = audit.data ->> 'eventHash')`,
  },
  {
    code: 'content-missing',
    words: {
      vi: 'Kết quả, báo cáo đã gửi mà mất nội dung hoặc khác nội dung',
      en: 'what was handed in, and whose content is gone or another',
    },
    severity: 'error',
    repair: 'none',
    broken: `
      SELECT subject.kind, subject.id::text AS id, 'seq ' || event.seq AS seen
        FROM subject_event AS event JOIN subject ON subject.id = event.subject_id
       WHERE ${SUBMISSION} ->> 'contentId' IS NOT NULL AND NOT EXISTS (
             SELECT 1 FROM content
              WHERE content.id::text = ${SUBMISSION} ->> 'contentId' AND content.subject_id = event.subject_id
                AND content.sha256 = ${SUBMISSION} ->> 'contentHash')`,
  },
  {
    code: 'file-missing',
    words: { vi: 'Nội dung đã gửi thiếu tệp đính kèm', en: 'contents handed in whose files are gone' },
    severity: 'error',
    repair: 'none',
    broken: `
      SELECT 'content' AS kind, content.id::text AS id FROM content
       WHERE kept AND EXISTS (
             SELECT 1 FROM unnest(content.file_ids) AS wanted (id)
              WHERE NOT EXISTS (SELECT 1 FROM stored_file AS file WHERE file.id = wanted.id))`,
  },
];
