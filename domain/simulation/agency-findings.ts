import { endOfDay, localDateOf } from '../calendar/local-date.ts';
import type { Instant, LocalDate } from '../calendar/local-date.ts';
import type { DutyState } from '../obligation/duty.ts';
import type { LedgerEvent } from '../obligation/ledger-changes.ts';
import { isTask } from './lives.ts';
import type { SimulatedReport, SimulatedTask } from './lives.ts';
import type { SimulatedSubject } from './simulated-subject.ts';
import type { Behaviour } from './mix.ts';
import { raises } from './day-load.ts';
import type { SimulationRun } from './simulation.ts';

/** What a run was for one agency. */
export interface AgencyFinding {
  readonly agencyId: string;
  readonly name: string;
  readonly behaviour: Behaviour;
  readonly tasks: number;
  readonly reports: number;
  /** Rungs that fired on its work. */
  readonly fired: number;
  readonly escalations: number;
  /** Results and reports first sent after their date. */
  readonly late: number;
}

/** A body that ceased to exist while work of its was open; that work has to be reassigned by then. */
export interface EndedAgency {
  readonly agencyId: string;
  readonly name: string;
  readonly endedOn: LocalDate;
  readonly successors: readonly string[];
  readonly open: number;
}

type Subject = SimulatedTask | SimulatedReport;

/** All agencies of a run, those with the most escalations, then firings, first. */
export function agencyFindings(run: SimulationRun): AgencyFinding[] {
  return [...byAgency(run)]
    .map(([agencyId, subjects]) => {
      const entries = subjects.flatMap(({ ledger }) => [...ledger.values()]);
      return {
        agencyId,
        name: nameOf(run, agencyId),
        behaviour: run.behaviours.get(agencyId) ?? ('prompt' as const),
        tasks: subjects.filter(({ rules }) => rules.kind === 'task').length,
        reports: subjects.filter(({ rules }) => rules.kind === 'report').length,
        fired: entries.filter(({ status, tells }) => status === 'fired' && tells.length > 0).length,
        escalations: entries.filter(raises).length,
        late: subjects.filter(({ state }) => state.timeliness === 'late').length,
      };
    })
    .sort((a, b) => b.escalations - a.escalations || b.fired - a.fired || (a.agencyId < b.agencyId ? -1 : 1));
}

/** The agencies whose last day lies within the run, with the work that was open at its end. */
export function endedAgencies(run: SimulationRun): EndedAgency[] {
  const { registry, startsAt } = run.input;
  return [...byAgency(run)].flatMap(([agencyId, subjects]) => {
    const agency = registry.byId.get(agencyId);
    const endedOn = agency?.validTo ?? null;
    if (!agency || endedOn === null || endedOn < localDateOf(startsAt) || endOfDay(endedOn) > run.endedAt)
      return [];
    const open = subjects.filter((subject) => isOpenAt(subject, endOfDay(endedOn))).length;
    if (open === 0) return [];
    const successors = agency.successors.map((id) => nameOf(run, id));
    return [{ agencyId, name: agency.name, endedOn, successors, open }];
  });
}

/** Whether something was still to be done then: the state is folded anew from what had happened by that instant. */
function isOpenAt(subject: Subject, at: Instant): boolean {
  const status = isTask(subject) ? statusAt(subject, at) : statusAt(subject, at);
  return status !== null && !DONE.has(status);
}

function statusAt<S extends DutyState & { status: string }, C, E extends LedgerEvent>(
  { events, rules }: SimulatedSubject<S, C, E>,
  until: Instant,
): string | null {
  let state: S | null = null;
  for (const { event, at } of events) if (at <= until) state = rules.evolve(state, event, at);
  return state?.status ?? null;
}

const DONE: ReadonlySet<string> = new Set(['completed', 'accepted', 'cancelled', 'refused', 'ended']);

function byAgency({ tasks, reports }: SimulationRun): Map<string, Subject[]> {
  const agencies = new Map<string, Subject[]>();
  for (const subject of [...tasks, ...reports]) {
    const { agencyId } = subject.state.chain;
    const known = agencies.get(agencyId);
    if (known) known.push(subject);
    else agencies.set(agencyId, [subject]);
  }
  return agencies;
}

function nameOf({ input }: SimulationRun, agencyId: string): string {
  return input.registry.byId.get(agencyId)?.name ?? agencyId;
}
