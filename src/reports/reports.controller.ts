import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiBody,
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import { ApiIdempotencyKey, IdempotencyKey } from '../common/idempotency-key.decorator.ts';
import { UuidPipe } from '../common/uuid.pipe.ts';
import { RequirePermission } from '../identity/access.decorators.ts';
import { CurrentActor } from '../identity/actor.ts';
import type { Actor } from '../identity/actor.ts';
import { CommandBodyPipe } from '../common/command-body.pipe.ts';
import { REPORT_COMMAND_BODIES, type ReportCommandBody } from './report-command.requests.ts';
import { SaveDraftRequest } from './report-content.requests.ts';
import { ReportDesk } from './report-desk.service.ts';
import { ReportPrefill } from './report-prefill.service.ts';
import { ReportViews } from './report-views.service.ts';
import { ReportFilterQuery } from './reports.requests.ts';
import {
  DraftResponse,
  PrefillResponse,
  ReportAnswerResponse,
  ReportPageResponse,
  ReportResponse,
} from './reports.responses.ts';

const BODIES = Object.values(REPORT_COMMAND_BODIES);

@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly views: ReportViews,
    private readonly prefills: ReportPrefill,
    private readonly desk: ReportDesk,
  ) {}

  @ApiOperation({ summary: 'Reports that concern the account, the earliest due first' })
  @ApiOkResponse({ type: ReportPageResponse })
  @RequirePermission('reports:read')
  @Get()
  async list(@CurrentActor() actor: Actor, @Query() filter: ReportFilterQuery): Promise<ReportPageResponse> {
    return this.views.list(actor, filter);
  }

  @ApiOperation({
    summary: 'A report: its date with its reason, its course, what may be done, what was sent',
  })
  @ApiOkResponse({ type: ReportResponse })
  @RequirePermission('reports:read')
  @Get(':id')
  async get(@CurrentActor() actor: Actor, @Param('id', UuidPipe) id: string): Promise<ReportResponse> {
    return this.views.get(actor, id);
  }

  @ApiOperation({ summary: 'The report as far as tasks tell it; a consolidation as far as the reports do' })
  @ApiOkResponse({ type: PrefillResponse })
  @RequirePermission('reports:read')
  @Get(':id/prefill')
  async prefill(@CurrentActor() actor: Actor, @Param('id', UuidPipe) id: string): Promise<PrefillResponse> {
    return this.prefills.of(actor, id);
  }

  @ApiOperation({ summary: 'Save what is written and not sent' })
  @ApiOkResponse({ type: DraftResponse })
  @RequirePermission('reports:command')
  @Put(':id/draft')
  async saveDraft(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Body() body: SaveDraftRequest,
  ): Promise<DraftResponse> {
    return this.desk.saveDraft(actor, id, body);
  }

  @ApiOperation({
    summary: 'Submit, withdraw, accept, return, reopen, extend, set the date, allot, comment, cancel',
  })
  @ApiExtraModels(...BODIES)
  @ApiBody({ schema: { oneOf: BODIES.map((body) => ({ $ref: getSchemaPath(body) })) } })
  @ApiOkResponse({ type: ReportAnswerResponse })
  @ApiIdempotencyKey()
  @RequirePermission('reports:command')
  @HttpCode(200)
  @Post(':id/commands')
  async command(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) reportId: string,
    @IdempotencyKey() key: string,
    @Body(new CommandBodyPipe(REPORT_COMMAND_BODIES)) body: ReportCommandBody,
  ): Promise<ReportAnswerResponse> {
    return this.desk.command({ actor, reportId, key, body });
  }
}
