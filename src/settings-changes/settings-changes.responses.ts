import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { DeadlineConventions } from '../../domain/deadline/deadline-spec.ts';
import type { Clock, Teller } from '../../domain/obligation/clock.ts';
import { CLOCKS } from '../../domain/obligation/clock.ts';
import { AgencyNameResponse } from '../tasks/task.responses.ts';
import { TELLERS } from './settings-changes.requests.ts';

export class PlanMovesResponse {
  @ApiProperty({ format: 'uuid' }) planId!: string;
  @ApiProperty() title!: string;
  @ApiProperty() count!: number;
}

export class AgencyMovesResponse {
  @ApiProperty({ type: AgencyNameResponse }) agency!: AgencyNameResponse;
  @ApiProperty() count!: number;
}

export class MonthMovesResponse {
  @ApiProperty({ example: '2025-09' }) month!: string;
  @ApiProperty() count!: number;
}

export class DateMoveResponse {
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date' }) to!: string;
}

export class RungMoveResponse {
  @ApiProperty({ enum: CLOCKS }) clock!: Clock;
  @ApiProperty() rung!: string;
  @ApiProperty() repeat!: number;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Null: it was not planned' })
  from!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Null: it is planned no more' })
  to!: string | null;
}

export class MovingSubjectResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['task', 'report'] }) kind!: 'task' | 'report';
  @ApiProperty({ format: 'uuid' }) planId!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ type: AgencyNameResponse }) agency!: AgencyNameResponse;
  @ApiProperty({ type: DateMoveResponse, nullable: true, description: 'Null: only reminders move' })
  due!: DateMoveResponse | null;
  @ApiProperty({ type: [RungMoveResponse] }) rungs!: RungMoveResponse[];
}

/** A task or report that the change cannot plan. */
export class UnplannedSubjectResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['task', 'report'] }) kind!: 'task' | 'report';
  @ApiProperty({ format: 'uuid' }) planId!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ type: AgencyNameResponse }) agency!: AgencyNameResponse;
  @ApiProperty({ format: 'date', description: 'The day of which the calendar is not entered' }) date!: string;
}

/** What a change of calendar or rules would move. */
export class ChangePreviewResponse {
  @ApiProperty() tasks!: number;
  @ApiProperty() reports!: number;
  @ApiProperty({ description: 'How many of them get another due date' }) dates!: number;
  @ApiProperty({ description: 'Report rounds whose days move' }) rounds!: number;
  @ApiProperty() earlier!: number;
  @ApiProperty() later!: number;
  @ApiProperty({ type: [PlanMovesResponse] }) byPlan!: PlanMovesResponse[];
  @ApiProperty({ type: [AgencyMovesResponse] }) byAgency!: AgencyMovesResponse[];
  @ApiProperty({ type: [MonthMovesResponse] }) byMonth!: MonthMovesResponse[];
  @ApiProperty({
    description: 'How many stay as they are planned, since the calendar does not reach the days they need',
  })
  unplannable!: number;
  @ApiProperty({ type: [UnplannedSubjectResponse], description: 'The first of them' })
  unplanned!: UnplannedSubjectResponse[];
  @ApiProperty({ type: [MovingSubjectResponse] }) items!: MovingSubjectResponse[];
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: '"after" of the next part' })
  next!: string | null;
}

export class RungRuleResponse {
  @ApiProperty() rung!: string;
  @ApiProperty({ description: "Working days from the clock's day; negative: before" }) workingDays!: number;
  @ApiPropertyOptional({ description: 'Repeats every so many working days' }) repeatEvery?: number;
  @ApiProperty({ enum: TELLERS, isArray: true }) tells!: Teller[];
  @ApiPropertyOptional({ enum: [1, 2] }) escalation?: 1 | 2;
}

export class MorningResponse {
  @ApiProperty({ description: 'Minute of the day' }) from!: number;
  @ApiProperty() to!: number;
}

/** A ladder as it is in force: clocks with their rungs, the morning, and waiting times in working days. */
export class LadderResponse {
  @ApiProperty() version!: number;
  @ApiProperty({ type: [RungRuleResponse] }) receipt!: RungRuleResponse[];
  @ApiProperty({ type: [RungRuleResponse] }) due!: RungRuleResponse[];
  @ApiProperty({ type: [RungRuleResponse] }) confirm!: RungRuleResponse[];
  @ApiProperty({ type: MorningResponse }) morning!: MorningResponse;
  @ApiProperty() reworkWorkingDays!: number;
  @ApiProperty() extensionHoldWorkingDays!: number;
  @ApiProperty() requestLineFrom!: string;
}

export class PolicyResponse {
  @ApiProperty() version!: number;
  @ApiProperty({ type: LadderResponse }) policy!: LadderResponse;
}

export class ConventionsResponse {
  @ApiProperty({ enum: ['next', 'same', 'previous'], description: 'Where a date on a day off goes' })
  rollForward!: DeadlineConventions['rollForward'];
  @ApiProperty({ enum: ['exclusive', 'inclusive'], description: 'Whether "trước ngày X" includes X' })
  beforeDay!: DeadlineConventions['beforeDay'];
}

/** The rules by which new work of a plan is followed. */
export class PlanRulesResponse {
  @ApiProperty({ description: 'Of the plan: the expectedVersion of a change' }) version!: number;
  @ApiProperty({ type: LadderResponse }) policy!: LadderResponse;
  @ApiProperty({ type: ConventionsResponse }) conventions!: ConventionsResponse;
  @ApiProperty({ description: 'Whether the reader may change them now' }) mayChange!: boolean;
}

export class PolicyVersionResponse {
  @ApiProperty() version!: number;
}
