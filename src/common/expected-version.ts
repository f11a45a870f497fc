import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, Min } from 'class-validator';
import { MayBeLeftOut } from './optional.ts';

const DESCRIPTION =
  'The version of the subject that the person saw: the number of its last human event. A reminder in between is no conflict.';

/** The body of a command that may name the version it was decided on. */
export class OptionalVersionBody {
  @ApiPropertyOptional({ minimum: 0, description: DESCRIPTION })
  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  expectedVersion?: number;
}
