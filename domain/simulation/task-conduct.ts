import type { Instant } from '../calendar/local-date.ts';
import { dueInForce } from '../obligation/duty.ts';
import type { TaskCommand, TaskEvent, TaskState } from '../task/task.ts';
import { bearsDate, isDormant } from '../task/task.ts';
import { draw, drawBetween, happens } from './draw.ts';
import { aroundDate, dayIn, inWorkingDays } from './intention.ts';
import type { Conduct, Intention, Manner } from './intention.ts';
import { decisionOnSubmission, directionOf, extensionOf, mayAsk, obeys } from './common-conduct.ts';

type Step = Intention<TaskCommand>;

/** What the parties of one task mean to do after each of its events. `stateOf` is asked after the event was folded. */
export function taskConduct(stateOf: () => TaskState, manner: Manner): Conduct<TaskCommand, TaskEvent> {
  return {
    assignee: (event, at) => assigneeAfter(stateOf(), event, at, manner),
    decider: (event, at) => deciderAfter(stateOf(), event, at, manner),
    leader: (event, at) => directionOf(event, at, manner),
  };
}

function assigneeAfter(state: TaskState, event: TaskEvent, at: Instant, manner: Manner): Step {
  switch (event.type) {
    case 'assigned':
      return state.receivedAt === null ? firstStep(at, manner) : work(state, at, manner);
    case 'received':
      return work(state, at, manner);
    case 'date-set':
      return state.status === 'in-progress' ? work(state, at, manner) : undefined;
    case 'refusal-decided':
      if (event.accepted) return null;
      return state.status === 'not-received' ? receive(at, 1, manner) : work(state, at, manner);
    case 'extension-decided':
      return event.approved ? submitAround(state, at, -1, manner) : submitAround(state, at, 2, manner);
    case 'returned':
      return rework(state, at, manner);
    case 'confirmed':
      return event.interim ? work(state, at, manner) : null;
    case 'submitted':
      return null;
    case 'escalation-directed':
      return directed(state, at, manner);
    default:
      return undefined;
  }
}

/** Taking note, or refusing. */
function firstStep(at: Instant, manner: Manner): Step {
  const { behaviour, seed, subjectId } = manner;
  if (behaviour === 'silent') return null;
  if (behaviour === 'late') return receive(at, 4, manner);
  if (behaviour === 'refusing' && happens(seed, `refuses/${subjectId}`, 50))
    return inWorkingDays(manner, at, 1, { type: 'refuse', reason: 'Không thuộc thẩm quyền' });
  return receive(at, 1, manner);
}

function receive(at: Instant, days: number, manner: Manner): Step {
  return inWorkingDays(manner, at, days, { type: 'receive' });
}

/** What is done with work that was taken note of. */
function work(state: TaskState, at: Instant, manner: Manner): Step {
  const { behaviour, seed, subjectId } = manner;
  const due = dueInForce(state);
  if (isDormant(state.definition)) return null;
  if (due === null) return state.definition.class === 'standing' ? interimResult(at, manner) : null;
  if (behaviour === 'silent') return wasDirected(state) ? submitIn(at, 1, manner) : null;
  if (behaviour === 'late')
    return submitAround(state, at, drawBetween(seed, `lateness/${subjectId}`, 1, 9), manner);
  if (behaviour === 'extending' && mayAsk(due.lastAcceptedDay, at, manner))
    return extensionOf(due.lastAcceptedDay, 10, at, manner);
  return submitAround(state, at, -drawBetween(seed, `earliness/${subjectId}`, 1, 8), manner);
}

/** A result of standing work now and then, of those who hand anything in unasked. */
function interimResult(at: Instant, manner: Manner): Step {
  const { behaviour, seed, subjectId } = manner;
  if (behaviour === 'silent' || behaviour === 'late') return null;
  return submitIn(at, drawBetween(seed, `interim/${subjectId}/${at}`, 40, 80), manner);
}

function rework(state: TaskState, at: Instant, manner: Manner): Step {
  const late = manner.behaviour === 'late' || manner.behaviour === 'silent';
  const days = draw(manner.seed, `rework/${manner.subjectId}`, 3);
  return submitAround(state, at, late ? 1 + days : -days, manner);
}

/** What the leader directs is done by most; work that was never taken note of is received first. */
function directed(state: TaskState, at: Instant, manner: Manner): Step {
  if (!obeys(manner)) return undefined;
  return state.status === 'not-received' ? receive(at, 1, manner) : submitIn(at, 2, manner);
}

function submitAround(state: TaskState, at: Instant, days: number, manner: Manner): Step {
  const due = dueInForce(state);
  if (due === null || state.status === 'not-received') return undefined;
  return aroundDate(manner, at, due.lastAcceptedDay, days, submission(at, manner));
}

function submitIn(at: Instant, days: number, manner: Manner): Step {
  return inWorkingDays(manner, at, days, submission(at, manner));
}

function submission(at: Instant, { subjectId }: Manner): TaskCommand {
  return { type: 'submit', contentId: `${subjectId}/${at}`, contentHash: `${at}` };
}

function wasDirected({ escalations }: TaskState): boolean {
  return Object.values(escalations).some(({ status }) => status === 'directed');
}

function deciderAfter(state: TaskState, event: TaskEvent, at: Instant, manner: Manner): Step {
  switch (event.type) {
    case 'assigned':
      return missingDate(state, at, 10, manner);
    case 'refusal-decided':
      return event.accepted ? null : missingDate(state, at, 1, manner);
    case 'submitted':
      return decisionOnSubmission(state, at, manner, { type: 'confirm' });
    case 'refusal-asked': {
      const accept = happens(manner.seed, `refusal/${manner.subjectId}`, 50);
      return inWorkingDays(manner, at, 2, { type: 'decide-refusal', accept });
    }
    case 'extension-asked': {
      const approve = happens(manner.seed, `extension/${manner.subjectId}`, 67);
      return inWorkingDays(manner, at, 1, { type: 'decide-extension', approve });
    }
    default:
      return undefined;
  }
}

/** A date that the plan leaves open: some weeks for work of the launch, two for what an event calls for. */
function missingDate(state: TaskState, at: Instant, days: number, manner: Manner): Step {
  const { definition, due } = state;
  if (due !== null || !bearsDate(definition)) return null;
  const fromLaunch = definition.occurrence === 0;
  const dueOn = dayIn(manner, at, fromLaunch ? days + 40 : 12);
  if (dueOn === null) return null;
  const reason = 'Ấn định thời hạn';
  return inWorkingDays(manner, at, fromLaunch ? days : 1, { type: 'set-date', dueOn, reason });
}
