import { localDateOf } from '../../domain/calendar/local-date.ts';
import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import type { DueDate } from '../../domain/obligation/clock.ts';
import { DEFAULT_POLICY } from '../../domain/obligation/policy.ts';
import type { NumberedEvent } from '../../domain/obligation/recorded-event.ts';
import { assignTask } from '../../domain/task/task.decide.ts';
import type { TaskCommand, TaskDefinition, TaskEvent, TaskState } from '../../domain/task/task.ts';
import type { TaskInput } from '../../workflows/contracts/task.contract.ts';
import type { TaskCommandEnvelope } from '../../workflows/contracts/task.contract.ts';
import type { FakeRecording } from './recording-fake.ts';

export const HA_NOI = 'ha-noi/ubnd';
export const SO_NOI_VU = 'ha-noi/so-noi-vu';
export const PHUONG_BA_DINH = 'vn-xa-00004';

const actor = (accountId: string, agencyId: string, ...roles: Actor['roles']): Actor => ({
  accountId,
  agencyId,
  roles,
});

export const ACTORS = {
  commune: actor('ba-dinh', PHUONG_BA_DINH, 'officer', 'head'),
  standing: actor('noi-vu', SO_NOI_VU, 'plan-owner'),
  standingHead: actor('noi-vu-head', SO_NOI_VU, 'head'),
  leader: actor('pct', HA_NOI, 'supervisor'),
  stranger: actor('xa-khac', 'vn-xa-00008', 'head'),
};

/** A task of a commune under the Hà Nội plan, standing unless said otherwise. */
export function taskDefinition(taskId: string, changes: Partial<TaskDefinition> = {}): TaskDefinition {
  return {
    taskId,
    planId: 'plan-1',
    assignmentId: 'assignment-1',
    occurrence: 0,
    class: 'standing',
    role: 'perform',
    mandate: 'directive',
    treatment: 'followed',
    chain: { agencyId: PHUONG_BA_DINH, standingAgencyId: SO_NOI_VU, issuerId: HA_NOI },
    planEndsOn: '2025-12-31',
    ...changes,
  };
}

/** Records the first event of a task and gives the input its workflow starts with. */
export function launchTask(
  recording: FakeRecording<TaskState>,
  definition: TaskDefinition,
  due: DueDate | null,
  now: number,
  calendar: CalendarSlice,
): TaskInput {
  const subjectId = definition.taskId;
  const event: TaskEvent = assignTask(definition, due, { subjectId, policy: DEFAULT_POLICY, calendar, now });
  const first: NumberedEvent<TaskEvent> = { seq: 1, at: now, actor: null, key: null, event };
  const state = recording.launch(subjectId, first);
  return {
    subjectId,
    kind: 'task',
    generation: 1,
    state,
    lastSeq: 1,
    lastHumanSeq: 1,
    answered: [],
    clock: { offsetMs: 0, version: 0 },
    policy: DEFAULT_POLICY,
    calendar,
    firesAtOnce: true,
  };
}

let keys = 0;

/** An order as the gateway would send it. */
export function envelope(
  by: Actor,
  command: TaskCommand,
  sentAt: number,
  expectedVersion: number | null = null,
): TaskCommandEnvelope {
  keys += 1;
  return {
    key: `key-${keys}`,
    bodyHash: JSON.stringify(command),
    actor: by,
    sentAt,
    expectedVersion,
    command,
  };
}

/** The days on which rungs of a clock fired, as `rung@yyyy-mm-dd`, in order. */
export function firedRungs(events: readonly NumberedEvent<unknown>[]): string[] {
  return events.flatMap(({ event, at }) => {
    const reached = event as TaskEvent;
    if (reached.type !== 'rung-reached' || reached.fired === null) return [];
    return [`${reached.fired.rung}@${localDateOf(at)}`];
  });
}
