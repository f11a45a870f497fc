import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.ts';
import { CalendarModule } from '../calendar/calendar.module.ts';
import { DigestComposer } from './digest-composer.service.ts';
import { DigestService } from './digest.service.ts';
import { EscalationComposer } from './escalation-composer.service.ts';
import { EscalationLetters } from './escalation-letters.service.ts';
import { LettersService } from './letters.service.ts';
import { MailSender } from './mail-sender.service.ts';
import { MailTransport } from './mail-transport.ts';
import { NoticesRepository } from './notices.repository.ts';
import { NotificationScheduler } from './notification-scheduler.ts';
import { NotificationsController } from './notifications.controller.ts';
import { NotificationsRepository } from './notifications.repository.ts';
import { NotificationsService } from './notifications.service.ts';
import { OutboxWorker } from './outbox-worker.service.ts';
import { OutboxController } from './outbox.controller.ts';
import { OutboxRepository } from './outbox.repository.ts';
import { OutboxService } from './outbox.service.ts';
import { RecipientsService } from './recipients.service.ts';
import { SmtpTransport } from './smtp-transport.ts';

/** What people are told: in the installation, by a digest each working day, and of escalations at once. */
@Module({
  imports: [AuditModule, CalendarModule],
  controllers: [NotificationsController, OutboxController],
  providers: [
    DigestComposer,
    DigestService,
    EscalationComposer,
    EscalationLetters,
    LettersService,
    MailSender,
    NoticesRepository,
    NotificationScheduler,
    NotificationsRepository,
    NotificationsService,
    OutboxRepository,
    OutboxService,
    OutboxWorker,
    RecipientsService,
    { provide: MailTransport, useClass: SmtpTransport },
  ],
  exports: [DigestService, NotificationScheduler, OutboxWorker],
})
export class NotificationsModule {}
