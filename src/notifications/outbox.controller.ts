import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PageQuery } from '../common/paging.ts';
import { UuidPipe } from '../common/uuid.pipe.ts';
import { RequirePermission } from '../identity/access.decorators.ts';
import { CurrentActor } from '../identity/actor.ts';
import type { Actor } from '../identity/actor.ts';
import { toMailDetailsResponse, toMailResponse, toUndeliverableResponse } from './notification.mapper.ts';
import { ListOutboxQuery } from './notifications.requests.ts';
import {
  MailDetailsResponse,
  MailPageResponse,
  UndeliverablePageResponse,
} from './notifications.responses.ts';
import { OutboxService } from './outbox.service.ts';

@ApiTags('notifications')
@RequirePermission('notifications:read')
@Controller('notifications')
export class OutboxController {
  constructor(private readonly outbox: OutboxService) {}

  @ApiOperation({
    summary: 'Letters sent, waiting, kept and failed, the newest first',
    description: 'For administrators; in demonstration mode for plan owners, too.',
  })
  @ApiOkResponse({ type: MailPageResponse })
  @Get('outbox')
  async list(@CurrentActor() actor: Actor, @Query() query: ListOutboxQuery): Promise<MailPageResponse> {
    const { items, nextCursor } = await this.outbox.list(actor, query);
    return { items: items.map(toMailResponse), nextCursor };
  }

  @ApiOperation({ summary: 'One letter as text and HTML' })
  @ApiOkResponse({ type: MailDetailsResponse })
  @Get('outbox/:id')
  async get(@CurrentActor() actor: Actor, @Param('id', UuidPipe) id: string): Promise<MailDetailsResponse> {
    return toMailDetailsResponse(await this.outbox.get(actor, id));
  }

  @ApiOperation({ summary: 'Try a failed letter once more, to the address of today; its workers send it' })
  @ApiOkResponse({ type: MailDetailsResponse })
  @RequirePermission('installation:keep')
  @HttpCode(200)
  @Post('outbox/:id/repeat')
  async repeat(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
  ): Promise<MailDetailsResponse> {
    return toMailDetailsResponse(await this.outbox.repeat(actor, id));
  }

  @ApiOperation({
    summary: 'Notifications that no letter could carry: nobody has the role, or nobody an address',
  })
  @ApiOkResponse({ type: UndeliverablePageResponse })
  @Get('undeliverable')
  async listUndeliverable(
    @CurrentActor() actor: Actor,
    @Query() query: PageQuery,
  ): Promise<UndeliverablePageResponse> {
    const { items, nextCursor } = await this.outbox.listUndeliverable(actor, query);
    return { items: items.map(toUndeliverableResponse), nextCursor };
  }
}
