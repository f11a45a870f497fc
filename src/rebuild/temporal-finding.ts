import type { SentinelMark } from '../temporal/sentinel-post.ts';

/** What PostgreSQL knows of the installation and its Temporal namespace. */
export interface KnownNamespace {
  readonly sentinel: string;
  readonly generation: number;
  readonly sentinelStartedAt: Date | null;
  readonly rebuildingSince: Date | null;
}

/**
 * What a worker finds in its Temporal namespace:
 *
 * - `intact`: the data of this installation
 * - `unused`: nothing, and this installation never used a namespace
 * - `lost`: nothing, or what was there before a rebuild, although this installation has used it since
 * - `unfinished`: the data of this installation, with a rebuild that was broken off
 * - `foreign`: the data of another installation
 * - `newer`: more rebuilds than PostgreSQL knows of, which therefore is an old copy
 */
export type TemporalFinding = 'intact' | 'unused' | 'lost' | 'unfinished' | 'foreign' | 'newer';

/** Compares the mark in the namespace (null: none) with what PostgreSQL knows. */
export function findingOf(known: KnownNamespace, mark: SentinelMark | null): TemporalFinding {
  if (mark === null) return known.sentinelStartedAt === null ? 'unused' : 'lost';
  if (mark.sentinel !== known.sentinel) return 'foreign';
  if (mark.generation > known.generation) return 'newer';
  if (mark.generation < known.generation) return 'lost';
  return known.rebuildingSince === null ? 'intact' : 'unfinished';
}
