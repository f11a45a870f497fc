import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiIdempotencyKey, IdempotencyKey } from '../common/idempotency-key.decorator.ts';
import { RequirePermission } from '../identity/access.decorators.ts';
import { CurrentActor } from '../identity/actor.ts';
import type { Actor } from '../identity/actor.ts';
import { StartedJobResponse } from '../plans/plans.responses.ts';
import { CalendarChanges } from './calendar-changes.service.ts';
import { PreviewViews } from './preview-views.service.ts';
import { ChangeCalendarRequest, PreviewCalendarRequest } from './settings-changes.requests.ts';
import { ChangePreviewResponse } from './settings-changes.responses.ts';

@ApiTags('calendar')
@RequirePermission('calendar:write')
@Controller('calendar/changes')
export class CalendarChangesController {
  constructor(
    private readonly changes: CalendarChanges,
    private readonly views: PreviewViews,
  ) {}

  @ApiOperation({ summary: 'What a change of the calendar would move; nothing is stored' })
  @ApiOkResponse({ type: ChangePreviewResponse })
  @HttpCode(200)
  @Post('preview')
  async preview(@Body() body: PreviewCalendarRequest): Promise<ChangePreviewResponse> {
    return this.views.of(await this.changes.prospect(body), body);
  }

  @ApiOperation({ summary: 'Enter holidays, days off and working Saturdays; running work is planned anew' })
  @ApiAcceptedResponse({ type: StartedJobResponse })
  @ApiIdempotencyKey()
  @HttpCode(202)
  @Post()
  async change(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Body() body: ChangeCalendarRequest,
  ): Promise<StartedJobResponse> {
    return { jobId: await this.changes.apply(actor, key, body) };
  }
}
