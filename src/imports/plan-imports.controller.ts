import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  Query,
  Res,
  StreamableFile,
  UploadedFiles,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { ApiIdempotencyKey, IdempotencyKey } from '../common/idempotency-key.decorator.ts';
import { UuidPipe } from '../common/uuid.pipe.ts';
import { attachmentHeader } from '../files/file-name.ts';
import type { ReceivedFile } from '../files/files.service.ts';
import { RequirePermission } from '../identity/access.decorators.ts';
import { CurrentActor } from '../identity/actor.ts';
import type { Actor } from '../identity/actor.ts';
import { PlanFilesInterceptor } from './plan-files.interceptor.ts';
import { toImportDetailResponse, toImportResponse } from './plan-import.mapper.ts';
import { ListPlanImportsQuery, PasteTextRequest } from './plan-imports.requests.ts';
import { PlanImportDetailResponse, PlanImportPageResponse } from './plan-imports.responses.ts';
import { PlanImports } from './plan-imports.service.ts';

/** Taking plans over from their documents: files, and the reading of them. */
@ApiTags('plan-imports')
@Controller('plan-imports')
export class PlanImportsController {
  constructor(private readonly imports: PlanImports) {}

  @ApiOperation({
    summary: 'Send in the documents of a plan (plan and annexes, decision and plan), or its text',
    description: 'Answers at once; the reading goes on beside, its state stands in GET /plan-imports/:id.',
  })
  @ApiConsumes('multipart/form-data', 'application/json')
  @ApiBody({
    schema: {
      type: 'object',
      properties: {
        files: { type: 'array', items: { type: 'string', format: 'binary' } },
        text: { type: 'string' },
      },
    },
  })
  @ApiAcceptedResponse({ type: PlanImportDetailResponse })
  @ApiIdempotencyKey()
  @RequirePermission('plans:write')
  @UseInterceptors(PlanFilesInterceptor)
  @HttpCode(202)
  @Post()
  async begin(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @UploadedFiles() files: ReceivedFile[] | undefined,
    @Body() { text }: PasteTextRequest,
  ): Promise<PlanImportDetailResponse> {
    const received = files ?? (text === undefined ? [] : [pasted(text)]);
    return toImportDetailResponse(await this.imports.begin(actor, key, received));
  }

  @ApiOperation({ summary: "The own agency's imports, the latest first" })
  @ApiOkResponse({ type: PlanImportPageResponse })
  @RequirePermission('plans:read')
  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ListPlanImportsQuery,
  ): Promise<PlanImportPageResponse> {
    const { items, nextCursor } = await this.imports.list(actor, query);
    return { items: items.map(toImportResponse), nextCursor };
  }

  @ApiOperation({ summary: 'One import: how far its reading is, what was found in its files' })
  @ApiOkResponse({ type: PlanImportDetailResponse })
  @RequirePermission('plans:read')
  @Get(':id')
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
  ): Promise<PlanImportDetailResponse> {
    return toImportDetailResponse(await this.imports.get(actor, id));
  }

  @ApiOperation({ summary: 'An original file, as it was sent' })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @RequirePermission('plans:read')
  @Get(':id/files/:n')
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Param('n', ParseIntPipe) n: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { bytes, name, size } = await this.imports.file(actor, id, n);
    // Nothing in a file may run in the name of this site, whatever a browser makes of it.
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const type = 'application/octet-stream';
    return new StreamableFile(bytes, { type, disposition: attachmentHeader(name), length: size });
  }

  @ApiOperation({ summary: 'Read the files of a failed import once more' })
  @ApiAcceptedResponse({ type: PlanImportDetailResponse })
  @RequirePermission('plans:write')
  @HttpCode(202)
  @Post(':id/reading')
  async readAgain(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
  ): Promise<PlanImportDetailResponse> {
    return toImportDetailResponse(await this.imports.readAgain(actor, id));
  }

  @ApiOperation({ summary: 'Put an import aside; what was read and done stays' })
  @ApiOkResponse({ type: PlanImportDetailResponse })
  @RequirePermission('plans:write')
  @HttpCode(200)
  @Post(':id/discard')
  async discard(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
  ): Promise<PlanImportDetailResponse> {
    return toImportDetailResponse(await this.imports.discard(actor, id));
  }
}

function pasted(text: string): ReceivedFile {
  return { originalname: 'pasted.txt', buffer: Buffer.from(text.toWellFormed(), 'utf8') };
}
