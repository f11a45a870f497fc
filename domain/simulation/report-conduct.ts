import type { Instant } from '../calendar/local-date.ts';
import { dueInForce } from '../obligation/duty.ts';
import type { ReportCommand, ReportEvent, ReportState } from '../report/report.ts';
import { decisionOnSubmission, directionOf, extensionOf, mayAsk, obeys } from './common-conduct.ts';
import { draw, drawBetween, happens } from './draw.ts';
import { aroundDate, dayIn, inWorkingDays } from './intention.ts';
import type { Conduct, Intention, Manner } from './intention.ts';

type Step = Intention<ReportCommand>;

/** What the parties of one report mean to do after each of its events. `stateOf` is asked after the event was folded. */
export function reportConduct(
  stateOf: () => ReportState,
  manner: Manner,
): Conduct<ReportCommand, ReportEvent> {
  return {
    assignee: (event, at) => reporterAfter(stateOf(), event, at, manner),
    decider: (event, at) => deciderAfter(stateOf(), event, at, manner),
    leader: (event, at) => directionOf(event, at, manner),
  };
}

function reporterAfter(state: ReportState, event: ReportEvent, at: Instant, manner: Manner): Step {
  switch (event.type) {
    case 'duty-opened':
      return report(state, at, manner);
    case 'date-set':
      return state.status === 'not-submitted' ? report(state, at, manner) : undefined;
    case 'extension-decided':
      return sendAround(state, at, event.approved ? -1 : 2, manner);
    case 'returned':
      return sendAround(state, at, -draw(manner.seed, `rework/${manner.subjectId}`, 3), manner);
    case 'submitted':
      return null;
    case 'escalation-directed':
      return obeys(manner) ? inWorkingDays(manner, at, 2, submission(at, manner)) : undefined;
    default:
      return undefined;
  }
}

function report(state: ReportState, at: Instant, manner: Manner): Step {
  const { behaviour, seed, subjectId } = manner;
  const due = dueInForce(state);
  if (due === null || behaviour === 'silent') return null;
  if (behaviour === 'extending' && mayAsk(due.lastAcceptedDay, at, manner))
    return extensionOf(due.lastAcceptedDay, 5, at, manner);
  if (behaviour === 'late')
    return sendAround(state, at, drawBetween(seed, `lateness/${subjectId}`, 1, 8), manner);
  return sendAround(state, at, -drawBetween(seed, `earliness/${subjectId}`, 1, 10), manner);
}

function sendAround(state: ReportState, at: Instant, days: number, manner: Manner): Step {
  const due = dueInForce(state);
  return due && aroundDate(manner, at, due.lastAcceptedDay, days, submission(at, manner));
}

function submission(at: Instant, { subjectId, behaviour }: Manner): ReportCommand {
  const zero = behaviour === 'zero-report';
  return { type: 'submit', contentId: `${subjectId}/${at}`, contentHash: `${at}`, zero };
}

function deciderAfter(state: ReportState, event: ReportEvent, at: Instant, manner: Manner): Step {
  switch (event.type) {
    case 'duty-opened':
      // The units' missing date is set on the round, for all of them at once.
      return state.definition.kind === 'consolidation' ? missingDate(state, at, manner) : null;
    case 'submitted':
      return decisionOnSubmission(state, at, manner, { type: 'accept' });
    case 'extension-asked': {
      const approve = happens(manner.seed, `extension/${manner.subjectId}`, 67);
      return inWorkingDays(manner, at, 1, { type: 'decide-extension', approve });
    }
    default:
      return undefined;
  }
}

/** "theo quy định": the leader sets the day of the consolidation, three weeks ahead. */
function missingDate(state: ReportState, at: Instant, manner: Manner): Step {
  const dueOn = state.due === null ? dayIn(manner, at, 18) : null;
  if (dueOn === null) return null;
  return inWorkingDays(manner, at, 3, { type: 'set-date', dueOn, reason: 'Ấn định thời hạn tổng hợp' });
}
