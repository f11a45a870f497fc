import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { AuditModule } from '../audit/audit.module.ts';
import { BulkModule } from '../bulk/bulk.module.ts';
import { RoundOpener } from '../plans/round-opener.ts';
import { RecordingModule } from '../recording/recording.module.ts';
import { TemporalModule } from '../temporal/temporal.module.ts';
import { OpenRoundHandler } from './open-round.handler.ts';
import { RoundChanges } from './round-changes.service.ts';
import { RoundContexts } from './round-contexts.service.ts';
import { RoundEffects } from './round-effects.service.ts';
import { RoundOpening } from './round-opening.service.ts';
import { AcceptReportsHandler, RoundDateHandler } from './round-orders.handlers.ts';
import { RoundScheduler } from './round-scheduler.service.ts';
import { RoundTicker } from './round-ticker.service.ts';
import { RoundsRepository } from './rounds.repository.ts';

/** Rounds of reports (kỳ báo cáo) and the duties to report in them. */
@Module({
  imports: [AgenciesModule, AuditModule, BulkModule, RecordingModule, TemporalModule],
  providers: [
    AcceptReportsHandler,
    OpenRoundHandler,
    RoundChanges,
    RoundContexts,
    RoundDateHandler,
    RoundEffects,
    RoundOpening,
    RoundScheduler,
    RoundTicker,
    RoundsRepository,
    { provide: RoundOpener, useExisting: RoundOpening },
  ],
  exports: [RoundOpener, RoundTicker],
})
export class ReportsModule {}
