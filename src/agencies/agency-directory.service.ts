import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Agency } from '../../domain/agency/agency.ts';
import { defaultGroupSettings, resolveAgencies } from '../../domain/agency/groups.ts';
import type { GroupSettings, ResolvedAgencies } from '../../domain/agency/groups.ts';
import { buildRegistry } from '../../domain/agency/registry.ts';
import type { AgencyRegistry } from '../../domain/agency/registry.ts';
import { DomainError } from '../../domain/errors.ts';

// Agencies change a few times a year: half a minute until all processes know is soon enough.
const CACHE_MS = 30_000;

/** The domain's registry of agencies, kept in memory; it answers for every day, since it holds the days of validity. */
@Injectable()
export class AgencyDirectory {
  private cached: Promise<AgencyRegistry> | undefined;
  private cachedAt = 0;

  constructor(private readonly dataSource: DataSource) {}

  /** All agencies, at most half a minute old. */
  async registry(): Promise<AgencyRegistry> {
    if (this.cached === undefined || performance.now() - this.cachedAt > CACHE_MS) {
      const loading = this.load();
      this.cached = loading;
      this.cachedAt = performance.now();
      // A failed load is no registry: the next caller tries again.
      loading.catch(() => this.forget());
    }
    return this.cached;
  }

  /** To be called after agencies were changed. */
  forget(): void {
    this.cached = undefined;
  }

  /**
   * The bodies that a name means in an authority's plan on a day.
   *
   * @throws DomainError those of `resolveAgencies`
   */
  async resolve(
    name: string,
    at: { readonly authority: string; readonly on: string; readonly settings?: GroupSettings },
  ): Promise<ResolvedAgencies> {
    const settings = at.settings ?? defaultGroupSettings;
    return resolveAgencies(await this.registry(), name, { authority: at.authority, on: at.on, settings });
  }

  /** @throws DomainError 'agency-unknown' {id} */
  async get(id: string): Promise<Agency> {
    const agency = (await this.registry()).byId.get(id);
    if (agency === undefined) throw new DomainError('agency-unknown', { id });
    return agency;
  }

  private async load(): Promise<AgencyRegistry> {
    const agencies: Agency[] = await this.dataSource.query(
      `SELECT agency.id, authority, unit_code AS "unitCode", name, short_name AS "shortName", kind, level,
              parent_id AS "parentId", valid_from::text AS "validFrom", valid_to::text AS "validTo", groups, verified,
              coalesce(followers.ids, '{}') AS successors
         FROM agency
         LEFT JOIN (SELECT agency_id, array_agg(successor_id ORDER BY position, successor_id) AS ids
                      FROM agency_succession GROUP BY agency_id) AS followers ON followers.agency_id = agency.id
        ORDER BY agency.position`,
    );
    return buildRegistry(agencies);
  }
}
