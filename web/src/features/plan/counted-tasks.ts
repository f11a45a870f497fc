import type { Me } from '../../lib/session/me.ts';
import type { PlanDetail } from './api/plans.ts';

/**
 * The filter of the list that holds what the figures of a plan count for a reader: all of it for who follows or supervises it,
 * his agency's own part for others.
 *
 * @returns null where the figures are of more than he may list: at the issuer only supervisors see each task
 */
export function countedTasks(
  { id, standingAgencyId, issuerAgencyId }: Pick<PlanDetail, 'id' | 'standingAgencyId' | 'issuerAgencyId'>,
  { agencyId, roles }: Pick<Me, 'agencyId' | 'roles'>,
): Readonly<Record<string, string>> | null {
  const seesAll = agencyId === standingAgencyId || roles.includes('administrator');
  if (seesAll || (agencyId === issuerAgencyId && roles.includes('supervisor'))) return { planId: id };
  if (agencyId === issuerAgencyId || agencyId === null) return null;
  return { planId: id, agencyId };
}
