import { Module } from '@nestjs/common';
import { TasksModule } from '../tasks/tasks.module.ts';
import { LedgerController } from './ledger.controller.ts';
import { LedgerRepository } from './ledger.repository.ts';
import { LedgerService } from './ledger.service.ts';

/** The ledger of all that was planned to be told. */
@Module({
  imports: [TasksModule],
  controllers: [LedgerController],
  providers: [LedgerRepository, LedgerService],
})
export class LedgerModule {}
