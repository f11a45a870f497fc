import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DomainError } from '../../domain/errors.ts';

// What waits is moved on by hand.
jest.useFakeTimers();
jest.unstable_mockModule('node:timers/promises', () => ({
  setTimeout: (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}));
const { OrderTurns } = await import('./order-turns.ts');

/** An order that is under way until it is answered. */
function anOrder() {
  const order = { sent: 0, answer: (_: string) => {}, fail: (_: Error) => {} };
  const send = () => {
    order.sent += 1;
    return new Promise<string>((resolve, reject) => {
      order.answer = resolve;
      order.fail = reject;
    });
  };
  return { order, send };
}

const soon = () => jest.advanceTimersByTimeAsync(100);

describe('Orders to one subject', () => {
  let turns: InstanceType<typeof OrderTurns>;
  const deadline = () => Date.now() + 15_000;
  const give = (subject: string, until = deadline()) => {
    const { order, send } = anOrder();
    const answer = turns.take(subject, until, send);
    answer.catch(() => {});
    return { order, answer };
  };

  beforeEach(() => {
    turns = new OrderTurns();
  });
  afterEach(() => jest.clearAllTimers());

  it('go four at a time; the next is sent when one of them is answered', async () => {
    const given = Array.from({ length: 5 }, () => give('a'));
    await soon();
    expect(given.map(({ order }) => order.sent)).toEqual([1, 1, 1, 1, 0]);
    given[0]!.order.answer('done');
    expect(await given[0]!.answer).toBe('done');
    await soon();
    expect(given[4]!.order.sent).toBe(1);
  });

  it('do not wait for those to another subject', async () => {
    for (let n = 0; n < 4; n += 1) give('a');
    const other = give('b');
    await soon();
    expect(other.order.sent).toBe(1);
  });

  it('rest for two seconds after one of them remained without an answer, not after a refusal', async () => {
    const refused = give('a');
    refused.order.fail(new DomainError('task-state'));
    await expect(refused.answer).rejects.toMatchObject({ code: 'task-state' });
    const lost = give('a');
    await soon();
    expect(lost.order.sent).toBe(1);
    lost.order.fail(new DomainError('outcome-unknown'));
    await expect(lost.answer).rejects.toMatchObject({ code: 'outcome-unknown' });
    const next = give('a');
    await jest.advanceTimersByTimeAsync(1_900);
    expect(next.order.sent).toBe(0);
    await jest.advanceTimersByTimeAsync(200);
    expect(next.order.sent).toBe(1);
  });

  it('are told to be asked again where their turn does not come with a second left, and are not sent then', async () => {
    const first = Array.from({ length: 4 }, () => give('a'));
    const late = give('a', Date.now() + 2_000);
    // A place comes free between the last look in time and the next one.
    await jest.advanceTimersByTimeAsync(1_005);
    first[0]!.order.answer('done');
    await soon();
    await expect(late.answer).rejects.toMatchObject({ code: 'outcome-unknown' });
    expect(late.order.sent).toBe(0);
  });
});
