import type { Actor, Kinship } from '../obligation/actor.ts';
import { closedPlanAdmits } from '../obligation/closed-plan.ts';
import type { DutyTransition } from '../obligation/duty-orders.ts';
import { escalationAdmits, stepAllowed } from '../obligation/duty-orders.ts';
import type { EscalationCommand } from '../obligation/escalation.ts';
import type { TaskCommandType, TaskState, TaskStatus } from './task.ts';
import { isDormant } from './task.ts';

const OPEN: readonly TaskStatus[] = ['not-received', 'in-progress', 'returned'];
const FOLLOWED: readonly TaskStatus[] = [...OPEN, 'awaiting-confirmation'];
/** All but the terminal statuses: what ended takes no order any more. */
const ANY: readonly TaskStatus[] = [...FOLLOWED, 'completed', 'suspended'];
const undecidedFree = (state: TaskState) => state.refusal === null;
const admits = (step: EscalationCommand['type']) => (state: TaskState, by?: ReadonlySet<Kinship>) =>
  escalationAdmits(state, step, by);

/**
 * The one table of allowed commands. `decide` refuses by it, the API lists a person's next steps from it, and a test
 * walks it (every status reachable, terminal ones terminal).
 */
export const TASK_TRANSITIONS: Readonly<Record<TaskCommandType, DutyTransition<TaskState>>> = {
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
  urge: { from: OPEN, by: ['decider', 'leader'], when: (state) => !isDormant(state.definition) },
  submit: {
    from: ['in-progress', 'returned'],
    by: ['assignee'],
    when: (state) => !isDormant(state.definition) && undecidedFree(state),
    needsVersion: true,
  },
  withdraw: { from: ['awaiting-confirmation'], by: ['assignee'] },
  confirm: { from: ['awaiting-confirmation'], by: ['decider'], needsVersion: true, judges: true },
  return: { from: ['awaiting-confirmation'], by: ['decider'], needsVersion: true, judges: true },
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
  'acknowledge-escalation': { from: ANY, by: ['leader'], when: admits('acknowledge-escalation') },
  'direct-escalation': {
    from: ANY,
    by: ['leader', 'decider'],
    when: admits('direct-escalation'),
  },
  'answer-escalation': { from: ANY, by: ['assignee'], when: admits('answer-escalation') },
  'close-escalation': {
    from: ANY,
    by: ['leader', 'decider'],
    when: admits('close-escalation'),
  },
};

/** The commands that this person may give now, in the table's order. Empty for a stranger. */
export function allowedTaskCommands(state: TaskState, actor: Actor, planClosed = false): TaskCommandType[] {
  const commands = Object.keys(TASK_TRANSITIONS) as TaskCommandType[];
  return commands.filter((type) => {
    if (planClosed && !closedPlanAdmits(type, state.status)) return false;
    return stepAllowed(state, TASK_TRANSITIONS[type], actor);
  });
}

function isToBeSet(state: TaskState): boolean {
  return state.definition.class === 'to-be-set';
}
