import { Module } from '@nestjs/common';
import { TasksModule } from '../tasks/tasks.module.ts';
import { EscalationsController } from './escalations.controller.ts';
import { EscalationsRepository } from './escalations.repository.ts';
import { EscalationsService } from './escalations.service.ts';

/** What was raised to the standing agency and to the supervising leader. */
@Module({
  imports: [TasksModule],
  controllers: [EscalationsController],
  providers: [EscalationsRepository, EscalationsService],
  exports: [EscalationsService],
})
export class EscalationsModule {}
