import { Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { ProblemFilter } from './problem.filter.ts';
import { InputValidationPipe } from './validation.pipe.ts';

/** The pipe and the filter that every request passes, as providers so that tests get them too. */
@Module({
  providers: [
    { provide: APP_PIPE, useClass: InputValidationPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class CommonModule {}
