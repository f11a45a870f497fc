/** The parts of an installation that the page tells of. */
export const PARTS = ['api', 'database', 'temporal', 'worker'] as const;
export type Part = (typeof PARTS)[number];

/** Alarms that say that a part is away. */
const AWAY: Readonly<Record<string, Part>> = {
  'worker-silent': 'worker',
  'temporal-away': 'temporal',
  'database-away': 'database',
};

/**
 * The parts that are away.
 *
 * @param notReady what the readiness check names (`database`, `temporal`)
 * @param alarms the kinds of alarms that last
 */
export function partsAway(notReady: readonly string[], alarms: readonly string[]): ReadonlySet<Part> {
  const named = PARTS.filter((part) => notReady.includes(part));
  return new Set([...named, ...alarms.flatMap((kind) => AWAY[kind] ?? [])]);
}
