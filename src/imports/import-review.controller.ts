import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { readOperations } from '../../domain/plan-review/review-step-shape.ts';
import { ApiIdempotencyKey, IdempotencyKey } from '../common/idempotency-key.decorator.ts';
import { UuidPipe } from '../common/uuid.pipe.ts';
import { RequirePermission } from '../identity/access.decorators.ts';
import { CurrentActor } from '../identity/actor.ts';
import type { Actor } from '../identity/actor.ts';
import { PlanPreviewResponse, toPreviewResponse } from '../plans/plan-preview.responses.ts';
import { toPlanDetailResponse } from '../plans/plan.mapper.ts';
import { toPlanText } from '../plans/plan-text.ts';
import { PlanTextResponse } from '../plans/plan-text.responses.ts';
import { PlanDetailResponse } from '../plans/plans.responses.ts';
import { ImportReviews } from './import-reviews.service.ts';
import {
  toChecklistResponse,
  spansOfReview,
  toComparisonResponse,
  toReviewResponse,
  toStepsResponse,
} from './plan-import.mapper.ts';
import {
  ComparePlanRequest,
  ReviewOperationsRequest,
  ReviewVersionRequest,
} from './plan-imports.requests.ts';
import {
  ChecklistResponse,
  ImportTextResponse,
  PlanComparisonResponse,
  ReviewResponse,
  ReviewStepsResponse,
} from './plan-imports.responses.ts';

/** The review of what was read, until a draft of a plan is made of it. */
@ApiTags('plan-imports')
@Controller('plan-imports/:id')
export class ImportReviewController {
  constructor(private readonly reviews: ImportReviews) {}

  @ApiOperation({ summary: 'The text as read, line by line, with its pages' })
  @ApiOkResponse({ type: ImportTextResponse })
  @RequirePermission('plans:read')
  @Get('text')
  async text(@CurrentActor() actor: Actor, @Param('id', UuidPipe) id: string): Promise<ImportTextResponse> {
    return { lines: await this.reviews.text(actor, id) };
  }

  @ApiOperation({ summary: 'The text in paragraphs, and where in it the proposals stand' })
  @ApiOkResponse({ type: PlanTextResponse })
  @RequirePermission('plans:read')
  @Get('paragraphs')
  async paragraphs(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
  ): Promise<PlanTextResponse> {
    const { reviewed } = await this.reviews.get(actor, id);
    return toPlanText(await this.reviews.text(actor, id), spansOfReview(reviewed));
  }

  @ApiOperation({ summary: 'The proposals as the review has left them, each with its place and its reasons' })
  @ApiOkResponse({ type: ReviewResponse })
  @RequirePermission('plans:read')
  @Get('proposals')
  async proposals(@CurrentActor() actor: Actor, @Param('id', UuidPipe) id: string): Promise<ReviewResponse> {
    return toReviewResponse(await this.reviews.get(actor, id));
  }

  @ApiOperation({
    summary: 'The questions of the reading that nobody has answered, each once for all its places',
  })
  @ApiOkResponse({ type: ChecklistResponse })
  @RequirePermission('plans:read')
  @Get('questions')
  async questions(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
  ): Promise<ChecklistResponse> {
    const points = await this.reviews.checklist(actor, id);
    return toChecklistResponse(points.filter(({ kind }) => kind === 'question'));
  }

  @ApiOperation({ summary: 'Everything that is still open, by kind, and what of it blocks the plan' })
  @ApiOkResponse({ type: ChecklistResponse })
  @RequirePermission('plans:read')
  @Get('checklist')
  async checklist(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
  ): Promise<ChecklistResponse> {
    return toChecklistResponse(await this.reviews.checklist(actor, id));
  }

  @ApiOperation({ summary: 'The log of the review: who did what and when' })
  @ApiOkResponse({ type: ReviewStepsResponse })
  @RequirePermission('plans:read')
  @Get('operations')
  async steps(@CurrentActor() actor: Actor, @Param('id', UuidPipe) id: string): Promise<ReviewStepsResponse> {
    return toStepsResponse(await this.reviews.steps(actor, id));
  }

  @ApiOperation({ summary: 'Decide on proposals: one operation or several in a row, all or none' })
  @ApiOkResponse({ type: ReviewResponse })
  @ApiIdempotencyKey()
  @RequirePermission('plans:write')
  @HttpCode(200)
  @Post('operations')
  async operate(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @IdempotencyKey() key: string,
    @Body() { expectedVersion, operations }: ReviewOperationsRequest,
  ): Promise<ReviewResponse> {
    const steps = readOperations(operations);
    return toReviewResponse(await this.reviews.take(actor, id, key, { expectedVersion, steps }));
  }

  @ApiOperation({ summary: 'Take the last operation back that was not taken back yet' })
  @ApiOkResponse({ type: ReviewResponse })
  @ApiIdempotencyKey()
  @RequirePermission('plans:write')
  @HttpCode(200)
  @Post('undo')
  async undo(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @IdempotencyKey() key: string,
    @Body() { expectedVersion }: ReviewVersionRequest,
  ): Promise<ReviewResponse> {
    const order = { expectedVersion, steps: [{ type: 'undo' as const }] };
    return toReviewResponse(await this.reviews.take(actor, id, key, order));
  }

  @ApiOperation({ summary: 'Bring back what the last undo took' })
  @ApiOkResponse({ type: ReviewResponse })
  @ApiIdempotencyKey()
  @RequirePermission('plans:write')
  @HttpCode(200)
  @Post('redo')
  async redo(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @IdempotencyKey() key: string,
    @Body() { expectedVersion }: ReviewVersionRequest,
  ): Promise<ReviewResponse> {
    const order = { expectedVersion, steps: [{ type: 'redo' as const }] };
    return toReviewResponse(await this.reviews.take(actor, id, key, order));
  }

  @ApiOperation({ summary: 'The tasks, reports and dates that would follow from the plan as reviewed' })
  @ApiOkResponse({ type: PlanPreviewResponse })
  @RequirePermission('plans:read')
  @Get('preview')
  async preview(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
  ): Promise<PlanPreviewResponse> {
    return toPreviewResponse(await this.reviews.preview(actor, id));
  }

  @ApiOperation({
    summary: 'An amended or new version against a running plan, and what would become of its tasks',
  })
  @ApiOkResponse({ type: PlanComparisonResponse })
  @RequirePermission('plans:read')
  @HttpCode(200)
  @Post('comparison')
  async compare(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Body() { planId }: ComparePlanRequest,
  ): Promise<PlanComparisonResponse> {
    return toComparisonResponse(await this.reviews.compare(actor, id, planId));
  }

  @ApiOperation({
    summary: 'Make a draft plan of a review in which nothing is open that blocks; issue it as any other',
  })
  @ApiCreatedResponse({ type: PlanDetailResponse })
  @RequirePermission('plans:write')
  @Post('plan')
  async draft(@CurrentActor() actor: Actor, @Param('id', UuidPipe) id: string): Promise<PlanDetailResponse> {
    return toPlanDetailResponse(await this.reviews.draft(actor, id), actor);
  }
}
