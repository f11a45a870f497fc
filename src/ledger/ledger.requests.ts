import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { CLOCKS } from '../../domain/obligation/clock.ts';
import type { Clock } from '../../domain/obligation/clock.ts';
import { IsLocalDate } from '../common/is-local-date.ts';
import { PageQuery } from '../common/paging.ts';
import type { LedgerStatus } from '../../domain/obligation/ledger-changes.ts';

export const LEDGER_STATUSES: readonly LedgerStatus[] = ['planned', 'fired', 'superseded', 'closed'];

export class ListLedgerQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  planId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'A task or report' })
  @IsOptional()
  @IsUUID()
  subjectId?: string;

  @ApiPropertyOptional({ example: 'vn-xa-00004' })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  agencyId?: string;

  @ApiPropertyOptional({ enum: CLOCKS })
  @IsOptional()
  @IsIn(CLOCKS)
  clock?: Clock;

  @ApiPropertyOptional({ enum: LEDGER_STATUSES })
  @IsOptional()
  @IsIn(LEDGER_STATUSES)
  status?: LedgerStatus;

  @ApiPropertyOptional({ format: 'date', description: 'The first day' })
  @IsOptional()
  @IsLocalDate()
  from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'The last day' })
  @IsOptional()
  @IsLocalDate()
  to?: string;

  @ApiPropertyOptional({ enum: ['asc', 'desc'], default: 'asc' })
  @IsOptional()
  @IsIn(['asc', 'desc'])
  order: 'asc' | 'desc' = 'asc';
}
