import type { Instant } from '../calendar/local-date.ts';
import { dueInForce } from '../obligation/duty.ts';
import type { TaskCommand, TaskEvent, TaskState } from '../task/task.ts';
import { bearsDate, isDormant } from '../task/task.ts';
import { draw, drawBetween, happens } from './draw.ts';
import { answerTo, aroundDate, dayIn, inWorkingDays } from './intention.ts';
import type { Answers, Conduct, Intention, Manner } from './intention.ts';
import {
  decisionOnExtension,
  decisionOnSubmission,
  directionOf,
  extensionOf,
  mayAsk,
  obeys,
} from './common-conduct.ts';

type Step = Intention<TaskCommand>;

/** What the parties of one task mean to do after each of its events. `stateOf` is asked after the event was folded. */
export function taskConduct(stateOf: () => TaskState, manner: Manner): Conduct<TaskCommand, TaskEvent> {
  return {
    assignee: (event, at) => answerTo(ASSIGNEE, stateOf(), event, at, manner),
    decider: (event, at) => answerTo(DECIDER, stateOf(), event, at, manner),
    leader: (event, at) => directionOf(event, at, manner),
  };
}

const ASSIGNEE: Answers<TaskState, TaskCommand, TaskEvent> = {
  assigned: (state, _, at, manner) =>
    state.receivedAt === null ? firstStep(at, manner) : work(state, at, manner),
  received: (state, _, at, manner) => work(state, at, manner),
  'date-set': (state, _, at, manner) =>
    state.status === 'in-progress' ? work(state, at, manner) : undefined,
  'refusal-decided': (state, { accepted }, at, manner) => {
    if (accepted) return null;
    return state.status === 'not-received' ? receive(at, 1, manner) : work(state, at, manner);
  },
  'extension-decided': (state, { approved }, at, manner) =>
    submitAround(state, at, approved ? -1 : 2, manner),
  returned: (state, _, at, manner) => rework(state, at, manner),
  confirmed: (state, { interim }, at, manner) => (interim ? work(state, at, manner) : null),
  submitted: () => null,
  'escalation-directed': (state, _, at, manner) => directed(state, at, manner),
};

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

const DECIDER: Answers<TaskState, TaskCommand, TaskEvent> = {
  assigned: (state, _, at, manner) => missingDate(state, at, 10, manner),
  'refusal-decided': (state, { accepted }, at, manner) =>
    accepted ? null : missingDate(state, at, 1, manner),
  submitted: (state, _, at, manner) => decisionOnSubmission(state, at, manner, { type: 'confirm' }),
  'refusal-asked': (_state, _, at, manner) => {
    const accept = happens(manner.seed, `refusal/${manner.subjectId}`, 50);
    return inWorkingDays(manner, at, 2, { type: 'decide-refusal', accept });
  },
  'extension-asked': (_state, _, at, manner) => decisionOnExtension(at, manner),
};

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
