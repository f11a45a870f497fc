import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { realSlice } from '../../test/support/real-calendar.ts';
import { refusal } from '../../test/support/refusal.ts';
import { at } from '../../test/support/report-story.ts';
import { ACTORS, HA_NOI, SO_NOI_VU } from '../../test/support/tasks.ts';
import { DEFAULT_DEADLINE_CONVENTIONS } from '../deadline/deadline-spec.ts';
import type { DeadlineSpec } from '../deadline/deadline-spec.ts';
import { makePeriod } from '../deadline/period.ts';
import type { Actor } from '../obligation/actor.ts';
import { DEFAULT_POLICY } from '../obligation/policy.ts';
import { DEFAULT_ROUND_SETTINGS, scheduleRound } from './report-round.ts';
import type { RoundDuty } from './report-round.ts';
import { decideRound, decideRoundInstants, nextRoundInstant, openSchedule } from './round.decide.ts';
import { evolveRound } from './round.evolve.ts';
import type { RoundCommand, RoundDefinition, RoundEvent, RoundState } from './round.ts';
import { allowedRoundCommands, ROUND_TRANSITIONS } from './round.transitions.ts';

const { standing, leader, commune, stranger } = ACTORS;
const calendar = realSlice();
const span = { issuedOn: '2025-07-15', start: null, end: '2025-12-31' };
const settings = DEFAULT_ROUND_SETTINGS;
const yearly: DeadlineSpec = { kind: 'yearly', bound: 'before', month: 12, day: 15, yearOffset: 0 };

/** Hà Nội's round of 2025, its consolidation without a date. */
function round(spec: DeadlineSpec = yearly, changes: Partial<RoundDefinition> = {}): RoundState {
  const definition: RoundDefinition = {
    roundId: 'round-1',
    planId: 'plan-1',
    dutyRef: 'closing.1',
    consolidationRef: 'closing.3',
    chain: { agencyId: SO_NOI_VU, standingAgencyId: SO_NOI_VU, issuerId: HA_NOI },
    ...changes,
  };
  const duty: RoundDuty = {
    ref: 'closing.1',
    cycle: 'year',
    deadline: { words: 'trước ngày 15/12', spec },
    year: 2025,
    opensWorkingDaysBefore: 30,
    window: null,
  };
  const upper = { deadline: { words: 'theo quy định', spec: { kind: 'to-be-set' } as const } };
  const context = { span, calendar, conventions: DEFAULT_DEADLINE_CONVENTIONS, settings };
  const schedule = scheduleRound(duty, upper, makePeriod('year', 2025), context);
  return evolveRound(null, openSchedule(definition, schedule), at('2025-07-15 08:00'));
}

function order(state: RoundState, when: string, actor: Actor, command: RoundCommand): RoundState {
  const now = at(when);
  const context = {
    subjectId: 'round-1',
    policy: DEFAULT_POLICY,
    calendar,
    settings,
    now,
    actor,
    sentAt: now,
  };
  return decideRound(state, command, context).reduce((next, event) => evolveRound(next, event, now), state);
}

/** Lets the time pass instant by instant, and tells what happened when. */
function passTo(state: RoundState, when: string): { state: RoundState; told: string[] } {
  const told: string[] = [];
  let current = state;
  for (;;) {
    const next = nextRoundInstant(current);
    if (next === null || next > at(when)) return { state: current, told };
    for (const event of decideRoundInstants(current, next)) {
      told.push(nameOf(event));
      current = evolveRound(current, event, next);
    }
  }
}

const nameOf = (event: RoundEvent) =>
  event.type === 'checkpoint-reached' ? `watched ${event.checkpoint}` : event.type;
const reason = 'lý do';

describe('a round of reports', () => {
  test('opens on its day, is watched, opens the consolidation after the due day, closes', () => {
    const { state, told } = passTo(round(), '2026-01-31');
    expect(told).toEqual([
      'round-opened',
      'watched due',
      'consolidation-opened',
      'watched overdue-1',
      'watched overdue-2',
      'watched overdue-3',
      'round-closed',
    ]);
    expect(state).toMatchObject({
      status: 'closed',
      openedAt: at('2025-11-03 06:30'),
      consolidationOpenedAt: at('2025-12-15 06:30'),
      closedAt: at('2025-12-23 08:20'),
    });
    expect(nextRoundInstant(state)).toBeNull();
  });

  test('does nothing before its instant', () => {
    expect(decideRoundInstants(round(), at('2025-11-03 06:29'))).toEqual([]);
    expect(decideRoundInstants(round(), at('2025-11-03 06:30')).map(nameOf)).toEqual(['round-opened']);
  });

  test('entered late, it draws up the latest statement only and names those it passed over', () => {
    const events = decideRoundInstants(round(), at('2025-12-18 09:00'));
    expect(events).toEqual([
      { type: 'round-opened', reason: null },
      { type: 'checkpoint-reached', checkpoint: 'overdue-2', passedOver: ['due', 'overdue-1'] },
      { type: 'consolidation-opened', reason: null },
    ]);
  });

  test('whenever it is looked at, the same things happen once and in the end it is closed', () => {
    const looks = fc.array(fc.integer({ min: at('2025-10-01'), max: at('2026-01-31') }), { maxLength: 20 });
    fc.assert(
      fc.property(looks, (instants) => {
        const events: RoundEvent[] = [];
        let state = round();
        for (const now of [...instants.sort((a, b) => a - b), at('2026-02-01')]) {
          for (const event of decideRoundInstants(state, now)) {
            events.push(event);
            state = evolveRound(state, event, now);
          }
        }
        const once = ['round-opened', 'consolidation-opened', 'round-closed'];
        expect(events.map(({ type }) => type).filter((type) => once.includes(type))).toEqual(once);
        expect([...state.watched].sort()).toEqual(['due', 'overdue-1', 'overdue-2', 'overdue-3']);
        expect(state.status).toBe('closed');
      }),
    );
  });

  test('can be opened before its day by the receiver, and by nobody else', () => {
    const open: RoundCommand = { type: 'open-round', reason };
    expect(order(round(), '2025-10-20 09:00', standing, open)).toMatchObject({
      status: 'open',
      openedAt: at('2025-10-20 09:00'),
    });
    for (const actor of [leader, commune, stranger]) {
      expect(refusal(() => order(round(), '2025-10-20 09:00', actor, open)).code).toBe('not-allowed');
    }
    const opened = order(round(), '2025-10-20 09:00', standing, open);
    expect(refusal(() => order(opened, '2025-10-20 09:01', standing, open)).details).toEqual({
      command: 'open-round',
      status: 'open',
      from: ['scheduled'],
    });
  });

  test('closed early, it opens the consolidation with it, so that the receiver’s own duty is never lost', () => {
    const open = passTo(round(), '2025-12-01').state;
    const closed = order(open, '2025-12-01 09:00', standing, { type: 'close-round', reason });
    expect([closed.status, closed.consolidationOpenedAt]).toEqual(['closed', at('2025-12-01 09:00')]);
  });

  test('without a consolidation it opens none', () => {
    const { told } = passTo(round(yearly, { consolidationRef: null }), '2026-01-31');
    expect(told).not.toContain('consolidation-opened');
    expect(told.at(-1)).toBe('round-closed');
  });

  test('the consolidation can begin before the due day, once', () => {
    const open = passTo(round(), '2025-12-01').state;
    const begun = order(open, '2025-12-01 09:00', standing, { type: 'open-consolidation', reason });
    expect(passTo(begun, '2026-01-31').told).not.toContain('consolidation-opened');
    expect(allowedRoundCommands(begun, standing)).toEqual(['close-round']);
  });
});

describe('dates of a round that a person sets', () => {
  const set = (level: 'units' | 'consolidation', dueOn: string): RoundCommand => ({
    type: 'set-round-date',
    level,
    dueOn,
    reason,
  });

  test('the leader sets the date of the consolidation; the round then stays open until it', () => {
    const state = order(round(), '2025-11-10 09:00', leader, set('consolidation', '2025-12-26'));
    expect(state.schedule.due.consolidation?.lastAcceptedDay).toBe('2025-12-26');
    expect(state.schedule.closesAt).toBe(at('2025-12-27'));
    expect(
      refusal(() => order(round(), '2025-11-10 09:00', standing, set('consolidation', '2025-12-26'))).code,
    ).toBe('not-allowed');
  });

  test('a date that the plan names is not set by anybody', () => {
    const error = refusal(() => order(round(), '2025-11-10 09:00', standing, set('units', '2025-12-20')));
    expect([error.code, error.details]).toEqual(['round-date-fixed', { level: 'units' }]);
  });

  test('with the date of the units come checkpoints and the end; a new date is watched anew', () => {
    const open = passTo(round({ kind: 'to-be-set' }), '2025-12-01').state;
    expect([open.status, nextRoundInstant(open)]).toEqual(['open', null]);
    const dated = order(open, '2025-12-01 09:00', standing, set('units', '2025-12-10'));
    const watched = passTo(dated, '2025-12-11 09:00').state;
    expect(watched.watched).toEqual(['due', 'overdue-1']);
    const moved = order(watched, '2025-12-11 10:00', standing, set('units', '2025-12-19'));
    expect(passTo(moved, '2026-01-31').told).toEqual([
      'watched due',
      'watched overdue-1',
      'watched overdue-2',
      'watched overdue-3',
      'round-closed',
    ]);
  });

  test('once the consolidation is open, its date is set on the report itself', () => {
    const begun = passTo(round(), '2025-12-16').state;
    expect(
      refusal(() => order(begun, '2025-12-16 09:00', leader, set('consolidation', '2025-12-26'))).code,
    ).toBe('round-date-fixed');
  });
});

describe('the table of transitions of a round', () => {
  test('tells each person the next steps, and a closed round takes no order', () => {
    const scheduled = round();
    expect(allowedRoundCommands(scheduled, standing)).toEqual(['open-round']);
    expect(allowedRoundCommands(scheduled, leader)).toEqual(['set-round-date']);
    const open = passTo(scheduled, '2025-12-01').state;
    expect(allowedRoundCommands(open, standing)).toEqual(['open-consolidation', 'close-round']);
    const { state: closed } = passTo(open, '2026-01-31');
    for (const actor of [standing, leader, commune, stranger])
      expect(allowedRoundCommands(closed, actor)).toEqual([]);
    for (const { from } of Object.values(ROUND_TRANSITIONS)) expect(from).not.toContain('closed');
  });
});
