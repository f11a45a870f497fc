import { Body, Controller, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { UuidPipe } from '../common/uuid.pipe.ts';
import { RequirePermission } from '../identity/access.decorators.ts';
import { CurrentActor } from '../identity/actor.ts';
import type { Actor } from '../identity/actor.ts';
import { SimulatePlanQuery, SimulatePlanRequest } from './simulations.requests.ts';
import { SimulationResponse, toSimulationResponse } from './simulations.responses.ts';
import { SimulationsService } from './simulations.service.ts';

@ApiTags('plans')
@Controller('plans')
export class SimulationsController {
  constructor(private readonly simulations: SimulationsService) {}

  @ApiOperation({ summary: 'Run a plan dry: what it would bring with agencies that behave as assumed' })
  @ApiOkResponse({ type: SimulationResponse })
  @RequirePermission('plans:read')
  @HttpCode(200)
  @Post(':id/simulations')
  async simulate(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Body() body: SimulatePlanRequest,
    @Query() { include, after, limit }: SimulatePlanQuery,
  ): Promise<SimulationResponse> {
    const entries = include === undefined ? null : { after, limit };
    return toSimulationResponse(await this.simulations.simulate(actor, id, body, entries));
  }
}
