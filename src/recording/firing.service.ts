import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Instant } from '../../domain/calendar/local-date.ts';
import { decideFirings } from '../../domain/obligation/firing.ts';
import type { Outage } from '../../domain/obligation/firing.ts';
import type { NumberedEvent } from '../../domain/obligation/recorded-event.ts';
import { ObligationSettings } from './obligation-settings.ts';
import type { SubjectFold } from './subject-fold.ts';

/** Decides, within a recording, what the rungs reached by now do. */
@Injectable()
export class FiringService {
  constructor(private readonly settings: ObligationSettings) {}

  /** Appends the firings to the fold and returns them; none where nothing is due yet. */
  async fire(manager: EntityManager, fold: SubjectFold, now: Instant): Promise<NumberedEvent<unknown>[]> {
    const { nextAt, state, subject } = fold;
    if (nextAt === null || nextAt > now) return [];
    const { policy, calendar } = await this.settings.forPlan(subject.planId, manager);
    const outages = await readOutages(manager, nextAt);
    const { chain, treatment } = state;
    const context = { subjectId: subject.id, policy, calendar, now, treatment, chain, outages };
    const fired = decideFirings(state.clocks, context).map((event, index) => ({
      seq: fold.lastSeq + 1 + index,
      at: now,
      actor: null,
      key: null,
      event,
    }));
    for (const event of fired) fold.append(event);
    return fired;
  }
}

/** The outages that lasted beyond an instant. */
async function readOutages(manager: EntityManager, from: Instant): Promise<Outage[]> {
  const rows: { from_at: Date; to_at: Date }[] = await manager.query(
    'SELECT from_at, to_at FROM outage WHERE to_at >= $1',
    [new Date(from)],
  );
  return rows.map(({ from_at, to_at }) => ({ from: from_at.getTime(), to: to_at.getTime() }));
}
