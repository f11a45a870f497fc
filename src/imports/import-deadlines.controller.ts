import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { PERIOD_KINDS, type PeriodKind } from '../../domain/deadline/period.ts';
import { assignmentClasses, type AssignmentClass } from '../../domain/plan/plan-document.ts';
import { UuidPipe } from '../common/uuid.pipe.ts';
import { RequirePermission } from '../identity/access.decorators.ts';
import { CurrentActor } from '../identity/actor.ts';
import type { Actor } from '../identity/actor.ts';
import { ResolvedDeadlineResponse, toResolvedDeadlineResponse } from '../plans/deadline.responses.ts';
import { ImportDeadlines } from './import-deadlines.service.ts';

export class ReadDeadlineRequest {
  @ApiProperty({ example: 'trước ngày 15/12/2025' })
  @IsString()
  @Length(1, 300)
  words!: string;
}

export class DateOfItemResponse {
  @ApiProperty({ example: 'a12' }) id!: string;
  @ApiProperty({
    type: ResolvedDeadlineResponse,
    nullable: true,
    description: 'Null where it comes round, waits for an event or cannot be reckoned yet',
  })
  due!: ResolvedDeadlineResponse | null;
}

export class DatesOfItemsResponse {
  @ApiProperty({ type: [DateOfItemResponse] }) items!: DateOfItemResponse[];
}

export class ReadDeadlineResponse {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'Words and specification, as the field `deadline` takes them; null where they limit nothing',
  })
  deadline!: object | null;
  @ApiProperty({ enum: assignmentClasses, nullable: true }) class!: AssignmentClass | null;
  @ApiProperty({ enum: PERIOD_KINDS, nullable: true }) cycle!: PeriodKind | null;
  @ApiProperty({ type: [String], description: 'Codes of what the words leave open' }) questions!: string[];
  @ApiProperty({ type: ResolvedDeadlineResponse, nullable: true }) due!: ResolvedDeadlineResponse | null;
}

/** From words of time to days, while a plan is under review. */
@ApiTags('plan-imports')
@Controller('plan-imports/:id')
export class ImportDeadlinesController {
  constructor(private readonly deadlines: ImportDeadlines) {}

  @ApiOperation({ summary: 'The day that the deadline of each item means, with its reason' })
  @ApiOkResponse({ type: DatesOfItemsResponse })
  @RequirePermission('plans:read')
  @Get('dates')
  async dates(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
  ): Promise<DatesOfItemsResponse> {
    const items = await this.deadlines.dates(actor, id);
    return { items: items.map((item) => ({ id: item.id, due: toResolvedDeadlineResponse(item.due) })) };
  }

  @ApiOperation({ summary: 'Read the words of a deadline by the rules of the importer; nothing is changed' })
  @ApiOkResponse({ type: ReadDeadlineResponse })
  @RequirePermission('plans:read')
  @HttpCode(200)
  @Post('deadline-readings')
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Body() { words }: ReadDeadlineRequest,
  ): Promise<ReadDeadlineResponse> {
    const { due, questions, ...read } = await this.deadlines.read(actor, id, words);
    return { ...read, questions: [...questions], due: toResolvedDeadlineResponse(due) };
  }
}
