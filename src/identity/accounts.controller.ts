import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { UuidPipe } from '../common/uuid.pipe.ts';
import { RequirePermission } from './access.decorators.ts';
import { toAccountResponse, toApiTokenResponse } from './account.mapper.ts';
import { AccountsService } from './accounts.service.ts';
import { CurrentActor } from './actor.ts';
import type { Actor } from './actor.ts';
import { ApiTokensService } from './api-tokens.service.ts';
import {
  CreateAccountRequest,
  CreateApiTokenRequest,
  ListAccountsQuery,
  ResetPasswordRequest,
} from './identity.requests.ts';
import {
  AccountPageResponse,
  AccountResponse,
  ApiTokenResponse,
  NewApiTokenResponse,
} from './identity.responses.ts';

@ApiTags('accounts')
@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly apiTokens: ApiTokensService,
  ) {}

  @ApiOperation({ summary: 'Accounts, sorted by login' })
  @ApiOkResponse({ type: AccountPageResponse })
  @RequirePermission('accounts:read')
  @Get()
  async list(@Query() query: ListAccountsQuery): Promise<AccountPageResponse> {
    const { items, nextCursor } = await this.accounts.list(query);
    return { items: items.map(toAccountResponse), nextCursor };
  }

  @ApiOperation({ summary: 'Create an account' })
  @ApiCreatedResponse({ type: AccountResponse })
  @RequirePermission('accounts:write')
  @Post()
  async create(@CurrentActor() actor: Actor, @Body() body: CreateAccountRequest): Promise<AccountResponse> {
    const { password, ...account } = body;
    return toAccountResponse(await this.accounts.create(actor, account, password));
  }

  @ApiOperation({ summary: 'One account' })
  @ApiOkResponse({ type: AccountResponse })
  @RequirePermission('accounts:read')
  @Get(':id')
  async get(@Param('id', UuidPipe) id: string): Promise<AccountResponse> {
    return toAccountResponse(await this.accounts.get(id));
  }

  @ApiOperation({ summary: 'End an account; its log-ins and API tokens end at once' })
  @ApiOkResponse({ type: AccountResponse })
  @RequirePermission('accounts:write')
  @HttpCode(200)
  @Post(':id/end')
  async end(@CurrentActor() actor: Actor, @Param('id', UuidPipe) id: string): Promise<AccountResponse> {
    return toAccountResponse(await this.accounts.end(actor, id));
  }

  @ApiOperation({ summary: 'Give an account a new password; its log-ins end' })
  @ApiNoContentResponse()
  @RequirePermission('accounts:write')
  @HttpCode(204)
  @Put(':id/password')
  async resetPassword(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Body() body: ResetPasswordRequest,
  ): Promise<void> {
    await this.accounts.resetPassword(actor, id, body.password);
  }

  @ApiOperation({ summary: 'The API tokens of an account' })
  @ApiOkResponse({ type: [ApiTokenResponse] })
  @RequirePermission('accounts:read')
  @Get(':id/api-tokens')
  async listApiTokens(@Param('id', UuidPipe) id: string): Promise<ApiTokenResponse[]> {
    return (await this.apiTokens.list(id)).map(toApiTokenResponse);
  }

  @ApiOperation({ summary: 'Make an API token for an account; its text is shown once' })
  @ApiCreatedResponse({ type: NewApiTokenResponse })
  @RequirePermission('accounts:write')
  @Post(':id/api-tokens')
  async createApiToken(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Body() body: CreateApiTokenRequest,
  ): Promise<NewApiTokenResponse> {
    const { token, apiToken } = await this.apiTokens.create(actor, id, body);
    return { ...toApiTokenResponse(apiToken), token };
  }

  @ApiOperation({ summary: 'End an API token' })
  @ApiNoContentResponse()
  @RequirePermission('accounts:write')
  @HttpCode(204)
  @Delete(':id/api-tokens/:tokenId')
  async endApiToken(
    @CurrentActor() actor: Actor,
    @Param('id', UuidPipe) id: string,
    @Param('tokenId', UuidPipe) tokenId: string,
  ): Promise<void> {
    await this.apiTokens.end(actor, id, tokenId);
  }
}
