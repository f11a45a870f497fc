import type { DataSource } from 'typeorm';

/**
 * Where events, state, read model, ledger and answers of the durable memory contradict each other: for each rule how many
 * rows break it.
 */
export async function disagreements(dataSource: DataSource): Promise<Record<keyof typeof RULES, number>> {
  const columns = Object.entries(RULES).map(([name, query]) => `(${query})::int AS "${name}"`);
  const [row] = await dataSource.query<Record<keyof typeof RULES, number>[]>(`SELECT ${columns.join(', ')}`);
  return row!;
}

const RULES = {
  'subjects whose recording stopped': `SELECT count(*) FROM subject WHERE halted IS NOT NULL`,
  'subjects whose events are not 1, 2, 3 … up to the last': `
    SELECT count(*) FROM subject
     WHERE (SELECT ARRAY[count(*), min(seq), max(seq)] FROM subject_event WHERE subject_id = subject.id)
           IS DISTINCT FROM ARRAY[last_seq, 1, last_seq]::bigint[]`,
  'tasks that the list shows otherwise than their state is': `
    SELECT count(*) FROM subject LEFT JOIN task ON task.id = subject.id
     WHERE subject.kind = 'task' AND (task.status, task.version)
           IS DISTINCT FROM (subject.state ->> 'status', subject.last_human_seq)`,
  'subjects whose next instant is not that of their ledger': `
    SELECT count(*) FROM subject
     WHERE next_at IS DISTINCT FROM
           (SELECT min(planned_at) FROM ledger_entry WHERE subject_id = subject.id AND status = 'planned')`,
  'fired rungs without the event that fired them': `
    SELECT count(*) FROM ledger_entry
     WHERE status = 'fired' AND NOT EXISTS (
           SELECT 1 FROM subject_event AS event
            WHERE event.subject_id = ledger_entry.subject_id AND event.seq = ledger_entry.decided_seq
              AND event.type = 'rung-reached')`,
  'firings that the ledger does not know': `
    SELECT count(*) FROM subject_event AS event
     WHERE type = 'rung-reached' AND NOT EXISTS (
           SELECT 1 FROM ledger_entry
            WHERE ledger_entry.subject_id = event.subject_id AND ledger_entry.decided_seq = event.seq)`,
  'answers without their event': `
    SELECT count(*) FROM command_receipt AS receipt
     WHERE accepted_seq IS NOT NULL AND NOT EXISTS (
           SELECT 1 FROM subject_event AS event
            WHERE event.subject_id = receipt.subject_id AND event.seq = receipt.accepted_seq
              AND event.key = receipt.key)`,
  'orders whose events have no answer': `
    SELECT count(*) FROM subject_event AS event
     WHERE key IS NOT NULL AND NOT EXISTS (
           SELECT 1 FROM command_receipt AS receipt
            WHERE receipt.subject_id = event.subject_id AND receipt.key = event.key
              AND receipt.accepted_seq = event.seq)`,
} as const;

/** That nothing contradicts anything. */
export const AGREED = Object.fromEntries(Object.keys(RULES).map((name) => [name, 0]));
