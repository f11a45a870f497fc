import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { correlationIdOf } from '../common/correlation-id.middleware.ts';
import { rememberAccountLocale } from '../common/request-locale.ts';
import { AppConfig } from '../config/app-config.ts';
import type { Account } from './account.entity.ts';
import { rememberActor, type Actor, type Credential } from './actor.ts';
import { requireSameOrigin } from './same-origin.ts';
import { readCookie, sessionCookieName } from './session-cookie.ts';
import { SessionsRepository } from './sessions.repository.ts';
import { hashToken, kindOfToken } from './token.ts';

interface PresentedToken {
  readonly token: string;
  readonly inCookie: boolean;
}

/** Recognises who makes a request, by the header Authorization or the log-in cookie. */
@Injectable()
export class AuthenticationService {
  constructor(
    private readonly config: AppConfig,
    private readonly sessions: SessionsRepository,
    private readonly clock: PlanClock,
  ) {}

  /**
   * The actor of the request, remembered with it; `undefined` without valid credentials.
   *
   * @throws DomainError 'cross-site-request' for a change that another site sends with the cookie.
   */
  async recognise(request: Request): Promise<Actor | undefined> {
    const presented = this.presentedToken(request);
    if (presented === undefined) return undefined;
    const found = await this.find(presented.token);
    if (found === undefined) return undefined;
    rememberAccountLocale(request, found.account.locale);
    if (presented.inCookie) requireSameOrigin(request, this.config.publicUrl);
    const actor = toActor(found.account, correlationIdOf(request));
    rememberActor(request, actor, found.credential);
    return actor;
  }

  /** A header wins over the cookie: whoever sets it means it. */
  private presentedToken(request: Request): PresentedToken | undefined {
    const bearer = /^Bearer +(\S+)$/i.exec(request.get('Authorization') ?? '')?.[1];
    if (bearer !== undefined) return { token: bearer, inCookie: false };
    const cookie = readCookie(request.get('Cookie'), sessionCookieName(this.config));
    return cookie === undefined ? undefined : { token: cookie, inCookie: true };
  }

  private async find(token: string): Promise<{ account: Account; credential: Credential } | undefined> {
    const kind = kindOfToken(token);
    if (kind === undefined) return undefined;
    const hash = hashToken(token, this.config.appSecret);
    const now = this.clock.systemNow();
    if (kind === 'session') {
      const account = await this.sessions.findAccountBySession(hash, now);
      return account === null ? undefined : { account, credential: { kind, sessionId: hash } };
    }
    const apiToken = await this.sessions.findApiToken(hash, now);
    return apiToken === null
      ? undefined
      : { account: apiToken.account, credential: { kind, tokenId: apiToken.id } };
  }
}

function toActor(account: Account, correlationId: string): Actor {
  const { id: accountId, displayName, agencyId, roles, locale } = account;
  return { accountId, displayName, agencyId, roles, locale, correlationId };
}
