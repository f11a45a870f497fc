import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../identity/access.decorators.ts';
import { CurrentActor } from '../identity/actor.ts';
import type { Actor } from '../identity/actor.ts';
import {
  LeaderOverviewResponse,
  TodayQuery,
  TodayResponse,
  WeekOverviewResponse,
  WeekQuery,
} from './overviews.responses.ts';
import { Overviews } from './overviews.service.ts';

@ApiTags('overviews')
@RequirePermission('tasks:read')
@Controller('overviews')
export class OverviewsController {
  constructor(private readonly overviews: Overviews) {}

  @ApiOperation({ summary: '"Điều cần làm hôm nay": decisions that are the reader’s, and what others owe' })
  @ApiOkResponse({ type: TodayResponse })
  @Get('today')
  async today(@CurrentActor() actor: Actor, @Query() { planId }: TodayQuery): Promise<TodayResponse> {
    return this.overviews.today(actor, planId);
  }

  @ApiOperation({
    summary: 'The leader’s page: what waits, plans in four classes, escalations, late agencies, trend',
  })
  @ApiOkResponse({ type: LeaderOverviewResponse })
  @Get('leader')
  async leader(@CurrentActor() actor: Actor): Promise<LeaderOverviewResponse> {
    return this.overviews.leader(actor);
  }

  @ApiOperation({ summary: 'What happened in a week, plan by plan' })
  @ApiOkResponse({ type: WeekOverviewResponse })
  @Get('week')
  async week(@CurrentActor() actor: Actor, @Query() { on }: WeekQuery): Promise<WeekOverviewResponse> {
    return this.overviews.week(actor, on);
  }
}
