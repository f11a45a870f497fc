import type { Actor, Kinship } from '../obligation/actor.ts';
import { closedPlanAdmits } from '../obligation/closed-plan.ts';
import { escalationAdmits, stepAllowed } from '../obligation/duty-orders.ts';
import type { DutyTransition } from '../obligation/duty-orders.ts';
import type { EscalationCommand } from '../obligation/escalation.ts';
import type { ReportCommandType, ReportState, ReportStatus } from './report.ts';

export type ReportTransition = DutyTransition<ReportState>;

const OPEN: readonly ReportStatus[] = ['not-submitted', 'returned'];
const FOLLOWED: readonly ReportStatus[] = [...OPEN, 'submitted'];
/** All but the terminal status: a duty that ended takes no order any more. */
const ANY: readonly ReportStatus[] = [...FOLLOWED, 'accepted'];
const escalation = (step: EscalationCommand['type']) => (state: ReportState, by?: ReadonlySet<Kinship>) =>
  escalationAdmits(state, step, by);

/**
 * The one table of allowed commands. `decide` refuses by it, the API lists a person's next steps from it, and a test
 * walks it (every status reachable, the terminal one terminal).
 */
export const REPORT_TRANSITIONS: Readonly<Record<ReportCommandType, ReportTransition>> = {
  allot: { from: FOLLOWED, by: ['assignee'] },
  comment: { from: ANY, by: ['assignee', 'standing-agency', 'leader', 'decider'] },
  urge: { from: OPEN, by: ['decider', 'leader'] },
  submit: { from: OPEN, by: ['assignee'], needsVersion: true },
  withdraw: { from: ['submitted'], by: ['assignee'] },
  accept: { from: ['submitted'], by: ['decider'], needsVersion: true, judges: true },
  return: { from: ['submitted'], by: ['decider'], needsVersion: true, judges: true },
  reopen: { from: ['accepted'], by: ['decider'], needsVersion: true },
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
  'set-date': { from: FOLLOWED, by: ['decider'], when: (state) => state.dateToBeSet },
  cancel: { from: FOLLOWED, by: ['decider'] },
  'acknowledge-escalation': { from: ANY, by: ['leader'], when: escalation('acknowledge-escalation') },
  'direct-escalation': {
    from: ANY,
    by: ['leader', 'decider'],
    when: escalation('direct-escalation'),
  },
  'answer-escalation': { from: ANY, by: ['assignee'], when: escalation('answer-escalation') },
  'close-escalation': { from: ANY, by: ['leader', 'decider'], when: escalation('close-escalation') },
};

/** The commands that this person may give now, in the table's order. Empty for a stranger. */
export function allowedReportCommands(
  state: ReportState,
  actor: Actor,
  planClosed = false,
): ReportCommandType[] {
  const commands = Object.keys(REPORT_TRANSITIONS) as ReportCommandType[];
  return commands.filter(
    (type) =>
      stepAllowed(state, REPORT_TRANSITIONS[type], actor) &&
      (!planClosed || closedPlanAdmits(type, state.status)),
  );
}
