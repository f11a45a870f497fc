import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiIdempotencyKey, IdempotencyKey } from '../../common/idempotency-key.decorator.ts';
import { PageQuery } from '../../common/paging.ts';
import { UuidPipe } from '../../common/uuid.pipe.ts';
import { RequirePermission } from '../../identity/access.decorators.ts';
import { CurrentActor } from '../../identity/actor.ts';
import type { Actor } from '../../identity/actor.ts';
import { OrderVerificationRequest } from './verifications.requests.ts';
import {
  OrderedVerificationResponse,
  VerificationDetailsResponse,
  VerificationPageResponse,
} from './verifications.responses.ts';
import { VerificationsService } from './verifications.service.ts';

/** The ledger against what the rules ask for, reckoned afresh (đối chiếu sổ theo dõi). */
@ApiTags('ledger')
@RequirePermission('installation:keep')
@Controller('ledger/verifications')
export class VerificationsController {
  constructor(private readonly verifications: VerificationsService) {}

  @ApiOperation({ summary: 'Compare the ledger with what should have fired, of one plan or of all' })
  @ApiAcceptedResponse({ type: OrderedVerificationResponse })
  @ApiIdempotencyKey()
  @HttpCode(202)
  @Post()
  async order(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Body() body: OrderVerificationRequest,
  ): Promise<OrderedVerificationResponse> {
    return { verificationId: await this.verifications.order(actor, key, body.planId ?? null) };
  }

  @ApiOperation({ summary: 'The comparisons made, the newest first; one is made each day' })
  @ApiOkResponse({ type: VerificationPageResponse })
  @Get()
  list(@Query() query: PageQuery): Promise<VerificationPageResponse> {
    return this.verifications.list(query);
  }

  @ApiOperation({ summary: 'One comparison: how far it is, and a page of what it found' })
  @ApiOkResponse({ type: VerificationDetailsResponse })
  @Get(':id')
  get(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<VerificationDetailsResponse> {
    return this.verifications.get(actor, id, query);
  }
}
