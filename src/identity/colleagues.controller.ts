import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from './access.decorators.ts';
import { AccountDirectory } from './account-directory.service.ts';
import { CurrentActor } from './actor.ts';
import type { Actor } from './actor.ts';
import { ColleagueResponse } from './identity.responses.ts';

@ApiTags('identity')
@Controller('colleagues')
export class ColleaguesController {
  constructor(private readonly accounts: AccountDirectory) {}

  @ApiOperation({
    summary: 'The people of your agency who may act, you among them: to whom work can be allotted',
  })
  @ApiOkResponse({ type: [ColleagueResponse] })
  @RequirePermission('tasks:command')
  @Get()
  async list(@CurrentActor() actor: Actor): Promise<ColleagueResponse[]> {
    if (actor.agencyId === null) return [];
    const colleagues = await this.accounts.workersOf(actor.agencyId);
    return colleagues.map(({ id, displayName, roles }) => ({ id, name: displayName, roles }));
  }
}
