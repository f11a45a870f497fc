import { Body, Controller, Get, HttpCode, Patch, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from './access.decorators.ts';
import { toMeResponse } from './account.mapper.ts';
import { CurrentActor, CurrentCredential } from './actor.ts';
import type { Actor, Credential } from './actor.ts';
import { ChangeMeRequest, ChangePasswordRequest } from './identity.requests.ts';
import { MeResponse } from './identity.responses.ts';
import { ProfileService } from './profile.service.ts';

@ApiTags('identity')
@Controller('me')
export class MeController {
  constructor(private readonly profile: ProfileService) {}

  @ApiOperation({ summary: 'Your account, its roles and what they permit' })
  @ApiOkResponse({ type: MeResponse })
  @RequirePermission('me:read')
  @Get()
  async get(@CurrentActor() actor: Actor): Promise<MeResponse> {
    return toMeResponse(await this.profile.get(actor));
  }

  @ApiOperation({ summary: 'Change your language or e-mail' })
  @ApiOkResponse({ type: MeResponse })
  @RequirePermission('me:write')
  @Patch()
  async change(@CurrentActor() actor: Actor, @Body() body: ChangeMeRequest): Promise<MeResponse> {
    return toMeResponse(await this.profile.change(actor, body));
  }

  @ApiOperation({ summary: 'Change your password; your other log-ins end' })
  @ApiNoContentResponse()
  @RequirePermission('me:write')
  @HttpCode(204)
  @Put('password')
  async changePassword(
    @CurrentActor() actor: Actor,
    @CurrentCredential() credential: Credential,
    @Body() body: ChangePasswordRequest,
  ): Promise<void> {
    const sessionId = credential.kind === 'session' ? credential.sessionId : undefined;
    await this.profile.changePassword(actor, sessionId, body);
  }
}
