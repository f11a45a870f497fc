import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { MayBeLeftOut } from '../common/optional.ts';
import { PageQuery } from '../common/paging.ts';

export class ListAlarmsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['open'], description: 'Only those that last' })
  @MayBeLeftOut()
  @IsIn(['open'])
  state?: 'open';
}
