import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsLocalDate } from '../common/is-local-date.ts';
import { MayBeLeftOut } from '../common/optional.ts';
import { MOST_YEARS } from './simulation-request.ts';

const MOST_ENTRIES = 5_000;
const USUAL_ENTRIES = 1_000;

export class SimulatePlanRequest {
  @ApiPropertyOptional({ minimum: 0, default: 1, description: 'The same seed gives the same run' })
  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  seed?: number;

  @ApiPropertyOptional({
    example: 'prompt=60,late=20,silent=6,extending=6,zero-report=5,refusing=3',
    description: 'How many of a hundred agencies behave how',
  })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(200)
  mix?: string;

  @ApiPropertyOptional({
    minimum: 1,
    maximum: MOST_YEARS,
    description: 'Default: until the plan is closed, or a year',
  })
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(MOST_YEARS)
  years?: number;

  @ApiPropertyOptional({
    format: 'date',
    description: 'Day of the launch; default: that of the issue, or today',
  })
  @MayBeLeftOut()
  @IsLocalDate()
  from?: string;
}

export class SimulatePlanQuery {
  @ApiPropertyOptional({ enum: ['entries'], description: 'The rows of the ledger too' })
  @MayBeLeftOut()
  @IsIn(['entries'])
  include?: 'entries';

  @ApiPropertyOptional({ minimum: 0, default: 0, description: '`entries.nextAfter` of the page before' })
  @Type(() => Number)
  @IsInt()
  @Min(0)
  after: number = 0;

  @ApiPropertyOptional({ minimum: 1, maximum: MOST_ENTRIES, default: USUAL_ENTRIES })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_ENTRIES)
  limit: number = USUAL_ENTRIES;
}
