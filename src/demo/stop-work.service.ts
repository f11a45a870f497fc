import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { DomainError } from '../../domain/errors.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { DigestService } from '../notifications/digest.service.ts';
import { digestInstant } from '../notifications/digest-time.ts';
import { WorkflowGateway } from '../temporal/workflow-gateway.ts';
import { DemoAgenda } from './demo-agenda.service.ts';

/** Between two looks at whether everything due was done. */
const LOOK_MS = 25;
/** Whoever is still due after this time is told again: a workflow may only just have started. */
const TELL_AGAIN_MS = 3_000;
/** A stop at which work does not end in this time is a fault to show, not to walk over. */
const STOP_PATIENCE_MS = 120_000;

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
    const patience = performance.now() + STOP_PATIENCE_MS;
    const told = new Set<string>();
    let something = false;
    let toldAt = performance.now();
    for (;;) {
      if (performance.now() - toldAt > TELL_AGAIN_MS) {
        told.clear();
        toldAt = performance.now();
      }
      const due = await this.agenda.dueBy(stop);
      const untold = due.filter((ref) => !told.has(`${ref.kind}/${ref.id}`));
      untold.forEach((ref) => told.add(`${ref.kind}/${ref.id}`));
      const { offsetMs, offsetVersion } = await this.clock.read();
      if (untold.length > 0) await this.gateway.tellClock(untold, { offsetMs, version: offsetVersion });
      const left = await this.agenda.outstanding(stop);
      if (left.rungs + left.tickers + left.jobs === 0) return something;
      something = true;
      if (performance.now() > patience)
        throw new DomainError('walk-stuck', { at: stop.toISOString(), ...left });
      await pause(LOOK_MS);
    }
  }

  /**
   * The digest to stop at. It is that of today where today's should be out and is not, because no worker was there in the
   * morning: the walk would leave the day before anybody sends it.
   */
  async nextDigest(after: Date): Promise<Date | null> {
    const missed = await this.digests.dayDue();
    return missed === null ? this.digests.nextDigestAt(after) : digestInstant(missed);
  }

  async sendDigest(at: Date): Promise<void> {
    await this.digests.composeAt(at);
  }
}
