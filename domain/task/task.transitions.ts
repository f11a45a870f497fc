import type { Actor, Kinship } from '../obligation/actor.ts';
import { kinshipsOf } from '../obligation/actor.ts';
import { closedPlanAdmits } from '../obligation/closed-plan.ts';
import { ESCALATION_TRANSITIONS } from '../obligation/escalation.ts';
import type { TaskCommandType, TaskState, TaskStatus } from './task.ts';
import { isDormant } from './task.ts';

/** When a command is possible and whose it is. `when` names what else must hold, beyond status and kinship. */
export interface TaskTransition {
  from: readonly TaskStatus[];
  by: readonly Kinship[];
  when?: (state: TaskState) => boolean;
  /** Orders that answer to what the other side last did must say which version they have seen. */
  needsVersion?: true;
}

const OPEN: readonly TaskStatus[] = ['not-received', 'in-progress', 'returned'];
const FOLLOWED: readonly TaskStatus[] = [...OPEN, 'awaiting-confirmation'];
/** All but the terminal statuses: what ended takes no order any more. */
const ANY: readonly TaskStatus[] = [...FOLLOWED, 'completed', 'suspended'];
const undecidedFree = (state: TaskState) => state.refusal === null;
const hasOpenEscalation = (step: Parameters<typeof allows>[1]) => (state: TaskState) => allows(state, step);

/**
 * The one table of allowed commands. `decide` refuses by it, the API lists a person's next steps from it, and a test
 * walks it (every status reachable, terminal ones terminal).
 */
export const TASK_TRANSITIONS: Readonly<Record<TaskCommandType, TaskTransition>> = {
  receive: { from: ['not-received'], by: ['assignee'], when: undecidedFree },
  refuse: { from: ['not-received', 'in-progress'], by: ['assignee'], when: undecidedFree },
  'decide-refusal': {
    from: OPEN,
    by: ['decider'],
    when: (state) => state.refusal !== null,
    needsVersion: true,
  },
  allot: { from: FOLLOWED, by: ['assignee'] },
  'report-progress': { from: ['in-progress', 'returned'], by: ['assignee'] },
  comment: { from: ANY, by: ['assignee', 'standing-agency', 'leader', 'decider'] },
  submit: {
    from: ['in-progress', 'returned'],
    by: ['assignee'],
    when: (state) => !isDormant(state.definition) && undecidedFree(state),
    needsVersion: true,
  },
  withdraw: { from: ['awaiting-confirmation'], by: ['assignee'] },
  confirm: { from: ['awaiting-confirmation'], by: ['decider'], needsVersion: true },
  return: { from: ['awaiting-confirmation'], by: ['decider'], needsVersion: true },
  redo: { from: ['completed'], by: ['decider'], needsVersion: true },
  'request-extension': {
    from: OPEN,
    by: ['assignee'],
    when: (state) => state.extension === null && (state.rework ?? state.due) !== null,
  },
  'decide-extension': {
    from: OPEN,
    by: ['decider'],
    when: (state) => state.extension !== null,
    needsVersion: true,
  },
  'set-date': {
    from: FOLLOWED,
    by: ['decider'],
    when: (state) =>
      !isDormant(state.definition) &&
      (state.due === null ? state.definition.class !== 'standing' : isToBeSet(state)),
  },
  suspend: { from: FOLLOWED, by: ['decider'] },
  resume: { from: ['suspended'], by: ['decider'] },
  cancel: { from: [...FOLLOWED, 'suspended'], by: ['decider'] },
  reassign: { from: OPEN, by: ['decider'], needsVersion: true },
  'end-following': { from: [...FOLLOWED, 'suspended', 'completed'], by: ['decider'] },
  'acknowledge-escalation': { from: ANY, by: ['leader'], when: hasOpenEscalation('acknowledge-escalation') },
  'direct-escalation': {
    from: ANY,
    by: ['leader', 'decider'],
    when: hasOpenEscalation('direct-escalation'),
  },
  'answer-escalation': { from: ANY, by: ['assignee'], when: hasOpenEscalation('answer-escalation') },
  'close-escalation': {
    from: ANY,
    by: ['leader', 'decider'],
    when: hasOpenEscalation('close-escalation'),
  },
};

/** The commands that this person may give now, in the table's order. Empty for a stranger. */
export function allowedTaskCommands(state: TaskState, actor: Actor, planClosed = false): TaskCommandType[] {
  const kinships = kinshipsOf(actor, state.chain);
  const commands = Object.keys(TASK_TRANSITIONS) as TaskCommandType[];
  return commands.filter((type) => {
    const transition = TASK_TRANSITIONS[type];
    if (planClosed && !closedPlanAdmits(type, state.status)) return false;
    if (!transition.by.some((kinship) => kinships.has(kinship))) return false;
    if (ownSubmission(state, actor) && (type === 'confirm' || type === 'return')) return false;
    return isPossible(state, transition);
  });
}

/** Whether the state admits the command, whoever gives it. */
export function isPossible(state: TaskState, transition: TaskTransition): boolean {
  return transition.from.includes(state.status) && (transition.when?.(state) ?? true);
}

/** Who submits never confirms (clock.md section 3). */
export function ownSubmission(state: TaskState, actor: Actor): boolean {
  return state.submission?.by === actor.accountId;
}

function isToBeSet(state: TaskState): boolean {
  return state.definition.class === 'to-be-set';
}

function allows(state: TaskState, step: (typeof ESCALATION_TRANSITIONS)['open'][number]): boolean {
  return Object.values(state.escalations).some((escalation) =>
    ESCALATION_TRANSITIONS[escalation.status].includes(step),
  );
}
