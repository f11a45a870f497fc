import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { localDateOf } from '../../domain/calendar/local-date.ts';
import { Notification } from '../recording/notification.entity.ts';
import type { AlarmFacts, AlarmKind } from './alarm-kinds.ts';
import { Alarm } from './alarm.entity.ts';

/** Alarms in the database. */
@Injectable()
export class AlarmsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Notes that an alarm lasts, or opens it: then the administrators are told in the installation.
   *
   * @returns whether it was opened now
   */
  async see(kind: AlarmKind, facts: AlarmFacts, at: Date): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const id = uuidv7();
      const [seen]: { id: string }[] = await manager.query(
        `INSERT INTO alarm (id, kind, since, last_seen_at, facts) VALUES ($1, $2, $3, $3, $4)
         ON CONFLICT (kind) WHERE until IS NULL
         DO UPDATE SET last_seen_at = excluded.last_seen_at, facts = excluded.facts RETURNING id`,
        [id, kind, at, JSON.stringify(facts)],
      );
      if (seen?.id !== id) return false;
      await manager.insert(Notification, noticeOf(id, kind, facts, at));
      return true;
    });
  }

  /** Notes an alarm that could not be stored while it lasted, and tells of it: once, though each process saw it. */
  async noteOver(kind: AlarmKind, facts: AlarmFacts, since: Date, until: Date): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      // All processes note it at the same moment.
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`don-doc:${kind}`]);
      const [noted]: unknown[] = await manager.query(
        'SELECT id FROM alarm WHERE kind = $1 AND since < $3 AND (until IS NULL OR until > $2) LIMIT 1',
        [kind, since, until],
      );
      if (noted !== undefined) return;
      const id = uuidv7();
      await manager.insert(Alarm, { id, kind, since, until, lastSeenAt: until, facts });
      await manager.insert(Notification, noticeOf(id, kind, facts, until));
    });
  }

  /** Closes open alarms of kinds that nobody has seen since a moment; returns those closed. */
  async close(kinds: readonly AlarmKind[], unseenSince: Date, at: Date): Promise<AlarmKind[]> {
    const [rows] = await this.dataSource.query<[{ kind: AlarmKind }[], number]>(
      'UPDATE alarm SET until = $3 WHERE until IS NULL AND kind = ANY ($1) AND last_seen_at < $2 RETURNING kind',
      [kinds, unseenSince, at],
    );
    return rows.map(({ kind }) => kind);
  }

  async openKinds(): Promise<AlarmKind[]> {
    const rows: { kind: AlarmKind }[] = await this.dataSource.query(
      'SELECT kind FROM alarm WHERE until IS NULL',
    );
    return rows.map(({ kind }) => kind);
  }

  /** The newest first; one more than `limit`. */
  async list(openOnly: boolean, limit: number, before: string | null): Promise<Alarm[]> {
    const alarms = this.dataSource.getRepository(Alarm).createQueryBuilder('alarm').where('true');
    if (openOnly) alarms.andWhere('alarm.until IS NULL');
    if (before !== null) alarms.andWhere('alarm.id < :before', { before });
    return alarms
      .orderBy('alarm.id', 'DESC')
      .take(limit + 1)
      .getMany();
  }
}

function noticeOf(alarmId: string, kind: AlarmKind, facts: AlarmFacts, at: Date) {
  const noFiring = { clock: null, clockVersion: null, rung: null, repeat: null };
  return {
    id: uuidv7(),
    ...noFiring,
    subjectKind: 'alarm' as const,
    subjectId: alarmId,
    planId: null,
    recipientAgencyId: '',
    recipientRole: 'administrator' as const,
    kind: 'alarm',
    params: { alarm: kind, facts },
    polite: false,
    urgent: true,
    at,
    localDate: localDateOf(at.getTime()),
    digestId: null,
  };
}
