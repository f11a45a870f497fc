import { Module } from '@nestjs/common';
import { CalendarModule } from '../../calendar/calendar.module.ts';
import { IdempotencyModule } from '../../common/idempotency/idempotency.module.ts';
import { PlanSettingsModule } from '../../plans/plan-settings.module.ts';
import { LedgerOverdue } from './ledger-overdue.service.ts';
import { LedgerVerifier } from './ledger-verifier.service.ts';
import { LivedSettingsReader } from './lived-settings.service.ts';
import { VerificationReader } from './verification-reader.ts';
import { VerificationRunner } from './verification-runner.service.ts';
import { VerificationsController } from './verifications.controller.ts';
import { VerificationsRepository } from './verifications.repository.ts';
import { VerificationsService } from './verifications.service.ts';

/** The ledger as evidence: what of it is overdue, and how it compares with a second reckoning of what should have fired. */
@Module({
  imports: [CalendarModule, IdempotencyModule, PlanSettingsModule],
  controllers: [VerificationsController],
  providers: [
    LedgerOverdue,
    LedgerVerifier,
    LivedSettingsReader,
    VerificationReader,
    VerificationRunner,
    VerificationsRepository,
    VerificationsService,
  ],
  exports: [LedgerOverdue, VerificationRunner, VerificationsRepository],
})
export class LedgerVerificationModule {}
