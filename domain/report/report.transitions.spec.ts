import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { resolve } from '../../test/support/deadlines.ts';
import { at, reportDefinition, ReportStory } from '../../test/support/report-story.ts';
import { refusal } from '../../test/support/refusal.ts';
import { ACTORS } from '../../test/support/tasks.ts';
import { addDays } from '../calendar/local-date.ts';
import type { ReportCommand, ReportCommandType, ReportState, ReportStatus } from './report.ts';
import { allowedReportCommands, REPORT_TRANSITIONS } from './report.transitions.ts';

const due = resolve({ kind: 'before-day', date: '2025-12-15' });
const { commune, standing, leader, stranger } = ACTORS;

/** An order of each type with whatever it needs; `day` is the day on which it is given. */
function orderOf(type: ReportCommandType, state: ReportState, day: string): ReportCommand {
  const reason = 'lý do';
  const escalationId = Object.keys(state.escalations)[0] ?? 'due-1';
  const orders: Record<ReportCommandType, ReportCommand> = {
    allot: { type: 'allot', officerId: 'officer-1' },
    comment: { type: 'comment', text: 'ý kiến' },
    urge: { type: 'urge', text: 'đề nghị gửi' },
    submit: { type: 'submit', contentId: 'c', contentHash: 'h', zero: false },
    withdraw: { type: 'withdraw' },
    accept: { type: 'accept' },
    return: { type: 'return', reason },
    reopen: { type: 'reopen', reason },
    'request-extension': { type: 'request-extension', until: addDays(day, 60), reason },
    'decide-extension': { type: 'decide-extension', approve: true, until: addDays(day, 60) },
    'set-date': { type: 'set-date', dueOn: addDays(day, 20), reason },
    cancel: { type: 'cancel', reason },
    'acknowledge-escalation': { type: 'acknowledge-escalation', escalationId },
    'direct-escalation': { type: 'direct-escalation', escalationId, direction: reason },
    'answer-escalation': { type: 'answer-escalation', escalationId, answer: reason },
    'close-escalation': { type: 'close-escalation', escalationId },
  };
  return orders[type];
}

const TYPES = Object.keys(REPORT_TRANSITIONS) as ReportCommandType[];
const PEOPLE = [commune, standing, leader, stranger];

/** Lets random people give random orders on the days after the opening, and looks at every state on the way. */
function live(
  steps: readonly [number, number, number][],
  dated: boolean,
  look: (state: ReportState) => void,
): void {
  const story = new ReportStory(reportDefinition(), dated ? due : null, '2025-11-03 06:30');
  let day = '2025-11-03';
  look(story.state);
  for (const [type, person, days] of steps) {
    day = addDays(day, days);
    const actor = PEOPLE[person % PEOPLE.length] ?? stranger;
    story.passTo(`${day} 12:00`);
    // Half of the orders are possible ones, so that the stories get somewhere.
    const possible = allowedReportCommands(story.state, actor);
    const among = type % 2 === 0 && possible.length > 0 ? possible : TYPES;
    const command = among[type % among.length] ?? 'comment';
    const order = () => story.order(`${day} 12:00`, actor, orderOf(command, story.state, day));
    const allowed = allowedReportCommands(story.state, actor).includes(command);
    if (allowed) order();
    else expect(refusal(order).code).toMatch(/^(not-allowed|report-state|own-submission|escalation-)/);
    look(story.state);
  }
}

const steps = fc.array(fc.tuple(fc.nat(1000), fc.nat(100), fc.nat(6)), { maxLength: 25 });

describe('the table of transitions of a report', () => {
  test('what a person is told is allowed is accepted, and everything else is refused with its reason', () => {
    fc.assert(
      fc.property(steps, fc.boolean(), (orders, dated) => live(orders, dated, () => undefined)),
      {
        numRuns: 300,
      },
    );
  });

  test('whatever happens, clocks run only where somebody owes something', () => {
    const expected: Record<ReportStatus, readonly string[]> = {
      'not-submitted': ['due'],
      submitted: ['confirm'],
      returned: ['rework'],
      accepted: [],
      cancelled: [],
    };
    fc.assert(
      fc.property(steps, fc.boolean(), (orders, dated) =>
        live(orders, dated, (state) => {
          const running = Object.keys(state.clocks.running);
          const undated = state.status === 'not-submitted' && state.due === null;
          expect(running).toEqual(undated ? [] : expected[state.status]);
          expect(state.submission !== null).toBe(state.status === 'submitted');
        }),
      ),
      { numRuns: 300 },
    );
  });

  test('every status is reached, and nothing leads out of the terminal one', () => {
    const story = () => new ReportStory(reportDefinition(), due, '2025-11-03 06:30');
    const walk = (...types: ReportCommandType[]): ReportStatus => {
      const lived = story();
      for (const type of types) {
        const { by } = REPORT_TRANSITIONS[type];
        const actor = by[0] === 'assignee' ? commune : standing;
        lived.order('2025-12-01 12:00', actor, orderOf(type, lived.state, '2025-12-01'));
      }
      return lived.state.status;
    };
    const reached = [
      walk(),
      walk('submit'),
      walk('submit', 'withdraw'),
      walk('submit', 'return'),
      walk('submit', 'return', 'submit', 'withdraw'),
      walk('submit', 'accept'),
      walk('submit', 'accept', 'reopen'),
      walk('cancel'),
    ];
    expect(reached).toEqual([
      'not-submitted',
      'submitted',
      'not-submitted',
      'returned',
      'returned',
      'accepted',
      'returned',
      'cancelled',
    ]);
    const cancelled = story();
    cancelled.order('2025-12-01 12:00', standing, { type: 'cancel', reason: 'x' });
    expect(PEOPLE.flatMap((person) => allowedReportCommands(cancelled.state, person))).toEqual([]);
  });

  test('tells each person the next steps', () => {
    const story = new ReportStory(reportDefinition(), due, '2025-11-03 06:30');
    expect(allowedReportCommands(story.state, commune)).toEqual([
      'allot',
      'comment',
      'submit',
      'request-extension',
    ]);
    expect(allowedReportCommands(story.state, standing)).toEqual(['comment', 'urge', 'cancel']);
    story.order('2025-12-01 12:00', commune, orderOf('submit', story.state, '2025-12-01'));
    expect(allowedReportCommands(story.state, standing)).toEqual(['comment', 'accept', 'return', 'cancel']);
    const twoHats = { ...standing, accountId: commune.accountId };
    expect(allowedReportCommands(story.state, twoHats)).toEqual(['comment', 'cancel']);
    expect(allowedReportCommands(story.state, stranger)).toEqual([]);
    story.order('2025-12-02 12:00', standing, { type: 'accept' });
    expect(allowedReportCommands(story.state, standing)).toEqual(['comment', 'reopen']);
    expect(story.state.firstSubmittedAt).toBe(at('2025-12-01 12:00'));
  });
});
