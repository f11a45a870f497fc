import type { Account } from './account.entity.ts';
import type { ApiToken } from './api-token.entity.ts';
import { AccountResponse, ApiTokenResponse, MeResponse, SessionResponse } from './identity.responses.ts';
import type { LoginSession } from './login-session.entity.ts';
import { permissionsOf } from './permissions.ts';

/** What an administrator sees of an account. */
export function toAccountResponse(account: Account): AccountResponse {
  return Object.assign(new AccountResponse(), {
    id: account.id,
    login: account.login,
    displayName: account.displayName,
    email: account.email,
    agencyId: account.agencyId,
    roles: account.roles,
    locale: account.locale,
    active: account.active,
    createdAt: account.createdAt.toISOString(),
    endedAt: account.endedAt?.toISOString() ?? null,
  });
}

/** What a person sees of himself or herself. */
export function toMeResponse(account: Account): MeResponse {
  return Object.assign(new MeResponse(), {
    ...toAccountResponse(account),
    permissions: permissionsOf(account.roles),
  });
}

/** One log-in in the list of one's own; the token is not in it. */
export function toSessionResponse(session: LoginSession, currentId: string | undefined): SessionResponse {
  return Object.assign(new SessionResponse(), {
    id: session.id,
    createdAt: session.createdAt.toISOString(),
    lastSeenAt: session.lastSeenAt.toISOString(),
    expiresAt: session.expiresAt.toISOString(),
    userAgent: session.userAgent,
    ip: session.ip,
    current: session.id === currentId,
  });
}

/** One API token in a list; the token itself is shown when it is made, never again. */
export function toApiTokenResponse(token: ApiToken): ApiTokenResponse {
  return Object.assign(new ApiTokenResponse(), {
    id: token.id,
    name: token.name,
    accountId: token.accountId,
    createdAt: token.createdAt.toISOString(),
    expiresAt: token.expiresAt.toISOString(),
    lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
  });
}
