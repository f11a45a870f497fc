import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('print-routes.mjs', import.meta.url));
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** A page of the application, as its router has it. */
export interface AppRoute {
  /** As React Router takes it: `/viec/:id`. */
  readonly path: string;
  readonly permission: string | null;
  readonly isPublic: boolean;
}

/** All pages of all features, from the application's own sources. */
export function appRoutes(): AppRoute[] {
  return JSON.parse(execFileSync(process.execPath, [PROGRAM], { cwd: ROOT, encoding: 'utf8' })) as AppRoute[];
}
