import { Test } from '@nestjs/testing';
import { DataSource, type EntityTarget } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { localDateOf } from '../../domain/calendar/local-date.ts';
import { AgencyEntity } from '../../src/agencies/agency.entity.ts';
import { CalendarService } from '../../src/calendar/calendar.service.ts';
import { ClockModule } from '../../src/common/clock/clock.module.ts';
import { PlanClock } from '../../src/common/clock/plan-clock.service.ts';
import { AppConfig } from '../../src/config/app-config.ts';
import { ConfigModule } from '../../src/config/config.module.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { DatabaseModule } from '../../src/database/database.module.ts';
import { Account } from '../../src/identity/account.entity.ts';
import { DigestService } from '../../src/notifications/digest.service.ts';
import { NotificationScheduler } from '../../src/notifications/notification-scheduler.ts';
import { NotificationsModule } from '../../src/notifications/notifications.module.ts';
import { OutboxWorker } from '../../src/notifications/outbox-worker.service.ts';
import { Escalation } from '../../src/recording/escalation.entity.ts';
import { LedgerEntry } from '../../src/recording/ledger-entry.entity.ts';
import { Notification } from '../../src/recording/notification.entity.ts';
import { OutboxMessage } from '../../src/recording/outbox-message.entity.ts';
import { Subject } from '../../src/recording/subject.entity.ts';
import { Task } from '../../src/recording/task.entity.ts';
import type { TestDatabase } from './database.ts';

export const PLAN_ID = '0198a000-0000-7000-8000-00000000aaaa';
export const STANDING = 'ha-noi/so-noi-vu';
export const ISSUER = 'ha-noi/ubnd';

/** A clock that stands until the test moves it; plan time and system time are the same here. */
export class StandingClock {
  now: Date;

  constructor(now: Date) {
    this.now = now;
  }

  systemNow = () => this.now;
  planNow = async () => this.now;
  read = async () => ({ systemNow: this.now, planNow: this.now, offsetMs: 0, offsetVersion: 0 });

  later(milliseconds: number): void {
    this.now = new Date(this.now.getTime() + milliseconds);
  }
}

/** 08:30 and other times of a day in Việt Nam. */
export const at = (day: string, time = '08:30'): Date => new Date(`${day}T${time}:00+07:00`);

/** What sends notifications in one worker process. */
export interface NotificationWorker {
  readonly clock: StandingClock;
  readonly dataSource: DataSource;
  readonly digests: DigestService;
  readonly outbox: OutboxWorker;
  readonly scheduler: NotificationScheduler;
  close(): Promise<void>;
}

export async function startNotificationWorker(
  database: TestDatabase,
  clock: StandingClock,
  smtpUrl: string,
): Promise<NotificationWorker> {
  const config = loadConfig({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    DATABASE_POOL_SIZE: '4',
    SMTP_URL: smtpUrl,
    PUBLIC_URL: 'http://don-doc.test',
    MAIL_FROM: 'Đôn Đốc <don-doc@don-doc.test>',
  });
  const module = await Test.createTestingModule({
    imports: [ConfigModule, DatabaseModule, ClockModule, NotificationsModule],
  })
    .overrideProvider(AppConfig)
    .useValue(config)
    .overrideProvider(PlanClock)
    .useValue(clock)
    .compile();
  module.useLogger(false);
  module.enableShutdownHooks();
  await module.init();
  await module.get(CalendarService, { strict: false }).importFirst();
  return {
    clock,
    dataSource: module.get(DataSource),
    digests: module.get(DigestService),
    outbox: module.get(OutboxWorker),
    scheduler: module.get(NotificationScheduler),
    close: () => module.close(),
  };
}

/** Writes what the recording would have written, as far as notifications look at it. */
export class NotifiedPlan {
  private position = 0;
  private readonly dataSource: DataSource;

  constructor(dataSource: DataSource) {
    this.dataSource = dataSource;
  }

  async agency(id: string, shortName: string, email: string | null = null): Promise<void> {
    this.position += 1;
    await this.insert(AgencyEntity, { id, name: shortName, shortName, email, position: this.position });
  }

  async account(
    agencyId: string,
    roles: Account['roles'],
    more: Partial<Account> & { login: string },
  ): Promise<string> {
    const id = uuidv7();
    const email = `${more.login}@don-doc.test`;
    await this.insert(Account, {
      id,
      agencyId,
      roles,
      displayName: more.login,
      email,
      locale: 'vi',
      active: true,
      ...more,
    });
    return id;
  }

  async task(agencyId: string, values: Partial<Task> = {}): Promise<string> {
    const id = uuidv7();
    const chain = { agencyId, standingAgencyId: STANDING, issuerId: ISSUER };
    await this.insert(Subject, { id, kind: 'task', planId: PLAN_ID, agencyId, state: { chain } });
    await this.insert(Task, {
      id,
      planId: PLAN_ID,
      agencyId,
      standingAgencyId: STANDING,
      status: 'in-progress',
      assignmentId: 'III.1.4',
      title: 'Tập huấn an toàn, vệ sinh lao động',
      escalationLevel: 0,
      ...values,
    });
    return id;
  }

  /** A notification of a rung, or of an event where the kind says so. */
  async notice(
    subjectId: string,
    when: Date,
    kind: string,
    [recipientAgencyId, recipientRole]: readonly [string, Notification['recipientRole']],
    values: Partial<Notification> = {},
  ): Promise<string> {
    const id = uuidv7();
    const rung = kind.startsWith('rung:') ? kind.slice(5) : null;
    const clock = rung === null ? null : rung.startsWith('receipt') ? 'receipt' : 'due';
    await this.insert(Notification, {
      id,
      kind,
      clock,
      clockVersion: rung === null ? null : 1,
      rung,
      repeat: rung === null ? null : 0,
      subjectKind: 'task',
      subjectId,
      planId: PLAN_ID,
      recipientAgencyId,
      recipientRole,
      params: {},
      at: when,
      localDate: localDateOf(when.getTime()),
      ...values,
    });
    return id;
  }

  /** The message that the recording writes with an urgent notification. */
  async escalationMessage(notificationId: string, nextAttemptAt: Date): Promise<string> {
    const id = uuidv7();
    await this.insert(OutboxMessage, {
      id,
      kind: 'escalation-mail',
      payload: { notificationId },
      status: 'pending',
      nextAttemptAt,
      dedupeKey: notificationId,
    });
    return id;
  }

  async plannedRung(subjectId: string, plannedAt: Date): Promise<void> {
    await this.insert(LedgerEntry, {
      subjectId,
      clock: 'due',
      clockVersion: 1,
      rung: 'due',
      planId: PLAN_ID,
      plannedAt,
      date: localDateOf(plannedAt.getTime()),
      status: 'planned',
    });
  }

  async escalation(subjectId: string, agencyId: string, raisedTo2At: Date): Promise<void> {
    await this.insert(Escalation, {
      subjectId,
      id: 'due-1',
      planId: PLAN_ID,
      agencyId,
      clock: 'due',
      clockVersion: 1,
      level: 2,
      status: 'open',
      raisedAt: raisedTo2At,
      raisedTo2At,
    });
  }

  /** Fills the columns that notifications do not look at. */
  private async insert<E extends object>(entity: EntityTarget<E>, values: Partial<E>): Promise<void> {
    const { columns } = this.dataSource.getMetadata(entity);
    const row: Record<string, unknown> = { ...values };
    for (const column of columns) {
      if (column.propertyName in row || column.isNullable || column.default !== undefined) continue;
      row[column.propertyName] = column.isArray ? [] : fillerOf(String(column.type));
    }
    await this.dataSource.getRepository(entity).insert(row as never);
  }
}

function fillerOf(type: string): unknown {
  if (type === 'uuid') return uuidv7();
  if (type === 'jsonb') return {};
  if (type === 'boolean') return false;
  if (type === 'timestamptz') return new Date(0);
  if (type === 'date') return '2025-01-01';
  return type === 'text' ? '' : 0;
}
