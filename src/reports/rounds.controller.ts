import { Body, Controller, Get, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import { ApiIdempotencyKey, IdempotencyKey } from '../common/idempotency-key.decorator.ts';
import { ApiSpreadsheet, spreadsheetAnswer } from '../common/spreadsheets/spreadsheet-answer.ts';
import { UuidPipe } from '../common/uuid.pipe.ts';
import { RequirePermission } from '../identity/access.decorators.ts';
import { CurrentActor } from '../identity/actor.ts';
import type { Actor } from '../identity/actor.ts';
import { CommandBodyPipe } from '../common/command-body.pipe.ts';
import { RoundDesk } from './round-desk.service.ts';
import { RoundExports } from './round-exports.service.ts';
import { ROUND_COMMAND_BODIES, type RoundCommandBody } from './rounds.requests.ts';
import { CompletenessResponse, RoundResponse, RoundRowResponse } from './rounds.responses.ts';

const BODIES = Object.values(ROUND_COMMAND_BODIES);

@ApiTags('rounds')
@Controller()
export class RoundsController {
  constructor(
    private readonly desk: RoundDesk,
    private readonly exports: RoundExports,
  ) {}

  @ApiOperation({ summary: 'The report rounds of a plan' })
  @ApiOkResponse({ type: [RoundRowResponse] })
  @RequirePermission('reports:read')
  @Get('plans/:planId/rounds')
  async list(
    @CurrentActor() actor: Actor,
    @Param('planId', UuidPipe) planId: string,
  ): Promise<RoundRowResponse[]> {
    return this.desk.list(actor, planId);
  }

  @ApiOperation({ summary: 'A round: its dates with their reasons, what may be done, how complete it is' })
  @ApiOkResponse({ type: RoundResponse })
  @RequirePermission('reports:read')
  @Get('rounds/:id')
  async get(@CurrentActor() actor: Actor, @Param('id', UuidPipe) id: string): Promise<RoundResponse> {
    return this.desk.get(actor, id);
  }

  @ApiOperation({ summary: 'Who has reported in time, late or not; requested bodies apart' })
  @ApiOkResponse({ type: CompletenessResponse })
  @RequirePermission('reports:read')
  @Get('rounds/:id/completeness')
  async completeness(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
  ): Promise<CompletenessResponse> {
    return this.desk.completeness(actor, id);
  }

  @ApiOperation({ summary: 'The round as .xlsx: who has sent, the counts, the figures of the units' })
  @ApiSpreadsheet()
  @RequirePermission('reports:read')
  @Get('rounds/:id/export')
  async export(@CurrentActor() actor: Actor, @Param('id', UuidPipe) id: string): Promise<StreamableFile> {
    return spreadsheetAnswer(await this.exports.of(actor, id));
  }

  @ApiOperation({ summary: 'Open it before its day, set a date left open, open the consolidation, close' })
  @ApiExtraModels(...BODIES)
  @ApiBody({ schema: { oneOf: BODIES.map((body) => ({ $ref: getSchemaPath(body) })) } })
  @ApiOkResponse({ type: RoundResponse })
  @ApiIdempotencyKey()
  @RequirePermission('reports:command')
  @HttpCode(200)
  @Post('rounds/:id/commands')
  async command(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) roundId: string,
    @IdempotencyKey() key: string,
    @Body(new CommandBodyPipe(ROUND_COMMAND_BODIES)) body: RoundCommandBody,
  ): Promise<RoundResponse> {
    return this.desk.command({ actor, roundId, key, body });
  }
}
