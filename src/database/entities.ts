import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { CalendarDay } from '../calendar/calendar-day.entity.ts';
import { CalendarVersion } from '../calendar/calendar-version.entity.ts';
import { Installation } from '../common/clock/installation.entity.ts';
import { Account } from '../identity/account.entity.ts';
import { ApiToken } from '../identity/api-token.entity.ts';
import { LoginAttempt } from '../identity/login-attempt.entity.ts';
import { LoginSession } from '../identity/login-session.entity.ts';
import { CommandReceipt } from '../recording/command-receipt.entity.ts';
import { Escalation } from '../recording/escalation.entity.ts';
import { LedgerEntry } from '../recording/ledger-entry.entity.ts';
import { Notification } from '../recording/notification.entity.ts';
import { Outage } from '../recording/outage.entity.ts';
import { OutboxMessage } from '../recording/outbox-message.entity.ts';
import { Report } from '../recording/report.entity.ts';
import { SubjectEvent } from '../recording/subject-event.entity.ts';
import { Subject } from '../recording/subject.entity.ts';
import { Task } from '../recording/task.entity.ts';
import { WorkerHeartbeat } from '../recording/worker-heartbeat.entity.ts';

/** Every entity of the database, listed by hand: the migrations are generated from and checked against this list. */
export const ENTITIES = [
  Installation,
  AuditEntry,
  Account,
  LoginSession,
  ApiToken,
  LoginAttempt,
  CalendarDay,
  CalendarVersion,
  Subject,
  SubjectEvent,
  CommandReceipt,
  LedgerEntry,
  Notification,
  OutboxMessage,
  Escalation,
  Task,
  Report,
  Outage,
  WorkerHeartbeat,
];
