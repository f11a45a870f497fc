import { Controller, Headers, Sse, type MessageEvent } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { RequirePermission } from '../identity/access.decorators.ts';
import { CurrentActor, CurrentCredential } from '../identity/actor.ts';
import type { Actor, Credential } from '../identity/actor.ts';
import { LiveStreams } from './live-streams.service.ts';
import { LiveChangesResponse, StreamEndedResponse } from './live.responses.ts';

@ApiTags('live')
@ApiExtraModels(LiveChangesResponse, StreamEndedResponse)
@RequirePermission('me:read')
@Controller('stream')
export class LiveController {
  constructor(private readonly streams: LiveStreams) {}

  @ApiOperation({
    summary: 'What others change, as server-sent events that say what to read anew',
    description:
      'Events: `ready` (from here on every change is told; what was read before may be older), `changes` ' +
      '(LiveChangesResponse), `reset` (too long away: read everything shown anew), `heartbeat` every 15 seconds, ' +
      '`ended` (StreamEndedResponse). An account has at most eight streams at a process; the oldest gives way.',
  })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'Of the last event; browsers send it by themselves',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Sse()
  listen(
    @CurrentActor() actor: Actor,
    @CurrentCredential() credential: Credential,
    @Headers('last-event-id') lastEventId?: string,
  ): Promise<Observable<MessageEvent>> {
    return this.streams.listen({ actor, credential }, lastEventId);
  }
}
