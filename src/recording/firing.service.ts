import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Instant } from '../../domain/calendar/local-date.ts';
import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import { decideFirings } from '../../domain/obligation/firing.ts';
import type { Outage } from '../../domain/obligation/firing.ts';
import type { NumberedEvent } from '../../domain/obligation/recorded-event.ts';
import type { RecordInput } from '../../workflows/contracts/recording.contract.ts';
import { OUTAGE_AFTER_MS } from './heartbeat.service.ts';
import { ObligationSettings, type PlanSettings, type SettingsVersions } from './obligation-settings.ts';
import type { RecordedSubject, SubjectFold } from './subject-fold.ts';
import type { SubjectRow } from './subject-rows.ts';

/** One instant in both times. */
export interface BothTimes {
  readonly planNow: Instant;
  readonly systemNow: Instant;
}

/** A subject, and what its workflow decides with as far as it told. */
interface Settled {
  readonly subject: Pick<RecordedSubject, 'planId' | 'policyVersion'>;
  readonly held: SettingsVersions | null;
}

/** The firings of one transaction: what they all need is read once. */
export interface FiringRound {
  /** Appends the firings to the fold and returns them; none where nothing is due yet. */
  fire(fold: SubjectFold, times: BothTimes): Promise<NumberedEvent<unknown>[]>;
  /** The calendar in force, where the orders given were decided with an older one, recorded now or by an earlier attempt. */
  newerCalendar(subject: SubjectRow, input: RecordInput): Promise<CalendarSlice | undefined>;
}

/** Decides, within a recording, what the rungs reached by now do. */
@Injectable()
export class FiringService {
  constructor(private readonly settings: ObligationSettings) {}

  round(manager: EntityManager): FiringRound {
    let known: { readonly from: Instant; readonly outages: Outage[] } | undefined;
    const outagesFrom = async (from: Instant, times: BothTimes): Promise<Outage[]> => {
      if (known === undefined || from < known.from) {
        known = { from, outages: await readOutages(manager, from, times) };
      }
      return known.outages;
    };
    const settings = new Map<string, Promise<PlanSettings>>();
    const settingsOf = ({ subject, held }: Settled): Promise<PlanSettings> => {
      const policyVersion = held?.policyVersion ?? subject.policyVersion ?? null;
      const key = `${subject.planId}/${policyVersion}`;
      const found =
        settings.get(key) ?? this.settings.forSubject({ planId: subject.planId, policyVersion }, manager);
      settings.set(key, found);
      return found;
    };
    return {
      fire: async (fold, times) => {
        const { nextAt } = fold;
        if (nextAt === null || nextAt > times.planNow) return [];
        const settings = await settingsOf(fold);
        return fireIn(fold, times.planNow, settings, await outagesFrom(nextAt, times));
      },
      newerCalendar: async (subject, { events, settings: held }) => {
        const ordered = events.some(({ actor }) => actor !== null);
        if (!ordered || held === undefined) return undefined;
        const { calendar } = await settingsOf({ subject, held });
        return calendar.v > held.calendarVersion ? calendar : undefined;
      },
    };
  }
}

function fireIn(
  fold: SubjectFold,
  now: Instant,
  { policy, calendar }: PlanSettings,
  outages: Outage[],
): NumberedEvent<unknown>[] {
  const { chain, treatment, clocks } = fold.state;
  const context = { subjectId: fold.subject.id, policy, calendar, now, treatment, chain, outages };
  const fired = decideFirings(clocks, context).map((event, index) => ({
    seq: fold.lastSeq + 1 + index,
    at: now,
    actor: null,
    key: null,
    event,
  }));
  for (const event of fired) fold.append(event);
  return fired;
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
