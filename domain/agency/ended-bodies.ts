import type { LocalDate } from '../calendar/local-date.ts';
import { isValidOn } from './agency.ts';
import type { AgencyRegistry } from './registry.ts';

/**
 * A body that is no more, and whose work nobody has taken over yet: a question to a person. Who followed it by the
 * register is shown and never assumed: one body may have several successors, each for a part of its work.
 */
export interface EndedBody {
  readonly agencyId: string;
  /** Its last day. */
  readonly endedOn: LocalDate;
  /** Those who are there on the day asked for, however often the work went on in between; empty: nobody is known. */
  readonly successors: readonly string[];
}

/** Which of the bodies are no more on a day, each once, in their order. A body that the register does not know is left out. */
export function endedBodies(
  registry: AgencyRegistry,
  agencyIds: Iterable<string>,
  on: LocalDate,
): EndedBody[] {
  return [...new Set(agencyIds)].flatMap((agencyId) => {
    const endedOn = registry.byId.get(agencyId)?.validTo ?? null;
    if (endedOn === null || endedOn >= on) return [];
    return [{ agencyId, endedOn, successors: successorsOn(registry, agencyId, on) }];
  });
}

/** Whether the body is there on that day; of one that the register does not know nobody can say that it ended. */
export function isThereOn(registry: AgencyRegistry, agencyId: string, on: LocalDate): boolean {
  const endedOn = registry.byId.get(agencyId)?.validTo ?? null;
  return endedOn === null || endedOn >= on;
}

function successorsOn(registry: AgencyRegistry, agencyId: string, on: LocalDate): string[] {
  const found = new Set<string>();
  // Successions named in a circle are bad data; they must not hang anybody.
  const seen = new Set([agencyId]);
  const open = [...(registry.byId.get(agencyId)?.successors ?? [])];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    const agency = registry.byId.get(id);
    if (agency === undefined || seen.has(id)) continue;
    seen.add(id);
    if (isValidOn(agency, on)) found.add(id);
    else open.push(...agency.successors);
  }
  return [...found];
}
