import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { DemoAgenda } from './demo-agenda.service.ts';
import { DemoCast } from './demo-cast.service.ts';
import { DemoWalk } from './demo-walk.entity.ts';
import { StopWork } from './stop-work.service.ts';

/**
 * Walks the demonstration's clock. It stops, in order, at every planned instant, every digest and every act of the seeded
 * cast; waits at each until nothing due is left; and never jumps, since a jump would supersede what lies between.
 */
@Injectable()
export class DemoWalker {
  private readonly logger = new Logger(DemoWalker.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: PlanClock,
    private readonly agenda: DemoAgenda,
    private readonly cast: DemoCast,
    private readonly stopWork: StopWork,
  ) {}

  /** Walks to the stored target, if there is one. Called again and again by the worker; goes on after a restart. */
  async walkOn(isEnding: () => boolean): Promise<void> {
    let walk = await this.stored();
    while (walk.target !== null && !isEnding()) {
      const reached = await this.walkOneStop(walk);
      if (reached) await this.arrive(walk);
      walk = await this.stored();
    }
  }

  /** @returns whether the target is reached */
  private async walkOneStop(walk: DemoWalk): Promise<boolean> {
    const target = walk.target ?? new Date(0);
    const now = await this.clock.planNow();
    const act = walk.historyDone ? null : this.cast.nextActAfter(walk.playedUntil);
    const planned = await this.agenda.nextInstant();
    const digest = await this.stopWork.nextDigest(now);
    const stops = [planned, digest, act, target].filter((stop) => stop !== null);
    const earliest = new Date(Math.min(...stops.map((stop) => stop.getTime())));
    const stop = earliest < now ? now : earliest;
    if (earliest > now && !(await this.moveTo(earliest))) return false;
    const something = await this.stopWork.doAll(stop);
    if (digest !== null && digest <= stop) await this.stopWork.sendDigest(digest);
    if (act !== null && act <= stop) await this.play(walk, act);
    if (walk.problem !== null) await this.repository().update(1, { problem: null });
    if (walk.toNextEvent && (something || (act !== null && act <= stop))) return true;
    return earliest >= target;
  }

  /** @returns false where something was recorded meanwhile that is to happen earlier */
  private async moveTo(instant: Date): Promise<boolean> {
    const { planNow } = await this.clock.moveTo(instant, async (manager) => {
      const next = await this.agenda.nextInstant(manager);
      return next === null || next >= instant;
    });
    return planNow >= instant;
  }

  private async play(walk: DemoWalk, act: Date): Promise<void> {
    await this.cast.play(act);
    walk.playedUntil = act;
    await this.repository().update(1, { playedUntil: act });
    await this.stopWork.doAll(await this.clock.planNow());
  }

  private async arrive(walk: DemoWalk): Promise<void> {
    const historyDone = walk.historyDone || (walk.target !== null && walk.target >= this.cast.endsAt());
    await this.repository().update(1, { target: null, toNextEvent: false, historyDone, problem: null });
    this.logger.log(`The demonstration stands at ${(await this.clock.planNow()).toISOString()}`);
  }

  private async stored(): Promise<DemoWalk> {
    return this.repository().findOneByOrFail({ id: 1 });
  }

  private repository() {
    return this.dataSource.getRepository(DemoWalk);
  }
}
