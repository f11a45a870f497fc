import { Injectable, Logger } from '@nestjs/common';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { AppConfig } from '../config/app-config.ts';
import { SentinelPost } from '../temporal/sentinel-post.ts';
import { RebuildRepository } from './rebuild.repository.ts';
import { RebuildService } from './rebuild.service.ts';
import { findingOf, type TemporalFinding } from './temporal-finding.ts';
import { UnusableTemporalError } from './unusable-temporal.error.ts';

/**
 * Sees to it that the workflows in the Temporal namespace are those of this installation before a worker works on them.
 *
 * 1. One process at a time looks and acts; the others wait and then find it done.
 * 2. In a rebuild the sentinel stands before the first workflow: losing Temporal once more in the middle is noticed.
 * 3. The rebuild counts as unfinished until all is started, whatever is killed on the way.
 */
@Injectable()
export class TemporalGuard {
  private readonly logger = new Logger(TemporalGuard.name);

  constructor(
    private readonly config: AppConfig,
    private readonly clock: PlanClock,
    private readonly sentinel: SentinelPost,
    private readonly installation: RebuildRepository,
    private readonly rebuild: RebuildService,
  ) {}

  /**
   * Looks whose data the namespace holds and does what follows from it.
   *
   * @returns what was found
   * @throws UnusableTemporalError where this installation must not work in the namespace; whatever Temporal or
   *   PostgreSQL throws while they are away
   */
  async check(): Promise<TemporalFinding> {
    return this.installation.alone(async () => {
      const finding = await this.find();
      if (finding === 'unused') await this.putSentinel();
      // It may have been put up by a worker that died before it could note so.
      if (finding === 'intact') await this.installation.noteSentinel(this.clock.systemNow());
      if (finding === 'lost') await this.rebuildAll('its workflows are not in Temporal any more');
      if (finding === 'unfinished') await this.rebuild.carryOn();
      return finding;
    });
  }

  /**
   * Rebuilds all workflows whether or not they are there.
   *
   * @throws as `check`
   */
  async rebuildNow(): Promise<void> {
    await this.installation.alone(async () => {
      if ((await this.find()) === 'unfinished') await this.rebuild.carryOn();
      else await this.rebuildAll('it was ordered');
    });
  }

  /** Looks whose data the namespace holds, and does nothing about it. */
  async look(): Promise<TemporalFinding> {
    return findingOf(await this.installation.installation(), await this.sentinel.look());
  }

  /**
   * Where PostgreSQL was restored from before a rebuild and Temporal was not: rebuilds all workflows from the older
   * PostgreSQL, in the place of the newer ones. What only they knew is given up. Does nothing anywhere else.
   */
  async rebuildNewer(): Promise<void> {
    await this.installation.alone(async () => {
      const mark = await this.sentinel.look();
      if (mark === null || (await this.look()) !== 'newer') return;
      await this.installation.catchUp(mark.generation);
      await this.rebuildAll('PostgreSQL was restored from before their last rebuild');
    });
  }

  private async find(): Promise<TemporalFinding> {
    const finding = await this.look();
    if (finding === 'foreign' || finding === 'newer') {
      throw new UnusableTemporalError(finding, this.config.temporal.namespace);
    }
    return finding;
  }

  private async rebuildAll(reason: string): Promise<void> {
    const generation = await this.installation.begin(this.clock.systemNow());
    this.logger.warn(`All workflows are rebuilt from PostgreSQL in generation ${generation}: ${reason}`);
    await this.putSentinel();
    await this.rebuild.carryOn();
  }

  private async putSentinel(): Promise<void> {
    const { sentinel, generation } = await this.installation.installation();
    await this.sentinel.put({ sentinel, generation });
    await this.installation.noteSentinel(this.clock.systemNow());
  }
}
