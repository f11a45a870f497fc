import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiIdempotencyKey, IdempotencyKey } from '../common/idempotency-key.decorator.ts';
import { UuidPipe } from '../common/uuid.pipe.ts';
import { RequirePermission } from '../identity/access.decorators.ts';
import { CurrentActor } from '../identity/actor.ts';
import type { Actor } from '../identity/actor.ts';
import { StartedJobResponse } from '../plans/plans.responses.ts';
import { PolicyChanges } from './policy-changes.service.ts';
import { PreviewViews } from './preview-views.service.ts';
import { ChangePolicyRequest, PreviewPolicyRequest } from './settings-changes.requests.ts';
import { ChangePreviewResponse } from './settings-changes.responses.ts';

@ApiTags('plans')
@RequirePermission('plans:issue')
@Controller('plans/:id/policy-changes')
export class PolicyChangesController {
  constructor(
    private readonly changes: PolicyChanges,
    private readonly views: PreviewViews,
  ) {}

  @ApiOperation({
    summary: "What another ladder or reading of a plan's deadlines would move; nothing is stored",
  })
  @ApiOkResponse({ type: ChangePreviewResponse })
  @HttpCode(200)
  @Post('preview')
  async preview(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Body() body: PreviewPolicyRequest,
  ): Promise<ChangePreviewResponse> {
    return this.views.of(await this.changes.prospect(actor, id, body), body);
  }

  @ApiOperation({ summary: "Change a plan's ladder or the reading of its deadlines while it runs" })
  @ApiAcceptedResponse({ type: StartedJobResponse })
  @ApiIdempotencyKey()
  @HttpCode(202)
  @Post()
  async change(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id', UuidPipe) id: string,
    @Body() body: ChangePolicyRequest,
  ): Promise<StartedJobResponse> {
    return { jobId: await this.changes.apply(actor, key, id, body) };
  }
}
