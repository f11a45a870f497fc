import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { UuidPipe } from '../common/uuid.pipe.ts';
import { RequirePermission } from '../identity/access.decorators.ts';
import { CurrentActor } from '../identity/actor.ts';
import type { Actor } from '../identity/actor.ts';
import { ListEscalationsQuery } from './escalations.requests.ts';
import { EscalationPageResponse, EscalationResponse } from './escalations.responses.ts';
import { EscalationsService } from './escalations.service.ts';

@ApiTags('escalations')
@RequirePermission('escalations:read')
@Controller('escalations')
export class EscalationsController {
  constructor(private readonly escalations: EscalationsService) {}

  @ApiOperation({ summary: 'The escalations that the asking account may see, the newest first' })
  @ApiOkResponse({ type: EscalationPageResponse })
  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: ListEscalationsQuery): Promise<EscalationPageResponse> {
    return this.escalations.list(actor, query);
  }

  @ApiOperation({ summary: 'One escalation of a task or report' })
  @ApiOkResponse({ type: EscalationResponse })
  @Get(':subjectId/:id')
  get(
    @CurrentActor() actor: Actor,
    @Param('subjectId', UuidPipe) subjectId: string,
    @Param('id') id: string,
  ): Promise<EscalationResponse> {
    return this.escalations.get(actor, subjectId, id);
  }
}
