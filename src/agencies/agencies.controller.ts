import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { toPage } from '../common/paging.ts';
import { RequirePermission } from '../identity/access.decorators.ts';
import { AgenciesRepository, agencyTuple, unitTuple } from './agencies.repository.ts';
import { ListAgenciesQuery, ListUnitsQuery } from './agencies.requests.ts';
import { AgencyDetailResponse, AgencyPageResponse, UnitPageResponse } from './agencies.responses.ts';
import { toAgencyDetailResponse, toAgencyResponse, toUnitResponse } from './agency.mapper.ts';

@ApiTags('agencies')
@RequirePermission('agencies:read')
@Controller()
export class AgenciesController {
  constructor(private readonly agencies: AgenciesRepository) {}

  @ApiOperation({ summary: 'Agencies, in the order of the registry' })
  @ApiOkResponse({ type: AgencyPageResponse })
  @Get('agencies')
  async list(@Query() query: ListAgenciesQuery): Promise<AgencyPageResponse> {
    return toPage(await this.agencies.list(query), query.limit, agencyTuple, toAgencyResponse);
  }

  @ApiOperation({ summary: 'One agency; its id may hold a slash' })
  @ApiParam({ name: 'id', type: String, example: 'ha-noi/so-noi-vu' })
  @ApiOkResponse({ type: AgencyDetailResponse })
  @Get('agencies/*id')
  async get(@Param('id') id: string | string[]): Promise<AgencyDetailResponse> {
    return toAgencyDetailResponse(await this.agencies.get(Array.isArray(id) ? id.join('/') : id));
  }

  @ApiOperation({ summary: 'Units (provinces, former districts, communes), sorted by name' })
  @ApiOkResponse({ type: UnitPageResponse })
  @Get('units')
  async listUnits(@Query() query: ListUnitsQuery): Promise<UnitPageResponse> {
    return toPage(await this.agencies.listUnits(query), query.limit, unitTuple, toUnitResponse);
  }
}
