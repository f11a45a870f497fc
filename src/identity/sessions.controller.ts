import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { AppConfig } from '../config/app-config.ts';
import { Public, RequirePermission } from './access.decorators.ts';
import { toMeResponse, toSessionResponse } from './account.mapper.ts';
import { CurrentActor, CurrentCredential } from './actor.ts';
import type { Actor, Credential } from './actor.ts';
import { LogInRequest } from './identity.requests.ts';
import { EndedSessionsResponse, LoggedInResponse, SessionResponse } from './identity.responses.ts';
import { LogInService } from './log-in.service.ts';
import { ProfileService } from './profile.service.ts';
import { refuseCrossSite } from './same-origin.ts';
import { sessionCookieName, sessionCookieOptions } from './session-cookie.ts';

@ApiTags('identity')
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly config: AppConfig,
    private readonly logInService: LogInService,
    private readonly profile: ProfileService,
  ) {}

  @ApiOperation({ summary: 'Log in' })
  @ApiCreatedResponse({ type: LoggedInResponse })
  @Public()
  @Post()
  async logIn(
    @Body() body: LogInRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LoggedInResponse> {
    refuseCrossSite(request, this.config.publicUrl);
    const client = { ip: request.ip ?? 'unknown', userAgent: request.get('User-Agent') ?? '' };
    const { token, expiresAt, account } = await this.logInService.logIn(body.login, body.password, client);
    response.cookie(sessionCookieName(this.config), token, {
      ...sessionCookieOptions(this.config),
      expires: expiresAt,
    });
    return { token, expiresAt: expiresAt.toISOString(), account: toMeResponse(account) };
  }

  @ApiOperation({ summary: 'Your log-ins that are in force' })
  @ApiOkResponse({ type: [SessionResponse] })
  @RequirePermission('me:read')
  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @CurrentCredential() credential: Credential,
  ): Promise<SessionResponse[]> {
    const sessions = await this.profile.listSessions(actor);
    return sessions.map((session) => toSessionResponse(session, sessionIdOf(credential)));
  }

  @ApiOperation({ summary: 'Log out' })
  @ApiNoContentResponse()
  @RequirePermission('me:read')
  @HttpCode(204)
  @Delete('current')
  async logOut(
    @CurrentActor() actor: Actor,
    @CurrentCredential() credential: Credential,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const sessionId = sessionIdOf(credential);
    if (sessionId !== undefined) await this.logInService.logOut(actor, sessionId);
    response.clearCookie(sessionCookieName(this.config), sessionCookieOptions(this.config));
  }

  @ApiOperation({ summary: 'End all your log-ins but the one that asks' })
  @ApiOkResponse({ type: EndedSessionsResponse })
  @RequirePermission('me:write')
  @Delete('others')
  async endOthers(
    @CurrentActor() actor: Actor,
    @CurrentCredential() credential: Credential,
  ): Promise<EndedSessionsResponse> {
    return { ended: await this.profile.endOtherSessions(actor, sessionIdOf(credential)) };
  }

  @ApiOperation({ summary: 'End one of your log-ins' })
  @ApiNoContentResponse()
  @RequirePermission('me:write')
  @HttpCode(204)
  @Delete(':id')
  async end(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.profile.endSession(actor, id);
  }
}

function sessionIdOf(credential: Credential): string | undefined {
  return credential.kind === 'session' ? credential.sessionId : undefined;
}
