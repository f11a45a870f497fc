import { defaultGroupSettings } from '../../domain/agency/groups.ts';
import { buildRegistry } from '../../domain/agency/registry.ts';
import type { AgencyRegistry } from '../../domain/agency/registry.ts';
import { endOfDay, instantAt } from '../../domain/calendar/local-date.ts';
import { DEFAULT_DEADLINE_CONVENTIONS } from '../../domain/deadline/deadline-spec.ts';
import { DEFAULT_POLICY } from '../../domain/obligation/policy.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import type { Behaviour, BehaviourMix } from '../../domain/simulation/mix.ts';
import { BEHAVIOURS } from '../../domain/simulation/mix.ts';
import type { SimulationInput } from '../../domain/simulation/simulation.ts';
import { realSlice } from './real-calendar.ts';
import { hanoiPlan, realAgencies } from './reference-data.ts';

const COMMUNES = 8;
const REFS = new Set(['III.6.1', 'III.6.5', 'III.6.6']);

/** Everybody behaves the same. */
export function allOf(behaviour: Behaviour): BehaviourMix {
  return Object.fromEntries(BEHAVIOURS.map((name) => [name, name === behaviour ? 100 : 0])) as BehaviourMix;
}

/**
 * The plan of Hà Nội cut down to what its communes do, and to eight of them: standing work, work whose date is to be set,
 * on-event work, the yearly report and its consolidation.
 */
export function smallPlanInput(changes: Partial<SimulationInput> = {}): SimulationInput {
  return {
    document: plan,
    planId: 'plan',
    registry,
    calendar: realSlice(),
    settings: defaultGroupSettings,
    conventions: DEFAULT_DEADLINE_CONVENTIONS,
    policy: DEFAULT_POLICY,
    ids: {
      assignmentId: (planId, ref) => `${planId}/${ref}`,
      taskId: (assignmentId, agencyId, occurrence) => `${assignmentId}/${agencyId}/${occurrence}`,
      roundId: (planId, dutyRef, periodKey) => `${planId}/${dutyRef}/${periodKey}`,
      reportId: (roundId, kind, agencyId) => `${roundId}/${kind}/${agencyId}`,
    },
    issuedOn: '2025-07-15',
    startsAt: instantAt('2025-07-15', 9 * 60),
    until: endOfDay('2027-12-31'),
    seed: 1,
    mix: allOf('prompt'),
    behaviours: new Map(),
    ...changes,
  };
}

const plan = smallPlan();
const registry = smallRegistry();

function smallPlan(): PlanDocument {
  const document = hanoiPlan();
  const ofCommunes = ({ name }: { name: string }) => name === 'Ủy ban nhân dân các xã, phường';
  return {
    ...document,
    assignments: document.assignments.filter(({ ref }) => REFS.has(ref)),
    reporting: document.reporting
      .filter(({ kind }) => kind === 'round' || kind === 'consolidation')
      .map((duty) => (duty.kind === 'round' ? { ...duty, from: duty.from.filter(ofCommunes) } : duty)),
  };
}

function smallRegistry(): AgencyRegistry {
  const { agencies } = realAgencies();
  const heads = agencies.filter(({ name }) => name === plan.issuer || name === plan.standingAgency);
  const communes = agencies.filter(({ level, parentId }) => level === 'commune' && parentId === heads[0]?.id);
  const own = heads.filter(({ authority }) => authority === plan.authority);
  return buildRegistry([...own, ...communes.slice(0, COMMUNES)]);
}
