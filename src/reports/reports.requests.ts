import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import type { TimeClass } from '../../domain/deadline/time-class.ts';
import type { ReportKind, ReportStatus } from '../../domain/report/report.ts';
import { PageQuery } from '../common/paging.ts';
import { AsBoolean, AsList } from '../common/query-values.ts';
import { REPORT_KINDS, REPORT_STATUSES, TIME_CLASSES } from './report-enums.ts';

/** Which reports; what is left out does not matter. */
export class ReportFilterQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  planId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  roundId?: string;

  @ApiPropertyOptional({ example: 'vn-xa-00004' })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  agencyId?: string;

  @ApiPropertyOptional({ enum: REPORT_KINDS })
  @IsOptional()
  @IsIn(REPORT_KINDS)
  kind?: ReportKind;

  @ApiPropertyOptional({ enum: REPORT_STATUSES, isArray: true, description: 'Any of these' })
  @IsOptional()
  @AsList()
  @ArrayMaxSize(REPORT_STATUSES.length)
  @IsIn(REPORT_STATUSES, { each: true })
  status?: ReportStatus[];

  @ApiPropertyOptional({ enum: TIME_CLASSES, description: 'How what is not settled stands to its date now' })
  @IsOptional()
  @IsIn(TIME_CLASSES)
  timeClass?: TimeClass;

  @ApiPropertyOptional({ description: 'true: those sent that the asking account accepts or returns' })
  @IsOptional()
  @AsBoolean('waitingForMe')
  @IsBoolean()
  waitingForMe?: boolean;
}
