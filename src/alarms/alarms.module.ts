import { Module } from '@nestjs/common';
import { MetricsModule } from '../health/metrics.module.ts';
import { LedgerVerificationModule } from '../ledger/verification/ledger-verification.module.ts';
import { RebuildModule } from '../rebuild/rebuild.module.ts';
import { TemporalModule } from '../temporal/temporal.module.ts';
import { AlarmMetrics } from './alarm.metrics.ts';
import { AlarmWatch } from './alarm-watch.service.ts';
import { AlarmsController } from './alarms.controller.ts';
import { AlarmsRepository } from './alarms.repository.ts';
import { StoredSigns } from './stored-signs.ts';
import { TemporalSigns } from './temporal-signs.ts';

/** What the installation reports of itself to those who keep it. */
@Module({
  imports: [LedgerVerificationModule, MetricsModule, RebuildModule, TemporalModule],
  controllers: [AlarmsController],
  providers: [AlarmMetrics, AlarmsRepository, AlarmWatch, StoredSigns, TemporalSigns],
  exports: [AlarmWatch],
})
export class AlarmsModule {}
