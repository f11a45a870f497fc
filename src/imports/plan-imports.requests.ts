import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  MaxLength,
  Min,
} from 'class-validator';
import { MayBeLeftOut } from '../common/optional.ts';
import { PageQuery } from '../common/paging.ts';
import { PLAN_IMPORT_STATES, type PlanImportState } from './plan-import.entity.ts';

// A plan of forty pages has about a hundred thousand characters; longer ones come as files.
const LONGEST_TEXT = 600_000;
// A review in one request: every item of a large plan decided once.
const MOST_OPERATIONS = 500;

export class PasteTextRequest {
  @ApiPropertyOptional({ description: 'The text of the plan, where it is pasted instead of sent as files' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  text?: string;
}

export class ListPlanImportsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: PLAN_IMPORT_STATES })
  @MayBeLeftOut()
  @IsIn(PLAN_IMPORT_STATES)
  state?: PlanImportState;
}

export class ReviewVersionRequest {
  @ApiProperty({ minimum: 0, description: 'The version of the review that the person saw' })
  @IsInt()
  @Min(0)
  expectedVersion!: number;
}

export class ReviewOperationsRequest extends ReviewVersionRequest {
  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true, required: ['type'] },
    description:
      'Carried out in their order, all or none: accept {items}, accept-unquestioned, change {item, fields}, ' +
      'split {item, at}, join {items}, add {list, start, end, fields}, drop {items, reason}, ' +
      'answer {question, items, fields}, answer-all {question, fields}, rename {name, names}. ' +
      'Fields are those of the plan document; a place is {start, end}.',
  })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_OPERATIONS)
  @IsObject({ each: true })
  operations!: Record<string, unknown>[];
}

export class ComparePlanRequest {
  @ApiProperty({ format: 'uuid', description: 'The running plan' })
  @IsUUID()
  planId!: string;
}
