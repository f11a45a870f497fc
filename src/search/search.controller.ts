import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../identity/access.decorators.ts';
import { CurrentActor } from '../identity/actor.ts';
import type { Actor } from '../identity/actor.ts';
import { SearchQuery } from './search.requests.ts';
import { SearchResponse } from './search.responses.ts';
import { SearchService } from './search.service.ts';

@ApiTags('search')
@RequirePermission('tasks:read')
@Controller('search')
export class SearchController {
  constructor(private readonly search: SearchService) {}

  @ApiOperation({ summary: 'Tasks, plans and agencies with a text; case and diacritics do not matter' })
  @ApiOkResponse({ type: SearchResponse })
  @Get()
  async find(@CurrentActor() actor: Actor, @Query() query: SearchQuery): Promise<SearchResponse> {
    return this.search.find(actor, query);
  }
}
