import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { CoordinatorDirectory } from './coordinator-directory.service.ts';
import { SubjectAccess } from './subject-access.service.ts';

/** What tasks and reports have in common for those who look at them: who may. */
@Module({
  imports: [AgenciesModule],
  providers: [CoordinatorDirectory, SubjectAccess],
  exports: [CoordinatorDirectory, SubjectAccess],
})
export class SubjectsModule {}
