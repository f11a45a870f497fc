import { AgencySuccession } from '../agencies/agency-succession.entity.ts';
import { AgencyEntity } from '../agencies/agency.entity.ts';
import { ReferenceImport } from '../agencies/reference-import.entity.ts';
import { Unit } from '../agencies/unit.entity.ts';
import { Alarm } from '../alarms/alarm.entity.ts';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { BulkItem } from '../bulk/bulk-item.entity.ts';
import { BulkJob } from '../bulk/bulk-job.entity.ts';
import { CalendarDay } from '../calendar/calendar-day.entity.ts';
import { CalendarVersion } from '../calendar/calendar-version.entity.ts';
import { Installation } from '../common/clock/installation.entity.ts';
import { IdempotentRequest } from '../common/idempotency/idempotent-request.entity.ts';
import { DemoWalk } from '../demo/demo-walk.entity.ts';
import { Content } from '../contents/content.entity.ts';
import { StoredFile } from '../files/stored-file.entity.ts';
import { Account } from '../identity/account.entity.ts';
import { ApiToken } from '../identity/api-token.entity.ts';
import { LoginAttempt } from '../identity/login-attempt.entity.ts';
import { LoginSession } from '../identity/login-session.entity.ts';
import { PlanImportFile } from '../imports/plan-import-file.entity.ts';
import { PlanImportStep } from '../imports/plan-import-step.entity.ts';
import { PlanImport } from '../imports/plan-import.entity.ts';
import { LedgerFinding } from '../ledger/verification/ledger-finding.entity.ts';
import { LedgerVerification } from '../ledger/verification/ledger-verification.entity.ts';
import { AddressedEntry } from '../plans/addressed-entry.entity.ts';
import { AssignmentAssignee } from '../plans/assignment-assignee.entity.ts';
import { Assignment } from '../plans/assignment.entity.ts';
import { PlanEvent } from '../plans/plan-event.entity.ts';
import { Plan } from '../plans/plan.entity.ts';
import { Policy } from '../plans/policy.entity.ts';
import { ReportingDuty } from '../plans/reporting-duty.entity.ts';
import { Target } from '../plans/target.entity.ts';
import { LiveChange } from '../live/live-change.entity.ts';
import { DigestItem } from '../notifications/digest-item.entity.ts';
import { DigestRun } from '../notifications/digest-run.entity.ts';
import { Digest } from '../notifications/digest.entity.ts';
import { Mail } from '../notifications/mail.entity.ts';
import { NotificationRead } from '../notifications/notification-read.entity.ts';
import { Undeliverable } from '../notifications/undeliverable.entity.ts';
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
import { CompletenessStatement } from '../reports/completeness-statement.entity.ts';
import { ReportDraft } from '../reports/report-draft.entity.ts';
import { ReportRound } from '../reports/report-round.entity.ts';
import { RoundEventRow } from '../reports/round-event.entity.ts';
import { AssignmentClaim } from '../tasks/assignment-claim.entity.ts';

/** Every entity of the database, listed by hand: the migrations are generated from and checked against this list. */
export const ENTITIES = [
  Installation,
  AuditEntry,
  AssignmentClaim,
  Account,
  LoginSession,
  ApiToken,
  DemoWalk,
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
  AgencyEntity,
  AgencySuccession,
  Unit,
  ReferenceImport,
  IdempotentRequest,
  BulkJob,
  BulkItem,
  Plan,
  Assignment,
  AssignmentAssignee,
  AddressedEntry,
  Target,
  ReportingDuty,
  PlanEvent,
  Policy,
  ReportRound,
  RoundEventRow,
  CompletenessStatement,
  ReportDraft,
  NotificationRead,
  DigestRun,
  Digest,
  DigestItem,
  Mail,
  Undeliverable,
  Content,
  StoredFile,
  LedgerVerification,
  LedgerFinding,
  Alarm,
  PlanImport,
  PlanImportFile,
  PlanImportStep,
  LiveChange,
];
