/** Every migration, oldest first, listed by hand. */
export const MIGRATIONS = [];
