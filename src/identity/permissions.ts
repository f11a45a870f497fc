/** What an account is in its agency; one account may have several roles. */
export const ROLES = ['officer', 'head', 'plan-owner', 'supervisor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/**
 * The doors of the API. What an agency may do to one task, report or plan behind such a door is decided in the domain,
 * from the actor's agency and its part in that task.
 */
export const PERMISSIONS = [
  'me:read',
  'me:write',
  'plans:read',
  'plans:write',
  'plans:issue',
  'tasks:read',
  'tasks:command',
  'reports:read',
  'reports:command',
  'escalations:read',
  'escalations:command',
  'ledger:read',
  'notifications:read',
  'agencies:read',
  'agencies:write',
  'bulk:read',
  'bulk:run',
  'accounts:read',
  'accounts:write',
  'audit:read',
  'installation:keep',
  'calendar:write',
  'policies:write',
  'demo:run',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Everybody who works on plans: an administrator, who keeps the installation, reads but commands nothing. */
const READS: readonly Permission[] = [
  'me:read',
  'me:write',
  'plans:read',
  'tasks:read',
  'reports:read',
  'escalations:read',
  'ledger:read',
  'notifications:read',
  'agencies:read',
  'bulk:read',
  'demo:run',
];

const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  // chuyên viên
  officer: [...READS, 'tasks:command', 'reports:command', 'bulk:run'],
  // người đứng đầu, thủ trưởng; the head of a standing agency answers for its plans too
  head: [
    ...READS,
    'plans:write',
    'plans:issue',
    'tasks:command',
    'reports:command',
    'escalations:command',
    'bulk:run',
  ],
  // the one who follows a plan at its standing agency (cơ quan thường trực)
  'plan-owner': [
    ...READS,
    'plans:write',
    'plans:issue',
    'tasks:command',
    'reports:command',
    'escalations:command',
    'bulk:run',
  ],
  // lãnh đạo phụ trách: answers what comes up to him and may urge a single body. Urging many at once is the work of the
  // standing agency, which he directs to it: two letters from two desks would cross.
  supervisor: [...READS, 'tasks:command', 'reports:command', 'escalations:command'],
  administrator: [
    ...READS,
    'agencies:write',
    'accounts:read',
    'accounts:write',
    'audit:read',
    'installation:keep',
    'calendar:write',
    'policies:write',
  ],
};

/** Whether one of the roles opens the door. */
export function isPermitted(roles: readonly Role[], permission: Permission): boolean {
  return roles.some((role) => ROLE_PERMISSIONS[role].includes(permission));
}

/** All doors that the roles open, in the order of `PERMISSIONS`. */
export function permissionsOf(roles: readonly Role[]): Permission[] {
  return PERMISSIONS.filter((permission) => isPermitted(roles, permission));
}
