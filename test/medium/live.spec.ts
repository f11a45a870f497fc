import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { LiveChangesResponse } from '../../src/live/live.responses.ts';
import { EventStream, logIn } from '../support/event-stream.ts';
import { TasksUnderTest } from '../support/tasks-under-test.ts';

const BA_DINH = 'vn-xa-00004';
const HOAN_KIEM = 'vn-xa-00070';

let under: TasksUnderTest;
let url: string;
const open: EventStream[] = [];
const tokens = new Map<string, string>();

beforeAll(async () => {
  under = await TasksUnderTest.start();
  url = await under.app.getUrl();
}, 120_000);
afterAll(() => under.close());
afterEach(() => {
  for (const stream of open.splice(0)) stream.close();
});

/** A stream that is ready. */
async function listen(login: string, lastEventId?: string): Promise<EventStream> {
  const token = tokens.get(login) ?? (await logIn(url, login));
  tokens.set(login, token);
  const stream = await EventStream.open(url, token, lastEventId);
  open.push(stream);
  expect((await stream.next('ready'))?.id).toMatch(/^\d+-\d+:\d+:/);
  return stream;
}

/** The ids of a kind that the next changes name; changes without it are passed over. */
async function changed(stream: EventStream, kind: string): Promise<string[] | null> {
  for (;;) {
    const event = await stream.next('changes');
    if (event === null) throw new Error('the stream has ended');
    const change = (event.data as LiveChangesResponse).changes.find((one) => one.kind === kind);
    if (change !== undefined) return change.ids;
  }
}

/** Reads until a mark comes that is told to everybody, and gives all ids named until then. */
async function toldUntilMark(stream: EventStream): Promise<string[]> {
  await under.rows('UPDATE installation SET offset_version = offset_version + 1');
  const ids: string[] = [];
  for (;;) {
    const { changes } = (await stream.next('changes'))?.data as LiveChangesResponse;
    ids.push(...changes.flatMap((change) => change.ids ?? []));
    if (changes.some(({ kind }) => kind === 'clock')) return ids;
  }
}

describe('the stream of changes', () => {
  it('is not compressed, which would hold back what it tells', async () => {
    const { headers } = (await listen('ba-dinh')).response;
    expect(headers.get('Content-Type')).toContain('text/event-stream');
    expect(headers.get('Content-Encoding')).toBeNull();
  });

  it('tells the agency itself and the one that follows the plan which task was changed', async () => {
    const id = await under.task('III.6.5', BA_DINH);
    const [own, following] = [await listen('ba-dinh'), await listen('so-noi-vu')];
    expect((await under.order('ba-dinh', id, { type: 'receive' })).status).toBe(200);
    expect(await changed(own, 'task')).toEqual([id]);
    expect(await changed(following, 'task')).toEqual([id]);
  });

  it('tells nobody of a task that his lists do not show, not even its id', async () => {
    const foreign = await under.task('III.6.5', HOAN_KIEM);
    const own = await under.task('III.6.1', BA_DINH);
    const stream = await listen('ba-dinh');
    await under.rows('UPDATE task SET progress = 10 WHERE id = ANY ($1)', [foreign, own]);
    expect(await toldUntilMark(stream)).toEqual([own]);
  });

  it('tells whoever had a task before that it is gone', async () => {
    const id = await under.task('III.6.2', BA_DINH);
    const stream = await listen('ba-dinh');
    await under.rows('UPDATE task SET agency_id = $2 WHERE id = $1', id, HOAN_KIEM);
    expect(await changed(stream, 'task')).toEqual([id]);
    await under.rows('UPDATE task SET agency_id = $2 WHERE id = $1', id, BA_DINH);
  });

  it('tells whoever follows a plan of its tasks from the first on, also when it was a draft as he came', async () => {
    const id = await under.task('III.6.3', HOAN_KIEM);
    const [plan] = await under.rows<{ at: Date }>('SELECT issued_at AS at FROM plan');
    await under.rows(`UPDATE plan SET status = 'draft', issued_at = NULL`);
    const stream = await listen('so-noi-vu');
    await under.rows(`UPDATE plan SET status = 'running', issued_at = $1`, plan!.at);
    await under.rows('UPDATE task SET progress = 60 WHERE id = $1', id);
    expect(await changed(stream, 'task')).toEqual([id]);
  });

  it('tells what ended late: a transaction that began before a look and commits after it', async () => {
    const [late, soon] = [await under.task('III.6.3', BA_DINH), await under.task('III.6.4', BA_DINH)];
    const stream = await listen('ba-dinh');
    const runner = under.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query('UPDATE task SET progress = 20 WHERE id = $1', [late]);
    await under.rows('UPDATE task SET progress = 20 WHERE id = $1', soon);
    expect(await changed(stream, 'task')).toEqual([soon]);
    await runner.commitTransaction();
    await runner.release();
    expect(await changed(stream, 'task')).toEqual([late]);
  });

  it('tells who comes back exactly what he missed', async () => {
    const [before, missed] = [await under.task('III.6.3', BA_DINH), await under.task('III.6.4', BA_DINH)];
    const first = await listen('ba-dinh');
    await under.rows('UPDATE task SET progress = 30 WHERE id = $1', before);
    const last = await first.next('changes');
    first.close();
    await under.rows('UPDATE task SET progress = 40 WHERE id = $1', missed);
    expect(await changed(await listen('ba-dinh', last?.id), 'task')).toEqual([missed]);
  });

  it.each(['x', '1-5:5:', '1763700000000-900000000:900000000:', '-', '1-9:3:'])(
    'tells who comes back with the position "%s", unknown or long past, to read everything anew',
    async (lastEventId) => {
      const stream = await listen('ba-dinh', lastEventId);
      expect(await stream.next('reset')).not.toBeNull();
    },
  );

  it('names no ids where a statement changes more than a page can show', async () => {
    const stream = await listen('so-noi-vu');
    await under.rows('UPDATE task SET progress = 50 WHERE plan_id = $1', under.planId);
    expect(await changed(stream, 'task')).toBeNull();
  });

  it('tells an account that it has read its notifications elsewhere, and nobody else', async () => {
    const [mine, others] = [await listen('ba-dinh'), await listen('so-noi-vu')];
    const answer = await under.call('ba-dinh', 'POST', '/notifications/read', { body: { all: true } });
    expect(answer.body.marked).toBeGreaterThan(0);
    expect(await changed(mine, 'notifications')).toBeNull();
    await under.rows('UPDATE installation SET offset_version = offset_version + 1');
    const { changes } = (await others.next('changes'))?.data as LiveChangesResponse;
    expect(changes.map(({ kind }) => kind)).toEqual(['clock']);
  });

  it('gives the place of the oldest page of an account to a ninth one', async () => {
    const streams: EventStream[] = [];
    for (let n = 0; n < 9; n += 1) streams.push(await listen('hoan-kiem'));
    const ended = await streams[0]!.next('ended');
    expect(ended?.data).toEqual({ reason: 'too-many-streams' });
    expect(await streams[0]!.next('ended')).toBeNull();
    await under.rows('UPDATE installation SET offset_version = offset_version + 1');
    expect(await changed(streams[8]!, 'clock')).toBeNull();
  });

  it('ends with the log-in', async () => {
    const stream = await listen('ba-dinh');
    await under.rows(
      `DELETE FROM session USING account WHERE account.id = session.account_id AND account.login = 'ba-dinh'`,
    );
    expect((await stream.next('ended'))?.data).toEqual({ reason: 'session-ended' });
    expect((await EventStream.open(url, tokens.get('ba-dinh')!)).response.status).toBe(401);
  });
});
