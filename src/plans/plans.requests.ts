import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Length,
  MaxLength,
  Min,
} from 'class-validator';
import { IsLocalDate } from '../common/is-local-date.ts';
import { PageQuery } from '../common/paging.ts';
import { PLAN_STATUSES, type PlanStatus } from './plan.entity.ts';
import { IsTextRecord } from '../common/is-text-record.ts';
import { MayBeLeftOut } from '../common/optional.ts';

// A plan of forty pages has about a hundred thousand characters.
const LONGEST_SOURCE = 600_000;
const LONGEST_REASON = 2_000;

export class CreatePlanRequest {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The plan as structured document (schemaVersion 1), as sample-plans/hanoi-2025/plan.json',
  })
  @IsObject()
  document!: Record<string, unknown>;

  @ApiPropertyOptional({ description: 'The text in which the places of the document count' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(LONGEST_SOURCE)
  sourceText?: string;
}

export class ReplaceDocumentRequest extends CreatePlanRequest {
  @ApiProperty({ minimum: 1, description: 'The version of the plan that the person saw' })
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}

export class ListPlansQuery extends PageQuery {
  @ApiPropertyOptional({ enum: PLAN_STATUSES })
  @MayBeLeftOut()
  @IsIn(PLAN_STATUSES)
  status?: PlanStatus;
}

export class IssuePlanRequest {
  @ApiProperty({ minimum: 1 })
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @ApiPropertyOptional({
    format: 'date',
    description: 'Day of issue, where the document left it open or assumed',
  })
  @MayBeLeftOut()
  @IsLocalDate()
  issuedOn?: string;

  @ApiPropertyOptional({ example: '217/KH-UBND', description: 'Number and symbol given at the issue' })
  @MayBeLeftOut()
  @IsString()
  @Length(1, 100)
  number?: string;
}

export class RecordEventRequest {
  @ApiProperty({ type: [String], example: ['III.6.6'] })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsString({ each: true })
  assignmentRefs!: string[];

  @ApiProperty({ format: 'date' })
  @IsLocalDate()
  occurredOn!: string;

  @ApiProperty()
  @IsString()
  @Length(1, LONGEST_REASON)
  text!: string;

  @ApiProperty({ type: [String], description: 'The agencies it concerns; never all by default' })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(5_000)
  @ArrayUnique()
  @IsString({ each: true })
  agencyIds!: string[];
}

export class ClosePlanRequest {
  @ApiProperty({ minimum: 1 })
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @ApiProperty({ description: 'Why the plan is closed; for each open task without a reason of its own' })
  @IsString()
  @Length(1, LONGEST_REASON)
  reason!: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Reasons of single tasks and reports, by their ids',
  })
  @MayBeLeftOut()
  @IsTextRecord(LONGEST_REASON)
  reasons?: Record<string, string>;
}
