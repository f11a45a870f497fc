import type { ClockChange, DueDate } from '../obligation/clock.ts';
import { stopClocks } from '../obligation/clocks.ts';
import type { DecideContext } from '../obligation/duty.ts';
import {
  checkExtension,
  dateSet,
  heldEscalations,
  movedDateClocks,
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
import type { ReportCommand, ReportDefinition, ReportEvent, ReportState } from './report.ts';
import { REPORT_TRANSITIONS } from './report.transitions.ts';

/**
 * The rules of the duty to report: what an order of a person brings about. Pure; `context` carries time, calendar and
 * policy.
 *
 * Throws DomainError: `not-allowed` (whose command it is not), `plan-closed`, `report-state` (the state does not admit it),
 * `own-submission`, `date-in-past`, `extension-not-later`, `extension-without-due`, `escalation-*`,
 * `calendar-year-missing`.
 */
export function decideReport(
  state: ReportState,
  command: ReportCommand,
  context: DecideContext,
): ReportEvent[] {
  assertStep(state, command, REPORT_TRANSITIONS[command.type], context, 'report-state');
  switch (command.type) {
    case 'allot':
      return [{ type: 'allotted', officerId: command.officerId }];
    case 'comment':
      return [{ type: 'commented', text: command.text }];
    case 'urge':
      return [{ type: 'urged', text: command.text }];
    case 'submit':
    case 'withdraw':
    case 'accept':
    case 'return':
    case 'reopen':
      return [decideContent(state, command, context)];
    case 'request-extension':
    case 'decide-extension':
    case 'set-date':
      return [decideDate(state, command, context)];
    case 'cancel':
      return [{ type: 'cancelled', reason: command.reason, clocks: stopClocks(state.clocks, 'ended') }];
    default:
      return [decideDutyEscalation(state, command, context)];
  }
}

/**
 * The first event of a duty to report. It has the due clock only, and that only where there is a date: nobody takes
 * note of a report first, and the plan's end does not end it. A report stays open, overdue if it is, until the plan's
 * owner closes the plan (clock.md section 1). Throws `calendar-year-missing`.
 */
export function openReport(
  definition: ReportDefinition,
  due: DueDate | null,
  context: LadderContext,
): ReportEvent {
  const clocks: ClockChange[] = [];
  if (due !== null) clocks.push(startClock(context, 'due', 1, due.lastAcceptedDay, 'late-entry'));
  return { type: 'duty-opened', definition, due, clocks };
}

type ContentOrder = Extract<ReportCommand, { type: 'submit' | 'withdraw' | 'accept' | 'return' | 'reopen' }>;

function decideContent(state: ReportState, command: ContentOrder, context: DecideContext): ReportEvent {
  switch (command.type) {
    case 'submit': {
      const submission = handedIn(state, command, context);
      const timeliness = timelinessOf(state, context.sentAt);
      const clocks = submissionClocks(state, context);
      return { type: 'submitted', submission, zero: command.zero, timeliness, clocks };
    }
    case 'withdraw': {
      const clocks = withdrawalClocks(state, context);
      return { type: 'submission-withdrawn', reason: command.reason ?? null, clocks };
    }
    case 'accept': {
      const clocks = stopClocks(state.clocks, 'done-early');
      return { type: 'accepted', note: command.note ?? null, clocks };
    }
    case 'return':
    case 'reopen': {
      const due: DueDate = reworkDue(state, context, command.dueOn);
      const clocks = reworkClocks(state, context, due);
      const type = command.type === 'return' ? 'returned' : 'reopened';
      return { type, reason: command.reason, due, clocks };
    }
  }
}

type DateOrder = Extract<ReportCommand, { type: 'request-extension' | 'decide-extension' | 'set-date' }>;

function decideDate(state: ReportState, command: DateOrder, context: DecideContext): ReportEvent {
  switch (command.type) {
    case 'request-extension': {
      checkExtension(state, context, command.until);
      const clocks = heldEscalations(state, context);
      return { type: 'extension-asked', until: command.until, reason: command.reason, clocks };
    }
    case 'decide-extension':
      return { type: 'extension-decided', ...extensionDecision(state, command, context) };
    case 'set-date': {
      const due = dateSet(context, command.dueOn, 'dueOn');
      // While a submission waits or a rework runs, the date changes but its clock stands still.
      const still = state.status === 'submitted' || state.rework !== null;
      const clocks = still ? [] : movedDateClocks(state, context, due);
      return { type: 'date-set', due, reason: command.reason, clocks };
    }
  }
}
