import { Controller, Get, Param, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiSpreadsheet, spreadsheetAnswer } from '../common/spreadsheets/spreadsheet-answer.ts';
import { UuidPipe } from '../common/uuid.pipe.ts';
import { RequirePermission } from '../identity/access.decorators.ts';
import { CurrentActor } from '../identity/actor.ts';
import type { Actor } from '../identity/actor.ts';
import { PlanExports } from './plan-exports.service.ts';
import { PlansRepository } from './plans.repository.ts';

/** A plan's figures as files for a desk and for paper. */
@ApiTags('plans')
@RequirePermission('plans:read')
@Controller('plans/:id')
export class PlanExportsController {
  constructor(
    private readonly plans: PlansRepository,
    private readonly exports: PlanExports,
  ) {}

  @ApiOperation({ summary: 'The board as .xlsx: agencies × assignments, the list of tasks, the assignments' })
  @ApiSpreadsheet()
  @Get('board/export')
  async board(@CurrentActor() actor: Actor, @Param('id', UuidPipe) id: string): Promise<StreamableFile> {
    return spreadsheetAnswer(await this.exports.board(actor, await this.plans.get(actor, id)));
  }

  @ApiOperation({ summary: 'The evaluation as .xlsx: the four national classes by agency' })
  @ApiSpreadsheet()
  @Get('evaluation/export')
  async evaluation(@CurrentActor() actor: Actor, @Param('id', UuidPipe) id: string): Promise<StreamableFile> {
    return spreadsheetAnswer(await this.exports.evaluation(actor, await this.plans.get(actor, id)));
  }
}
