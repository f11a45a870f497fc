import { assertNever } from '../assert-never.ts';
import type { Instant } from '../calendar/local-date.ts';
import { NO_CLOCKS } from '../obligation/clock.ts';
import type { DueDate } from '../obligation/clock.ts';
import { closeAllEscalations, withClocks, withRungReached } from '../obligation/duty.ts';
import { evolveEscalations } from '../obligation/escalation.ts';
import { stopClocks } from '../obligation/clocks.ts';
import { withMovedDates } from '../obligation/replan.ts';
import type { TaskEvent, TaskState, TaskStatus } from './task.ts';

/** A state no order leads out of, but for "thực hiện lại" (redo) of completed work. */
export const ENDED_STATUSES: readonly TaskStatus[] = ['cancelled', 'refused', 'ended'];

/** Folds one recorded event into the state; `state` is null only before `assigned`. Total and pure. */
export function evolveTask(state: TaskState | null, event: TaskEvent, at: Instant): TaskState {
  if (event.type === 'assigned') return withClocks(initialState(event), event.clocks, at);
  if (state === null) throw new Error(`the first event of a task is "assigned", not "${event.type}"`);
  if (event.type === 'rung-reached') return evolveRung(state, event, at);
  const next = evolveFacts(state, event, at);
  return 'clocks' in event ? withClocks(next, event.clocks, at) : next;
}

function initialState(event: Extract<TaskEvent, { type: 'assigned' }>): TaskState {
  const { definition, due, receivedAt, officerId } = event;
  return {
    definition,
    status: receivedAt === null ? 'not-received' : 'in-progress',
    chain: definition.chain,
    treatment: definition.treatment,
    clocks: NO_CLOCKS,
    escalations: {},
    due,
    rework: null,
    extension: null,
    submission: null,
    timeliness: null,
    firstSubmittedAt: null,
    officerId,
    receivedAt,
    refusal: null,
    suspended: null,
    progress: null,
    interimResults: 0,
    completedAt: null,
  };
}

/** The plan's end is a rung like any other; reaching it ends the work and whatever clock still ran. */
function evolveRung(
  state: TaskState,
  event: Extract<TaskEvent, { type: 'rung-reached' }>,
  at: Instant,
): TaskState {
  const reached = withRungReached(state, event, at);
  if (event.clock !== 'plan-end' || event.fired === null) return reached;
  return close(withClocks(reached, stopClocks(reached.clocks, 'ended'), at), 'ended', at);
}

type FactEvent = Exclude<TaskEvent, { type: 'assigned' } | { type: 'rung-reached' }>;

function evolveFacts(state: TaskState, event: FactEvent, at: Instant): TaskState {
  switch (event.type) {
    case 'received':
      return { ...state, status: 'in-progress', receivedAt: at };
    case 'refusal-asked':
      return { ...state, refusal: { reason: event.reason, askedAt: at } };
    case 'refusal-decided': {
      const decided = { ...state, refusal: null };
      return event.accepted ? close(decided, 'refused', at) : decided;
    }
    case 'allotted':
      return { ...state, officerId: event.officerId };
    case 'progress-reported':
      return { ...state, progress: event.percent ?? state.progress };
    case 'commented':
    case 'urged':
      return state;
    case 'submitted':
      return submitted(state, event);
    case 'submission-withdrawn':
      return { ...state, status: statusBefore(state), submission: null };
    case 'confirmed':
      return confirmed(state, event, at);
    case 'returned':
    case 'reopened':
      return { ...state, status: 'returned', submission: null, rework: event.due, completedAt: null };
    default:
      return evolveCourse(state, event, at);
  }
}

type CourseEvent = Exclude<
  FactEvent,
  {
    type:
      | 'received'
      | 'refusal-asked'
      | 'refusal-decided'
      | 'allotted'
      | 'progress-reported'
      | 'commented'
      | 'urged'
      | 'submitted'
      | 'submission-withdrawn'
      | 'confirmed'
      | 'returned'
      | 'reopened';
  }
>;

function evolveCourse(state: TaskState, event: CourseEvent, at: Instant): TaskState {
  switch (event.type) {
    case 'extension-asked':
      return { ...state, extension: { until: event.until, reason: event.reason, askedAt: at } };
    case 'extension-decided':
      return { ...(event.due ? withDue(state, event.due) : state), extension: null };
    case 'date-set':
      return { ...state, due: event.due };
    case 'suspended':
      return { ...state, status: 'suspended', suspended: { from: state.status } };
    case 'resumed': {
      const dated = event.due ? withDue(state, event.due) : state;
      return { ...dated, status: state.suspended?.from ?? 'in-progress', suspended: null };
    }
    case 'cancelled':
      return close(state, 'cancelled', at);
    case 'following-ended':
      return close(state, 'ended', at);
    case 'reassigned':
      return reassigned(state, event);
    case 'replanned':
      return withMovedDates(state, event);
    case 'escalation-acknowledged':
    case 'escalation-directed':
    case 'escalation-answered':
    case 'escalation-closed':
      return { ...state, escalations: evolveEscalations(state.escalations, event, at) };
    default:
      return assertNever(event);
  }
}

function submitted(state: TaskState, event: Extract<TaskEvent, { type: 'submitted' }>): TaskState {
  return {
    ...state,
    status: 'awaiting-confirmation',
    submission: event.submission,
    timeliness: event.timeliness,
    firstSubmittedAt: state.firstSubmittedAt ?? event.submission.sentAt,
    // A result overtakes the question for more time.
    extension: null,
  };
}

function confirmed(
  state: TaskState,
  event: Extract<TaskEvent, { type: 'confirmed' }>,
  at: Instant,
): TaskState {
  const decided: TaskState = { ...state, submission: null, rework: null, extension: null };
  if (!event.interim) {
    const escalations = closeAllEscalations(state.escalations, at);
    return { ...decided, status: 'completed', completedAt: at, progress: 100, escalations };
  }
  // An interim result leaves no lateness behind: the standing duty goes on and is measured by its next result.
  return {
    ...decided,
    status: 'in-progress',
    interimResults: state.interimResults + 1,
    timeliness: null,
    firstSubmittedAt: null,
  };
}

function reassigned(state: TaskState, event: Extract<TaskEvent, { type: 'reassigned' }>): TaskState {
  return {
    ...state,
    chain: { ...state.chain, agencyId: event.agencyId },
    treatment: event.treatment,
    status: 'not-received',
    officerId: null,
    receivedAt: null,
    refusal: null,
    extension: null,
    rework: null,
  };
}

function statusBefore(state: TaskState): TaskStatus {
  return state.submission?.from === 'returned' ? 'returned' : 'in-progress';
}

function withDue(state: TaskState, due: DueDate): TaskState {
  return state.rework ? { ...state, rework: due } : { ...state, due };
}

function close(state: TaskState, status: TaskStatus, at: Instant): TaskState {
  return {
    ...state,
    status,
    refusal: null,
    extension: null,
    suspended: null,
    escalations: closeAllEscalations(state.escalations, at),
  };
}
