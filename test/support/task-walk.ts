import fc from 'fast-check';
import { addDays, localDateOf } from '../../domain/calendar/local-date.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import type { ClocksState } from '../../domain/obligation/clock.ts';
import { runningClocks } from '../../domain/obligation/clocks.ts';
import type { TaskCommand } from '../../domain/task/task.ts';
import { LEADER, OFFICER, OWNER, WARD } from './recording-under-test.ts';

/** One step of a random walk: some time passes, then somebody orders something that may or may not be possible. */
export interface WalkStep {
  minutes: number;
  order: number;
  days: number;
}

const STEP: fc.Arbitrary<WalkStep> = fc.record({
  minutes: fc.oneof(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 600, max: 30_000 })),
  order: fc.nat({ max: 23 }),
  days: fc.integer({ min: 1, max: 60 }),
});

/** A task's kind and the steps of its life. */
export const WALK = fc.record({
  dated: fc.boolean(),
  requested: fc.boolean(),
  steps: fc.array(STEP, { minLength: 3, maxLength: 25 }),
});

/** The order of a step. Orders that lead on are more frequent than those that end the task. */
export function orderOf(step: WalkStep, now: number, agencyId: string): { by: Actor; command: TaskCommand } {
  const day = addDays(localDateOf(now), step.days);
  const reason = 'vì';
  const assignee: Actor = { ...OFFICER, agencyId };
  const content = { contentId: 'c', contentHash: 'h' };
  const escalationId = step.days % 2 === 0 ? 'due-1' : 'rework-1';
  const orders: { by: Actor; command: TaskCommand }[] = [
    { by: assignee, command: { type: 'receive' } },
    { by: assignee, command: { type: 'receive' } },
    { by: assignee, command: { type: 'report-progress', percent: step.days, text: 'đang làm' } },
    { by: assignee, command: { type: 'submit', ...content } },
    { by: assignee, command: { type: 'submit', ...content } },
    { by: assignee, command: { type: 'withdraw' } },
    { by: OWNER, command: { type: 'confirm' } },
    { by: OWNER, command: { type: 'return', reason } },
    { by: OWNER, command: { type: 'return', reason, dueOn: day } },
    { by: OWNER, command: { type: 'redo', reason } },
    { by: assignee, command: { type: 'request-extension', until: day, reason } },
    { by: assignee, command: { type: 'request-extension', until: day, reason } },
    { by: OWNER, command: { type: 'decide-extension', approve: true } },
    { by: OWNER, command: { type: 'decide-extension', approve: false } },
    { by: OWNER, command: { type: 'suspend', reason } },
    { by: OWNER, command: { type: 'resume' } },
    { by: OWNER, command: { type: 'resume', dueOn: day } },
    {
      by: OWNER,
      command: { type: 'reassign', agencyId: otherThan(agencyId), treatment: 'followed', reason },
    },
    { by: assignee, command: { type: 'refuse', reason } },
    { by: OWNER, command: { type: 'decide-refusal', accept: step.days > 50 } },
    { by: LEADER, command: { type: 'direct-escalation', escalationId, direction: 'làm ngay' } },
    { by: assignee, command: { type: 'answer-escalation', escalationId, answer: 'sẽ xong' } },
    { by: LEADER, command: { type: 'close-escalation', escalationId } },
    { by: OWNER, command: step.days > 55 ? { type: 'cancel', reason } : { type: 'comment', text: 'nhắc' } },
  ];
  return orders[step.order] ?? { by: assignee, command: { type: 'comment', text: 'xem' } };
}

/** What is open by the state: `clock/version/rung/repeat/attempt@instant`, sorted. */
export function openByState(clocks: ClocksState): string[] {
  return runningClocks(clocks)
    .flatMap(({ clock, version, open }) =>
      open.map(({ rung, repeat, attempt, at }) => `${clock}/${version}/${rung}/${repeat}/${attempt}@${at}`),
    )
    .sort();
}

function otherThan(agencyId: string): string {
  return agencyId === WARD ? 'vn-xa-00008' : WARD;
}
