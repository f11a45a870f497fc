import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../identity/access.decorators.ts';
import { CurrentActor } from '../identity/actor.ts';
import type { Actor } from '../identity/actor.ts';
import { toNotificationResponse } from './notification.mapper.ts';
import { ListNotificationsQuery, MarkReadRequest } from './notifications.requests.ts';
import {
  MarkedReadResponse,
  NotificationPageResponse,
  UnreadCountResponse,
} from './notifications.responses.ts';
import { NotificationsService } from './notifications.service.ts';

@ApiTags('notifications')
@RequirePermission('notifications:read')
@Controller('notifications')
export class NotificationsController {
  constructor(private readonly notifications: NotificationsService) {}

  @ApiOperation({ summary: 'What you are told in the roles you have in your agency, the newest first' })
  @ApiOkResponse({ type: NotificationPageResponse })
  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ListNotificationsQuery,
  ): Promise<NotificationPageResponse> {
    const { items, nextCursor } = await this.notifications.list(actor, query);
    return { items: items.map(toNotificationResponse), nextCursor };
  }

  @ApiOperation({ summary: 'How many notifications you have not read' })
  @ApiOkResponse({ type: UnreadCountResponse })
  @Get('unread-count')
  async countUnread(@CurrentActor() actor: Actor): Promise<UnreadCountResponse> {
    return this.notifications.countUnread(actor);
  }

  @ApiOperation({ summary: 'Mark notifications as read, for your account alone' })
  @ApiOkResponse({ type: MarkedReadResponse })
  @HttpCode(200)
  @Post('read')
  async markRead(@CurrentActor() actor: Actor, @Body() body: MarkReadRequest): Promise<MarkedReadResponse> {
    return { marked: await this.notifications.markRead(actor, body.all ? 'all' : (body.ids ?? [])) };
  }
}
