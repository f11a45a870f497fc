import { LOG_LEVELS, type LogLevel } from './environment.ts';

/** The levels that are written when `lowest` is the least of them, as Nest's logger takes them. */
export function levelsFrom(lowest: LogLevel): LogLevel[] {
  return LOG_LEVELS.slice(0, LOG_LEVELS.indexOf(lowest) + 1);
}
