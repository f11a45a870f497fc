import { Injectable, Logger } from '@nestjs/common';
import { CAST_ACTS, CAST_EVENTS, HISTORY_ENDS } from './cast-acts.ts';
import type { CastAct, CastEvent } from './cast-acts.ts';
import { CastStage } from './cast-stage.service.ts';

/** Orders given at once: what a busy afternoon brings, without keeping others waiting. */
const ORDERS_AT_ONCE = 12;

/** Plays the seeded history: the acts of the cast, each at its instant, by orders of real accounts. */
@Injectable()
export class DemoCast {
  private readonly logger = new Logger(DemoCast.name);

  constructor(private readonly stage: CastStage) {}

  endsAt(): Date {
    return HISTORY_ENDS;
  }

  /** All instants at which the cast acts, for progress. */
  instants(): Date[] {
    return [...CAST_ACTS, ...CAST_EVENTS].map(({ at }) => at).sort((a, b) => a.getTime() - b.getTime());
  }

  /** The next instant after what was played; null after the last one. */
  nextActAfter(playedUntil: Date | null): Date | null {
    return this.instants().find((at) => playedUntil === null || at > playedUntil) ?? null;
  }

  /** Plays all acts of an instant. May be repeated: every order carries a key of its own. */
  async play(at: Date): Promise<void> {
    for (const act of CAST_ACTS.filter((candidate) => candidate.at.getTime() === at.getTime())) {
      await this.playAct(act);
    }
    for (const event of CAST_EVENTS.filter((candidate) => candidate.at.getTime() === at.getTime())) {
      await this.playEvent(event);
    }
  }

  private async playAct(act: CastAct): Promise<void> {
    const orders = act.orders(await this.stage.tasks(act.refs));
    const failed: string[] = [];
    for (let start = 0; start < orders.length; start += ORDERS_AT_ONCE) {
      const group = orders.slice(start, start + ORDERS_AT_ONCE);
      const problems = await Promise.all(
        group.map((order) => this.stage.give(order, `demo/${act.at.toISOString()}/${order.taskId}`)),
      );
      failed.push(...problems.filter((problem) => problem !== null));
    }
    this.logger.log(`${act.name}: ${orders.length - failed.length} of ${orders.length}`);
    if (failed.length > 0) this.logger.warn(`${act.name}: refused: ${[...new Set(failed)].join(', ')}`);
  }

  private async playEvent(event: CastEvent): Promise<void> {
    await this.stage.recordEvent(event, `demo/${event.at.toISOString()}`);
    this.logger.log(event.name);
  }
}
