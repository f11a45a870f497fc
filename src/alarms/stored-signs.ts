import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { daysBetween, formatInstant, localDate, localDateOf } from '../../domain/calendar/local-date.ts';
import { officialDate } from '../../domain/calendar/official-date.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { AppConfig } from '../config/app-config.ts';
import { LedgerOverdue } from '../ledger/verification/ledger-overdue.service.ts';
import { VerificationsRepository } from '../ledger/verification/verifications.repository.ts';
import type { AlarmFacts, AlarmKind } from './alarm-kinds.ts';

/** What is wrong, by its kind. */
export type Signs = Map<AlarmKind, AlarmFacts>;

/** A message that cannot be written is put off so long each time (escalation letters). */
const PUT_OFF_MS = 30_000;

/** It is verified every day; half a day is left for one that takes long or is taken up anew. */
const VERIFIED_WITHIN_MS = 36 * 3_600_000;

/** A ladder begins up to 30 working days before its date, and whoever enters a year needs some days for it. */
const CALENDAR_AHEAD_DAYS = 60;

/** The signs that stand in the database. Every process reads the same; it throws while the database is away. */
@Injectable()
export class StoredSigns {
  /** Without any heartbeat or verification ever, silence counts from here. */
  private readonly since: number;

  constructor(
    private readonly config: AppConfig,
    private readonly dataSource: DataSource,
    private readonly clock: PlanClock,
    private readonly overdue: LedgerOverdue,
    private readonly verifications: VerificationsRepository,
  ) {
    this.since = clock.systemNow().getTime();
  }

  async read(): Promise<Signs> {
    const signs: Signs = new Map();
    const now = this.clock.systemNow();
    await this.readLedger(signs, now);
    await this.readWorkers(signs, now);
    await this.readOutbox(signs, now);
    await this.readMail(signs, now);
    await this.readCalendar(signs);
    return signs;
  }

  private async readLedger(signs: Signs, now: Date): Promise<void> {
    const { rows, oldest } = await this.overdue.count();
    if (rows > 0) signs.set('ledger-overdue', { rows, oldest: instant(oldest) });
    const run = await this.verifications.newestEnded();
    const last = run?.endedAt ?? null;
    if (now.getTime() - (last?.getTime() ?? this.since) > VERIFIED_WITHIN_MS)
      signs.set('ledger-unverified', {
        problem: `> 36 h (${instant(last)})`,
        verificationId: run?.id ?? null,
      });
    if (run === null) return;
    const { id: verificationId, differences, problem } = run;
    if (problem !== null) signs.set('ledger-unverified', { problem, verificationId });
    else if (differences > 0) signs.set('ledger-differs', { differences, verificationId });
  }

  private async readWorkers(signs: Signs, now: Date): Promise<void> {
    const [row]: { at: Date | null }[] = await this.dataSource.query(
      'SELECT max(system_at) AS at FROM worker_heartbeat',
    );
    const lastBeat = row?.at ?? null;
    const silent = now.getTime() - (lastBeat?.getTime() ?? this.since);
    if (silent > this.config.alarms.workerMs) signs.set('worker-silent', { lastBeat: instant(lastBeat) });
  }

  private async readOutbox(signs: Signs, now: Date): Promise<void> {
    const { overdueMs } = this.config.alarms;
    const [row]: { messages: number; letters: number }[] = await this.dataSource.query(
      `SELECT (SELECT count(*)::int FROM outbox_message WHERE status = 'pending'
                  AND (next_attempt_at < $1 OR attempts >= $2)) AS messages,
              (SELECT count(*)::int FROM mail WHERE status = 'pending' AND next_attempt_at < $1) AS letters`,
      [new Date(now.getTime() - overdueMs), Math.max(1, Math.ceil(overdueMs / PUT_OFF_MS))],
    );
    const { messages = 0, letters = 0 } = row ?? {};
    if (messages + letters > 0) signs.set('outbox-stuck', { messages, letters });
  }

  /** Letters that wait for another try, and those given up within the hour: both say that the way out is not open. */
  private async readMail(signs: Signs, now: Date): Promise<void> {
    const [row]: { waiting: number; failed: number; error: string | null }[] = await this.dataSource.query(
      `SELECT count(*) FILTER (WHERE status = 'pending')::int AS waiting,
              count(*) FILTER (WHERE status = 'failed')::int AS failed, max(last_error) AS error
         FROM mail
        WHERE (status = 'pending' AND last_error IS NOT NULL AND created_at < $1)
           OR (status = 'failed' AND next_attempt_at > $2::timestamptz - interval '1 hour')`,
      [new Date(now.getTime() - this.config.alarms.unreachableMs), now],
    );
    const { waiting = 0, failed = 0, error = null } = row ?? {};
    if (waiting + failed > 0) signs.set('mail-failing', { waiting, failed, error });
  }

  /** Plan time: a demonstration has its own year. Before the first import there is no calendar that could end. */
  private async readCalendar(signs: Signs): Promise<void> {
    const [row]: { year: number | null }[] = await this.dataSource.query(
      'SELECT extract(year FROM max(date))::int AS year FROM calendar_day',
    );
    if (row?.year === undefined || row.year === null) return;
    const lastDay = localDate(row.year, 12, 31);
    const today = localDateOf((await this.clock.planNow()).getTime());
    if (daysBetween(today, lastDay) < CALENDAR_AHEAD_DAYS)
      signs.set('calendar-ends', { lastDay: officialDate(lastDay), year: row.year + 1 });
  }
}

const instant = (at: Date | null): string | null => (at === null ? null : formatInstant(at.getTime()));
