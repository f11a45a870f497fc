import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { Type } from 'class-transformer';
import type { EscalationStatus } from '../../domain/obligation/escalation.ts';
import { PageQuery } from '../common/paging.ts';
import { AsBoolean, AsList } from '../common/query-values.ts';
import { ESCALATION_STATUSES } from '../tasks/task-enums.ts';

export class ListEscalationsQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  planId?: string;

  @ApiPropertyOptional({ example: 'vn-xa-00004' })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  agencyId?: string;

  @ApiPropertyOptional({ enum: ESCALATION_STATUSES, isArray: true, description: 'Any of these' })
  @IsOptional()
  @AsList()
  @ArrayMaxSize(ESCALATION_STATUSES.length)
  @IsIn(ESCALATION_STATUSES, { each: true })
  status?: EscalationStatus[];

  @ApiPropertyOptional({ enum: [1, 2] })
  @IsOptional()
  @Type(() => Number)
  @IsIn([1, 2])
  level?: 1 | 2;

  @ApiPropertyOptional({ description: 'true: those that wait for the asking account' })
  @IsOptional()
  @AsBoolean('waitingForMe')
  @IsBoolean()
  waitingForMe?: boolean;
}
