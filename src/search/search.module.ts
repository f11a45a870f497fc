import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { PlansModule } from '../plans/plans.module.ts';
import { TasksModule } from '../tasks/tasks.module.ts';
import { SearchController } from './search.controller.ts';
import { SearchService } from './search.service.ts';

/** One search over tasks, plans and agencies. */
@Module({
  imports: [AgenciesModule, PlansModule, TasksModule],
  controllers: [SearchController],
  providers: [SearchService],
})
export class SearchModule {}
