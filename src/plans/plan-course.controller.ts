import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiIdempotencyKey, IdempotencyKey } from '../common/idempotency-key.decorator.ts';
import { UuidPipe } from '../common/uuid.pipe.ts';
import { RequirePermission } from '../identity/access.decorators.ts';
import { CurrentActor } from '../identity/actor.ts';
import type { Actor } from '../identity/actor.ts';
import { PlanClose } from './plan-close.service.ts';
import { PlanEvents } from './plan-events.service.ts';
import { PlanIssue } from './plan-issue.service.ts';
import { ClosePlanRequest, IssuePlanRequest, RecordEventRequest } from './plans.requests.ts';
import { StartedJobResponse } from './plans.responses.ts';

/** The course of a plan, from its issue to its close. Each order starts a bulk job. */
@ApiTags('plans')
@Controller('plans/:id')
export class PlanCourseController {
  constructor(
    private readonly issues: PlanIssue,
    private readonly events: PlanEvents,
    private readonly closes: PlanClose,
  ) {}

  @ApiOperation({ summary: 'Issue a plan: its tasks are launched' })
  @ApiAcceptedResponse({ type: StartedJobResponse })
  @ApiIdempotencyKey()
  @RequirePermission('plans:issue')
  @HttpCode(202)
  @Post('issue')
  async issue(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id', UuidPipe) id: string,
    @Body() body: IssuePlanRequest,
  ): Promise<StartedJobResponse> {
    return { jobId: await this.issues.issue(actor, key, id, body) };
  }

  @ApiOperation({ summary: 'Record an event that calls for on-event work of the agencies named' })
  @ApiAcceptedResponse({ type: StartedJobResponse })
  @ApiIdempotencyKey()
  @RequirePermission('plans:write')
  @HttpCode(202)
  @Post('events')
  async recordEvent(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id', UuidPipe) id: string,
    @Body() body: RecordEventRequest,
  ): Promise<StartedJobResponse> {
    return { jobId: await this.events.record(actor, key, id, body) };
  }

  @ApiOperation({ summary: 'Close a plan: what is open ends with a reason' })
  @ApiAcceptedResponse({ type: StartedJobResponse })
  @ApiIdempotencyKey()
  @RequirePermission('plans:issue')
  @HttpCode(202)
  @Post('close')
  async close(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id', UuidPipe) id: string,
    @Body() body: ClosePlanRequest,
  ): Promise<StartedJobResponse> {
    return { jobId: await this.closes.close(actor, key, id, body) };
  }
}
