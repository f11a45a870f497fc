import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  IsString,
  IsUUID,
  Length,
  ValidateNested,
} from 'class-validator';
import { MayBeLeftOut } from '../common/optional.ts';

// The duties of one agency in the greatest plan, or a whole group of agencies with one duty each.
const MAX_TASKS = 5_000;

export const ORDER_KINDS = ['receive', 'confirm', 'accept-reports', 'urge', 'urge-reports'] as const;
export type OrderKind = (typeof ORDER_KINDS)[number];

export class BulkFilter {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  planId!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only the tasks of this assignment' })
  @MayBeLeftOut()
  @IsUUID()
  assignmentId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only the reports of this round' })
  @MayBeLeftOut()
  @IsUUID()
  roundId?: string;
}

/** What an order to many is given to. */
export class PreviewBulkJobRequest {
  @ApiProperty({ enum: ORDER_KINDS })
  @IsIn(ORDER_KINDS)
  kind!: OrderKind;

  @ApiPropertyOptional({ type: [String], description: 'The tasks, or else a filter' })
  @MayBeLeftOut()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MAX_TASKS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  taskIds?: string[];

  @ApiPropertyOptional({ type: [String], description: 'The reports to accept, or else a filter' })
  @MayBeLeftOut()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MAX_TASKS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  reportIds?: string[];

  @ApiPropertyOptional({
    type: BulkFilter,
    description:
      'All tasks or reports of a plan that wait for this order of the actor; to be urged: what is late or silent, and ' +
      'all reports that are missing',
  })
  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => BulkFilter)
  filter?: BulkFilter;
}

export class CreateBulkJobRequest extends PreviewBulkJobRequest {
  @ApiPropertyOptional({ description: 'A remark; of an urging what is told, and then required' })
  @MayBeLeftOut()
  @IsString()
  @Length(1, 2000)
  note?: string;
}
