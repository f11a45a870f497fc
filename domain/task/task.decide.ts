import { localDateOf } from '../calendar/local-date.ts';
import { DomainError } from '../errors.ts';
import type { ClockChange, DueDate } from '../obligation/clock.ts';
import { nextVersion, stopClocks } from '../obligation/clocks.ts';
import type { DecideContext } from '../obligation/duty.ts';
import {
  checkExtension,
  dateSet,
  dueInForce,
  heldEscalations,
  movedDateClocks,
  restartClock,
  reworkDue,
  submissionClocks,
  timelinessOf,
  withdrawalClocks,
} from '../obligation/duty.ts';
import {
  assertStep,
  decideDutyEscalation,
  extensionDecision,
  handedIn,
  reworkClocks,
} from '../obligation/duty-orders.ts';
import type { LadderContext } from '../obligation/ladder.ts';
import { startClock } from '../obligation/ladder.ts';
import type { TaskCommand, TaskDefinition, TaskEvent, TaskState } from './task.ts';
import { bearsDate, endsWithPlan } from './task.ts';
import { TASK_TRANSITIONS } from './task.transitions.ts';

/**
 * The rules of a task: what an order of a person brings about. Pure; `context` carries time, calendar and policy.
 *
 * Throws DomainError: `not-allowed` (whose command it is not), `plan-closed`, `task-state` (the state does not admit it),
 * `own-submission`, `date-in-past`, `extension-not-later`, `extension-without-due`, `escalation-*`,
 * `date-not-possible` (resumed with a date, but the work cannot have one), `already-assigned` (reassigned to the same
 * agency), `calendar-year-missing`.
 */
export function decideTask(state: TaskState, command: TaskCommand, context: DecideContext): TaskEvent[] {
  assertStep(state, command, TASK_TRANSITIONS[command.type], context, 'task-state');
  switch (command.type) {
    case 'receive':
    case 'refuse':
    case 'decide-refusal':
    case 'allot':
    case 'report-progress':
    case 'comment':
    case 'urge':
      return decideWork(state, command);
    case 'submit':
    case 'withdraw':
    case 'confirm':
    case 'return':
    case 'redo':
      return decideResult(state, command, context);
    case 'request-extension':
    case 'decide-extension':
    case 'set-date':
      return decideDate(state, command, context);
    case 'suspend':
    case 'resume':
    case 'cancel':
    case 'reassign':
    case 'end-following':
      return decideCourse(state, command, context);
    default:
      return [decideDutyEscalation(state, command, context)];
  }
}

/**
 * The first event of a task: receipt clock, due clock where there is a date, plan end where the plan ends it.
 * An occurrence of work already received starts received. Throws `calendar-year-missing`.
 */
export function assignTask(
  definition: TaskDefinition,
  due: DueDate | null,
  context: LadderContext,
  inherited: { receivedAt: number | null; officerId: string | null } = { receivedAt: null, officerId: null },
): TaskEvent {
  const today = localDateOf(context.now);
  const clocks: ClockChange[] = [];
  if (inherited.receivedAt === null) clocks.push(startClock(context, 'receipt', 1, today, 'late-entry'));
  if (due !== null) clocks.push(startClock(context, 'due', 1, due.lastAcceptedDay, 'late-entry'));
  if (endsWithPlan(definition) && definition.planEndsOn !== null) {
    clocks.push(startClock(context, 'plan-end', 1, definition.planEndsOn, 'late-entry'));
  }
  return { type: 'assigned', definition, due, ...inherited, clocks };
}

type Work = Extract<
  TaskCommand,
  { type: 'receive' | 'refuse' | 'decide-refusal' | 'allot' | 'report-progress' | 'comment' | 'urge' }
>;

function decideWork(state: TaskState, command: Work): TaskEvent[] {
  switch (command.type) {
    case 'receive':
      return [{ type: 'received', clocks: stopClocks(state.clocks, 'done-early', ['receipt']) }];
    case 'refuse':
      return [{ type: 'refusal-asked', reason: command.reason }];
    case 'decide-refusal': {
      const clocks = command.accept ? stopClocks(state.clocks, 'ended') : [];
      return [{ type: 'refusal-decided', accepted: command.accept, reason: command.reason ?? null, clocks }];
    }
    case 'allot':
      return [{ type: 'allotted', officerId: command.officerId }];
    case 'report-progress':
      return [{ type: 'progress-reported', percent: command.percent ?? null, text: command.text }];
    case 'comment':
      return [{ type: 'commented', text: command.text }];
    case 'urge':
      return [{ type: 'urged', text: command.text }];
  }
}

type Result = Extract<TaskCommand, { type: 'submit' | 'withdraw' | 'confirm' | 'return' | 'redo' }>;

function decideResult(state: TaskState, command: Result, context: DecideContext): TaskEvent[] {
  switch (command.type) {
    case 'submit': {
      const submission = handedIn(state, command, context);
      const timeliness = timelinessOf(state, context.sentAt);
      return [{ type: 'submitted', submission, timeliness, clocks: submissionClocks(state, context) }];
    }
    case 'withdraw': {
      const clocks = withdrawalClocks(state, context);
      return [{ type: 'submission-withdrawn', reason: command.reason ?? null, clocks }];
    }
    case 'confirm': {
      const interim = state.definition.class === 'standing';
      const clocks = stopClocks(state.clocks, 'done-early', interim ? ['confirm'] : undefined);
      return [{ type: 'confirmed', interim, note: command.note ?? null, clocks }];
    }
    case 'return':
    case 'redo': {
      const due = reworkDue(state, context, command.dueOn);
      const clocks = reworkClocks(state, context, due);
      const type = command.type === 'return' ? 'returned' : 'reopened';
      return [{ type, reason: command.reason, due, clocks }];
    }
  }
}

type DateOrder = Extract<TaskCommand, { type: 'request-extension' | 'decide-extension' | 'set-date' }>;

function decideDate(state: TaskState, command: DateOrder, context: DecideContext): TaskEvent[] {
  switch (command.type) {
    case 'request-extension': {
      checkExtension(state, context, command.until);
      const clocks = heldEscalations(state, context);
      return [{ type: 'extension-asked', until: command.until, reason: command.reason, clocks }];
    }
    case 'decide-extension':
      return [{ type: 'extension-decided', ...extensionDecision(state, command, context) }];
    case 'set-date': {
      const due = dateSet(context, command.dueOn, 'dueOn');
      // While a submission waits, the date changes but no clock runs that it could move.
      const running = state.status === 'awaiting-confirmation' || state.rework !== null;
      const clocks = running ? [] : movedDateClocks(state, context, due);
      return [{ type: 'date-set', due, reason: command.reason, clocks }];
    }
  }
}

type Course = Extract<TaskCommand, { type: 'suspend' | 'resume' | 'cancel' | 'reassign' | 'end-following' }>;

function decideCourse(state: TaskState, command: Course, context: DecideContext): TaskEvent[] {
  switch (command.type) {
    case 'suspend': {
      const clocks = stopClocks(state.clocks, 'suspended', ['receipt', 'due', 'rework', 'confirm']);
      return [{ type: 'suspended', reason: command.reason, clocks }];
    }
    case 'resume':
      return [resume(state, command, context)];
    case 'cancel':
      return [{ type: 'cancelled', reason: command.reason, clocks: stopClocks(state.clocks, 'ended') }];
    case 'end-following':
      return [{ type: 'following-ended', reason: command.reason, clocks: stopClocks(state.clocks, 'ended') }];
    case 'reassign': {
      const { agencyId, treatment, reason } = command;
      if (agencyId === state.chain.agencyId) throw new DomainError('already-assigned', { agencyId });
      const clocks = [
        ...stopClocks(state.clocks, 'reassigned', ['rework']),
        ...restartClock(state, context, 'receipt', localDateOf(context.now), 'reassigned'),
        ...restartClock(state, context, 'due', state.due?.lastAcceptedDay ?? null, 'reassigned'),
      ];
      return [{ type: 'reassigned', agencyId, treatment, reason, clocks }];
    }
  }
}

/** What the suspension interrupted goes on: the same dates, unless one is set anew. */
function resume(
  state: TaskState,
  command: Extract<TaskCommand, { type: 'resume' }>,
  context: DecideContext,
): TaskEvent {
  const from = state.suspended?.from ?? 'in-progress';
  if (command.dueOn !== undefined && state.rework === null && !bearsDate(state.definition)) {
    throw new DomainError('date-not-possible', { field: 'dueOn', class: state.definition.class });
  }
  const set = command.dueOn === undefined ? null : dateSet(context, command.dueOn, 'dueOn');
  const due = set ?? dueInForce(state);
  const today = localDateOf(context.now);
  const start = (clock: 'receipt' | 'confirm' | 'due' | 'rework', anchor: string) =>
    startClock(context, clock, nextVersion(state.clocks, clock), anchor, 'suspended');
  const clocks: ClockChange[] = [];
  if (from === 'not-received') clocks.push(start('receipt', today));
  if (from === 'awaiting-confirmation') clocks.push(start('confirm', today));
  else if (due !== null) {
    clocks.push(start(state.rework ? 'rework' : 'due', due.lastAcceptedDay));
  }
  return { type: 'resumed', due: set, reason: command.reason ?? null, clocks };
}
