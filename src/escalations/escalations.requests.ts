import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { Transform, Type } from 'class-transformer';
import type { EscalationStatus } from '../../domain/obligation/escalation.ts';
import { PageQuery } from '../common/paging.ts';
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

  @ApiPropertyOptional({ enum: ESCALATION_STATUSES })
  @IsOptional()
  @IsIn(ESCALATION_STATUSES)
  status?: EscalationStatus;

  @ApiPropertyOptional({ enum: [1, 2] })
  @IsOptional()
  @Type(() => Number)
  @IsIn([1, 2])
  level?: 1 | 2;

  @ApiPropertyOptional({ description: 'true: those that wait for the asking account' })
  @IsOptional()
  @Transform(({ obj }: { obj: Record<string, unknown> }) => {
    const given = obj['waitingForMe'];
    return given === 'true' ? true : given === 'false' ? false : given;
  })
  @IsBoolean()
  waitingForMe?: boolean;
}
