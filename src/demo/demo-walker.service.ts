import { Injectable, Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { DomainError } from '../../domain/errors.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { DigestService } from '../notifications/digest.service.ts';
import { WorkflowGateway } from '../temporal/workflow-gateway.ts';
import { DemoAgenda } from './demo-agenda.service.ts';
import { DemoCast } from './demo-cast.service.ts';
import { DemoWalk } from './demo-walk.entity.ts';

/** Between two looks at whether everything due was done. */
const LOOK_MS = 25;
/** Whoever is still due after this time is told again: a workflow may only just have started. */
const TELL_AGAIN_MS = 3_000;
/** A stop at which work does not end in this time is a fault to show, not to walk over. */
const STOP_PATIENCE_MS = 120_000;

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
    if (earliest > now) await this.clock.moveTo(earliest);
    const something = await this.stopWork.doAll(stop);
    if (digest !== null && digest <= stop) await this.stopWork.sendDigest(digest);
    if (act !== null && act <= stop) await this.play(walk, act);
    if (walk.toNextEvent && (something || (act !== null && act <= stop))) return true;
    return earliest >= target;
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

/** What has to be done at a stop before the clock may go on. */
@Injectable()
export class StopWork {
  constructor(
    private readonly clock: PlanClock,
    private readonly agenda: DemoAgenda,
    private readonly gateway: WorkflowGateway,
    private readonly digests: DigestService,
  ) {}

  /**
   * Tells all whose instant has come and waits until nothing due is left; what becomes due meanwhile is told too.
   *
   * @returns whether anything was due
   * @throws DomainError 'walk-stuck' {at, rungs, tickers, jobs} after two minutes
   */
  async doAll(stop: Date): Promise<boolean> {
    const patience = Date.now() + STOP_PATIENCE_MS;
    const told = new Set<string>();
    let something = false;
    let toldAt = Date.now();
    for (;;) {
      if (Date.now() - toldAt > TELL_AGAIN_MS) {
        told.clear();
        toldAt = Date.now();
      }
      const due = await this.agenda.dueBy(stop);
      const untold = due.filter((ref) => !told.has(`${ref.kind}/${ref.id}`));
      untold.forEach((ref) => told.add(`${ref.kind}/${ref.id}`));
      const { offsetMs, offsetVersion } = await this.clock.read();
      if (untold.length > 0) await this.gateway.tellClock(untold, { offsetMs, version: offsetVersion });
      const left = await this.agenda.outstanding(stop);
      if (left.rungs + left.tickers + left.jobs === 0) return something;
      something = true;
      if (Date.now() > patience) throw new DomainError('walk-stuck', { at: stop.toISOString(), ...left });
      await pause(LOOK_MS);
    }
  }

  async nextDigest(after: Date): Promise<Date | null> {
    return this.digests.nextDigestAt(after);
  }

  async sendDigest(at: Date): Promise<void> {
    await this.digests.composeAt(at);
  }
}
