import type { Chain } from './firing.ts';

/** chuyên viên | thủ trưởng | người theo dõi kế hoạch ở cơ quan thường trực | lãnh đạo phụ trách | quản trị */
export type Role = 'officer' | 'head' | 'plan-owner' | 'supervisor' | 'administrator';

export const ROLES: readonly Role[] = ['officer', 'head', 'plan-owner', 'supervisor', 'administrator'];

/** Who orders something: an account of an agency. Machines act through an account of their own. */
export interface Actor {
  accountId: string;
  agencyId: string | null;
  roles: readonly Role[];
}

/**
 * What somebody is to one subject.
 *
 * - `assignee`: officer or head of the agency that must act
 * - `assignee-head`: its head
 * - `decider`: who confirms, extends, sets dates: the standing agency, for its own work the supervising leader
 * - `standing-agency`: follows the whole plan
 * - `leader`: supervises it at the issuer
 */
export type Kinship = 'assignee' | 'assignee-head' | 'decider' | 'standing-agency' | 'leader';

/** All that `actor` is to the subject of `chain`; empty for a stranger. */
export function kinshipsOf(actor: Actor, chain: Chain): ReadonlySet<Kinship> {
  const kinships = new Set<Kinship>();
  const has = (...roles: Role[]) => roles.some((role) => actor.roles.includes(role));
  if (actor.agencyId === null) return kinships;
  if (actor.agencyId === chain.agencyId && has('officer', 'head', 'plan-owner')) kinships.add('assignee');
  if (actor.agencyId === chain.agencyId && has('head')) kinships.add('assignee-head');
  const own = chain.agencyId === chain.standingAgencyId;
  if (actor.agencyId === chain.standingAgencyId && has('plan-owner', 'head')) {
    kinships.add('standing-agency');
    if (!own) kinships.add('decider');
  }
  if (actor.agencyId === chain.issuerId && has('supervisor')) {
    kinships.add('leader');
    if (own) kinships.add('decider');
  }
  return kinships;
}
