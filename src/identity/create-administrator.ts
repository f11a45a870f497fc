import { text } from 'node:stream/consumers';
import { DataSource } from 'typeorm';
import { DomainError } from '../../domain/errors.ts';
import { AuditService } from '../audit/audit.service.ts';
import { ConfigurationError, loadConfig } from '../config/load-config.ts';
import { dataSourceOptions } from '../database/data-source-options.ts';
import { problemText } from '../common/messages/texts.ts';
import { AccountsRepository } from './accounts.repository.ts';
import { AccountsService } from './accounts.service.ts';
import { LOGIN_PATTERN, PASSWORD_MAX, PASSWORD_MIN } from './identity.requests.ts';
import { PasswordHasher } from './password-hasher.ts';
import { SessionsRepository } from './sessions.repository.ts';

const USAGE =
  'Usage: node dist/src/identity/create-administrator.js <login> <display name> < file-with-password';

/**
 * Makes the first administrator of an installation, who then makes all other accounts through the API. The password is
 * read from standard input: an argument would stand in the shell's history and in the list of processes.
 */
async function main(): Promise<void> {
  const [login = '', displayName = ''] = process.argv.slice(2);
  if (!LOGIN_PATTERN.test(login) || displayName.trim() === '') throw new UsageError(USAGE);
  const password = (await text(process.stdin)).replace(/\r?\n$/, '');
  if (password.length < PASSWORD_MIN || password.length > PASSWORD_MAX)
    throw new UsageError(`The password must have ${PASSWORD_MIN} to ${PASSWORD_MAX} characters.`);
  const dataSource = await new DataSource(dataSourceOptions(loadConfig())).initialize();
  try {
    const account = { login, displayName: displayName.trim(), roles: ['administrator'] as const };
    await accountsService(dataSource).create(null, account, password);
    process.stdout.write(`Administrator ${login} can log in now.\n`);
  } finally {
    await dataSource.destroy();
  }
}

class UsageError extends Error {}

function accountsService(dataSource: DataSource): AccountsService {
  const [accounts, sessions] = [new AccountsRepository(dataSource), new SessionsRepository(dataSource)];
  return new AccountsService(dataSource, accounts, sessions, new PasswordHasher(), new AuditService());
}

main().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
});

function messageOf(error: unknown): string {
  if (error instanceof DomainError) return problemText(error.code, 'en', error.details).detail;
  if (error instanceof ConfigurationError || error instanceof UsageError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : 'unknown error';
}
