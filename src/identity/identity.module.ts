import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AuditModule } from '../audit/audit.module.ts';
import { AccessGuard } from './access.guard.ts';
import { AccountDirectory } from './account-directory.service.ts';
import { AccountsController } from './accounts.controller.ts';
import { AccountsRepository } from './accounts.repository.ts';
import { AccountsService } from './accounts.service.ts';
import { ApiTokensService } from './api-tokens.service.ts';
import { AuthenticationService } from './authentication.service.ts';
import { ColleaguesController } from './colleagues.controller.ts';
import { CredentialsInForce } from './credentials-in-force.service.ts';
import { LogInGate, LogInService } from './log-in.service.ts';
import { LoginThrottle } from './login-throttle.ts';
import { MeController } from './me.controller.ts';
import { PasswordHasher } from './password-hasher.ts';
import { ProfileService } from './profile.service.ts';
import { RouteAccessCheck } from './route-access.check.ts';
import { SessionsController } from './sessions.controller.ts';
import { SessionsRepository } from './sessions.repository.ts';

/** Accounts, log-ins, API tokens, and the guard before every route. */
@Module({
  imports: [AuditModule, DiscoveryModule],
  controllers: [SessionsController, MeController, ColleaguesController, AccountsController],
  providers: [
    AccountDirectory,
    AccountsRepository,
    AccountsService,
    ApiTokensService,
    AuthenticationService,
    CredentialsInForce,
    LogInGate,
    LogInService,
    LoginThrottle,
    PasswordHasher,
    ProfileService,
    RouteAccessCheck,
    SessionsRepository,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [AccountDirectory, AccountsService, CredentialsInForce, PasswordHasher],
})
export class IdentityModule {}
