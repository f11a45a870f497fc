import { Module } from '@nestjs/common';
import { EscalationsModule } from '../escalations/escalations.module.ts';
import { PlansModule } from '../plans/plans.module.ts';
import { TasksModule } from '../tasks/tasks.module.ts';
import { OverviewsController } from './overviews.controller.ts';
import { Overviews } from './overviews.service.ts';
import { StandingsRepository } from './standings.repository.ts';
import { WaitingRepository } from './waiting.repository.ts';

/** What stands out over plans: today, for the leader, over a week. */
@Module({
  imports: [EscalationsModule, PlansModule, TasksModule],
  controllers: [OverviewsController],
  providers: [Overviews, StandingsRepository, WaitingRepository],
})
export class OverviewsModule {}
