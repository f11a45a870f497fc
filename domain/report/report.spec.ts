import { describe, expect, test } from '@jest/globals';
import { resolve } from '../../test/support/deadlines.ts';
import { refusal } from '../../test/support/refusal.ts';
import { at, CONSOLIDATION, reportDefinition, ReportStory } from '../../test/support/report-story.ts';
import { ACTORS } from '../../test/support/tasks.ts';
import { formatInstant } from '../calendar/local-date.ts';
import { makePeriod } from '../deadline/period.ts';
import type { ReportCommand } from './report.ts';

const { commune, standing, standingHead, leader, stranger } = ACTORS;
/** The clerk of Sở Nội vụ who writes the consolidation. */
const noiVuOfficer = { ...standing, accountId: 'noi-vu-officer', roles: ['officer' as const] };
const yearlyReport = resolve(
  { kind: 'yearly', bound: 'before', month: 12, day: 15, yearOffset: 0 },
  { words: 'trước ngày 15/12', period: makePeriod('year', 2025) },
);

const submit = (contentId = 'content-1', zero = false): ReportCommand => ({
  type: 'submit',
  contentId,
  contentHash: `hash of ${contentId}`,
  zero,
});
const opened = (changes: Parameters<typeof reportDefinition>[0] = {}) =>
  new ReportStory(reportDefinition(changes), yearlyReport, '2025-11-03 06:30');

describe("a unit's yearly report in Hà Nội, due 14/12/2025 24:00", () => {
  test('opens with its due clock alone: no receipt, and the end of the plan does not end it', () => {
    const { state } = opened();
    expect(state.status).toBe('not-submitted');
    expect(Object.keys(state.clocks.running)).toEqual(['due']);
    expect(opened().passTo('2026-03-31').status).toBe('not-submitted');
  });

  test('is reminded on 01, 08, 11 and 12/12, and told overdue on 15, 17, 23/12 and every tenth working day after', () => {
    const story = opened();
    story.passTo('2026-01-10');
    expect(story.fired()).toEqual([
      'due/before-10@2025-12-01',
      'due/before-5@2025-12-08',
      'due/before-2@2025-12-11',
      'due/due@2025-12-12',
      'due/overdue-1@2025-12-15',
      'due/overdue-2@2025-12-17',
      'due/overdue-3@2025-12-23',
      'due/overdue-3@2026-01-08',
    ]);
    expect(story.rungs('overdue-2').map((rung) => rung.escalation)).toEqual([1]);
    expect(story.state.escalations['due-1']).toMatchObject({ level: 2, status: 'open' });
  });

  test('is on time at 24:00 of Sunday 14/12 and late a millisecond after', () => {
    const sentAt = yearlyReport.dueAt;
    expect(formatInstant(sentAt)).toBe('2025-12-15T00:00:00+07:00');
    expect(opened().order('2025-12-14 23:59', commune, submit()).timeliness).toBe('on-time');
    expect(opened().order('2025-12-15 00:00', commune, submit()).timeliness).toBe('on-time');
    expect(opened().order('2025-12-15 00:01', commune, submit()).timeliness).toBe('late');
  });

  test('counts as sent when the API received it, whatever our own delay was', () => {
    const state = opened().order('2025-12-15 06:00', commune, submit(), '2025-12-14 22:00');
    expect([state.timeliness, state.firstSubmittedAt]).toEqual(['on-time', at('2025-12-14 22:00')]);
  });

  test('of a requested body is reminded and lands in a list, without an escalation', () => {
    const story = opened({ treatment: 'requested' });
    const state = story.passTo('2025-12-31');
    expect(state.escalations).toEqual({});
    expect(story.rungs('overdue-2').map((rung) => [rung.tells, rung.requestLine])).toEqual([
      [['responsible'], true],
    ]);
  });
});

describe('submitting and deciding', () => {
  test('a submission stops the due clock and lets the receiver be reminded on the 3rd, 5th and 10th working day', () => {
    const story = opened();
    story.order('2025-12-10 10:00', commune, submit());
    story.passTo('2025-12-31');
    expect(story.fired().filter((rung) => rung > 'd')).toEqual([
      'due/before-10@2025-12-01',
      'due/before-5@2025-12-08',
    ]);
    expect(story.fired().filter((rung) => rung < 'd')).toEqual([
      'confirm/confirm-1@2025-12-15',
      'confirm/confirm-2@2025-12-17',
      'confirm/confirm-3@2025-12-24',
    ]);
  });

  test('an accepted report stands still and keeps its version, a zero report as such', () => {
    const story = opened();
    story.order('2025-12-10 10:00', commune, submit('content-1', true));
    const state = story.order('2025-12-11 10:00', standing, { type: 'accept' });
    expect(state).toMatchObject({
      status: 'accepted',
      submission: null,
      acceptedAt: at('2025-12-11 10:00'),
      accepted: { contentId: 'content-1', contentHash: 'hash of content-1', zero: true },
    });
    expect(state.clocks.running).toEqual({});
  });

  test('a withdrawn report is owed again and its due clock runs anew', () => {
    const story = opened();
    story.order('2025-12-10 10:00', commune, submit());
    const state = story.order('2025-12-10 11:00', commune, { type: 'withdraw' });
    expect(state).toMatchObject({ status: 'not-submitted', submission: null, sent: null });
    expect(state.clocks.running.due?.version).toBe(2);
    expect(state.clocks.running.confirm).toBeUndefined();
  });

  test('a returned report has a date of its own: the later of the original and three working days', () => {
    const early = opened();
    early.order('2025-12-01 10:00', commune, submit());
    const back = early.order('2025-12-02 10:00', standing, { type: 'return', reason: 'Thiếu số liệu' });
    expect([back.status, back.rework?.lastAcceptedDay]).toEqual(['returned', '2025-12-14']);

    const late = opened();
    late.order('2025-12-14 10:00', commune, submit());
    const again = late.order('2025-12-15 10:00', standing, { type: 'return', reason: 'Thiếu số liệu' });
    expect(again.rework?.lastAcceptedDay).toBe('2025-12-18');
    expect(again.clocks.running.rework?.anchor).toBe('2025-12-18');
  });

  test('on time stays on time when the rework is sent by its own date, and turns late after it', () => {
    const reworked = (sent: string) => {
      const story = opened();
      story.order('2025-12-14 10:00', commune, submit());
      story.order('2025-12-15 10:00', standing, { type: 'return', reason: 'Thiếu số liệu' });
      return story.order(sent, commune, submit('content-2'));
    };
    expect(reworked('2025-12-18 23:00').firstSubmittedAt).toBe(at('2025-12-14 10:00'));
    expect(reworked('2025-12-18 23:00').timeliness).toBe('on-time');
    expect(reworked('2025-12-19 08:30').timeliness).toBe('late');
  });

  test('late is sticky: whatever date the rework has, a report first sent late stays late', () => {
    const story = opened();
    story.order('2025-12-16 10:00', commune, submit());
    story.order('2025-12-16 11:00', standing, { type: 'return', reason: 'x', dueOn: '2025-12-31' });
    expect(story.order('2025-12-17 10:00', commune, submit('content-2')).timeliness).toBe('late');
  });

  test('an accepted report can be opened for a later correction and counts as accepted before until that is accepted', () => {
    const story = opened();
    story.order('2025-12-10 10:00', commune, submit());
    story.order('2025-12-11 10:00', standing, { type: 'accept' });
    const open = story.order('2025-12-20 10:00', standing, { type: 'reopen', reason: 'Số liệu cuối năm' });
    expect([open.status, open.rework?.lastAcceptedDay, open.accepted?.contentId]).toEqual([
      'returned',
      '2025-12-24',
      'content-1',
    ]);
    story.order('2025-12-22 10:00', commune, submit('content-2'));
    const state = story.order('2025-12-23 10:00', standing, { type: 'accept' });
    expect([state.accepted?.contentId, state.timeliness, state.reworks]).toEqual(['content-2', 'on-time', 1]);
  });

  test('who submits never accepts, not even the head of the receiving agency for its own consolidation', () => {
    const story = new ReportStory(reportDefinition(CONSOLIDATION), null, '2025-12-15 06:30');
    story.order('2025-12-16 10:00', standingHead, submit());
    const own = refusal(() => story.order('2025-12-16 11:00', standingHead, { type: 'accept' }));
    expect([own.code, own.details]).toEqual(['not-allowed', { command: 'accept', by: ['decider'] }]);

    const twice = { ...commune, accountId: 'two-hats', agencyId: ACTORS.standing.agencyId };
    const unit = opened({
      chain: { agencyId: 'vn-xa-1', standingAgencyId: twice.agencyId ?? '', issuerId: 'x' },
    });
    unit.order('2025-12-10 10:00', { ...twice, agencyId: 'vn-xa-1' }, submit());
    expect(refusal(() => unit.order('2025-12-10 11:00', twice, { type: 'accept' })).code).toBe(
      'own-submission',
    );
  });

  test('a stranger, the unit itself and the leader do not decide on a unit’s report', () => {
    const story = opened();
    story.order('2025-12-10 10:00', commune, submit());
    for (const actor of [stranger, commune, leader]) {
      expect(refusal(() => story.order('2025-12-10 11:00', actor, { type: 'accept' })).code).toBe(
        'not-allowed',
      );
    }
  });

  test('a report that is not sent cannot be accepted, and the refusal names the state', () => {
    const error = refusal(() => opened().order('2025-12-10 11:00', standing, { type: 'accept' }));
    expect([error.code, error.details]).toEqual([
      'report-state',
      { command: 'accept', status: 'not-submitted', from: ['submitted'] },
    ]);
  });
});

describe('dates of a report', () => {
  test('an extension moves the due day and its ladder; what fired for the old date stays fired', () => {
    const story = opened();
    story.order('2025-12-11 10:00', commune, {
      type: 'request-extension',
      until: '2025-12-19',
      reason: 'Bão',
    });
    const state = story.order('2025-12-12 10:00', standing, { type: 'decide-extension', approve: true });
    expect([state.due?.lastAcceptedDay, state.clocks.running.due?.version]).toEqual(['2025-12-19', 2]);
    expect(story.order('2025-12-19 23:00', commune, submit()).timeliness).toBe('on-time');
  });

  test('an extension of a rework moves the rework alone', () => {
    const story = opened();
    story.order('2025-12-12 10:00', commune, submit());
    story.order('2025-12-12 11:00', standing, { type: 'return', reason: 'Thiếu số liệu' });
    story.order('2025-12-15 10:00', commune, {
      type: 'request-extension',
      until: '2025-12-24',
      reason: 'Bão',
    });
    const state = story.order('2025-12-15 11:00', standing, { type: 'decide-extension', approve: true });
    expect([state.due?.lastAcceptedDay, state.rework?.lastAcceptedDay]).toEqual(['2025-12-14', '2025-12-24']);
  });

  test('a refused extension changes no date', () => {
    const story = opened();
    story.order('2025-12-11 10:00', commune, {
      type: 'request-extension',
      until: '2025-12-19',
      reason: 'Bão',
    });
    const state = story.order('2025-12-12 10:00', standing, { type: 'decide-extension', approve: false });
    expect([state.due?.lastAcceptedDay, state.extension]).toEqual(['2025-12-14', null]);
  });

  test('a date that the plan names is not set by anybody', () => {
    const set: ReportCommand = { type: 'set-date', dueOn: '2025-12-20', reason: 'x' };
    expect(refusal(() => opened().order('2025-12-01 10:00', standing, set)).code).toBe('report-state');
  });

  test('an agency that need not report is cancelled with its reason, and its clocks are closed', () => {
    const story = opened();
    const state = story.order('2025-11-10 10:00', standing, { type: 'cancel', reason: 'Mới thành lập' });
    expect([state.status, state.clocks.running]).toEqual(['cancelled', {}]);
    expect(story.passTo('2026-01-31').status).toBe('cancelled');
    expect(refusal(() => story.order('2026-02-01 10:00', commune, submit())).code).toBe('report-state');
  });
});

describe('the consolidation of Sở Nội vụ, "theo quy định"', () => {
  const consolidation = () => new ReportStory(reportDefinition(CONSOLIDATION), null, '2025-12-15 06:30');

  test('opens without a date and without a clock, and is never overdue by itself', () => {
    const story = consolidation();
    expect(story.passTo('2026-06-30')).toMatchObject({
      status: 'not-submitted',
      due: null,
      dateToBeSet: true,
    });
    expect(story.fired()).toEqual([]);
  });

  test('gets its date from the leader, not from the standing agency, and may get another', () => {
    const story = consolidation();
    const set = (dueOn: string): ReportCommand => ({ type: 'set-date', dueOn, reason: 'Họp tổng kết' });
    expect(refusal(() => story.order('2025-12-15 09:00', standing, set('2025-12-25'))).code).toBe(
      'not-allowed',
    );
    const state = story.order('2025-12-15 10:00', leader, set('2025-12-25'));
    expect(state.due?.lastAcceptedDay).toBe('2025-12-25');
    expect(story.order('2025-12-16 10:00', leader, set('2025-12-26')).clocks.running.due).toMatchObject({
      version: 2,
      anchor: '2025-12-26',
    });
  });

  test('late, it goes to the leader at once: nobody stands between', () => {
    const story = consolidation();
    story.order('2025-12-15 10:00', leader, { type: 'set-date', dueOn: '2025-12-25', reason: 'x' });
    story.passTo('2026-01-01');
    expect(story.rungs('overdue-2').map((rung) => rung.tells)).toEqual([['responsible', 'head', 'leader']]);
  });

  test('is accepted by the leader', () => {
    const story = consolidation();
    story.order('2025-12-16 10:00', noiVuOfficer, submit());
    expect(refusal(() => story.order('2025-12-16 11:00', standing, { type: 'accept' })).code).toBe(
      'not-allowed',
    );
    expect(story.order('2025-12-16 12:00', leader, { type: 'accept' }).status).toBe('accepted');
  });
});
