import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiIdempotencyKey, IdempotencyKey } from '../common/idempotency-key.decorator.ts';
import { RequirePermission } from '../identity/access.decorators.ts';
import { CurrentActor } from '../identity/actor.ts';
import type { Actor } from '../identity/actor.ts';
import { PolicyRecords } from './policy-records.service.ts';
import { EnterPolicyRequest } from './settings-changes.requests.ts';
import { PolicyResponse, PolicyVersionResponse } from './settings-changes.responses.ts';

@ApiTags('policies')
@Controller('policies')
export class PoliciesController {
  constructor(private readonly policies: PolicyRecords) {}

  @ApiOperation({ summary: 'The ladder with which plans are issued' })
  @ApiOkResponse({ type: PolicyResponse })
  @RequirePermission('plans:read')
  @Get()
  async get(): Promise<PolicyResponse> {
    const policy = await this.policies.current();
    return { version: policy.version, policy };
  }

  @ApiOperation({ summary: 'A new default ladder for plans issued from now on; running plans keep theirs' })
  @ApiCreatedResponse({ type: PolicyVersionResponse })
  @ApiIdempotencyKey()
  @RequirePermission('policies:write')
  @Post()
  async enter(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Body() body: EnterPolicyRequest,
  ): Promise<PolicyVersionResponse> {
    return { version: await this.policies.enterDefault(actor, key, body) };
  }
}
