import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { assignmentClasses } from '../../domain/plan/plan-document.ts';
import { NationalClassesResponse } from './plans.responses.ts';

const DAY = { type: String, format: 'date' } as const;
const MAYBE_DAY = { ...DAY, nullable: true } as const;
const MAYBE_INSTANT = { type: String, format: 'date-time', nullable: true } as const;

export class TrendQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: 60, default: 12, description: 'How many weeks back' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(60)
  weeks: number = 12;
}

/** How things stood at the end of a week. */
export class TrendPointResponse {
  @ApiProperty({ ...DAY, description: 'A Sunday, 24:00; of the last point today, now' }) on!: string;
  @ApiProperty({ type: NationalClassesResponse }) national!: NationalClassesResponse;
}

/** The four national classes over weeks. */
export class TrendResponse {
  @ApiProperty({
    type: [TrendPointResponse],
    description:
      'Oldest first. Past weeks are reckoned from the dates and results in force today: a date that was moved counts as ' +
      'moved from the beginning, suspensions that are over are not told apart',
  })
  points!: TrendPointResponse[];
}

/** A line of the timeline. */
export class TimelineAssignmentResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() ref!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ enum: assignmentClasses }) class!: string;
  @ApiProperty() tasks!: number;
  @ApiProperty({ ...MAYBE_DAY, description: 'First and last of the dates in force; null without a date' })
  firstDueOn!: string | null;
  @ApiProperty(MAYBE_DAY) lastDueOn!: string | null;
  @ApiProperty({ ...MAYBE_INSTANT, description: 'When the last was confirmed; null while some are open' })
  completedAt!: string | null;
  @ApiProperty({ type: NationalClassesResponse }) national!: NationalClassesResponse;
}

/** What the plan has on the axis of time; its rounds stand in GET /plans/{id}/rounds. */
export class TimelineResponse {
  @ApiProperty(DAY) today!: string;
  @ApiProperty(MAYBE_DAY) issuedOn!: string | null;
  @ApiProperty(MAYBE_DAY) periodStart!: string | null;
  @ApiProperty(MAYBE_DAY) periodEnd!: string | null;
  @ApiProperty(MAYBE_INSTANT) launchedAt!: string | null;
  @ApiProperty(MAYBE_INSTANT) closedAt!: string | null;
  @ApiProperty({ type: [TimelineAssignmentResponse], description: 'In the order of the text' })
  assignments!: TimelineAssignmentResponse[];
}
