import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { Readable } from 'node:stream';
import { ApiIdempotencyKey, IdempotencyKey } from '../common/idempotency-key.decorator.ts';
import { UuidPipe } from '../common/uuid.pipe.ts';
import { CommandBodyPipe } from '../common/command-body.pipe.ts';
import { FileResponse, toFileResponse } from '../files/files.responses.ts';
import { FilesService, type ReceivedFile } from '../files/files.service.ts';
import { UploadInterceptor } from '../files/upload.interceptor.ts';
import { RequirePermission } from '../identity/access.decorators.ts';
import { CurrentActor } from '../identity/actor.ts';
import type { Actor } from '../identity/actor.ts';
import { ApiTaskCommandBody } from './task-command.openapi.ts';
import { TASK_COMMAND_BODIES, type TaskCommandBody } from './task-command.bodies.ts';
import { TaskCommandsService } from './task-commands.service.ts';
import { TaskDetailResponse, TaskContentResponse } from './task-detail.responses.ts';
import { TaskDetailsService } from './task-details.service.ts';
import { csvOf, jsonOf } from './task-export.ts';
import { HistoryPageResponse } from './task-history.responses.ts';
import { TaskHistoryService } from './task-history.service.ts';
import { toCommandAnswerResponse } from './task.mapper.ts';
import { HistoryQuery, TaskExportQuery, TaskFilterQuery } from './task.requests.ts';
import { CommandAnswerResponse, TaskPageResponse, TaskSummaryResponse } from './task.responses.ts';
import { TasksService } from './tasks.service.ts';

@ApiTags('tasks')
@Controller('tasks')
export class TasksController {
  constructor(
    private readonly tasks: TasksService,
    private readonly details: TaskDetailsService,
    private readonly history: TaskHistoryService,
    private readonly commands: TaskCommandsService,
    private readonly files: FilesService,
  ) {}

  @ApiOperation({ summary: 'The tasks that the asking account may see' })
  @ApiOkResponse({ type: TaskPageResponse })
  @RequirePermission('tasks:read')
  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: TaskFilterQuery): Promise<TaskPageResponse> {
    return this.tasks.list(actor, query);
  }

  @ApiOperation({
    summary: 'Counts for "Việc của tôi": the tasks of one’s own agency, and one’s own decisions',
  })
  @ApiOkResponse({ type: TaskSummaryResponse })
  @RequirePermission('tasks:read')
  @Get('summary')
  summary(@CurrentActor() actor: Actor): Promise<TaskSummaryResponse> {
    return this.tasks.summary(actor);
  }

  @ApiOperation({ summary: 'The same list as a file, at most 100,000 rows; `limit` does not matter' })
  @ApiProduces('text/csv', 'application/json')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @RequirePermission('tasks:read')
  @Get('export')
  async export(@CurrentActor() actor: Actor, @Query() query: TaskExportQuery): Promise<StreamableFile> {
    const rows = await this.tasks.export(actor, query);
    const isCsv = query.format === 'csv';
    return new StreamableFile(Readable.from(isCsv ? csvOf(rows, actor.locale) : jsonOf(rows)), {
      type: isCsv ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
      disposition: `attachment; filename="nhiem-vu.${query.format}"`,
    });
  }

  @ApiOperation({ summary: 'One task with everything about it' })
  @ApiOkResponse({ type: TaskDetailResponse })
  @RequirePermission('tasks:read')
  @Get(':id')
  get(@CurrentActor() actor: Actor, @Param('id', UuidPipe) id: string): Promise<TaskDetailResponse> {
    return this.details.get(actor, id);
  }

  @ApiOperation({ summary: 'What happened to a task: orders of people, reminders and escalations' })
  @ApiOkResponse({ type: HistoryPageResponse })
  @RequirePermission('tasks:read')
  @Get(':id/history')
  listHistory(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Query() query: HistoryQuery,
  ): Promise<HistoryPageResponse> {
    return this.history.list(actor, id, query);
  }

  @ApiOperation({ summary: 'A result that was handed in, also an earlier one; its id stands in the history' })
  @ApiOkResponse({ type: TaskContentResponse })
  @RequirePermission('tasks:read')
  @Get(':id/contents/:contentId')
  getContent(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Param('contentId', UuidPipe) contentId: string,
  ): Promise<TaskContentResponse> {
    return this.details.content(actor, id, contentId);
  }

  @ApiOperation({
    summary: 'Order something on a task',
    description:
      'Which orders are possible stands in `allowedActions` of the task. Answers once the order is recorded. 503 with ' +
      'the code `outcome-unknown` means: repeat with the same Idempotency-Key.',
  })
  @ApiIdempotencyKey()
  @ApiTaskCommandBody()
  @ApiOkResponse({ type: CommandAnswerResponse })
  @RequirePermission('tasks:command')
  @HttpCode(200)
  @Post(':id/commands')
  async command(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) taskId: string,
    @IdempotencyKey() key: string,
    @Body(new CommandBodyPipe(TASK_COMMAND_BODIES)) body: TaskCommandBody,
  ): Promise<CommandAnswerResponse> {
    return toCommandAnswerResponse(await this.commands.give({ actor, taskId, key, body }));
  }

  @ApiOperation({
    summary: 'Send in a file, to be handed in with a result; unused it is removed after a day',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiCreatedResponse({ type: FileResponse })
  @RequirePermission('tasks:command')
  @UseInterceptors(UploadInterceptor)
  @Post(':id/files')
  async upload(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @UploadedFile() file: ReceivedFile | undefined,
  ): Promise<FileResponse> {
    return toFileResponse(await this.files.store(actor, { kind: 'task', id }, file));
  }
}
