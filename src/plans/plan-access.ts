import { DomainError } from '../../domain/errors.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import type { Plan } from './plan.entity.ts';
import type { PlanHead } from './plan-problems.ts';

/**
 * Who may do what with a plan.
 *
 * 1. Entering, changing, issuing and closing a plan, and recording its events, is for those who follow it: plan owner
 *    and head of its standing agency. What comes down to deciding on the standing agency's own tasks stays with the
 *    supervising leader, as for every other order to them.
 * 2. A draft may also be entered by the issuing agency's plan owner or head, for its standing agency to issue.
 * 3. An administrator keeps the installation and commands nothing.
 */
export function mayCommand(actor: Pick<Actor, 'agencyId' | 'roles'>, plan: PlanHead): boolean {
  return actor.agencyId === plan.standingAgencyId && followsPlans(actor);
}

/** @throws DomainError 'forbidden' */
export function assertMayCommand(actor: Pick<Actor, 'agencyId' | 'roles'>, plan: PlanHead): void {
  if (!mayCommand(actor, plan)) throw new DomainError('forbidden', {});
}

/** @throws DomainError 'forbidden' */
export function assertMayDraft(actor: Pick<Actor, 'agencyId' | 'roles'>, plan: PlanHead): void {
  const issuer = actor.agencyId === plan.issuerAgencyId && followsPlans(actor);
  if (!issuer && !mayCommand(actor, plan)) throw new DomainError('forbidden', {});
}

/** Whether somebody sees all of a plan, or only what concerns the own agency. */
export function seesWholePlan(actor: Pick<Actor, 'agencyId' | 'roles'>, plan: PlanHead): boolean {
  if (actor.roles.includes('administrator')) return true;
  return actor.agencyId !== null && [plan.issuerAgencyId, plan.standingAgencyId].includes(actor.agencyId);
}

/** @throws DomainError 'plan-closed', 'plan-not-running' */
export function assertRunning(plan: Pick<Plan, 'status'>): void {
  if (plan.status === 'closed') throw new DomainError('plan-closed', {});
  if (plan.status === 'draft') throw new DomainError('plan-not-running', {});
}

/** @throws DomainError 'version-stale' */
export function assertVersion(plan: Pick<Plan, 'version'>, expectedVersion: number): void {
  if (plan.version !== expectedVersion)
    throw new DomainError('version-stale', { expected: expectedVersion, current: plan.version });
}

function followsPlans({ roles }: Pick<Actor, 'roles'>): boolean {
  return roles.includes('plan-owner') || roles.includes('head');
}
