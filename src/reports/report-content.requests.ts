import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsNumber,
  IsObject,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CONSOLIDATION_LIMITS, UNIT_LIMITS } from '../../domain/report/report-content.ts';
import { MayBeLeftOut } from '../common/optional.ts';

/** The greatest of both kinds: what one kind may hold is the domain's to say, when the report is handed in. */
const { results, figures } = UNIT_LIMITS;
const { summary, opinion, line, title, label } = CONSOLIDATION_LIMITS;
// An assignment's ref is a few characters, and a figure may gather several.
const REF_MAX = 50;
const REFS_MAX = 500;
// As far as PostgreSQL's integers go.
const VERSION_MAX = 2 ** 31 - 1;

const Text = (maxLength: number, description?: string) =>
  applyDecorators(
    ApiProperty({ maxLength, ...(description === undefined ? {} : { description }) }),
    IsString(),
    MaxLength(maxLength),
  );

export class ReportLineBody {
  @Text(REF_MAX, 'Ref of the assignment in the plan') ref!: string;
  @Text(title) title!: string;
  @Text(line) text!: string;
}

export class ReportFigureBody {
  @Text(label, 'Two figures are of one indicator when key and unit agree') key!: string;
  @Text(label) label!: string;
  @Text(label) unit!: string;
  @ApiProperty() @IsNumber({ allowNaN: false, allowInfinity: false }) value!: number;

  @ApiPropertyOptional({ type: [String], description: 'Refs of the assignments it comes from' })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(REFS_MAX)
  @IsString({ each: true })
  @MaxLength(REF_MAX, { each: true })
  refs: string[] = [];
}

/** What a report says. Period and window are those of the duty, whatever is sent with it. */
export class ReportContentBody {
  @Text(summary, 'Đánh giá chung') summary!: string;

  @ApiProperty({ type: [ReportLineBody], maxItems: results })
  @IsArray()
  @ArrayMaxSize(results)
  @ValidateNested({ each: true })
  @Type(() => ReportLineBody)
  results!: ReportLineBody[];

  @Text(opinion, 'Khó khăn, vướng mắc') difficulties!: string;
  @Text(opinion, 'Đề xuất, kiến nghị') proposals!: string;

  @ApiProperty({ type: [ReportFigureBody], maxItems: figures })
  @IsArray()
  @ArrayMaxSize(figures)
  @ValidateNested({ each: true })
  @Type(() => ReportFigureBody)
  figures!: ReportFigureBody[];

  @ApiPropertyOptional({ description: 'Ignored: the order to submit says whether it is a zero report' })
  @MayBeLeftOut()
  @IsBoolean()
  zero?: boolean;

  @ApiPropertyOptional({ description: 'Ignored' })
  @MayBeLeftOut()
  @IsInt()
  schemaVersion?: number;

  @ApiPropertyOptional({ description: 'Ignored' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(20)
  periodKey?: string;

  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: 'Ignored' })
  @MayBeLeftOut()
  @IsObject()
  window?: object;
}

export class SaveDraftRequest {
  @ApiProperty({ type: ReportContentBody })
  @IsObject()
  @ValidateNested()
  @Type(() => ReportContentBody)
  content!: ReportContentBody;

  @ApiProperty({ minimum: 0, description: 'The version that was read; 0: there was none' })
  @IsInt()
  @Min(0)
  @Max(VERSION_MAX)
  version!: number;
}
