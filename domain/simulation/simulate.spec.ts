import { describe, expect, it } from '@jest/globals';
import { allOf, smallPlanInput } from '../../test/support/small-plan.ts';
import { formatInstant, localDateOf } from '../calendar/local-date.ts';
import { findingsOf } from './findings.ts';
import type { Behaviour } from './mix.ts';
import { simulate } from './simulate.ts';
import type { SimulationRun } from './simulation.ts';
import { entriesOf, roundTimeline, timelineOf } from './timeline.ts';

const runs = new Map<Behaviour, SimulationRun>();

/** The plan with everybody behaving alike; each run is made once. */
function runOf(behaviour: Behaviour): SimulationRun {
  const known = runs.get(behaviour) ?? simulate(smallPlanInput({ mix: allOf(behaviour), seed: 2 }));
  runs.set(behaviour, known);
  return known;
}

/** `rung: status` of all that fired on the communes' work of one assignment or duty. */
function firedOn(run: SimulationRun, ref: string): Set<string> {
  const ofCommunes = entriesOf(run).filter(
    (entry) => entry.ref === ref && entry.agencyId.startsWith('vn-xa'),
  );
  return new Set(ofCommunes.flatMap(({ status, rung }) => (status === 'fired' ? [rung] : [])));
}

const datedWork = (run: SimulationRun) =>
  run.tasks.filter(({ place }) => place.ref === 'III.6.5').map(({ state }) => state);
const unitReports = (run: SimulationRun) =>
  run.rounds.flatMap(({ reports }) => reports.map(({ state }) => state));
const orderTypes = (run: SimulationRun) => new Set(run.orders.map(({ command }) => command.type));

describe('a dry run', () => {
  it('is the same for the same seed, and another for another', () => {
    const mix = { prompt: 40, late: 20, silent: 10, extending: 10, 'zero-report': 10, refusing: 10 };
    const run = (seed: number) => {
      const made = simulate(smallPlanInput({ mix, seed }));
      return JSON.stringify([findingsOf(made), entriesOf(made), timelineOf(made, null)]);
    };
    expect(run(3)).toBe(run(3));
    expect(run(3)).not.toBe(run(4));
  });

  it('goes from the launch to the closing, with the round on its days and its consolidation dated', () => {
    const run = runOf('prompt');
    const { startsOn, closedOn, reports, consolidations, tasks } = findingsOf(run);
    expect({ startsOn, reports, consolidations, launched: tasks.launched }).toEqual({
      startsOn: '2025-07-15',
      reports: 8,
      consolidations: 1,
      launched: 24,
    });
    // Twenty working days after 31/12/2025.
    expect(closedOn).toBe('2026-01-29');
    expect(roundTimeline(run).map(({ date, type, checkpoint }) => [date, checkpoint ?? type])).toEqual([
      ['2025-11-03', 'round-opened'],
      ['2025-12-12', 'due'],
      ['2025-12-15', 'consolidation-opened'],
      ['2025-12-15', 'overdue-1'],
      ['2025-12-17', 'overdue-2'],
      ['2025-12-23', 'overdue-3'],
      ['2025-12-23', 'round-closed'],
    ]);
    const [round] = findingsOf(run).rounds;
    expect(round?.consolidation).toMatchObject({ openedOn: '2025-12-15' });
    expect(round?.consolidation?.dueOn).not.toBeNull();
    expect(round?.consolidation?.acceptedOn).not.toBeNull();
  });

  it('ends where it is told to, with the rest still planned', () => {
    const until = Date.parse('2025-09-01T00:00:00+07:00');
    const run = simulate(smallPlanInput({ until }));
    expect(run.closedAt).toBeNull();
    expect(Math.max(...run.orders.map(({ at }) => at))).toBeLessThanOrEqual(until);
    expect(findingsOf(run).ledger.planned).toBeGreaterThan(0);
  });

  it('orders things in office hours of working days, and fires in the morning', () => {
    const run = runOf('late');
    for (const { at } of run.orders) {
      const time = formatInstant(at).slice(11, 16);
      expect([time, time >= '09:00' && time < '16:30']).toEqual([time, true]);
    }
    const fired = entriesOf(run).filter(({ status, clock }) => status === 'fired' && clock !== 'plan-end');
    // On its day, or at once where a date was moved so near that its day was past.
    for (const { at, date } of fired) expect(localDateOf(at) >= date).toBe(true);
  });
});

describe('an agency of a dry run', () => {
  it('prompt: receives before it is reminded and sends in time, so that nothing escalates', () => {
    const run = runOf('prompt');
    expect(firedOn(run, 'III.6.1')).not.toContain('receipt-1');
    expect(datedWork(run).map(({ timeliness }) => timeliness)).toEqual(Array(8).fill('on-time'));
    expect(unitReports(run).map(({ timeliness, sent }) => [timeliness, sent?.zero])).toEqual(
      Array(8).fill(['on-time', false]),
    );
    expect(findingsOf(run).escalations).toEqual([]);
  });

  it('late: receives after the second reminder and sends after the due day, and is done in the end', () => {
    const run = runOf('late');
    expect(firedOn(run, 'III.6.1')).toContain('receipt-2');
    expect(firedOn(run, 'III.6.1')).not.toContain('receipt-3');
    expect(datedWork(run).map(({ timeliness, status }) => [timeliness, status])).toEqual(
      Array(8).fill(['late', 'completed']),
    );
    expect(unitReports(run).every(({ timeliness }) => timeliness === 'late')).toBe(true);
  });

  it('silent: does nothing until the leader directs, and then some do', () => {
    const run = runOf('silent');
    expect(firedOn(run, 'III.6.5')).toContain('overdue-3');
    expect(findingsOf(run).escalations.filter(({ level }) => level === 2).length).toBeGreaterThanOrEqual(8);
    const directed = run.orders.findIndex(({ command }) => command.type === 'direct-escalation');
    const byCommunes = run.orders.findIndex(({ actor }) => actor.agencyId?.startsWith('vn-xa'));
    expect(byCommunes).toBeGreaterThan(directed);
    const done = datedWork(run).filter(({ status }) => status === 'completed').length;
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(8);
  });

  it('extending: asks before the due day, and sends by the new one where it is granted', () => {
    const run = runOf('extending');
    expect(orderTypes(run)).toContain('request-extension');
    const decided = run.orders.flatMap(({ command }) =>
      command.type === 'decide-extension' ? [command.approve] : [],
    );
    expect(new Set(decided)).toEqual(new Set([true, false]));
    expect(datedWork(run).some(({ timeliness }) => timeliness === 'on-time')).toBe(true);
  });

  it('zero-report: says that nothing occurred', () => {
    expect(unitReports(runOf('zero-report')).every(({ sent }) => sent?.zero === true)).toBe(true);
    expect(unitReports(runOf('prompt')).every(({ sent }) => sent?.zero === false)).toBe(true);
  });

  it('refusing: refuses some of its tasks, of which some are taken off it', () => {
    const run = runOf('refusing');
    const refused = run.orders.filter(({ command }) => command.type === 'refuse').length;
    expect(refused).toBeGreaterThan(4);
    expect(refused).toBeLessThan(24);
    const off = run.tasks.filter(({ state }) => state.status === 'refused').length;
    expect(off).toBeGreaterThan(0);
    expect(off).toBeLessThan(refused);
  });
});

describe('the findings of a dry run', () => {
  it('add up: rungs by day, months, ledger', () => {
    const run = runOf('late');
    const { days, ledger, orders, months, summary } = findingsOf(run);
    const sum = (name: 'fired' | 'orders' | 'escalations') => days.reduce((all, day) => all + day[name], 0);
    const told = entriesOf(run).filter(({ status, tells }) => status === 'fired' && tells.length > 0);
    expect(told.length).toBeLessThan(ledger.fired);
    expect(sum('fired')).toBe(told.length);
    expect(sum('orders')).toBe(orders);
    expect(sum('escalations')).toBeGreaterThan(0);
    expect(months.map(({ month }) => month)).toEqual([
      '2025-07',
      '2025-08',
      '2025-09',
      '2025-10',
      '2025-11',
      '2025-12',
    ]);
    expect(summary.national.doneLate).toBeGreaterThanOrEqual(8);
    const { planned, fired, superseded, closed } = ledger;
    expect(planned + fired + superseded + closed).toBe(entriesOf(run).length);
  });

  it('count a digest for each agency and role that a day tells, once', () => {
    const run = runOf('late');
    const day = findingsOf(run).days.find(({ date }) => date === '2025-07-18');
    // The second reminder to receive: three tasks of each of eight communes, told to officers and head.
    expect(day).toMatchObject({ fired: 24, letters: 16, escalations: 0 });
  });
});
