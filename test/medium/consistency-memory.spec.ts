import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { eventHash } from '../../src/recording/event-hash.ts';
import { SQL_RULES } from '../../src/consistency/sql-check.service.ts';
import { FOLD_RULES } from '../../src/consistency/fold-rules.ts';
import { enter, type Cast } from '../support/consistency-cast.ts';
import { ConsistencyUnderTest } from '../support/consistency-under-test.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let under: ConsistencyUnderTest;
let cast: Cast;
let healed: () => Promise<void>;

beforeAll(async () => {
  Logger.overrideLogger(false);
  database = await createTestDatabase();
  under = new ConsistencyUnderTest(await database.connect());
  cast = await enter(under);
  healed = await under.keep();
});
afterAll(() => database.drop());
beforeEach(() => healed());

/** `:worked`, `:late` and `:report` stand for the ids of the cast. */
const inflict = (sql: string) =>
  under.recording.rows(
    sql
      .replaceAll(':worked', `'${cast.worked.id}'`)
      .replaceAll(':late', `'${cast.late.id}'`)
      .replaceAll(':report', `'${cast.reportId}'`),
  );

const FIRST_OF = (table: string, where: string) =>
  `ctid = (SELECT ctid FROM ${table} WHERE ${where} ORDER BY ctid LIMIT 1)`;

/** Wounds that a repair heals: the code under which each is found. */
const HEALED: [code: string, wound: string][] = [
  ['recording-halted', `UPDATE subject SET halted = 'gap' WHERE id = :worked`],
  ['event-numbers', `UPDATE subject SET last_seq = last_seq + 1 WHERE id = :worked`],
  ['task-list', `UPDATE task SET status = 'returned' WHERE id = :worked`],
  ['task-list', `DELETE FROM task WHERE id = :worked`],
  ['report-list', `UPDATE report SET version = 7 WHERE id = :report`],
  ['next-instant', `UPDATE subject SET next_at = next_at + interval '1 day' WHERE id = :late`],
  [
    'fired-without-event',
    `UPDATE ledger_entry SET status = 'fired', decided_at = now(), decided_seq = 99
      WHERE ${FIRST_OF('ledger_entry', `status = 'planned' AND subject_id = :worked`)}`,
  ],
  ['firing-without-ledger', `DELETE FROM ledger_entry WHERE subject_id = :late AND status = 'fired'`],
  ['event-without-answer', `UPDATE command_receipt SET accepted_seq = NULL, answer = NULL`],
  ['state-differs', `UPDATE subject SET state = jsonb_set(state, '{progress}', '77') WHERE id = :worked`],
  ['read-model-differs', `UPDATE task SET progress = 77 WHERE id = :worked`],
  ['read-model-differs', `UPDATE report SET reworks = 3 WHERE id = :report`],
  ['ledger-differs', `UPDATE ledger_entry SET tells = '{}' WHERE status = 'fired'`],
  ['ledger-differs', `DELETE FROM ledger_entry WHERE subject_id = :report`],
  ['escalations-differ', `DELETE FROM escalation`],
  ['fired-untold', `DELETE FROM notification WHERE rung IS NOT NULL`],
  ['fired-untold', `DELETE FROM outbox_message`],
];

/** Wounds that only a person can heal: they are named, and stay named after a repair. */
const NAMED: [code: string, wound: string][] = [
  [
    'answer-without-event',
    `INSERT INTO command_receipt (subject_id, key, account_id, body_hash, received_at, accepted_seq)
     VALUES (:worked, 'lost', gen_random_uuid(), 'h', now(), 9)`,
  ],
  ['event-unaudited', `DELETE FROM audit_entry WHERE chain_id = 'task/' || :worked AND n = 3`],
  ['audited-event-lost', `DELETE FROM subject_event WHERE subject_id = :worked AND seq = 3`],
  ['content-missing', `DELETE FROM content`],
  ['content-missing', `UPDATE content SET sha256 = 'another'`],
  ['file-missing', `UPDATE content SET file_ids = ARRAY[gen_random_uuid()]`],
  [
    'event-altered',
    `UPDATE subject_event SET data = data || '{"note": "khác"}' WHERE subject_id = :worked AND seq = 2`,
  ],
  ['event-altered', `DELETE FROM subject_event WHERE subject_id = :worked AND seq = 2`],
  [
    'audit-chain-broken',
    `UPDATE audit_entry SET action = 'task.returned' WHERE chain_id = 'task/' || :worked AND n = 2`,
  ],
  ['audit-chain-broken', `DELETE FROM audit_entry WHERE chain_id = 'task/' || :worked AND n = 1`],
  [
    'told-without-firing',
    `UPDATE notification SET repeat = 9 WHERE ${FIRST_OF('notification', `rung IS NOT NULL`)}`,
  ],
];

describe('a check of the memory', () => {
  it('finds nothing where nothing was wounded', async () => {
    expect(await under.check()).toEqual({});
  });

  it.each(HEALED)('finds %s after "%s", and a repair heals it', async (code, wound) => {
    await inflict(wound);
    expect(await under.check()).toHaveProperty([code], expect.any(Number));
    const { found, left } = await under.repair();
    expect(found).toHaveProperty([code], expect.any(Number));
    expect(left).toEqual({});
    expect(await under.check()).toEqual({});
  });

  it.each(NAMED)('names %s after "%s", and a repair leaves it to a person', async (code, wound) => {
    await inflict(wound);
    const events = await under.recording.rows('SELECT * FROM subject_event ORDER BY subject_id, seq');
    expect(await under.check()).toHaveProperty([code], 1);
    expect((await under.repair()).left).toHaveProperty([code], 1);
    expect(await under.recording.rows('SELECT * FROM subject_event ORDER BY subject_id, seq')).toEqual(
      events,
    );
  });

  it('names events that lead to no state', async () => {
    const [id, planId] = [randomUUID(), randomUUID()];
    await inflict(`INSERT INTO subject (id, kind, plan_id, agency_id, state, last_seq, last_human_seq, created_at, updated_at)
      VALUES ('${id}', 'task', '${planId}', 'x', '{"status": "ended"}', 1, 1, now(), now())`);
    const event = { type: 'received' };
    const hash = eventHash({ seq: 1, at: 0, actor: null, key: null, event });
    await under.recording.rows(
      `INSERT INTO subject_event (subject_id, seq, type, at, recorded_at, data, hash)
       VALUES ($1, 1, 'received', to_timestamp(0), now(), $2, $3)`,
      id,
      event,
      hash,
    );
    expect((await under.repair()).left).toHaveProperty(['events-unfoldable'], 1);
  });

  it('names two digests of one recipient on one day, and those without a letter', async () => {
    const [index] = await under.recording.rows<{ name: string }>(
      `SELECT indexname AS name FROM pg_indexes WHERE tablename = 'digest' AND indexdef LIKE '%mailbox_agency_id, local_date%'`,
    );
    await inflict(`DROP INDEX "${index!.name}"`);
    await inflict(`INSERT INTO digest_run (id, local_date, composed_at, rungs_missing, notifications, digests)
      VALUES ('${randomUUID()}', '2025-07-15', now(), 0, 0, 2)`);
    await inflict(`INSERT INTO digest (id, run_id, mailbox_agency_id, local_date, channel, locale)
      SELECT gen_random_uuid(), id, 'vn-xa-00004', local_date, 'e-mail', 'vi' FROM digest_run, generate_series(1, 2)`);
    expect(await under.check()).toEqual({ 'digest-twice': 1, 'digest-without-letter': 2 });
  });

  it('lets a job that ended with items open, or whose plan does not run, go on', async () => {
    const [job, plan] = [randomUUID(), randomUUID()];
    await under.insertRunningJob(job);
    await under.insertPlan(plan, 'running');
    under.temporal.running.set(`plan/${plan}`, 1);
    await inflict(`UPDATE bulk_job SET status = 'done'`);
    await inflict(
      `INSERT INTO bulk_item (job_id, n, size, payload, status) VALUES ('${job}', 1, 1, '{}', 'open')`,
    );
    await inflict(`UPDATE plan SET status = 'issued', launch_job_id = '${job}'`);
    expect(await under.check()).toMatchObject({ 'job-not-done': 1, 'plan-not-launched': 1 });
    expect((await under.repair()).left).not.toHaveProperty(['job-not-done']);
    expect(under.temporal.running.has(`bulk/${job}`)).toBe(true);
    await inflict(`UPDATE bulk_job SET status = 'done', total = 2`);
    expect(await under.check()).toMatchObject({ 'job-total': 1 });
  });

  it('names an agency that has the same assignment twice', async () => {
    const assignmentId = randomUUID();
    for (const _ of [1, 2]) {
      const { id } = await under.recording.task({ assignmentId, due: '2025-09-03' });
      under.temporal.running.set(`task/${id}`, 1);
    }
    expect((await under.repair()).left).toEqual({ 'assignment-twice': 1 });
  });

  it('gives a list back the title that was lost with its row', async () => {
    await inflict(`DELETE FROM report WHERE id = :report`);
    await under.repair();
    expect(await inflict(`SELECT title FROM report WHERE id = :report`)).toEqual([
      { title: 'Báo cáo kết quả năm 2025' },
    ]);
  });

  it('notes each repair in the audit of its subject and in that of the repairs', async () => {
    await inflict(`UPDATE task SET progress = 77 WHERE id = :worked`);
    await under.repair();
    const actions = await under.recording.rows<{ action: string }>(
      `SELECT action FROM audit_entry WHERE chain_id IN ('consistency', 'task/' || $1) ORDER BY chain_id, n`,
      cast.worked.id,
    );
    expect(actions.map(({ action }) => action)).toEqual([
      'consistency.repaired',
      'task.assigned',
      'task.received',
      'task.submitted',
      'task.memory-rebuilt',
    ]);
  });

  it('has a wound for every rule', () => {
    const elsewhere = ['digest-twice', 'digest-without-letter', 'job-not-done', 'job-total'];
    const more = ['plan-not-launched', 'assignment-twice', 'events-unfoldable'];
    const rounds = ['round-differs', 'round-event-altered'];
    const wounded = new Set([...HEALED, ...NAMED].map(([code]) => code));
    const rules = [...SQL_RULES, ...Object.values(FOLD_RULES)].map(({ code }) => code);
    expect([...wounded, ...elsewhere, ...more, ...rounds].sort()).toEqual(rules.sort());
  });

  it('does not call what people did untold', async () => {
    await inflict(`DELETE FROM notification WHERE rung IS NULL`);
    expect(await under.check()).toEqual({});
  });
});
