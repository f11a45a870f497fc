import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DomainError } from '../../domain/errors.ts';
import { AuditService, IDENTITY_CHAIN } from '../audit/audit.service.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { AppConfig } from '../config/app-config.ts';
import { Account } from './account.entity.ts';
import type { Actor } from './actor.ts';
import { LoginThrottle } from './login-throttle.ts';
import { PasswordHasher } from './password-hasher.ts';
import { SessionsRepository } from './sessions.repository.ts';
import { hashToken, newToken } from './token.ts';

/** From where somebody logs in. */
export interface Client {
  readonly ip: string;
  readonly userAgent: string;
}

/** A new log-in: the token is told here and never again. */
export interface LoggedIn {
  readonly token: string;
  readonly expiresAt: Date;
  readonly account: Account;
}

const HOUR_MS = 3_600_000;
// Enough for every browser's name; the header itself may be kilobytes.
const USER_AGENT_MAX = 300;

/** The parts a log-in needs beside the database. */
@Injectable()
export class LogInGate {
  constructor(
    private readonly throttle: LoginThrottle,
    private readonly hasher: PasswordHasher,
    private readonly dataSource: DataSource,
  ) {}

  /** A new password's hash. */
  async hash(password: string): Promise<string> {
    return this.hasher.hash(password);
  }

  /**
   * The account of that login, or null with the account it would have been: wrong password, unknown or ended.
   *
   * @throws DomainError 'login-throttled'
   */
  async check(
    login: string,
    password: string,
    ip: string,
  ): Promise<{ account: Account | null; passed: boolean }> {
    await this.throttle.count(login, ip);
    const account = await this.dataSource.getRepository(Account).findOneBy({ login });
    const fits = await this.hasher.verify(account?.passwordHash ?? null, password);
    const passed = fits && account !== null && account.active;
    if (passed) await this.throttle.forgive(login, ip);
    return { account, passed };
  }
}

/** Logs people in and out. Both, and every refusal, stand in the audit. */
@Injectable()
export class LogInService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: AppConfig,
    private readonly gate: LogInGate,
    private readonly sessions: SessionsRepository,
    private readonly audit: AuditService,
    private readonly clock: PlanClock,
  ) {}

  /** @throws DomainError 'wrong-login-or-password', 'login-throttled' */
  async logIn(login: string, password: string, client: Client): Promise<LoggedIn> {
    const { account, passed } = await this.gate.check(login, password, client.ip);
    if (account === null || !passed) {
      await this.recordRefusal(account, client);
      throw new DomainError('wrong-login-or-password');
    }
    const now = this.clock.systemNow();
    const token = newToken('session');
    const expiresAt = new Date(now.getTime() + this.config.sessionTtlHours * HOUR_MS);
    await this.dataSource.transaction(async (manager) => {
      await requireStillActive(manager, account);
      await this.sessions.insert(manager, {
        id: hashToken(token, this.config.appSecret),
        accountId: account.id,
        createdAt: now,
        lastSeenAt: now,
        expiresAt,
        userAgent: client.userAgent.slice(0, USER_AGENT_MAX),
        ip: client.ip,
      });
      await this.record(manager, 'logged-in', account, { ip: client.ip });
    });
    await this.sessions.sweep(now);
    return { token, expiresAt, account };
  }

  /** Ends the session at once. */
  async logOut(actor: Actor, sessionId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await this.sessions.end(manager, actor.accountId, sessionId);
      await this.record(manager, 'logged-out', { id: actor.accountId, agencyId: actor.agencyId }, {});
    });
  }

  /** A stranger's login is not kept: it may be a password typed into the wrong field. */
  private async recordRefusal(account: Account | null, client: Client): Promise<void> {
    await this.dataSource.transaction(async (manager) =>
      this.audit.append(manager, {
        chainId: IDENTITY_CHAIN,
        at: this.clock.systemNow(),
        actor: null,
        action: 'log-in-refused',
        subjectType: 'account',
        subjectId: account?.id ?? 'unknown',
        data: { ip: client.ip, reason: account === null ? 'unknown' : account.active ? 'password' : 'ended' },
      }),
    );
  }

  private async record(
    manager: EntityManager,
    action: string,
    account: Pick<Account, 'id' | 'agencyId'>,
    data: Record<string, unknown>,
  ): Promise<void> {
    await this.audit.append(manager, {
      chainId: IDENTITY_CHAIN,
      at: this.clock.systemNow(),
      actor: { accountId: account.id, agencyId: account.agencyId },
      action,
      subjectType: 'account',
      subjectId: account.id,
      data,
    });
  }
}

/** Ending an account locks its row: a log-in that began before finds it ended here and leaves no session behind. */
async function requireStillActive(manager: EntityManager, account: Account): Promise<void> {
  const current = await manager.findOne(Account, {
    where: { id: account.id },
    lock: { mode: 'pessimistic_read' },
  });
  if (current?.active !== true || current.passwordHash !== account.passwordHash)
    throw new DomainError('wrong-login-or-password');
}
