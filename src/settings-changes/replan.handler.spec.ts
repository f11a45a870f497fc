import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../domain/errors.ts';
import type { BulkHandlers } from '../bulk/bulk-handlers.ts';
import type { BulkItem } from '../bulk/bulk-item.entity.ts';
import type { BulkJob } from '../bulk/bulk-job.entity.ts';
import { ReplanAftermath } from './replan-aftermath.service.ts';
import type { ReplanDiff, SubjectUnderChange } from './replan-diff.service.ts';
import { ReplanHandler } from './replan.handler.ts';
import type { ReplanOrders } from './replan-orders.service.ts';

const under = (id: string, problem: DomainError | null = null) =>
  ({ subject: { id }, order: { policy: { version: 2 } }, moves: null, problem }) as SubjectUnderChange;
const missing = new DomainError('calendar-year-missing', {
  date: '2028-01-03',
  from: '2023-01-01',
  to: '2027-12-31',
});
const idsOf = (subjects: readonly SubjectUnderChange[]) => subjects.map(({ subject }) => subject.id);

/** The handler over subjects that a test names, and what it did with them. */
function handling(concerned: readonly SubjectUnderChange[], answers: Readonly<Record<string, Error>> = {}) {
  const done = { told: [] as string[], noted: [] as string[], read: [] as string[] };
  const orders = {
    now: () => Promise.resolve(0),
    give: (_job: BulkJob, { subject: { id } }: SubjectUnderChange) => {
      done.told.push(id);
      const answer = answers[id];
      return answer === undefined ? Promise.resolve() : Promise.reject(answer);
    },
    noteLadder: async (answered: readonly SubjectUnderChange[]) => {
      done.noted.push(...idsOf(answered));
    },
  };
  const diff = { read: () => Promise.resolve({}), named: () => Promise.resolve(concerned) };
  const aftermath = {
    changeOf: async (_job: BulkJob, ids: readonly string[]) => {
      done.read.push(...ids);
    },
  };
  const handler = new ReplanHandler(
    {} as BulkHandlers,
    diff as unknown as ReplanDiff,
    orders as unknown as ReplanOrders,
    aftermath as unknown as ReplanAftermath,
  );
  return { handler, done };
}

const job = { id: 'job', params: { policyVersion: 2, planIds: ['a', 'b', 'c'] } } as unknown as BulkJob;
const item = { n: 1, payload: { subjectIds: ['one', 'two', 'three'] } } as unknown as BulkItem;

describe('a job that brings a ladder to running work', () => {
  it('notes the ladder of those alone that answered', async () => {
    const refused = new DomainError('recording-halted');
    const { handler, done } = handling([under('one'), under('two'), under('three')], {
      two: refused,
      three: new DomainError('subject-ended'),
    });

    const [result] = await handler.run(job, [item]);

    expect(done.noted.sort()).toEqual(['one', 'three']);
    expect(result?.problem).toMatchObject({
      code: 'recording-halted',
      details: { subjects: [{ subjectId: 'two', code: 'recording-halted' }] },
    });
  });

  it('plans the others and names the one whose days the calendar does not reach', async () => {
    const { handler, done } = handling([under('one'), under('two', missing), under('three')]);

    const [result] = await handler.run(job, [item]);

    expect(done.told).toEqual(['one', 'three']);
    expect(result?.problem?.details['subjects']).toEqual([
      { subjectId: 'two', code: 'calendar-year-missing', details: missing.details },
    ]);
  });

  it('comes again to one that did not answer, whatever became of the others', async () => {
    const { handler } = handling([under('one', missing), under('two')], {
      two: new DomainError('outcome-unknown'),
    });
    expect(await handler.run(job, [item])).toEqual([{ n: 1, problem: null, unanswered: true }]);
  });

  it('reads the plans of those it is about, and no others', async () => {
    const { handler, done } = handling([]);
    await handler.run(job, [item]);
    expect(done.read).toEqual(['one', 'two', 'three']);
  });

  it('beats at every plan while it gives rounds their days and wakes the tickers', async () => {
    const nothing = () => Promise.resolve([]);
    const aftermath = new ReplanAftermath(
      { query: nothing, manager: { query: nothing } } as never,
      {} as never,
      {} as never,
      { replan: nothing } as never,
      { poke: nothing } as never,
      {} as never,
    );
    const handler = new ReplanHandler({} as never, {} as never, {} as never, aftermath);
    let beats = 0;
    await handler.finish(job, () => (beats += 1));
    expect(beats).toBe(6);
  });
});
