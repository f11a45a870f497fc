import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, wherever it was cloned to and from wherever a script is run. */
export const PROJECT_DIR = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Fetched programs: may be deleted at any time, are fetched again. */
export const CACHE_DIR = path.join(PROJECT_DIR, '.cache');

/** What an installation owns: databases, secrets, logs. */
export const DATA_DIR = path.join(PROJECT_DIR, '.data');

export const DIST_DIR = path.join(PROJECT_DIR, 'dist');

export const inProject = (...parts) => path.join(PROJECT_DIR, ...parts);
