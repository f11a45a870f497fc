import type { GivenOrder } from './random-orders.ts';
import { stepsOf, type ToldStep, type ToldSubject } from './told-memory.ts';

/** What became of the orders, as their givers and the recorded events say; every number should be 0. */
export interface OrderVerdict {
  /** Acknowledged, but in no event. */
  lost: number;
  /** In more than one event. */
  double: number;
  /** Acknowledged with another version or status than the events have. */
  otherwise: number;
  /** Refused, but in an event. */
  refusedYetDone: number;
}

/** Holds the answers that the givers heard against the events. */
export function judgeOrders(given: readonly GivenOrder[], subjects: readonly ToldSubject[]): OrderVerdict {
  const steps = new Map(subjects.map((subject) => [subject.id, stepsOf(subject)]));
  const verdict: OrderVerdict = { lost: 0, double: 0, otherwise: 0, refusedYetDone: 0 };
  for (const order of given) {
    const life = steps.get(order.taskId) ?? [];
    const found = life.filter(({ event }) => event.key === order.key);
    if (order.answer === null) verdict.refusedYetDone += found.length;
    else if (found.length === 0) verdict.lost += 1;
    else if (found.length > 1) verdict.double += 1;
    else if (!isAsAnswered(order.answer, life, found[0]!)) verdict.otherwise += 1;
  }
  return verdict;
}

/** The version is the number of the order's last event, and the status the one that the task had then. */
function isAsAnswered(
  answer: { version: number; status: string },
  life: readonly ToldStep[],
  { event }: ToldStep,
): boolean {
  const own = life.filter(({ event: { seq } }) => seq >= event.seq && seq <= answer.version);
  const last = own.at(-1);
  const isOneOrder = own.every((step, index) => index === 0 || step.event.key === null);
  return isOneOrder && last?.event.seq === answer.version && last.state.status === answer.status;
}
