import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { CalendarException } from '../../domain/calendar/working-calendar.ts';
import type { DeadlineConventions } from '../../domain/deadline/deadline-spec.ts';
import type { Teller } from '../../domain/obligation/clock.ts';
import type { RungRule } from '../../domain/obligation/policy.ts';
import { IsLocalDate } from '../common/is-local-date.ts';
import { MayBeLeftOut } from '../common/optional.ts';

const KINDS = ['holiday', 'day-off-in-lieu', 'day-off-swapped', 'working-saturday'] as const;
export const TELLERS = ['responsible', 'head', 'standing-agency', 'standing-head', 'leader'] as const;
const APPLY = ['running-work', 'new-work-only'] as const;
// Days of two years, or a ladder as long as no office would have one.
const MAX_DAYS = 100;
const MAX_RUNGS = 20;
const LONGEST_REASON = 2_000;
const SAMPLE = 50;

/** Which part of what moves is shown in a preview. */
class SamplePageRequest {
  @ApiPropertyOptional({ format: 'uuid', description: 'Id after which the shown part begins' })
  @MayBeLeftOut()
  @IsUUID()
  after?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: SAMPLE })
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = SAMPLE;
}

export class CalendarDayRequest {
  @ApiProperty({ format: 'date' })
  @IsLocalDate()
  date!: string;

  @ApiProperty({ enum: KINDS })
  @IsIn(KINDS)
  kind!: CalendarException['kind'];

  @ApiProperty({ description: 'As it is shown (Quốc khánh)' })
  @IsString()
  @Length(1, 200)
  name!: string;

  @ApiPropertyOptional({ description: 'The document that says so' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(500)
  source?: string;
}

export class PreviewCalendarRequest extends SamplePageRequest {
  @ApiPropertyOptional({ type: [CalendarDayRequest], description: 'Days to be entered' })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(MAX_DAYS)
  @ValidateNested({ each: true })
  @Type(() => CalendarDayRequest)
  add: CalendarDayRequest[] = [];

  @ApiPropertyOptional({ type: [String], format: 'date', description: 'Days to be taken out' })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(MAX_DAYS)
  @IsLocalDate({ each: true })
  remove: string[] = [];
}

export class ChangeCalendarRequest {
  @ApiPropertyOptional({ type: [CalendarDayRequest] })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(MAX_DAYS)
  @ValidateNested({ each: true })
  @Type(() => CalendarDayRequest)
  add: CalendarDayRequest[] = [];

  @ApiPropertyOptional({ type: [String], format: 'date' })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(MAX_DAYS)
  @IsLocalDate({ each: true })
  remove: string[] = [];

  @ApiProperty()
  @IsString()
  @Length(1, LONGEST_REASON)
  reason!: string;

  @ApiProperty({ minimum: 1, description: 'The version of the calendar that the person saw' })
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}

export class RungRuleRequest implements RungRule {
  @ApiProperty({ description: 'Small letters, digits and hyphens' })
  @IsString()
  @Length(1, 40)
  rung!: string;

  @ApiProperty({ description: "Working days from the clock's day; negative: before" })
  @IsInt()
  @Min(-60)
  @Max(250)
  workingDays!: number;

  @ApiPropertyOptional({ minimum: 1, maximum: 250 })
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(250)
  repeatEvery?: number;

  @ApiProperty({ enum: TELLERS, isArray: true })
  @IsArray()
  @IsIn(TELLERS, { each: true })
  tells!: Teller[];

  @ApiPropertyOptional({ enum: [1, 2] })
  @MayBeLeftOut()
  @IsIn([1, 2])
  escalation?: 1 | 2;
}

class MorningRequest {
  @ApiProperty({ description: 'Minute of the day' })
  @IsInt()
  from!: number;

  @ApiProperty()
  @IsInt()
  to!: number;
}

/** The rungs of one clock; absent: they stay as they are. */
const RungsThatMayBeLeftOut = () =>
  applyDecorators(
    ApiPropertyOptional({ type: [RungRuleRequest] }),
    MayBeLeftOut(),
    IsArray(),
    ArrayMaxSize(MAX_RUNGS),
    ValidateNested({ each: true }),
    Type(() => RungRuleRequest),
  );

export class LadderRequest {
  @RungsThatMayBeLeftOut()
  receipt?: RungRuleRequest[];

  @RungsThatMayBeLeftOut()
  due?: RungRuleRequest[];

  @RungsThatMayBeLeftOut()
  confirm?: RungRuleRequest[];

  @ApiPropertyOptional({ type: MorningRequest })
  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => MorningRequest)
  morning?: MorningRequest;

  @ApiPropertyOptional()
  @MayBeLeftOut()
  @IsInt()
  reworkWorkingDays?: number;

  @ApiPropertyOptional()
  @MayBeLeftOut()
  @IsInt()
  extensionHoldWorkingDays?: number;

  @ApiPropertyOptional()
  @MayBeLeftOut()
  @IsString()
  requestLineFrom?: string;
}

export class ConventionsRequest {
  @ApiPropertyOptional({ enum: ['next', 'same', 'previous'] })
  @MayBeLeftOut()
  @IsIn(['next', 'same', 'previous'])
  rollForward?: DeadlineConventions['rollForward'];

  @ApiPropertyOptional({ enum: ['exclusive', 'inclusive'] })
  @MayBeLeftOut()
  @IsIn(['exclusive', 'inclusive'])
  beforeDay?: DeadlineConventions['beforeDay'];
}

export class PreviewPolicyRequest extends SamplePageRequest {
  @ApiPropertyOptional({
    type: LadderRequest,
    description: 'What of the ladder is otherwise; the rest stays',
  })
  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => LadderRequest)
  ladder?: LadderRequest;

  @ApiPropertyOptional({ type: ConventionsRequest })
  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => ConventionsRequest)
  conventions?: ConventionsRequest;
}

export class ChangePolicyRequest {
  @ApiPropertyOptional({ type: LadderRequest })
  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => LadderRequest)
  ladder?: LadderRequest;

  @ApiPropertyOptional({ type: ConventionsRequest })
  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => ConventionsRequest)
  conventions?: ConventionsRequest;

  @ApiProperty()
  @IsString()
  @Length(1, LONGEST_REASON)
  reason!: string;

  @ApiProperty({ minimum: 1, description: 'The version of the plan that the person saw' })
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @ApiProperty({ enum: APPLY })
  @IsIn(APPLY)
  apply!: (typeof APPLY)[number];
}

export class EnterPolicyRequest {
  @ApiProperty({ type: LadderRequest })
  @IsObject()
  @ValidateNested()
  @Type(() => LadderRequest)
  ladder!: LadderRequest;

  @ApiProperty()
  @IsString()
  @Length(1, LONGEST_REASON)
  reason!: string;
}
