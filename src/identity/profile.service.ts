import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../../domain/errors.ts';
import { AuditService, IDENTITY_CHAIN } from '../audit/audit.service.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import type { Locale } from '../common/locale.ts';
import { Account } from './account.entity.ts';
import { AccountsRepository } from './accounts.repository.ts';
import type { Actor } from './actor.ts';
import { LogInGate } from './log-in.service.ts';
import type { LoginSession } from './login-session.entity.ts';
import { SessionsRepository } from './sessions.repository.ts';

/** What a person may change about himself or herself. */
export interface ProfileChange {
  readonly locale?: Locale | undefined;
  readonly email?: string | null | undefined;
}

/** A person's own account: language, e-mail, password, log-ins. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsRepository,
    private readonly gate: LogInGate,
    private readonly audit: AuditService,
    private readonly clock: PlanClock,
  ) {}

  async get(actor: Actor): Promise<Account> {
    return this.accounts.get(actor.accountId);
  }

  async change(actor: Actor, change: ProfileChange): Promise<Account> {
    return this.dataSource.transaction(async (manager) => {
      const account = await this.accounts.getForChange(manager, actor.accountId);
      const changed = {
        locale: change.locale ?? account.locale,
        email: change.email === undefined ? account.email : change.email,
      };
      await manager.update(Account, { id: account.id }, changed);
      await this.audit.append(
        manager,
        this.entryOf(actor, 'profile-changed', { fields: Object.keys(change) }),
      );
      return Object.assign(account, changed);
    });
  }

  /**
   * Sets a new password and ends all other sessions of the account.
   *
   * @param sessionId the session that asks, which goes on
   * @throws DomainError 'wrong-current-password'; 'login-throttled' after as many failures as for a log-in: whoever found an
   *   open session must not guess the password from it
   */
  async changePassword(
    actor: Actor,
    sessionId: string | undefined,
    passwords: { readonly currentPassword: string; readonly newPassword: string },
  ): Promise<void> {
    const account = await this.accounts.get(actor.accountId);
    const from = `account/${account.id}`;
    const { passed } = await this.gate.check(account.login, passwords.currentPassword, from);
    if (!passed) throw new DomainError('wrong-current-password', { field: 'currentPassword' });
    const passwordHash = await this.gate.hash(passwords.newPassword);
    await this.dataSource.transaction(async (manager) => {
      await this.accounts.getForChange(manager, account.id);
      await manager.update(Account, { id: account.id }, { passwordHash });
      await this.sessions.endAllOfAccount(manager, account.id, sessionId);
      await this.audit.append(manager, this.entryOf(actor, 'password-changed', {}));
    });
  }

  async listSessions(actor: Actor): Promise<LoginSession[]> {
    return this.sessions.listOfAccount(actor.accountId, this.clock.systemNow());
  }

  /** @throws DomainError 'not-found' for what is no session of the actor's */
  async endSession(actor: Actor, sessionId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      if (!(await this.sessions.end(manager, actor.accountId, sessionId)))
        throw new DomainError('not-found', { subject: 'session' });
      await this.audit.append(manager, this.entryOf(actor, 'session-ended', {}));
    });
  }

  /** Ends all log-ins of the account but `sessionId`; without one all of them. Returns how many ended. */
  async endOtherSessions(actor: Actor, sessionId: string | undefined): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      await this.accounts.getForChange(manager, actor.accountId);
      const ended = await this.sessions.endAllOfAccount(manager, actor.accountId, sessionId);
      if (ended > 0) await this.audit.append(manager, this.entryOf(actor, 'other-sessions-ended', { ended }));
      return ended;
    });
  }

  private entryOf(actor: Actor, action: string, data: Record<string, unknown>) {
    return {
      chainId: IDENTITY_CHAIN,
      at: this.clock.systemNow(),
      actor,
      action,
      subjectType: 'account',
      subjectId: actor.accountId,
      data,
    };
  }
}
