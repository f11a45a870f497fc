import { describe, expect, test } from '@jest/globals';
import { realSlice } from '../../test/support/real-calendar.ts';
import { TaskStory, when } from '../../test/support/task-story.ts';
import type { ClocksState, PlannedRung } from './clock.ts';
import { nextInstant } from './clocks.ts';
import { decideFirings, recipientOf } from './firing.ts';
import type { FiringContext } from './firing.ts';
import { DEFAULT_POLICY } from './policy.ts';
import type { ObligationPolicy } from './policy.ts';

const III_1_4 = { due: '2025-09-03' };

const context: FiringContext = {
  subjectId: 'task-1',
  policy: DEFAULT_POLICY,
  calendar: realSlice(),
  now: when('2025-09-04 12:00'),
  treatment: 'followed',
  chain: { agencyId: 'ward', standingAgencyId: 'standing', issuerId: 'city' },
  outages: [],
};

function running(open: PlannedRung[]): ClocksState {
  const firstOn = open[0]?.date ?? null;
  return {
    running: { due: { clock: 'due', version: 1, anchor: '2025-09-03', firstOn, open } },
    versions: { due: 1 },
  };
}

const rung = (name: string, date: string, time: string): PlannedRung => ({
  rung: name,
  repeat: 0,
  attempt: 0,
  date,
  at: when(`${date} ${time}`),
});

describe('a rung reached', () => {
  test('fires when its instant has come, not before', () => {
    const state = running([rung('overdue-1', '2025-09-04', '07:20')]);
    expect(decideFirings(state, { ...context, now: when('2025-09-04 07:19') })).toEqual([]);
    const [event] = decideFirings(state, { ...context, now: when('2025-09-04 07:20') });
    expect(event).toMatchObject({
      fired: { rung: 'overdue-1' },
      tells: ['responsible', 'head'],
      escalation: null,
    });
  });

  test('the whole ladder of III.1.4 fires day by day, then every tenth working day', () => {
    const story = new TaskStory(III_1_4).until('2025-10-15 12:00');
    expect(story.fired()).toEqual([
      'before-10 2025-08-18',
      'before-5 2025-08-25',
      'before-2 2025-08-28',
      'due 2025-09-03',
      'overdue-1 2025-09-04',
      'overdue-2 2025-09-08',
      'overdue-3 2025-09-12',
      'overdue-3 2025-09-26',
      'overdue-3 2025-10-10',
    ]);
    expect(story.planned()).toEqual(['overdue-3 2025-10-24']);
  });

  test('rises along the chain: responsible, head, standing agency (level 1), leader (level 2)', () => {
    const story = new TaskStory(III_1_4).until('2025-09-12 12:00');
    const told = story.rows('due', 'fired').slice(3);
    expect(told.map(({ rung: name, tells, escalation }) => [name, tells.at(-1), escalation])).toEqual([
      ['due', 'responsible', 0],
      ['overdue-1', 'head', 0],
      ['overdue-2', 'standing-agency', 1],
      ['overdue-3', 'leader', 2],
    ]);
  });

  test('recipients are roles at an agency, so that no change of persons disturbs the ladder', () => {
    expect(recipientOf(context.chain, 'responsible')).toEqual({ agencyId: 'ward', role: 'responsible' });
    expect(recipientOf(context.chain, 'standing-head')).toEqual({
      agencyId: 'standing',
      role: 'standing-head',
    });
    expect(recipientOf(context.chain, 'leader')).toEqual({ agencyId: 'city', role: 'leader' });
  });
});

describe('the standing agency’s own work', () => {
  const own = { chain: { agencyId: 'standing', standingAgencyId: 'standing', issuerId: 'city' } };

  test('goes to the leader at level 1: nobody stands between', () => {
    const story = new TaskStory({ ...III_1_4, ...own }).until('2025-09-12 12:00');
    expect(story.row('due', 'overdue-2')).toMatchObject({
      tells: ['responsible', 'head', 'leader'],
      escalation: 1,
    });
    expect(story.rows('due', 'fired').at(-1)?.tells).toEqual(['responsible', 'head', 'leader']);
    expect(story.row('receipt', 'receipt-3').tells).toEqual(['responsible', 'head', 'leader']);
  });
});

describe('a request (đề nghị)', () => {
  const request = { ...III_1_4, treatment: 'requested' as const, mandate: 'request' as const };

  test('is reminded on the same days, but tells the responsible only and never escalates', () => {
    const story = new TaskStory(request).until('2025-09-12 12:00');
    expect(story.fired()).toEqual(new TaskStory(III_1_4).until('2025-09-12 12:00').fired());
    for (const row of [...story.rows('due', 'fired'), ...story.rows('receipt', 'fired')]) {
      expect([row.rung, row.tells, row.escalation]).toEqual([row.rung, ['responsible'], 0]);
    }
    expect(story.state.escalations).toEqual({});
  });

  test('tells the responsible also at a rung that a ladder of one’s own gives to the head alone', () => {
    const policy: ObligationPolicy = {
      ...DEFAULT_POLICY,
      due: DEFAULT_POLICY.due.map((rule) =>
        rule.rung === 'before-10' ? { ...rule, tells: ['head'] } : rule,
      ),
    };
    const state = running([rung('before-10', '2025-09-04', '07:20')]);
    const told = (treatment: 'followed' | 'requested') =>
      decideFirings(state, { ...context, policy, treatment })[0]?.tells;
    expect([told('requested'), told('followed')]).toEqual([['responsible'], ['head']]);
  });

  test('of standing work ends with the plan, and that tells nobody', () => {
    const { treatment, mandate } = request;
    const standing = { class: 'standing' as const, launched: '2025-12-26 09:00', treatment, mandate };
    const story = new TaskStory(standing).until('2026-01-01 00:00');
    expect([story.fired('plan-end'), story.row('plan-end', 'plan-end').tells]).toEqual([
      ['plan-end 2025-12-31'],
      [],
    ]);
  });

  test('is a line in the standing agency’s list from "overdue 2" on', () => {
    const lines = DEFAULT_POLICY.due.map(({ rung: name }) => {
      const state = running([rung(name, '2025-09-04', '07:20')]);
      const [event] = decideFirings(state, { ...context, treatment: 'requested' });
      return [name, event?.requestLine];
    });
    expect(lines.filter(([, line]) => line)).toEqual([
      ['overdue-2', true],
      ['overdue-3', true],
    ]);
  });
});

describe('after an outage', () => {
  test('of several rungs missed only the highest fires, late; the others are superseded', () => {
    const story = new TaskStory({ ...III_1_4, outages: [['2025-08-20 09:00', '2025-09-03 10:00']] });
    story.until('2025-09-03 12:00');
    expect(story.fired()).toEqual(['before-10 2025-08-18', 'due 2025-09-03']);
    expect(story.row('due', 'due').firedAt).toBe(when('2025-09-03 10:00'));
    expect(story.dropped()).toEqual(['due/1 before-5 2025-08-25 outage', 'due/1 before-2 2025-08-28 outage']);
  });

  test('an escalation missed in it waits for the next working morning: our absence escalates nobody', () => {
    const story = new TaskStory({ ...III_1_4, outages: [['2025-09-05 09:00', '2025-09-08 10:00']] });
    expect(story.until('2025-09-08 12:00').state.escalations).toEqual({});
    expect(story.dropped()).toEqual(['due/1 overdue-2 2025-09-08 outage']);
    expect(story.until('2025-09-09 12:00').fired().at(-1)).toBe('overdue-2 2025-09-09');
    expect(story.row('due', 'overdue-2')).toMatchObject({ attempt: 1, escalation: 1 });
  });

  test('noticed on a Friday, the escalation comes on Monday', () => {
    const story = new TaskStory({ ...III_1_4, outages: [['2025-09-11 09:00', '2025-09-12 10:00']] });
    expect(story.until('2025-09-12 12:00').planned()).toEqual(['overdue-3 2025-09-15']);
  });

  test('what is planned at the end of an outage is not inside it', () => {
    const at = when('2025-09-08 10:00');
    const state = running([{ ...rung('overdue-2', '2025-09-08', '07:20'), at }]);
    const outages = [{ from: when('2025-09-05 09:00'), to: at }];
    expect(decideFirings(state, { ...context, now: at, outages })[0]?.fired?.rung).toBe('overdue-2');
  });

  test('repetitions missed in a long outage are recorded and not told one after the other', () => {
    const story = new TaskStory({ ...III_1_4, outages: [['2025-09-11 09:00', '2025-10-15 10:00']] });
    story.until('2025-10-16 12:00');
    const kept = story.rows('due', 'fired').at(-1);
    expect([kept?.rung, kept?.repeat, kept?.date]).toEqual(['overdue-3', 0, '2025-10-16']);
    expect(story.dropped()).toEqual([
      'due/1 overdue-3 2025-09-12 outage',
      'due/1 overdue-3 2025-09-26 outage',
      'due/1 overdue-3 2025-10-10 outage',
    ]);
    expect(story.planned()).toEqual(['overdue-3 2025-10-24']);
  });

  test('a rung put off past a higher one does not stand for it: the repetitions go on', () => {
    const state = running([
      rung('overdue-3', '2025-09-12', '07:10'),
      rung('overdue-2', '2025-09-12', '08:00'),
    ]);
    const [event] = decideFirings(state, { ...context, now: when('2025-09-12 09:00') });
    expect([event?.fired?.rung, event?.next?.repeat]).toEqual(['overdue-3', 1]);
    expect(event?.superseded.map((passed) => passed.rung)).toEqual(['overdue-2']);
  });
});

describe('the end of the plan', () => {
  const standing = { class: 'standing' as const, launched: '2025-12-26 09:00' };

  test('ends standing work at 24:00 of the last day and closes what is open', () => {
    const story = new TaskStory(standing).until('2025-12-31 23:59');
    expect(story.state.status).toBe('not-received');
    story.until('2026-01-01 00:00');
    expect(story.state.status).toBe('ended');
    expect(story.fired('plan-end')).toEqual(['plan-end 2025-12-31']);
    expect(story.dropped('receipt')).toEqual(['receipt/1 receipt-3 2026-01-06 ended']);
    expect(nextInstant(story.state.clocks)).toBeNull();
  });

  test('goes before what was missed with it: nobody is urged to do what has ended', () => {
    const outages: [string, string][] = [['2025-12-26 10:00', '2026-01-08 10:00']];
    const story = new TaskStory({ ...standing, outages }).until('2026-01-08 12:00');
    expect([story.state.status, story.fired('receipt')]).toEqual(['ended', []]);
    expect(story.dropped('receipt').every((row) => row.endsWith('ended'))).toBe(true);
  });

  test('a task entered after it ends at once', () => {
    const story = new TaskStory({ ...standing, launched: '2026-01-05 09:00' });
    expect([story.state.status, story.planned('receipt')]).toEqual(['ended', []]);
  });
});
