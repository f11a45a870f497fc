import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { planRisks, type PlanRisk } from '../../domain/plan/plan-risk.ts';
import { IsLocalDate } from '../common/is-local-date.ts';
import { EscalationResponse } from '../escalations/escalations.responses.ts';
import { TrendPointResponse } from '../plans/plan-course-figures.responses.ts';
import { NationalClassesResponse } from '../plans/plans.responses.ts';
import { AgencyNameResponse, PlanNameResponse } from '../tasks/task.responses.ts';

const INSTANT = { type: String, format: 'date-time' } as const;
const DAY = { type: String, format: 'date' } as const;

/** What waits: decisions of the reader first, then what he may urge. */
export const TODAY_KINDS = [
  'confirm-results',
  'decide-refusals',
  'decide-extensions',
  'set-dates',
  'decide-escalations',
  'accept-reports',
  'overdue-tasks',
  'silent-tasks',
  'overdue-reports',
] as const;
export type TodayKind = (typeof TODAY_KINDS)[number];

export class TodayQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Of one plan' })
  @IsOptional()
  @IsUUID()
  planId?: string;
}

export class WeekQuery {
  @ApiPropertyOptional({ ...DAY, description: 'A day of the week asked for; without it the last full week' })
  @IsOptional()
  @IsLocalDate()
  on?: string;
}

/** One thing to do today. */
export class TodayItemResponse {
  @ApiProperty({ enum: TODAY_KINDS }) kind!: TodayKind;
  @ApiProperty() count!: number;
  @ApiProperty({ description: 'Of how many agencies' }) agencies!: number;
  @ApiProperty({ ...INSTANT, nullable: true, description: 'Of what waits longest' }) since!: string | null;
}

/** "Điều cần làm hôm nay": without what is nothing. */
export class TodayResponse {
  @ApiProperty({ type: [TodayItemResponse] }) items!: TodayItemResponse[];
}

/** A plan with its four classes. */
export class PlanStandingResponse {
  @ApiProperty({ type: PlanNameResponse }) plan!: PlanNameResponse;
  @ApiProperty() tasks!: number;
  @ApiProperty({ type: NationalClassesResponse }) national!: NationalClassesResponse;
  @ApiProperty({ description: 'Escalations that stand open, and those of them with the leader' })
  escalations!: number;
  @ApiProperty() withLeader!: number;
  @ApiProperty({ enum: planRisks, isArray: true, description: 'Why it is at risk; empty: it is not' })
  risks!: PlanRisk[];
}

/** An agency with overdue work that it was directed to do; requested bodies are never among them. */
export class LateAgencyResponse {
  @ApiProperty({ type: AgencyNameResponse }) agency!: AgencyNameResponse;
  @ApiProperty({ description: 'Overdue tasks' }) overdue!: number;
  @ApiProperty({ ...DAY, description: 'The earliest of their dates' }) oldestDueOn!: string;
  @ApiProperty({ enum: [0, 1, 2], description: 'The highest level of its open escalations' })
  escalationLevel!: 0 | 1 | 2;
  @ApiProperty({ type: [String] }) planIds!: string[];
}

/** The leader's page: everything on it concerns running plans that the reader follows or supervises. */
export class LeaderOverviewResponse {
  @ApiProperty(INSTANT) at!: string;
  @ApiProperty({ type: [TodayItemResponse], description: 'What waits for the reader' })
  waiting!: TodayItemResponse[];
  @ApiProperty({ type: [PlanStandingResponse], description: 'Those at risk first' })
  plans!: PlanStandingResponse[];
  @ApiProperty({
    type: [EscalationResponse],
    description: 'At most 20 that wait for the reader, the newest first',
  })
  escalations!: EscalationResponse[];
  @ApiProperty({ type: [LateAgencyResponse], description: 'At most 50, those with the most overdue first' })
  lateAgencies!: LateAgencyResponse[];
  @ApiProperty({ description: 'How many there are in all' }) lateAgencyCount!: number;
  @ApiProperty({ type: [TrendPointResponse], description: 'Of all these plans together, twelve weeks' })
  trend!: TrendPointResponse[];
}

/** What happened to a plan in a week. */
export class PlanWeekResponse {
  @ApiProperty({ type: PlanNameResponse }) plan!: PlanNameResponse;
  @ApiProperty({ type: NationalClassesResponse, description: 'As the week began' })
  before!: NationalClassesResponse;
  @ApiProperty({ type: NationalClassesResponse, description: 'As it ended, or now' })
  after!: NationalClassesResponse;
  @ApiProperty({ description: 'Results handed in for the first time' }) submitted!: number;
  @ApiProperty({ description: 'Confirmed' }) completed!: number;
  @ApiProperty({ description: 'Followed work whose date passed in the week, still not handed in' })
  becameOverdue!: number;
  @ApiProperty() escalationsRaised!: number;
  @ApiProperty() escalationsClosed!: number;
  @ApiProperty({ description: 'Reports sent' }) reportsSent!: number;
  @ApiProperty({ description: 'Open work that falls due in the seven days after the week' }) dueNext!: number;
}

/** Báo cáo tuần: to be printed. */
export class WeekOverviewResponse {
  @ApiProperty({ ...DAY, description: 'Monday' }) from!: string;
  @ApiProperty({ ...DAY, description: 'Sunday' }) to!: string;
  @ApiProperty({ type: [PlanWeekResponse] }) plans!: PlanWeekResponse[];
  @ApiProperty({ type: [LateAgencyResponse], description: 'As it stands now' })
  lateAgencies!: LateAgencyResponse[];
}
