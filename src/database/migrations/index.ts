import { Initial } from './0001-initial.ts';

/** Every migration, oldest first, listed by hand. */
export const MIGRATIONS = [Initial];
