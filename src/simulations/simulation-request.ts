import type { Agency } from '../../domain/agency/agency.ts';
import type { GroupSettings } from '../../domain/agency/groups.ts';
import { buildRegistry } from '../../domain/agency/registry.ts';
import type { AgencyRegistry } from '../../domain/agency/registry.ts';
import { addDays, addMonths, endOfDay, instantAt } from '../../domain/calendar/local-date.ts';
import type { Instant, LocalDate } from '../../domain/calendar/local-date.ts';
import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import type { DeadlineConventions } from '../../domain/deadline/deadline-spec.ts';
import { DomainError } from '../../domain/errors.ts';
import type { ObligationPolicy } from '../../domain/obligation/policy.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import type { Behaviour, BehaviourMix } from '../../domain/simulation/mix.ts';
import type { SimulationInput, SubjectIds } from '../../domain/simulation/simulation.ts';
import { assignmentIdOf, taskIdOf } from '../plans/plan-ids.ts';
import { reportIdOf, roundIdOf } from '../reports/round-ids.ts';

/** A dry run as it is asked for: plain data, so that it can be handed to a thread. */
export interface SimulationRequest {
  readonly document: PlanDocument;
  readonly planId: string;
  /** The agencies in the scope of the plan's authority. */
  readonly agencies: readonly Agency[];
  readonly calendar: CalendarSlice;
  readonly settings: GroupSettings;
  readonly conventions: DeadlineConventions;
  readonly policy: ObligationPolicy;
  readonly issuedOn: LocalDate;
  readonly startsAt: Instant;
  readonly until: Instant;
  readonly seed: number;
  readonly mix: BehaviourMix;
  readonly behaviours?: Readonly<Record<string, Behaviour>>;
}

/** Ids as the installation makes them, so that each rung has the minute that it will have. */
export const INSTALLATION_IDS: SubjectIds = {
  assignmentId: assignmentIdOf,
  taskId: taskIdOf,
  roundId: roundIdOf,
  reportId: reportIdOf,
};

/** The most years that a dry run goes through. */
export const MOST_YEARS = 5;

// A launch belongs to the morning of its day, after the first firings of others.
const LAUNCH_MINUTE = 9 * 60;

/** The domain's input for a request. */
export function inputOf({ agencies, behaviours, ...request }: SimulationRequest): SimulationInput {
  return {
    ...request,
    registry: buildRegistry(agencies),
    ids: INSTALLATION_IDS,
    behaviours: new Map(Object.entries(behaviours ?? {})),
  };
}

/** As much of a registry as the names of an authority's plan can mean, and the successors of those bodies. */
export function agenciesInScope(registry: AgencyRegistry, authority: string): Agency[] {
  const own = registry.scopes.get(authority)?.agencies ?? [];
  const successors = own.flatMap(({ successors: ids }) => ids.map((id) => registry.byId.get(id)));
  return [...new Set([...own, ...successors.filter((agency) => agency !== undefined)])];
}

/**
 * From when to when a dry run goes: from 09:00 of the first day on, for so many years. A plan that ends is followed until
 * it is closed, an open-ended one for a year unless more are asked for.
 *
 * @throws DomainError 'simulation-beyond-calendar' {field, from, to, years} when no calendar of those years is entered
 */
export function spanOf(
  startsOn: LocalDate,
  years: number | null,
  document: Pick<PlanDocument, 'period'>,
  calendar: CalendarSlice,
): { startsAt: Instant; until: Instant } {
  const lastDay = lastDayOf(startsOn, years, document, calendar);
  if (startsOn < calendar.from || startsOn > calendar.to || lastDay > calendar.to)
    throw new DomainError('simulation-beyond-calendar', {
      field: startsOn < calendar.from || startsOn > calendar.to ? 'from' : 'years',
      lastDay,
      from: calendar.from,
      to: calendar.to,
    });
  return { startsAt: instantAt(startsOn, LAUNCH_MINUTE), until: endOfDay(lastDay) };
}

function lastDayOf(
  startsOn: LocalDate,
  years: number | null,
  { period }: Pick<PlanDocument, 'period'>,
  calendar: CalendarSlice,
): LocalDate {
  if (years === null) return period.end === null ? lastOfYears(startsOn, 1) : calendar.to;
  const lastDay = lastOfYears(startsOn, years);
  // A plan that ends is closed before: that no calendar is known beyond need not stop anybody.
  return period.end !== null && lastDay > calendar.to ? calendar.to : lastDay;
}

function lastOfYears(startsOn: LocalDate, years: number): LocalDate {
  return addDays(addMonths(startsOn, 12 * years), -1);
}
