import { describe, expect, it } from '@jest/globals';
import { SO_NOI_VU } from '../support/tasks.ts';
import type { SimulatedReport, SimulatedTask } from '../../domain/simulation/lives.ts';
import type { Behaviour } from '../../domain/simulation/mix.ts';
import { assignmentClasses } from '../../domain/plan/plan-document.ts';
import { PlayedSimulation } from '../support/played-simulation.ts';
import { simulateSample } from '../support/simulated-plans.ts';

const MINUTES_5 = 300_000;

/** One commune of each behaviour, in three of its assignments and its report; of two silent ones one never wakes. */
const COMMUNES: Record<string, Behaviour> = {
  'vn-xa-00004': 'prompt',
  'vn-xa-00008': 'late',
  'vn-xa-00025': 'silent',
  'vn-xa-00316': 'silent',
  'vn-xa-00070': 'extending',
  'vn-xa-00082': 'zero-report',
  'vn-xa-00091': 'refusing',
};
const OF_COMMUNES = new Set(['III.6.1', 'III.6.5', 'III.6.6', 'closing.1']);

/** What the behaviours are there for. */
const TO_HAPPEN = [
  'refusal-asked',
  'refusal-decided',
  'extension-asked',
  'extension-decided',
  'date-set',
  'returned',
  'confirmed',
  'accepted',
  'escalation-directed',
  'rung-reached',
  'following-ended',
];

const typesOf = ({ events }: { events: readonly { event: { type: string } }[] }) =>
  events.map(({ event }) => event.type);

describe('a dry run of the Hà Nội plan against the real workflows', () => {
  it(
    'has their ledger, entry by entry, for every behaviour, class of work and kind of agency',
    async () => {
      const run = simulateSample('hanoi-2025', { behaviours: COMMUNES });
      const wanted = ({ state, place }: SimulatedTask | SimulatedReport) => {
        const { agencyId } = state.chain;
        if (COMMUNES[agencyId] !== undefined) return OF_COMMUNES.has(place.ref);
        return agencyId === SO_NOI_VU || state.treatment === 'requested' || place.turn === '1';
      };
      const { missing, extra, different, ...counts } = await PlayedSimulation.play(run, wanted);
      expect({ missing, extra, different }).toEqual({ missing: [], extra: [], different: [] });
      expect(counts.subjects).toBeGreaterThan(40);
      expect(counts.rows).toBeGreaterThan(400);
      const played = run.tasks.filter(wanted);
      expect(new Set(played.map(({ state }) => state.definition.class))).toEqual(new Set(assignmentClasses));
      const happened = new Set([...played, ...run.reports.filter(wanted)].flatMap(typesOf));
      for (const type of TO_HAPPEN) expect([type, happened.has(type)]).toEqual([type, true]);
    },
    MINUTES_5,
  );
});
