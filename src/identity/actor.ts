import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { DomainError } from '../../domain/errors.ts';
import type { Locale } from '../common/locale.ts';
import type { Role } from './permissions.ts';

/** The person, or the machine in a person's name, who makes a request. */
export interface Actor {
  readonly accountId: string;
  readonly displayName: string;
  readonly agencyId: string | null;
  readonly roles: readonly Role[];
  readonly locale: Locale;
  readonly correlationId: string;
}

/** By what the actor was recognised: the log-in session's id, or the API token's. */
export type Credential =
  | { readonly kind: 'session'; readonly sessionId: string }
  | { readonly kind: 'api-token'; readonly tokenId: string };

const IDENTITY = Symbol('identity');
type WithIdentity = { [IDENTITY]?: { actor: Actor; credential: Credential } };

/** Remembers who makes the request; called by the guard alone. */
export function rememberActor(request: Request, actor: Actor, credential: Credential): void {
  (request as unknown as WithIdentity)[IDENTITY] = { actor, credential };
}

/** Who makes the request; `undefined` on a public route without credentials. */
export function actorOf(request: Request): Actor | undefined {
  return (request as unknown as WithIdentity)[IDENTITY]?.actor;
}

/** The actor, as a parameter of a controller's method. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = actorOf(context.switchToHttp().getRequest<Request>());
  if (actor === undefined) throw new DomainError('unauthenticated');
  return actor;
});

/** By what the actor was recognised, as a parameter of a controller's method. */
export const CurrentCredential = createParamDecorator((_: unknown, context: ExecutionContext): Credential => {
  const request = context.switchToHttp().getRequest<Request>() as unknown as WithIdentity;
  if (request[IDENTITY] === undefined) throw new DomainError('unauthenticated');
  return request[IDENTITY].credential;
});
