import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { DomainError } from '../../domain/errors.ts';
import { PERMISSION_KEY, PUBLIC_KEY } from './access.decorators.ts';
import { AuthenticationService } from './authentication.service.ts';
import { isPermitted, type Permission } from './permissions.ts';

/** Stands before every route: a public one is open, any other needs an account whose roles have its permission. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authentication: AuthenticationService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_KEY, targets) === true) return true;
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(PERMISSION_KEY, targets);
    const actor = await this.authentication.recognise(context.switchToHttp().getRequest<Request>());
    if (actor === undefined) throw new DomainError('unauthenticated');
    if (permission === undefined || !isPermitted(actor.roles, permission)) throw new DomainError('forbidden');
    return true;
  }
}
