import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { endedBodies } from '../../domain/agency/ended-bodies.ts';
import { localDateOf } from '../../domain/calendar/local-date.ts';
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import { AgencyDirectory } from '../agencies/agency-directory.service.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { seesWholePlan } from './plan-access.ts';
import type { Plan } from './plan.entity.ts';

/** What an agency is to a plan, beside the work that it was given. */
export type PartInPlan = 'issuer' | 'standing-agency';

/** An agency of a plan that is no more, with what is still open of its work. */
export interface EndedAgency {
  readonly agencyId: string;
  readonly name: string;
  readonly endedOn: LocalDate;
  /** Who followed it by the register and is there today; which of them goes on with what, a person decides. */
  readonly successors: readonly { readonly id: string; readonly name: string }[];
  readonly parts: readonly PartInPlan[];
  readonly openTasks: number;
  readonly openReports: number;
}

/**
 * The agencies of a plan that have ended in the meantime: open questions. Their work stays where it is, under their name,
 * and nobody is given it without a person's order.
 */
@Injectable()
export class EndedAgencies {
  constructor(
    private readonly dataSource: DataSource,
    private readonly agencies: AgencyDirectory,
    private readonly clock: PlanClock,
  ) {}

  /** Of the whole plan, or of the actor's agency alone. Work that is over and done with is no question. */
  async of(actor: Actor, plan: Plan): Promise<EndedAgency[]> {
    const registry = await this.agencies.registry();
    const on = localDateOf((await this.clock.planNow()).getTime());
    const open: OpenWork[] = await this.dataSource.query(OPEN_WORK, [plan.id]);
    const work = new Map(open.map((row) => [row.agencyId, row]));
    const parts = partsOf(plan);
    const nameOf = (id: string) => registry.byId.get(id)?.name ?? id;
    return endedBodies(registry, [...parts.keys(), ...work.keys()], on)
      .filter(({ agencyId }) => seesWholePlan(actor, plan) || agencyId === actor.agencyId)
      .map(({ agencyId, endedOn, successors }) => ({
        agencyId,
        name: nameOf(agencyId),
        endedOn,
        successors: successors.map((id) => ({ id, name: nameOf(id) })),
        parts: parts.get(agencyId) ?? [],
        openTasks: work.get(agencyId)?.tasks ?? 0,
        openReports: work.get(agencyId)?.reports ?? 0,
      }));
  }
}

function partsOf({ issuerAgencyId, standingAgencyId }: Plan): Map<string, PartInPlan[]> {
  const parts = new Map<string, PartInPlan[]>([[issuerAgencyId, ['issuer']]]);
  parts.set(standingAgencyId, [...(parts.get(standingAgencyId) ?? []), 'standing-agency']);
  return parts;
}

interface OpenWork {
  readonly agencyId: string;
  readonly tasks: number;
  readonly reports: number;
}

const OPEN_WORK = `
  SELECT agency_id AS "agencyId", sum(task)::int AS tasks, sum(report)::int AS reports
    FROM (SELECT agency_id, 1 AS task, 0 AS report FROM task
           WHERE plan_id = $1 AND status NOT IN ('completed', 'cancelled', 'refused', 'ended')
          UNION ALL
          SELECT agency_id, 0, 1 FROM report
           WHERE plan_id = $1 AND status NOT IN ('accepted', 'cancelled')) AS work
   GROUP BY agency_id
   ORDER BY agency_id`;
