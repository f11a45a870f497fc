import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../identity/access.decorators.ts';
import { CurrentActor } from '../identity/actor.ts';
import type { Actor } from '../identity/actor.ts';
import { ListLedgerQuery } from './ledger.requests.ts';
import { LedgerPageResponse } from './ledger.responses.ts';
import { LedgerService } from './ledger.service.ts';

@ApiTags('ledger')
@RequirePermission('ledger:read')
@Controller('ledger')
export class LedgerController {
  constructor(private readonly ledger: LedgerService) {}

  @ApiOperation({
    summary: 'Every reminder and escalation that was planned, and what became of it, by its instant',
  })
  @ApiOkResponse({ type: LedgerPageResponse })
  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: ListLedgerQuery): Promise<LedgerPageResponse> {
    return this.ledger.list(actor, query);
  }

  @ApiOperation({
    summary: 'Rows still planned ten minutes of plan time after their instant; there should be none',
  })
  @ApiOkResponse({ type: LedgerPageResponse })
  @Get('overdue')
  overdue(@CurrentActor() actor: Actor, @Query() query: ListLedgerQuery): Promise<LedgerPageResponse> {
    return this.ledger.overdue(actor, query);
  }
}
