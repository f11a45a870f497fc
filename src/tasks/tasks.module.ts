import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { SubjectOrders } from '../bulk/subject-orders.ts';
import { CalendarModule } from '../calendar/calendar.module.ts';
import { ContentsModule } from '../contents/contents.module.ts';
import { FilesModule } from '../files/files.module.ts';
import { IdentityModule } from '../identity/identity.module.ts';
import { OrdersModule } from '../orders/orders.module.ts';
import { RecordingModule } from '../recording/recording.module.ts';
import { SubjectsModule } from '../subjects/subjects.module.ts';
import { AssignmentDetails } from './assignment-details.service.ts';
import { OrdersOfJobs } from './orders-of-jobs.service.ts';
import { PlanFactsService } from './plan-facts.service.ts';
import { Reassignment } from './reassignment.service.ts';
import { TaskCommandsService } from './task-commands.service.ts';
import { TaskDetailsService } from './task-details.service.ts';
import { TaskHistoryService } from './task-history.service.ts';
import { TaskListInputs } from './task-list-inputs.service.ts';
import { TaskLookupsService } from './task-lookups.service.ts';
import { TaskResults } from './task-results.service.ts';
import { TaskRows } from './task-rows.service.ts';
import { TaskScopes } from './task-scope.service.ts';
import { TaskWordsService } from './task-words.service.ts';
import { TasksController } from './tasks.controller.ts';
import { TasksRepository } from './tasks.repository.ts';
import { TasksService } from './tasks.service.ts';

/** Tasks: lists, one with everything about it, and people's orders. */
@Module({
  imports: [
    AgenciesModule,
    CalendarModule,
    ContentsModule,
    FilesModule,
    IdentityModule,
    OrdersModule,
    RecordingModule,
    SubjectsModule,
  ],
  controllers: [TasksController],
  providers: [
    AssignmentDetails,
    PlanFactsService,
    Reassignment,
    TaskCommandsService,
    TaskDetailsService,
    TaskHistoryService,
    TaskListInputs,
    TaskLookupsService,
    TaskResults,
    TaskRows,
    TaskScopes,
    TaskWordsService,
    TasksRepository,
    TasksService,
    { provide: SubjectOrders, useClass: OrdersOfJobs },
  ],
  exports: [PlanFactsService, SubjectOrders, TaskScopes, TaskWordsService, TasksService],
})
export class TasksModule {}
