import { Module } from '@nestjs/common';
import { BulkModule } from '../bulk/bulk.module.ts';
import { CalendarModule } from '../calendar/calendar.module.ts';
import { PlanSettingsModule } from '../plans/plan-settings.module.ts';
import { PlanDuesReader } from './plan-dues.service.ts';
import { ReplanDiff } from './replan-diff.service.ts';
import { ReplanJobs } from './replan-jobs.service.ts';
import { StaleSettings } from './stale-settings.service.ts';

/** What settings move in the running work, and the jobs that move it; without the ways in which people change them. */
@Module({
  imports: [BulkModule, CalendarModule, PlanSettingsModule],
  providers: [PlanDuesReader, ReplanDiff, ReplanJobs, StaleSettings],
  exports: [PlanDuesReader, ReplanDiff, ReplanJobs, StaleSettings],
})
export class ReplanModule {}
