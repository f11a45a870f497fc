import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiIdempotencyKey, IdempotencyKey } from '../common/idempotency-key.decorator.ts';
import { UuidPipe } from '../common/uuid.pipe.ts';
import { RequirePermission } from '../identity/access.decorators.ts';
import { CurrentActor } from '../identity/actor.ts';
import type { Actor } from '../identity/actor.ts';
import { BulkOrders } from './bulk-orders.service.ts';
import { toBulkJobResponse } from './bulk.mapper.ts';
import { BulkPreview } from './bulk-preview.service.ts';
import { CreateBulkJobRequest, PreviewBulkJobRequest } from './bulk.requests.ts';
import { BulkJobResponse, BulkPreviewResponse } from './bulk.responses.ts';

@ApiTags('bulk-jobs')
@Controller('bulk-jobs')
export class BulkController {
  constructor(
    private readonly orders: BulkOrders,
    private readonly previews: BulkPreview,
  ) {}

  @ApiOperation({ summary: 'Give many tasks or reports the same order; each is judged on its own' })
  @ApiAcceptedResponse({ type: BulkJobResponse })
  @ApiIdempotencyKey()
  @RequirePermission('bulk:run')
  @HttpCode(202)
  @Post()
  async create(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Body() body: CreateBulkJobRequest,
  ): Promise<BulkJobResponse> {
    return toBulkJobResponse(await this.orders.create(actor, key, body), actor.locale);
  }

  @ApiOperation({ summary: 'Who would get what of an order to many; nothing is stored' })
  @ApiOkResponse({ type: BulkPreviewResponse })
  @RequirePermission('bulk:run')
  @HttpCode(200)
  @Post('preview')
  async preview(
    @CurrentActor() actor: Actor,
    @Body() body: PreviewBulkJobRequest,
  ): Promise<BulkPreviewResponse> {
    return this.previews.of(actor, body);
  }

  @ApiOperation({ summary: 'Try once more what was never answered (code "no-answer")' })
  @ApiAcceptedResponse({ type: BulkJobResponse })
  @ApiIdempotencyKey()
  @RequirePermission('bulk:run')
  @HttpCode(202)
  @Post(':id/retries')
  async retry(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id', UuidPipe) id: string,
  ): Promise<BulkJobResponse> {
    return toBulkJobResponse(await this.orders.retry(actor, key, id), actor.locale);
  }

  @ApiOperation({ summary: 'A job: how far it is, and what could not be done' })
  @ApiOkResponse({ type: BulkJobResponse })
  @RequirePermission('bulk:read')
  @Get(':id')
  async get(@CurrentActor() actor: Actor, @Param('id', UuidPipe) id: string): Promise<BulkJobResponse> {
    return toBulkJobResponse(await this.orders.get(actor, id), actor.locale);
  }
}
