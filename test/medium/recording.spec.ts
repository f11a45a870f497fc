import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { findBreak } from '../../src/audit/audit.service.ts';
import { AuditEntry } from '../../src/audit/audit-entry.entity.ts';
import { RecordingConflictError } from '../../src/recording/recording-conflict.error.ts';
import { Subject } from '../../src/recording/subject.entity.ts';
import { Task } from '../../src/recording/task.entity.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { local, OFFICER, OWNER, RecordingUnderTest, WARD } from '../support/recording-under-test.ts';
import type { TaskWriter } from '../support/recording-under-test.ts';

let database: TestDatabase;
let under: RecordingUnderTest;
let task: TaskWriter;

beforeAll(async () => {
  Logger.overrideLogger(false);
  database = await createTestDatabase();
  under = new RecordingUnderTest(await database.connect());
});
afterAll(() => database.drop());
beforeEach(async () => {
  under.clock.systemMs = local('2025-07-15 09:00');
  task = await under.task({ due: '2025-09-03' });
});

const subjectRow = () => under.dataSource.getRepository(Subject).findOneByOrFail({ id: task.id });
const taskRow = () => under.dataSource.getRepository(Task).findOneByOrFail({ id: task.id });
const seqs = async () =>
  (
    await under.rows<{ seq: number }>(
      'SELECT seq FROM subject_event WHERE subject_id = $1 ORDER BY seq',
      task.id,
    )
  ).map(({ seq }) => seq);
const conflictOf = (recording: Promise<unknown>) =>
  recording.then(
    () => null,
    (error: unknown) => (error instanceof RecordingConflictError ? error.code : error),
  );

describe('recording of events', () => {
  it('writes event, state, read model, ledger, answer and audit of an order', async () => {
    await under.rows(
      'INSERT INTO command_receipt (subject_id, key, account_id, body_hash, received_at) VALUES ($1, $2, $3, $4, now())',
      task.id,
      'the-key',
      OFFICER.accountId,
      'hash',
    );
    const events = await task.decide(OFFICER, { type: 'receive' }, 'the-key');

    const answer = await under.recording.record(task.input(events));

    expect(answer).toEqual({ lastSeq: 2, fired: [], clock: { offsetMs: 0, version: 0 } });
    expect(await seqs()).toEqual([1, 2]);
    expect(await subjectRow()).toMatchObject({ lastSeq: 2, lastHumanSeq: 2, agencyId: WARD, halted: null });
    expect((await subjectRow()).state).toEqual(task.state);
    expect(await taskRow()).toMatchObject({
      status: 'in-progress',
      version: 2,
      receiptDueOn: null,
      dueOn: '2025-09-03',
    });
    const receipt = await under.rows<{ reason: string }>(
      `SELECT DISTINCT status, reason FROM ledger_entry WHERE subject_id = $1 AND clock = 'receipt'`,
      task.id,
    );
    expect(receipt).toEqual([{ status: 'closed', reason: 'done-early' }]);
    const [kept] = await under.rows<object>(
      'SELECT accepted_seq, answer FROM command_receipt WHERE subject_id = $1',
      task.id,
    );
    const at = local('2025-07-15 09:00');
    expect(kept).toEqual({
      accepted_seq: 2,
      answer: { subjectId: task.id, version: 2, status: 'in-progress', at },
    });
    const chain = await under.dataSource
      .getRepository(AuditEntry)
      .find({ where: { chainId: `task/${task.id}` }, order: { n: 'ASC' } });
    expect(chain.map(({ action, actorAccountId }) => [action, actorAccountId])).toEqual([
      ['task.assigned', OWNER.accountId],
      ['task.received', OFFICER.accountId],
    ]);
    expect(findBreak(chain)).toBeNull();
  });

  it('changes nothing when the same batch is recorded again', async () => {
    const input = task.input(await task.decide(OFFICER, { type: 'receive' }));
    const first = await under.recording.record(input);
    const before = [await subjectRow(), await taskRow()];

    expect(await under.recording.record(input)).toEqual(first);

    expect([await subjectRow(), await taskRow()]).toEqual(before);
    expect(await seqs()).toEqual([1, 2]);
  });

  it('tells of a newer calendar again where the first answer got lost', async () => {
    const settings = { calendarVersion: 0, policyVersion: 1 };
    const input = { ...task.input(await task.decide(OFFICER, { type: 'receive' })), settings };
    const { calendar } = await under.settings.forPlan();

    expect(await under.recording.record(input)).toMatchObject({ lastSeq: 2, calendar });
    expect(await under.recording.record(input)).toMatchObject({ lastSeq: 2, calendar });
  });

  it('records a batch once that is recorded many times in parallel', async () => {
    const input = task.input([
      ...(await task.decide(OFFICER, { type: 'receive' })),
      ...(await task.decide(OFFICER, { type: 'report-progress', percent: 40, text: 'đang làm' })),
    ]);

    const answers = await under.atOnce(task.id, 3, () => under.recording.record(input));

    expect(new Set(answers.map(({ lastSeq }) => lastSeq))).toEqual(new Set([3]));
    expect(await seqs()).toEqual([1, 2, 3]);
    const [audited] = await under.rows(
      'SELECT count(*)::int AS n FROM audit_entry WHERE subject_id = $1',
      task.id,
    );
    expect(audited).toEqual({ n: 3 });
  });

  it('records the rest of a batch whose beginning is recorded', async () => {
    const first = await task.decide(OFFICER, { type: 'receive' });
    await under.recording.record(task.input(first));
    const second = await task.decide(OFFICER, { type: 'comment', text: 'hỏi lại' });

    await under.recording.record(task.input([...first, ...second]));

    expect(await seqs()).toEqual([1, 2, 3]);
  });

  it('halts a subject of which a seq is recorded with another content, tells why, and writes nothing more', async () => {
    const [event] = await task.decide(OFFICER, { type: 'receive' });
    await under.recording.record(task.input([event!]));
    const other = { ...event!, at: event!.at + 1 };

    expect(await conflictOf(under.recording.record(task.input([other])))).toBe('hash-conflict');

    expect(await subjectRow()).toMatchObject({ halted: 'hash-conflict', lastSeq: 2 });
    const more = await task.decide(OFFICER, { type: 'comment', text: 'sau đó' });
    expect(await conflictOf(under.recording.record(task.input(more)))).toBe('halted');
    const [audited] = await under.rows(
      `SELECT data->>'code' AS code FROM audit_entry WHERE subject_id = $1 AND action = 'task.recording-halted'`,
      task.id,
    );
    expect(audited).toEqual({ code: 'hash-conflict' });
    expect(await counterOf('hash-conflict')).toBe(1);

    await under.rows('UPDATE subject SET halted = NULL WHERE id = $1', task.id);
    await under.recording.record(task.input(more));
    expect(await seqs()).toEqual([1, 2, 3]);
  });

  it('halts a subject whose events have a gap', async () => {
    await task.decide(OFFICER, { type: 'receive' });
    const later = await task.decide(OFFICER, { type: 'comment', text: 'hai' });

    expect(await conflictOf(under.recording.record(task.input(later)))).toBe('gap');

    expect(await subjectRow()).toMatchObject({ halted: 'gap', lastSeq: 1 });
  });

  it('refuses the writer of an older generation without halting the subject', async () => {
    const events = await task.decide(OFFICER, { type: 'receive' });
    await under.rows('UPDATE subject SET generation = 2 WHERE id = $1', task.id);

    expect(await conflictOf(under.recording.record(task.input(events)))).toBe('generation');
    expect(await subjectRow()).toMatchObject({ halted: null, lastSeq: 1 });

    task.generation = 2;
    expect(await under.recording.record(task.input(events))).toMatchObject({ lastSeq: 2 });
  });

  it('refuses an attempt given up long ago without halting the subject', async () => {
    const first = task.input(await task.decide(OFFICER, { type: 'receive' }));
    await under.recording.record(first);
    await task.order(null, OFFICER, { type: 'comment', text: 'tiếp' });

    expect(await conflictOf(under.recording.record(first))).toBe('ahead');

    expect((await subjectRow()).halted).toBeNull();
  });

  it.each([
    ['a NUL', 'a\u0000b'],
    ['half a surrogate pair', 'a\ud800b'],
  ])('halts instead of trying for ever what PostgreSQL cannot store: %s', async (_, text) => {
    const events = await task.decide(OFFICER, { type: 'comment', text });
    expect(await conflictOf(under.recording.record(task.input(events)))).toBe('unstorable');
    expect(await subjectRow()).toMatchObject({ halted: 'unstorable', lastSeq: 1 });
  });

  it('refuses an unknown subject', async () => {
    const input = { ...task.input([]), subjectId: randomUUID() };
    expect(await conflictOf(under.recording.record(input))).toBe('subject-unknown');
  });

  /** The audit is written last; where it fails, all is undone. */
  const whileAuditRaises = async (sqlState: string, act: () => Promise<void>) => {
    await under.rows(
      `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS
       $$BEGIN RAISE EXCEPTION 'broken' USING ERRCODE = '${sqlState}'; END$$`,
    );
    await under.rows(
      `CREATE TRIGGER broken BEFORE INSERT ON audit_entry FOR EACH ROW
        WHEN (NEW.action = 'task.received') EXECUTE FUNCTION fail()`,
    );
    try {
      await act();
    } finally {
      await under.rows('DROP TRIGGER broken ON audit_entry');
      await under.rows('DROP FUNCTION fail');
    }
  };

  it.each(['40001', '40P01', '08006', '53100', '57014', '42703'])(
    'writes nothing where the transaction fails at its end, and may be tried again after %s',
    async (sqlState) => {
      const events = await task.decide(OFFICER, { type: 'receive' });
      await whileAuditRaises(sqlState, async () => {
        await expect(under.recording.record(task.input(events))).rejects.toThrow('broken');
      });
      expect(await seqs()).toEqual([1]);
      expect(await subjectRow()).toMatchObject({ lastSeq: 1, halted: null });

      await under.recording.record(task.input(events));
      expect(await seqs()).toEqual([1, 2]);
    },
  );

  it.each(['23505', '23514', '23503'])(
    'halts with an alarm instead of breaking a rule of a table for ever: %s',
    async (sqlState) => {
      const alarms = async () =>
        (await under.metrics.conflicts.get()).values.find(({ labels }) => labels.code === 'unstorable')
          ?.value ?? 0;
      const before = await alarms();
      const events = await task.decide(OFFICER, { type: 'receive' });
      await whileAuditRaises(sqlState, async () => {
        expect(await conflictOf(under.recording.record(task.input(events)))).toBe('unstorable');
      });
      expect(await seqs()).toEqual([1]);
      expect(await subjectRow()).toMatchObject({ lastSeq: 1, halted: 'unstorable' });
      expect(await alarms()).toBe(before + 1);
    },
  );

  it('keeps a reminder from making a person’s version stale', async () => {
    await task.fire('2025-07-17 08:15');
    await task.order(null, OFFICER, { type: 'receive' });
    expect(await taskRow()).toMatchObject({ version: 3 });
    await task.fire('2025-08-20 08:15');
    expect((await taskRow()).version).toBe(3);
    expect((await subjectRow()).lastSeq).toBe(4);
  });

  it('writes an order in six statements, begin and commit included', async () => {
    await task.order(null, OFFICER, { type: 'receive' });
    const submission = { type: 'submit' as const, contentId: randomUUID(), contentHash: 'sha256' };
    const input = task.input(await task.decide(OFFICER, submission));
    const statements: string[] = [];
    under.dataSource.setOptions({ logging: true, logger: queryCounter(statements) });

    await under.recording.record(input);

    under.dataSource.setOptions({ logging: false });
    const verbs = statements.map((text) => text.split(/\s/)[0]);
    expect(verbs).toEqual(['START', 'SELECT', 'WITH', 'SELECT', 'INSERT', 'COMMIT']);
  });
});

function queryCounter(into: string[]) {
  const ignore = () => undefined;
  return {
    logQuery: (query: string) => void into.push(query),
    logQueryError: ignore,
    logQuerySlow: ignore,
    logSchemaBuild: ignore,
    logMigration: ignore,
    log: ignore,
  };
}

async function counterOf(code: string): Promise<number> {
  const { values } = await under.metrics.conflicts.get();
  return values.find(({ labels }) => labels.code === code)?.value ?? 0;
}
