import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../../domain/errors.ts';
import { resolveAgencies } from '../../domain/agency/groups.ts';
import { defaultGroupSettings } from '../../domain/agency/groups.ts';
import type { AgencyRegistry } from '../../domain/agency/registry.ts';
import type { PlanSettings } from '../../domain/plan/plan-document.ts';
import { AgencyDirectory } from '../agencies/agency-directory.service.ts';

// A plan is issued or an agency entered a few times a day: a minute until coordinators see it is soon enough.
const CACHE_MS = 60_000;

/** A coordinator as the text names it, and the bodies meant; none where the name means nobody we know. */
export interface Coordinator {
  readonly name: string;
  readonly agencyIds: readonly string[];
}

interface NamingAssignment {
  id: string;
  coordinators: string[];
  authority: string;
  issuedOn: string;
  settings: PlanSettings | null;
}

interface Directory {
  readonly byAgency: ReadonlyMap<string, readonly string[]>;
  readonly byAssignment: ReadonlyMap<string, readonly Coordinator[]>;
}

/** Who coordinates (phối hợp) what: the names in the text, resolved as of the plan's day where that is possible. */
@Injectable()
export class CoordinatorDirectory {
  private cached: Promise<Directory> | undefined;
  private cachedAt = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly agencies: AgencyDirectory,
  ) {}

  /** The assignments in which the agency is named as coordinator. */
  async assignmentsOf(agencyId: string): Promise<readonly string[]> {
    return (await this.directory()).byAgency.get(agencyId) ?? [];
  }

  /** The coordinators of an assignment, in the order of the text. */
  async coordinatorsOf(assignmentId: string): Promise<readonly Coordinator[]> {
    return (await this.directory()).byAssignment.get(assignmentId) ?? [];
  }

  /** To be called after a plan was issued. */
  forget(): void {
    this.cached = undefined;
  }

  private async directory(): Promise<Directory> {
    if (this.cached === undefined || performance.now() - this.cachedAt > CACHE_MS) {
      const loading = this.load();
      this.cached = loading;
      this.cachedAt = performance.now();
      loading.catch(() => this.forget());
    }
    return this.cached;
  }

  private async load(): Promise<Directory> {
    const assignments: NamingAssignment[] = await this.dataSource.query(
      `SELECT assignment.id, coordinators, authority, issued_on::text AS "issuedOn", document -> 'settings' AS settings
         FROM assignment JOIN plan ON plan.id = assignment.plan_id
        WHERE coordinators <> '{}' AND issued_on IS NOT NULL`,
    );
    return directoryOf(assignments, await this.agencies.registry());
  }
}

function directoryOf(assignments: readonly NamingAssignment[], registry: AgencyRegistry): Directory {
  const byAgency = new Map<string, string[]>();
  const byAssignment = new Map<string, Coordinator[]>();
  // Plans of one authority name the same bodies again and again.
  const known = new Map<string, readonly string[]>();
  for (const assignment of assignments) {
    const resolve = (name: string) => {
      const key = JSON.stringify([name, assignment.authority, assignment.issuedOn, assignment.settings]);
      const agencyIds = known.get(key) ?? meant(registry, name, assignment);
      known.set(key, agencyIds);
      return { name, agencyIds };
    };
    const coordinators = assignment.coordinators.map(resolve);
    byAssignment.set(assignment.id, coordinators);
    for (const id of new Set(coordinators.flatMap(({ agencyIds }) => agencyIds))) {
      byAgency.set(id, [...(byAgency.get(id) ?? []), assignment.id]);
    }
  }
  return { byAgency, byAssignment };
}

/** The bodies that a name means; a name that cannot be resolved ("các cơ quan liên quan") gives nobody the right to read. */
function meant(registry: AgencyRegistry, name: string, assignment: NamingAssignment): readonly string[] {
  const settings = { ...defaultGroupSettings, ...assignment.settings?.groups };
  try {
    const at = { authority: assignment.authority, on: assignment.issuedOn, settings };
    return resolveAgencies(registry, name, at).agencies.map((agency) => agency.id);
  } catch (error) {
    if (error instanceof DomainError) return [];
    throw error;
  }
}
