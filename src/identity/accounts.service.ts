import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { DomainError } from '../../domain/errors.ts';
import { AuditService, IDENTITY_CHAIN } from '../audit/audit.service.ts';
import { DEFAULT_LOCALE, type Locale } from '../common/locale.ts';
import { toPage, type Page } from '../common/paging.ts';
import { Account } from './account.entity.ts';
import { accountTuple, AccountsRepository, type AccountFilter } from './accounts.repository.ts';
import type { Actor } from './actor.ts';
import { ApiToken } from './api-token.entity.ts';
import { PasswordHasher } from './password-hasher.ts';
import type { Role } from './permissions.ts';
import { SessionsRepository } from './sessions.repository.ts';

/** What a new account needs beside its password; without an agency its only role can be administrator. */
export interface NewAccount {
  readonly login: string;
  readonly displayName: string;
  readonly email?: string | null | undefined;
  readonly agencyId?: string | null | undefined;
  readonly roles: readonly Role[];
  readonly locale?: Locale | undefined;
}

/** Who changes accounts: a person, or null for the installation itself (set-up, the end of an agency). */
export type AccountsActor = Pick<Actor, 'accountId' | 'agencyId'> | null;

/** Accounts: made and ended by administrators, never removed, every change in the audit. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsRepository,
    private readonly hasher: PasswordHasher,
    private readonly audit: AuditService,
  ) {}

  async get(id: string): Promise<Account> {
    return this.accounts.get(id);
  }

  async list(filter: AccountFilter): Promise<Page<Account>> {
    return toPage(await this.accounts.list(filter), filter.limit, accountTuple, (account) => account);
  }

  /** @throws DomainError 'login-taken', 'agency-required', 'account-agency-unknown' */
  async create(actor: AccountsActor, account: NewAccount, password: string): Promise<Account> {
    const passwordHash = await this.hasher.hash(password);
    return this.dataSource.transaction(async (manager) => {
      if (typeof account.agencyId === 'string') await this.accounts.assertAgency(manager, account.agencyId);
      return this.createWithHash(manager, actor, account, passwordHash);
    });
  }

  /** Makes an account within the caller's transaction, from a hash of `PasswordHasher`. */
  async createWithHash(
    manager: EntityManager,
    actor: AccountsActor,
    wanted: NewAccount,
    passwordHash: string,
  ): Promise<Account> {
    const agencyId = wanted.agencyId ?? null;
    if (agencyId === null && wanted.roles.some((role) => role !== 'administrator'))
      throw new DomainError('agency-required', { field: 'agencyId' });
    const account = Object.assign(new Account(), {
      id: uuidv7(),
      login: wanted.login.toLowerCase(),
      passwordHash,
      displayName: wanted.displayName,
      email: wanted.email ?? null,
      agencyId,
      roles: [...wanted.roles],
      locale: wanted.locale ?? DEFAULT_LOCALE,
      active: true,
      createdAt: new Date(),
      endedAt: null,
    });
    await this.accounts.insert(manager, account);
    await this.record(manager, actor, 'account-created', account.id, {
      login: account.login,
      agencyId,
      roles: account.roles,
    });
    return account;
  }

  /**
   * Ends an account and, at once, its sessions and API tokens.
   *
   * @throws DomainError 'not-found', 'account-ended', 'last-administrator'
   */
  async end(actor: AccountsActor, id: string): Promise<Account> {
    return this.dataSource.transaction(async (manager) => {
      const administrators = await this.accounts.countAdministratorsForChange(manager);
      const account = await this.accounts.getForChange(manager, id);
      if (account.roles.includes('administrator') && administrators === 1)
        throw new DomainError('last-administrator');
      await this.endLocked(manager, account);
      await this.record(manager, actor, 'account-ended', account.id, {});
      return account;
    });
  }

  /** Ends all accounts of an agency, with their sessions and API tokens, in the transaction in which the agency ends. */
  async endAllOfAgency(manager: EntityManager, actor: AccountsActor, agencyId: string): Promise<void> {
    const accounts = await this.accounts.listOfAgencyForChange(manager, agencyId);
    for (const account of accounts) await this.endLocked(manager, account);
    // The audit comes last: its turn in the chain is held until the end of the transaction.
    for (const account of accounts) await this.record(manager, actor, 'account-ended', account.id, {});
  }

  /** Gives an account a new password and ends its sessions. */
  async resetPassword(actor: AccountsActor, id: string, password: string): Promise<void> {
    const passwordHash = await this.hasher.hash(password);
    await this.dataSource.transaction(async (manager) => {
      const account = await this.accounts.getForChange(manager, id);
      await manager.update(Account, { id: account.id }, { passwordHash });
      await this.sessions.endAllOfAccount(manager, account.id);
      await this.record(manager, actor, 'password-reset', account.id, {});
    });
  }

  private async endLocked(manager: EntityManager, account: Account): Promise<void> {
    account.active = false;
    account.endedAt = new Date();
    await manager.update(Account, { id: account.id }, { active: false, endedAt: account.endedAt });
    await this.sessions.endAllOfAccount(manager, account.id);
    await manager.delete(ApiToken, { accountId: account.id });
  }

  private async record(
    manager: EntityManager,
    actor: AccountsActor,
    action: string,
    subjectId: string,
    data: Record<string, unknown>,
  ): Promise<void> {
    await this.audit.append(manager, {
      chainId: IDENTITY_CHAIN,
      at: new Date(),
      actor,
      action,
      subjectType: 'account',
      subjectId,
      data,
    });
  }
}
