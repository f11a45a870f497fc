import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  ValidateNested,
} from 'class-validator';

// The duties of one agency in the greatest plan, or a whole group of agencies with one duty each.
const MAX_TASKS = 5_000;

export const ORDER_KINDS = ['receive', 'confirm', 'accept-reports'] as const;
export type OrderKind = (typeof ORDER_KINDS)[number];

export class BulkFilter {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  planId!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only the tasks of this assignment' })
  @IsOptional()
  @IsUUID()
  assignmentId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only the reports of this round' })
  @IsOptional()
  @IsUUID()
  roundId?: string;
}

export class CreateBulkJobRequest {
  @ApiProperty({ enum: ORDER_KINDS })
  @IsIn(ORDER_KINDS)
  kind!: OrderKind;

  @ApiPropertyOptional({ type: [String], description: 'The tasks, or else a filter' })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MAX_TASKS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  taskIds?: string[];

  @ApiPropertyOptional({ type: [String], description: 'The reports to accept, or else a filter' })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MAX_TASKS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  reportIds?: string[];

  @ApiPropertyOptional({
    type: BulkFilter,
    description: 'All tasks or reports of a plan that wait for this order of the actor',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => BulkFilter)
  filter?: BulkFilter;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  note?: string;
}
