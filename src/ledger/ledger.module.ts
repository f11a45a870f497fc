import { Module } from '@nestjs/common';
import { TasksModule } from '../tasks/tasks.module.ts';
import { LedgerController } from './ledger.controller.ts';
import { LedgerRepository } from './ledger.repository.ts';
import { LedgerService } from './ledger.service.ts';
import { LedgerVerificationModule } from './verification/ledger-verification.module.ts';

/** The ledger of all that was planned to be told. */
@Module({
  imports: [LedgerVerificationModule, TasksModule],
  controllers: [LedgerController],
  providers: [LedgerRepository, LedgerService],
})
export class LedgerModule {}
