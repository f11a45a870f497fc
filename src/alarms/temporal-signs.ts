import { Injectable } from '@nestjs/common';
import { RebuildRepository } from '../rebuild/rebuild.repository.ts';
import { findingOf, type TemporalFinding } from '../rebuild/temporal-finding.ts';
import { SentinelPost } from '../temporal/sentinel-post.ts';
import type { Signs } from './stored-signs.ts';
import { within } from './within.ts';

/** Longer than a healthy server takes under load, and short beside the pause between two looks. */
const PATIENCE_MS = 5_000;

/** What a namespace that is not (any more) that of this installation is found to be. */
const NOT_OURS: ReadonlySet<TemporalFinding> = new Set(['lost', 'foreign', 'newer']);

/** Whether Temporal answers, and with the data of this installation: by its sentinel. */
@Injectable()
export class TemporalSigns {
  constructor(
    private readonly sentinel: SentinelPost,
    private readonly installation: RebuildRepository,
  ) {}

  /** @param isDatabaseThere whether what PostgreSQL knows of the namespace can be asked */
  async read(isDatabaseThere: boolean): Promise<Signs> {
    const signs: Signs = new Map();
    try {
      const mark = await within(PATIENCE_MS, () => this.sentinel.look());
      if (!isDatabaseThere) return signs;
      const finding = findingOf(await this.installation.installation(), mark);
      if (NOT_OURS.has(finding)) signs.set('temporal-replaced', { finding });
    } catch (error) {
      signs.set('temporal-away', { error: error instanceof Error ? error.message : 'unknown' });
    }
    return signs;
  }
}
