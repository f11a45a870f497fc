import { describe, expect, it } from '@jest/globals';
import { isPermitted, permissionsOf, PERMISSIONS, ROLES } from './permissions.ts';

describe('Permissions', () => {
  it('are each given to some role', () => {
    expect(permissionsOf(ROLES)).toEqual([...PERMISSIONS]);
  });

  it('let an administrator keep accounts but command no task', () => {
    expect(isPermitted(['administrator'], 'accounts:write')).toBe(true);
    expect(isPermitted(['administrator'], 'tasks:command')).toBe(false);
  });

  it('let only the administrator change accounts', () => {
    expect(ROLES.filter((role) => isPermitted([role], 'accounts:write'))).toEqual(['administrator']);
  });

  it('leave orders to many to those who do the work and those who follow it, not to the leader above them', () => {
    expect(ROLES.filter((role) => isPermitted([role], 'bulk:run'))).toEqual([
      'officer',
      'head',
      'plan-owner',
    ]);
    expect(isPermitted(['supervisor'], 'tasks:command')).toBe(true);
  });

  it('add up over the roles of one account', () => {
    expect(isPermitted(['officer', 'plan-owner'], 'plans:issue')).toBe(true);
    expect(isPermitted(['officer'], 'plans:issue')).toBe(false);
    expect(isPermitted([], 'me:read')).toBe(false);
  });
});
