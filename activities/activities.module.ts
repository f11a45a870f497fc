import { Module } from '@nestjs/common';
import { BulkModule } from '../src/bulk/bulk.module.ts';
import { PlansModule } from '../src/plans/plans.module.ts';
import { RecordingModule } from '../src/recording/recording.module.ts';
import { ReportsModule } from '../src/reports/reports.module.ts';
import { ActivityRegistry } from './activity-registry.ts';
import { BulkActivitiesService } from './bulk.activities.service.ts';
import { RecordingActivitiesService } from './recording.activities.service.ts';
import { TickerActivitiesService } from './ticker.activities.service.ts';

/** The side effects that workflows ask for, on top of the services of the nouns. */
@Module({
  imports: [RecordingModule, BulkModule, PlansModule, ReportsModule],
  providers: [ActivityRegistry, RecordingActivitiesService, BulkActivitiesService, TickerActivitiesService],
  exports: [ActivityRegistry],
})
export class ActivitiesModule {}
