import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module.ts';
import { AlarmsModule } from './alarms/alarms.module.ts';
import { FOUNDATION, FEATURES } from './app.module.ts';
import { ContentsModule } from './contents/contents.module.ts';
import { MetricsModule } from './health/metrics.module.ts';
import { WorkerListener } from './health/worker-listener.ts';
import { LedgerVerificationModule } from './ledger/verification/ledger-verification.module.ts';
import { RebuildModule } from './rebuild/rebuild.module.ts';
import { RecordingModule } from './recording/recording.module.ts';
import { TemporalModule } from './temporal/temporal.module.ts';
import { WorkerDuties } from './worker-duties.service.ts';

/** The worker: everything the API stands on, the nouns' services, and the activities on top of them. */
@Module({
  imports: [
    ...FOUNDATION,
    ...FEATURES,
    ActivitiesModule,
    AlarmsModule,
    ContentsModule,
    LedgerVerificationModule,
    MetricsModule,
    RebuildModule,
    RecordingModule,
    TemporalModule,
  ],
  providers: [WorkerDuties, WorkerListener],
})
export class WorkerModule {}
