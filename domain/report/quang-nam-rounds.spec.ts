import { describe, expect, it } from '@jest/globals';
import { realSlice } from '../../test/support/real-calendar.ts';
import { quangNamPlan, realRegistry } from '../../test/support/reference-data.ts';
import { ReportStory } from '../../test/support/report-story.ts';
import { defaultGroupSettings } from '../agency/groups.ts';
import { formatInstant } from '../calendar/local-date.ts';
import { DEFAULT_DEADLINE_CONVENTIONS } from '../deadline/deadline-spec.ts';
import { makePeriod } from '../deadline/period.ts';
import { expandReporting } from '../plan/expand-assignments.ts';
import { consolidatorOf, endedInRound, reportersOn, roundDefinitionOf, roundDutiesOf } from './make-round.ts';
import { DEFAULT_ROUND_SETTINGS, firstRoundPeriod, nextRoundPeriod, scheduleRound } from './report-round.ts';
import type { RoundContext } from './report-round.ts';
import type { ReportDefinition } from './report.ts';
import { decideRoundInstants, openSchedule } from './round.decide.ts';
import { evolveRound } from './round.evolve.ts';

const plan = quangNamPlan();
const registry = realRegistry({ former: true });
const RECEIVER = 'quang-nam/so-lao-dong-thuong-binh-va-xa-hoi';
const ISSUER = 'quang-nam/ubnd-tinh-quang-nam';

const reports = expandReporting(plan, { registry, on: '2024-07-15', settings: defaultGroupSettings });
const [duty] = roundDutiesOf(plan.reporting, new Map([['IV.19.1', RECEIVER]]), reports);
const context: RoundContext = {
  span: { issuedOn: '2024-07-15', ...plan.period },
  calendar: realSlice(),
  conventions: DEFAULT_DEADLINE_CONVENTIONS,
  settings: DEFAULT_ROUND_SETTINGS,
};

function roundOf(year: number) {
  const schedule = scheduleRound(duty!.duty, duty!.consolidation, makePeriod('year', year), context);
  const definition = roundDefinitionOf({ planId: 'plan-1', issuerId: ISSUER }, duty!, 'round-1');
  return evolveRound(null, openSchedule(definition, schedule), schedule.opensAt - 1);
}

/** What a round does by itself, with the minute. */
function courseOf(year: number): string[] {
  let state = roundOf(year);
  const course: string[] = [];
  const { opensAt, closesAt } = state.schedule;
  for (let now = opensAt; now <= (closesAt ?? 0); now += 60_000) {
    for (const event of decideRoundInstants(state, now)) {
      state = evolveRound(state, event, now);
      const what = event.type === 'checkpoint-reached' ? event.checkpoint : event.type;
      course.push(`${what} ${formatInstant(now).slice(0, 16)}`);
    }
  }
  return course;
}

const definition = (changes: Partial<ReportDefinition>): ReportDefinition => ({
  reportId: 'report-1',
  roundId: 'round-1',
  planId: 'plan-1',
  kind: 'unit',
  treatment: 'followed',
  chain: { agencyId: 'vn-huyen-502-den-20250630', standingAgencyId: RECEIVER, issuerId: ISSUER },
  periodKey: '2024',
  window: roundOf(2024).schedule.window,
  ...changes,
});

describe('the round of Quảng Nam, in two steps with a date each', () => {
  it('comes every year from 2024 on: the plan names no end', () => {
    const first = firstRoundPeriod(duty!.duty, context);
    expect(first).toEqual(makePeriod('year', 2024));
    const second = nextRoundPeriod(duty!.duty, context, first!);
    expect(second).toEqual(makePeriod('year', 2025));
    expect(nextRoundPeriod(duty!.duty, context, second!)).toEqual(makePeriod('year', 2026));
  });

  it.each([
    [2024, '2024-11-22', '2025-01-05', '2025-01-05T00:00:00+07:00', '2025-01-15T00:00:00+07:00'],
    // 02/01/2026 is swapped for Saturday 10/01: off.
    [2025, '2025-11-20', '2026-01-05', '2026-01-05T00:00:00+07:00', '2026-01-15T00:00:00+07:00'],
  ])('of %i opens on %s; units "trước ngày" %s, the Sở ten days later', (year, opens, day, units, upper) => {
    const { opensOn, due } = roundOf(year).schedule;
    expect([opensOn, due.units?.nominal]).toEqual([opens, day]);
    expect(formatInstant(due.units?.dueAt ?? 0)).toBe(units);
    expect(formatInstant(due.consolidation?.dueAt ?? 0)).toBe(upper);
  });

  it('of 2024 opens the consolidation after the units’ date and closes when that one is due', () => {
    expect(courseOf(2024)).toEqual([
      'round-opened 2024-11-22T06:30',
      'due 2025-01-03T08:20',
      'consolidation-opened 2025-01-06T06:30',
      'overdue-1 2025-01-06T08:20',
      'overdue-2 2025-01-08T08:20',
      'overdue-3 2025-01-14T08:20',
      'round-closed 2025-01-15T00:00',
    ]);
  });

  it('urges a unit over the turn of the year, and again after Tết', () => {
    const { opensAt, due } = roundOf(2024).schedule;
    const story = new ReportStory(
      definition({}),
      due.units,
      formatInstant(opensAt).slice(0, 16).replace('T', ' '),
    );
    story.passTo('2025-02-05 12:00');
    expect(story.fired()).toEqual([
      'due/before-10@2024-12-20',
      'due/before-5@2024-12-27',
      'due/before-2@2025-01-02',
      'due/due@2025-01-03',
      'due/overdue-1@2025-01-06',
      'due/overdue-2@2025-01-08',
      'due/overdue-3@2025-01-14',
      // Ten working days later: 25/01 to 02/02 are Tết.
      'due/overdue-3@2025-02-04',
    ]);
  });

  it('urges the Sở by a ladder of its own, which goes to the leader', () => {
    const chain = { agencyId: RECEIVER, standingAgencyId: RECEIVER, issuerId: ISSUER };
    const { consolidation } = roundOf(2024).schedule.due;
    const story = new ReportStory(
      definition({ kind: 'consolidation', chain }),
      consolidation,
      '2025-01-06 06:30',
    );
    story.passTo('2025-01-24 12:00');
    expect(story.fired()).toEqual([
      'due/before-10@2024-12-30',
      'due/before-5@2025-01-07',
      'due/before-2@2025-01-10',
      'due/due@2025-01-14',
      'due/overdue-1@2025-01-15',
      'due/overdue-2@2025-01-17',
      'due/overdue-3@2025-01-23',
    ]);
    expect(story.rungs('overdue-2')[0]).toMatchObject({
      escalation: 1,
      tells: expect.arrayContaining(['leader']),
    });
  });
});

describe('the rounds of Quảng Nam when bodies end', () => {
  const reporters = duty!.reporters;

  it('of 2024 is opened for all 42, though Nông Sơn ends before the date: then it is a question', () => {
    expect(reportersOn(reporters, registry, '2024-11-22')).toHaveLength(42);
    expect(endedInRound(reporters, roundOf(2024), registry, '2024-11-22')).toEqual([]);
    expect(endedInRound(reporters, roundOf(2024), registry, '2025-01-06')).toMatchObject([
      { agencyId: 'quang-nam/ubnd-huyen-nong-son', endedOn: '2024-12-31' },
    ]);
  });

  it('of 2025 finds nobody there any more: 42 reporters and the receiver are questions, each with who followed', () => {
    const round = roundOf(2025);
    expect(reportersOn(reporters, registry, round.schedule.opensOn)).toEqual([]);
    expect(reportersOn([consolidatorOf(round)], registry, round.schedule.opensOn)).toEqual([]);
    const ended = endedInRound(reporters, round, registry, round.schedule.opensOn);
    expect(ended).toHaveLength(1 + 42);
    expect(ended[0]).toMatchObject({ agencyId: RECEIVER, endedOn: '2025-02-28' });
    for (const { successors } of ended) expect(successors).not.toEqual([]);
  });

  it('would, in the spring of 2025, ask those that are left and put nobody in the place of the others', () => {
    const left = reportersOn(reporters, registry, '2025-04-01').map(({ agencyId }) => agencyId);
    // Nông Sơn, and six departments and Ban Dân tộc of 28/02 beside the receiver: none of the bodies of 01/3 is put in.
    expect(left).toHaveLength(42 - 1 - 7);
    expect(left).not.toContain('quang-nam/so-nong-nghiep-va-moi-truong');
  });
});
