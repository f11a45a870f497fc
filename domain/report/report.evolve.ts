import { assertNever } from '../assert-never.ts';
import type { Instant } from '../calendar/local-date.ts';
import { NO_CLOCKS } from '../obligation/clock.ts';
import { closeAllEscalations, withClocks, withRungReached } from '../obligation/duty.ts';
import { evolveEscalations } from '../obligation/escalation.ts';
import { withMovedDates } from '../obligation/replan.ts';
import type { ReportEvent, ReportState } from './report.ts';

/** Folds one recorded event into the state; `state` is null only before `duty-opened`. Total and pure. */
export function evolveReport(state: ReportState | null, event: ReportEvent, at: Instant): ReportState {
  if (event.type === 'duty-opened') return withClocks(initialState(event), event.clocks, at);
  if (state === null) throw new Error(`the first event of a report is "duty-opened", not "${event.type}"`);
  if (event.type === 'rung-reached') return withRungReached(state, event, at);
  const next = evolveFacts(state, event, at);
  return 'clocks' in event ? withClocks(next, event.clocks, at) : next;
}

function initialState(event: Extract<ReportEvent, { type: 'duty-opened' }>): ReportState {
  const { definition, due } = event;
  return {
    definition,
    status: 'not-submitted',
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
    officerId: null,
    dateToBeSet: due === null,
    sent: null,
    accepted: null,
    acceptedAt: null,
    reworks: 0,
  };
}

type FactEvent = Exclude<ReportEvent, { type: 'duty-opened' } | { type: 'rung-reached' }>;

function evolveFacts(state: ReportState, event: FactEvent, at: Instant): ReportState {
  switch (event.type) {
    case 'allotted':
      return { ...state, officerId: event.officerId };
    case 'commented':
    case 'urged':
      return state;
    case 'submitted':
      return submitted(state, event);
    case 'submission-withdrawn':
      return { ...state, status: statusBefore(state), submission: null, sent: null };
    case 'accepted':
      return accepted(state, at);
    case 'returned':
    case 'reopened':
      return {
        ...state,
        status: 'returned',
        submission: null,
        rework: event.due,
        reworks: state.reworks + 1,
      };
    case 'extension-asked':
      return { ...state, extension: { until: event.until, reason: event.reason, askedAt: at } };
    case 'extension-decided':
      return extended(state, event);
    case 'date-set':
      return { ...state, due: event.due };
    case 'cancelled':
      return cancelled(state, at);
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

function submitted(state: ReportState, event: Extract<ReportEvent, { type: 'submitted' }>): ReportState {
  const { submission, zero, timeliness } = event;
  return {
    ...state,
    status: 'submitted',
    submission,
    sent: { contentId: submission.contentId, contentHash: submission.contentHash, zero },
    timeliness,
    firstSubmittedAt: state.firstSubmittedAt ?? submission.sentAt,
    // A report overtakes the question for more time.
    extension: null,
  };
}

function accepted(state: ReportState, at: Instant): ReportState {
  return {
    ...state,
    status: 'accepted',
    submission: null,
    rework: null,
    extension: null,
    accepted: state.sent,
    acceptedAt: at,
    escalations: closeAllEscalations(state.escalations, at),
  };
}

function extended(
  state: ReportState,
  event: Extract<ReportEvent, { type: 'extension-decided' }>,
): ReportState {
  const decided: ReportState = { ...state, extension: null };
  if (event.due === null) return decided;
  return state.rework ? { ...decided, rework: event.due } : { ...decided, due: event.due };
}

function cancelled(state: ReportState, at: Instant): ReportState {
  const escalations = closeAllEscalations(state.escalations, at);
  return { ...state, status: 'cancelled', submission: null, extension: null, escalations };
}

function statusBefore(state: ReportState): ReportState['status'] {
  return state.submission?.from === 'returned' ? 'returned' : 'not-submitted';
}
