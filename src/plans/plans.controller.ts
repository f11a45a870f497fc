import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiIdempotencyKey, IdempotencyKey } from '../common/idempotency-key.decorator.ts';
import { UuidPipe } from '../common/uuid.pipe.ts';
import { RequirePermission } from '../identity/access.decorators.ts';
import { CurrentActor } from '../identity/actor.ts';
import type { Actor } from '../identity/actor.ts';
import { toPlanDetailResponse, toPlanResponse, toValidationResponse } from './plan.mapper.ts';
import { CreatePlanRequest, ListPlansQuery, ReplaceDocumentRequest } from './plans.requests.ts';
import { PlanDetailResponse, PlanPageResponse, ValidationResponse } from './plans.responses.ts';
import { PlanPreviewResponse, toPreviewResponse } from './plan-preview.responses.ts';
import { PlansService } from './plans.service.ts';

@ApiTags('plans')
@Controller('plans')
export class PlansController {
  constructor(private readonly plans: PlansService) {}

  @ApiOperation({ summary: 'Plans that concern the reader, the latest entered first' })
  @ApiOkResponse({ type: PlanPageResponse })
  @RequirePermission('plans:read')
  @Get()
  async list(@CurrentActor() actor: Actor, @Query() query: ListPlansQuery): Promise<PlanPageResponse> {
    const { items, nextCursor } = await this.plans.list(actor, query);
    return { items: items.map((plan) => toPlanResponse(plan, actor)), nextCursor };
  }

  @ApiOperation({ summary: 'Enter a plan as a draft' })
  @ApiCreatedResponse({ type: PlanDetailResponse })
  @ApiIdempotencyKey()
  @RequirePermission('plans:write')
  @Post()
  async create(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Body() body: CreatePlanRequest,
  ): Promise<PlanDetailResponse> {
    return toPlanDetailResponse(await this.plans.create(actor, key, body), actor);
  }

  @ApiOperation({ summary: 'One plan with its assignments, targets, duties to report and addressed bodies' })
  @ApiOkResponse({ type: PlanDetailResponse })
  @RequirePermission('plans:read')
  @Get(':id')
  async get(@CurrentActor() actor: Actor, @Param('id', UuidPipe) id: string): Promise<PlanDetailResponse> {
    return toPlanDetailResponse(await this.plans.get(actor, id), actor);
  }

  @ApiOperation({ summary: "Replace a draft's document" })
  @ApiOkResponse({ type: PlanDetailResponse })
  @RequirePermission('plans:write')
  @Put(':id/document')
  async replace(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Body() { expectedVersion, ...input }: ReplaceDocumentRequest,
  ): Promise<PlanDetailResponse> {
    return toPlanDetailResponse(await this.plans.replace(actor, id, expectedVersion, input), actor);
  }

  @ApiOperation({ summary: 'Everything that is wrong with a plan, in both languages' })
  @ApiOkResponse({ type: ValidationResponse })
  @RequirePermission('plans:read')
  @HttpCode(200)
  @Post(':id/validation')
  async validate(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
  ): Promise<ValidationResponse> {
    return toValidationResponse(await this.plans.problems(actor, id));
  }

  @ApiOperation({ summary: 'The tasks, reports and dates that would follow from the plan' })
  @ApiOkResponse({ type: PlanPreviewResponse })
  @RequirePermission('plans:read')
  @Get(':id/preview')
  async preview(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
  ): Promise<PlanPreviewResponse> {
    return toPreviewResponse(await this.plans.preview(actor, id));
  }
}
