import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Instant } from '../../domain/calendar/local-date.ts';
import { decideFirings } from '../../domain/obligation/firing.ts';
import type { Outage } from '../../domain/obligation/firing.ts';
import type { NumberedEvent } from '../../domain/obligation/recorded-event.ts';
import { OUTAGE_AFTER_MS } from './heartbeat.service.ts';
import { ObligationSettings } from './obligation-settings.ts';
import type { SubjectFold } from './subject-fold.ts';

/** One instant in both times. */
export interface BothTimes {
  readonly planNow: Instant;
  readonly systemNow: Instant;
}

/** Decides, within a recording, what the rungs reached by now do. */
@Injectable()
export class FiringService {
  constructor(private readonly settings: ObligationSettings) {}

  /** Appends the firings to the fold and returns them; none where nothing is due yet. */
  async fire(manager: EntityManager, fold: SubjectFold, times: BothTimes): Promise<NumberedEvent<unknown>[]> {
    const now = times.planNow;
    const { nextAt, state, subject } = fold;
    if (nextAt === null || nextAt > now) return [];
    const { policy, calendar } = await this.settings.forPlan(subject.planId, manager);
    const outages = await readOutages(manager, nextAt, times);
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

/**
 * The outages that lasted beyond an instant, with the one that just ends: after the database was away a recording may come
 * before the heartbeat that notes it.
 */
async function readOutages(
  manager: EntityManager,
  from: Instant,
  { planNow, systemNow }: BothTimes,
): Promise<Outage[]> {
  const rows: { from_at: Date; to_at: Date }[] = await manager.query(
    `WITH newest AS (SELECT system_at, plan_at FROM worker_heartbeat ORDER BY system_at DESC LIMIT 1)
     SELECT from_at, to_at FROM outage WHERE to_at >= $1
     UNION ALL
     SELECT plan_at, $2::timestamptz FROM newest
      WHERE $3::timestamptz - system_at > $4 * interval '1 millisecond'
        AND $2::timestamptz - plan_at > $4 * interval '1 millisecond'`,
    [new Date(from), new Date(planNow), new Date(systemNow), OUTAGE_AFTER_MS],
  );
  return rows.map(({ from_at, to_at }) => ({ from: from_at.getTime(), to: to_at.getTime() }));
}
