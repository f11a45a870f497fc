import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { Installation } from '../common/clock/installation.entity.ts';
import { Account } from '../identity/account.entity.ts';
import { ApiToken } from '../identity/api-token.entity.ts';
import { LoginAttempt } from '../identity/login-attempt.entity.ts';
import { LoginSession } from '../identity/login-session.entity.ts';

/** Every entity of the database, listed by hand: the migrations are generated from and checked against this list. */
export const ENTITIES = [Installation, AuditEntry, Account, LoginSession, ApiToken, LoginAttempt];
