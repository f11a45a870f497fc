import { describe, expect, it } from '@jest/globals';
import { SubjectMemory } from './subject-memory.ts';

const ACTOR = { accountId: 'a', agencyId: 'b' };
const AT = 1_752_541_200_000;

/** A subject whose state is the list of what happened to it; it was created before. */
const memory = () =>
  new SubjectMemory<string[], string>((state, event) => [...state, event], {
    state: ['created'],
    lastSeq: 1,
    lastHumanSeq: 1,
  });
const firing = (seq: number, event: string) => ({ seq, at: AT, actor: null, key: null, event });

describe('What a workflow knows of its subject', () => {
  it('numbers events without gaps, and gives a version to those of people only', () => {
    const known = memory();
    known.appendOrder(['received', 'allotted'], AT, ACTOR, 'key');
    known.append(['replanned'], AT, null, null);
    expect(known.nextBatch().map(({ seq, key }) => [seq, key])).toEqual([
      [2, 'key'],
      [3, null],
      [4, null],
    ]);
    expect([known.lastSeq, known.lastHumanSeq, known.recordedSeq]).toEqual([4, 3, 1]);
  });

  it('takes back to the last recorded event, not further, when a firing was recorded meanwhile', () => {
    const known = memory();
    known.appendOrder(['received'], AT, ACTOR, 'first');
    const first = known.nextBatch();
    known.appendOrder(['submitted'], AT, ACTOR, 'second');
    known.confirm(first);
    known.takeBack([firing(3, 'reminded')], 3);
    expect(known.state).toEqual(['created', 'received', 'reminded']);
    expect([known.lastSeq, known.lastHumanSeq, known.recordedSeq]).toEqual([3, 2, 3]);
    expect([known.hasPending, known.takenBack]).toEqual([false, 1]);
  });

  it('offers no more than one recording takes, and the rest after that is recorded', () => {
    const known = memory();
    known.appendOrder(
      Array.from({ length: 25 }, (_, n) => `event ${n}`),
      AT,
      ACTOR,
      'key',
    );
    const first = known.nextBatch();
    known.confirm(first);
    const second = known.nextBatch();
    known.confirm(second);
    expect([first.length, second.length, known.hasPending]).toEqual([20, 5, false]);
    expect(known.recordedSeq).toBe(26);
  });

  it('tells what nobody ordered from what a handler waits for', () => {
    const known = memory();
    known.appendOrder(['received'], AT, ACTOR, 'key');
    expect(known.hasPendingOfNobody).toBe(false);
    known.append(['replanned'], AT, null, null);
    expect(known.hasPendingOfNobody).toBe(true);
  });
});
