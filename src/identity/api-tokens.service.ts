import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { DomainError } from '../../domain/errors.ts';
import { AuditService, IDENTITY_CHAIN } from '../audit/audit.service.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { AppConfig } from '../config/app-config.ts';
import { AccountsRepository } from './accounts.repository.ts';
import type { Actor } from './actor.ts';
import { ApiToken } from './api-token.entity.ts';
import { hashToken, newToken } from './token.ts';

const DAY_MS = 86_400_000;

/** API tokens: with one a machine acts as an account, until the token expires or ends or the account does. */
@Injectable()
export class ApiTokensService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: AppConfig,
    private readonly accounts: AccountsRepository,
    private readonly audit: AuditService,
    private readonly clock: PlanClock,
  ) {}

  /** The tokens of an account, the newest first. */
  async list(accountId: string): Promise<ApiToken[]> {
    await this.accounts.get(accountId);
    return this.dataSource
      .getRepository(ApiToken)
      .find({ where: { accountId }, order: { id: 'DESC' }, take: 200 });
  }

  /**
   * Makes a token; its text is in the answer and nowhere else.
   *
   * @throws DomainError 'not-found', 'account-ended'
   */
  async create(
    actor: Actor,
    accountId: string,
    wanted: { readonly name: string; readonly validDays: number },
  ): Promise<{ token: string; apiToken: ApiToken }> {
    const token = newToken('api-token');
    const now = this.clock.systemNow();
    const row = {
      id: uuidv7(),
      hash: hashToken(token, this.config.appSecret),
      name: wanted.name,
      accountId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + wanted.validDays * DAY_MS),
      lastUsedAt: null,
    };
    return this.dataSource.transaction(async (manager) => {
      await this.accounts.getForChange(manager, accountId);
      await manager.insert(ApiToken, row);
      await this.record(manager, actor, 'api-token-created', accountId, { tokenId: row.id, name: row.name });
      return { token, apiToken: Object.assign(new ApiToken(), row) };
    });
  }

  /** @throws DomainError 'not-found' */
  async end(actor: Actor, accountId: string, tokenId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const { affected } = await manager.delete(ApiToken, { id: tokenId, accountId });
      if (affected !== 1) throw new DomainError('not-found', { subject: 'api-token' });
      await this.record(manager, actor, 'api-token-ended', accountId, { tokenId });
    });
  }

  private async record(
    manager: EntityManager,
    actor: Actor,
    action: string,
    accountId: string,
    data: Record<string, unknown>,
  ): Promise<void> {
    const subject = { subjectType: 'account', subjectId: accountId };
    await this.audit.append(manager, {
      chainId: IDENTITY_CHAIN,
      at: this.clock.systemNow(),
      actor,
      action,
      ...subject,
      data,
    });
  }
}
