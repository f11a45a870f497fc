import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { enter, type Cast } from '../support/consistency-cast.ts';
import { ConsistencyUnderTest } from '../support/consistency-under-test.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { OWNER } from '../support/recording-under-test.ts';

let database: TestDatabase;
let under: ConsistencyUnderTest;
let cast: Cast;
let healed: () => Promise<void>;
let workflow: string;
const plan = randomUUID();
const job = randomUUID();

beforeAll(async () => {
  Logger.overrideLogger(false);
  database = await createTestDatabase();
  under = new ConsistencyUnderTest(await database.connect());
  cast = await enter(under);
  workflow = `task/${cast.worked.id}`;
  await under.insertPlan(plan, 'running');
  await under.insertRunningJob(job);
  await under.recording.rows(
    `INSERT INTO bulk_item (job_id, n, size, payload, status) VALUES ($1, 1, 1, '{}', 'open')`,
    job,
  );
  under.temporal.running.set(`plan/${plan}`, 1).set(`bulk/${job}`, 1);
  healed = await under.keep();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await healed();
  under.temporal.mark = { sentinel: 'our-word', generation: 1 };
  under.temporal.hasList = true;
});

const generations = async () => {
  const [row] = await under.recording.rows<object>(
    `SELECT generation, started_generation AS started, halted FROM subject WHERE id = $1`,
    cast.worked.id,
  );
  return { ...row, runs: under.temporal.running.get(workflow) };
};

describe('a check of the workflows', () => {
  it('finds nothing where each stands where PostgreSQL does', async () => {
    expect(await under.check()).toEqual({});
  });

  it.each([
    ['workflow-stale', { recordedSeq: 2, lastSeq: 2 }],
    ['workflow-stale', { status: 'in-progress' }],
    ['workflow-stale', { nextAt: 1 }],
    ['workflow-ahead', { recordedSeq: 5, lastSeq: 5 }],
    ['workflow-ahead', { clock: { offsetMs: 1, version: 3 } }],
    ['workflow-halted', { halted: 'RecordingConflict' }],
  ])('finds %s where it says %j, and a repair starts it anew in a new generation', async (code, says) => {
    under.temporal.says.set(workflow, says);
    expect(await under.check()).toEqual({ [code]: 1 });
    expect((await under.repair()).left).toEqual({});
    expect(under.temporal.starts).toEqual([cast.worked.id]);
    expect(await generations()).toEqual({ generation: 2, started: 2, halted: null, runs: 2 });
  });

  it('finds what does not run, and a repair starts it', async () => {
    for (const id of [workflow, `plan/${plan}`, `bulk/${job}`]) under.temporal.running.delete(id);
    expect(await under.check()).toEqual({ 'workflow-missing': 1, 'ticker-missing': 2 });
    expect((await under.repair()).left).toEqual({});
    expect([...under.temporal.running.keys()]).toEqual(
      expect.arrayContaining([workflow, `plan/${plan}`, `bulk/${job}`]),
    );
  });

  it('finds a run of another generation, and a repair goes above both', async () => {
    under.temporal.running.set(workflow, 4);
    expect(await under.check()).toEqual({ 'workflow-foreign': 1 });
    expect((await under.repair()).left).toEqual({});
    expect(await generations()).toMatchObject({ generation: 5, runs: 5 });
  });

  it('lets a recording that stopped go on', async () => {
    await under.recording.rows(`UPDATE subject SET halted = 'gap' WHERE id = $1`, cast.worked.id);
    expect(await under.check()).toEqual({ 'recording-halted': 1, 'workflow-halted': 1 });
    expect((await under.repair()).left).toEqual({});
    expect(await generations()).toMatchObject({ generation: 2, halted: null, runs: 2 });
  });

  it.each([
    ['before it gives them up', null],
    ['even where the recording stopped since', 'gap'],
  ])('says which orders PostgreSQL has lost, %s, and keeps them in the audit', async (_when, halted) => {
    await under.recording.rows(`UPDATE subject SET halted = $2 WHERE id = $1`, cast.worked.id, halted);
    const lost = { key: 'k', version: 5, status: 'completed', at: 0 };
    under.temporal.says.set(workflow, { recordedSeq: 5, lastSeq: 5, answeredBeyond: [lost] });
    const { losses } = await under.repair();
    const loss = { kind: 'task', id: cast.worked.id, lastSeq: 3, recordedSeq: 5, orders: [lost] };
    expect(losses).toEqual([loss]);
    const [entry] = await under.recording.rows<object>(
      `SELECT data FROM audit_entry WHERE action = 'task.workflow-restarted'`,
    );
    expect(entry).toEqual({ data: { generation: 2, lost: loss } });
  });

  it('ends what runs for something that has ended or that PostgreSQL does not know', async () => {
    const unknown = `task/${randomUUID()}`;
    await cast.worked.order(null, OWNER, { type: 'cancel', reason: 'Thôi' });
    under.temporal.running.set(unknown, 1);
    const found = { 'event-without-answer': 1, 'workflow-surplus': 2 };
    expect(await under.check()).toEqual(found);
    await under.repair();
    expect(under.temporal.ended.slice(-2).sort()).toEqual([unknown, workflow].sort());
    cast.worked.lastSeq = 3;
  });

  it('does without the list of Temporal, and says so', async () => {
    under.temporal.hasList = false;
    under.temporal.running.delete(workflow);
    expect((await under.consistency().check()).listed).toBe(false);
    const { left, listed } = await under.repair();
    expect({ left, listed }).toEqual({ left: {}, listed: false });
  });

  it('tells plans that wait for another instant to look again', async () => {
    under.temporal.says.set(`plan/${plan}`, { nextAt: 5 });
    expect(await under.check()).toEqual({ 'ticker-stale': 1 });
    expect((await under.repair()).left).toEqual({});
    expect(under.temporal.poked).toEqual([`plan/${plan}`]);
  });

  it('starts plans anew whose clock is ahead of PostgreSQL', async () => {
    under.temporal.says.set(`plan/${plan}`, { clock: { offsetMs: 1, version: 3 } });
    expect(await under.check()).toEqual({ 'ticker-clock': 1 });
    expect((await under.repair()).left).toEqual({});
  });

  it('repairs nothing of what gives no answer, and does not call it well', async () => {
    under.temporal.says.set(workflow, null);
    expect((await under.repair()).left).toEqual({ 'workflow-silent': 1 });
    expect(await generations()).toMatchObject({ generation: 1, runs: 1 });
  });

  it('leaves orders that wait to be recorded to their workflow', async () => {
    under.temporal.says.set(workflow, { lastSeq: 4, status: 'completed' });
    expect((await under.repair()).left).toEqual({ 'workflow-unrecorded': 1 });
    expect(await generations()).toMatchObject({ generation: 1, runs: 1 });
  });

  it('changes nothing when it only looks', async () => {
    under.temporal.running.delete(workflow);
    const before = await under.recording.rows('SELECT * FROM subject ORDER BY id');
    await under.check();
    expect(await under.recording.rows('SELECT * FROM subject ORDER BY id')).toEqual(before);
    expect(under.temporal.starts).toEqual([]);
  });
});

describe('a namespace that is not of this moment', () => {
  it('of another installation is named and not touched', async () => {
    under.temporal.mark = { sentinel: 'theirs', generation: 1 };
    under.temporal.running.delete(workflow);
    expect((await under.repair()).left).toEqual({ 'namespace-foreign': 1 });
    expect(under.temporal.starts).toEqual([]);
  });

  it('newer than PostgreSQL is replaced by what PostgreSQL holds', async () => {
    under.temporal.mark = { sentinel: 'our-word', generation: 3 };
    under.temporal.running.set(workflow, 3);
    expect(await under.check()).toEqual({ 'namespace-newer': 1 });
    const { found, left } = await under.repair();
    expect({ found, left }).toEqual({ found: { 'namespace-newer': 1 }, left: {} });
    expect(under.temporal.mark).toEqual({ sentinel: 'our-word', generation: 4 });
    expect(await generations()).toMatchObject({ generation: 4, runs: 4 });
  });

  it('that lost everything is rebuilt', async () => {
    under.temporal.lose();
    expect(await under.check()).toMatchObject({ 'namespace-lost': 1, 'workflow-missing': 3 });
    expect((await under.repair()).left).toEqual({});
  });
});
