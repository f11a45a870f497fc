import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { UuidPipe } from '../common/uuid.pipe.ts';
import { RequirePermission } from '../identity/access.decorators.ts';
import { CurrentActor } from '../identity/actor.ts';
import type { Actor } from '../identity/actor.ts';
import { seesWholePlan } from './plan-access.ts';
import { TimelineResponse, TrendQuery, TrendResponse } from './plan-course-figures.responses.ts';
import { linesOfSource, spansOfPlan, toPlanText } from './plan-text.ts';
import { PlanTextResponse } from './plan-text.responses.ts';
import { PlanTimeline } from './plan-timeline.service.ts';
import { PlanTrend } from './plan-trend.service.ts';
import { PlansRepository } from './plans.repository.ts';

/** What the page of a plan shows besides its figures: its text, its course. */
@ApiTags('plans')
@RequirePermission('plans:read')
@Controller('plans/:id')
export class PlanPageController {
  constructor(
    private readonly plans: PlansRepository,
    private readonly trends: PlanTrend,
    private readonly timelines: PlanTimeline,
  ) {}

  @ApiOperation({ summary: 'The text in paragraphs, and where in it assignments, targets and duties stand' })
  @ApiOkResponse({ type: PlanTextResponse })
  @Get('text')
  async text(@CurrentActor() actor: Actor, @Param('id', UuidPipe) id: string): Promise<PlanTextResponse> {
    const { sourceText, document } = await this.plans.get(actor, id);
    return sourceText === null
      ? { paragraphs: [], spans: [] }
      : toPlanText(linesOfSource(sourceText), spansOfPlan(id, document));
  }

  @ApiOperation({ summary: 'The four national classes at the end of each week' })
  @ApiOkResponse({ type: TrendResponse })
  @Get('trend')
  async trend(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Query() { weeks }: TrendQuery,
  ): Promise<TrendResponse> {
    const plan = await this.plans.get(actor, id);
    const agencyId = seesWholePlan(actor, plan) ? null : actor.agencyId;
    return { points: await this.trends.of([id], agencyId, weeks) };
  }

  @ApiOperation({ summary: 'The assignments on the axis of time, with the days of the plan itself' })
  @ApiOkResponse({ type: TimelineResponse })
  @Get('timeline')
  async timeline(@CurrentActor() actor: Actor, @Param('id', UuidPipe) id: string): Promise<TimelineResponse> {
    return this.timelines.of(actor, await this.plans.get(actor, id));
  }
}
