import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { UuidPipe } from '../common/uuid.pipe.ts';
import { RequirePermission } from '../identity/access.decorators.ts';
import { CurrentActor } from '../identity/actor.ts';
import type { Actor } from '../identity/actor.ts';
import { PolicyChanges } from './policy-changes.service.ts';
import { PlanRulesResponse } from './settings-changes.responses.ts';

@ApiTags('plans')
@RequirePermission('plans:read')
@Controller('plans/:id/rules')
export class PlanRulesController {
  constructor(private readonly changes: PolicyChanges) {}

  @ApiOperation({ summary: 'The ladder and the reading of deadlines that hold for new work of a plan' })
  @ApiOkResponse({ type: PlanRulesResponse })
  @Get()
  async get(@CurrentActor() actor: Actor, @Param('id', UuidPipe) id: string): Promise<PlanRulesResponse> {
    return this.changes.rules(actor, id);
  }
}
