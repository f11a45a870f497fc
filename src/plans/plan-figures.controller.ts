import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { UuidPipe } from '../common/uuid.pipe.ts';
import { RequirePermission } from '../identity/access.decorators.ts';
import { CurrentActor } from '../identity/actor.ts';
import type { Actor } from '../identity/actor.ts';
import { EndedAgencies } from './ended-agencies.service.ts';
import { PlanFigures } from './plan-figures.service.ts';
import { toBoardResponse } from './plan.mapper.ts';
import { EndedAgencyResponse } from './ended-agencies.responses.ts';
import { PlanBoardResponse, PlanProgressResponse, PlanSummaryResponse } from './plans.responses.ts';
import { PlansRepository } from './plans.repository.ts';

@ApiTags('plans')
@RequirePermission('plans:read')
@Controller('plans/:id')
export class PlanFiguresController {
  constructor(
    private readonly plans: PlansRepository,
    private readonly figures: PlanFigures,
    private readonly ended: EndedAgencies,
  ) {}

  @ApiOperation({ summary: 'How far the launch is' })
  @ApiOkResponse({ type: PlanProgressResponse })
  @Get('progress')
  async progress(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
  ): Promise<PlanProgressResponse> {
    return this.figures.progress(await this.plans.get(actor, id));
  }

  @ApiOperation({ summary: 'Agencies × assignments, grouped by kind of body, with subtotals' })
  @ApiOkResponse({ type: PlanBoardResponse })
  @Get('board')
  async board(@CurrentActor() actor: Actor, @Param('id', UuidPipe) id: string): Promise<PlanBoardResponse> {
    return toBoardResponse(await this.figures.board(actor, await this.plans.get(actor, id)));
  }

  @ApiOperation({
    summary: 'Counts: states, the four national classes, standing duties, requests, by agency',
  })
  @ApiOkResponse({ type: PlanSummaryResponse })
  @Get('summary')
  async summary(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
  ): Promise<PlanSummaryResponse> {
    const { byAgency, ...summary } = await this.figures.summary(actor, await this.plans.get(actor, id));
    return { ...summary, byAgency: [...byAgency] };
  }

  @ApiOperation({
    summary: 'Agencies of the plan that have ended, with their open work: a person must decide who goes on',
  })
  @ApiOkResponse({ type: [EndedAgencyResponse] })
  @Get('ended-agencies')
  async endedAgencies(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
  ): Promise<EndedAgencyResponse[]> {
    const ended = await this.ended.of(actor, await this.plans.get(actor, id));
    return ended.map(({ successors, parts, ...agency }) => ({
      ...agency,
      successors: [...successors],
      parts: [...parts],
    }));
  }
}
