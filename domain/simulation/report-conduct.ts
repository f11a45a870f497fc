import type { Instant } from '../calendar/local-date.ts';
import { dueInForce } from '../obligation/duty.ts';
import type { ReportCommand, ReportEvent, ReportState } from '../report/report.ts';
import {
  decisionOnExtension,
  decisionOnSubmission,
  directionOf,
  extensionOf,
  mayAsk,
  obeys,
} from './common-conduct.ts';
import { draw, drawBetween } from './draw.ts';
import { answerTo, aroundDate, dayIn, inWorkingDays } from './intention.ts';
import type { Answers, Conduct, Intention, Manner } from './intention.ts';

type Step = Intention<ReportCommand>;

/** What the parties of one report mean to do after each of its events. `stateOf` is asked after the event was folded. */
export function reportConduct(
  stateOf: () => ReportState,
  manner: Manner,
): Conduct<ReportCommand, ReportEvent> {
  return {
    assignee: (event, at) => answerTo(REPORTER, stateOf(), event, at, manner),
    decider: (event, at) => answerTo(DECIDER, stateOf(), event, at, manner),
    leader: (event, at) => directionOf(event, at, manner),
  };
}

const REPORTER: Answers<ReportState, ReportCommand, ReportEvent> = {
  'duty-opened': (state, _, at, manner) => report(state, at, manner),
  'date-set': (state, _, at, manner) =>
    state.status === 'not-submitted' ? report(state, at, manner) : undefined,
  'extension-decided': (state, { approved }, at, manner) => sendAround(state, at, approved ? -1 : 2, manner),
  returned: (state, _, at, manner) =>
    sendAround(state, at, -draw(manner.seed, `rework/${manner.subjectId}`, 3), manner),
  submitted: () => null,
  'escalation-directed': (_state, _, at, manner) =>
    obeys(manner) ? inWorkingDays(manner, at, 2, submission(at, manner)) : undefined,
};

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

const DECIDER: Answers<ReportState, ReportCommand, ReportEvent> = {
  // The units' missing date is set on the round, for all of them at once.
  'duty-opened': (state, _, at, manner) =>
    state.definition.kind === 'consolidation' ? missingDate(state, at, manner) : null,
  submitted: (state, _, at, manner) => decisionOnSubmission(state, at, manner, { type: 'accept' }),
  'extension-asked': (_state, _, at, manner) => decisionOnExtension(at, manner),
};

/** "theo quy định": the leader sets the day of the consolidation, three weeks ahead. */
function missingDate(state: ReportState, at: Instant, manner: Manner): Step {
  const dueOn = state.due === null ? dayIn(manner, at, 18) : null;
  if (dueOn === null) return null;
  return inWorkingDays(manner, at, 3, { type: 'set-date', dueOn, reason: 'Ấn định thời hạn tổng hợp' });
}
