import { describe, expect, it } from '@jest/globals';
import type { Me } from '../../lib/session/me.ts';
import { countedTasks } from './counted-tasks.ts';

const plan = { id: 'plan-1', standingAgencyId: 'so-noi-vu', issuerAgencyId: 'ubnd' };
const of = (agencyId: string | null, ...roles: Me['roles']) => countedTasks(plan, { agencyId, roles });

describe('The figures of a plan open to', () => {
  it('all its tasks for who follows or supervises it, and for administrators', () => {
    expect(of('so-noi-vu', 'officer')).toEqual({ planId: 'plan-1' });
    expect(of('ubnd', 'supervisor')).toEqual({ planId: 'plan-1' });
    expect(of(null, 'administrator')).toEqual({ planId: 'plan-1' });
  });

  it('the own tasks of everybody else, not those that his agency only coordinates', () => {
    expect(of('ba-dinh', 'head')).toEqual({ planId: 'plan-1', agencyId: 'ba-dinh' });
  });

  it('nothing for the people of the issuer who see its figures and not its tasks', () => {
    expect(of('ubnd', 'officer')).toBeNull();
  });
});
