import { ConsoleLogger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { validate as isUuid } from 'uuid';
import { DomainError } from '../../domain/errors.ts';
import { ClockModule } from '../common/clock/clock.module.ts';
import { CommonModule } from '../common/common.module.ts';
import { problemText } from '../common/messages/texts.ts';
import { ConfigModule } from '../config/config.module.ts';
import { ConfigurationError } from '../config/load-config.ts';
import { DatabaseModule } from '../database/database.module.ts';
import { LedgerVerificationModule } from './verification/ledger-verification.module.ts';
import type { LedgerVerification } from './verification/ledger-verification.entity.ts';
import { verificationReport } from './verification/verification-report.ts';
import { VerificationRunner } from './verification/verification-runner.service.ts';
import { FINDINGS_KEPT, VerificationsRepository } from './verification/verifications.repository.ts';

const USAGE = 'Usage: npm run ledger:verify -- [--plan <id of a plan>] [--json]';

class UsageError extends Error {}

/** What the program stands on. */
@Module({ imports: [ConfigModule, DatabaseModule, ClockModule, CommonModule, LedgerVerificationModule] })
class VerifyProgramModule {}

/** Compares the ledger with what should have fired, and prints each difference. @returns the exit code */
async function main(): Promise<number> {
  const { planId, json } = optionsIn(process.argv.slice(2));
  const logger = new ConsoleLogger({ json: true, logLevels: ['fatal'] });
  const app = await NestFactory.createApplicationContext(VerifyProgramModule, {
    logger,
    abortOnError: false,
  });
  try {
    const runs = app.get(VerificationsRepository);
    const id = await app.get(VerificationRunner).runNow(planId);
    const run = (await runs.find(id)) as LedgerVerification;
    const findings = await runs.findings(id, FINDINGS_KEPT, 0);
    const shown = json ? JSON.stringify({ ...run, findings }, null, 2) : verificationReport(run, findings);
    process.stdout.write(`${shown}\n`);
    return run.status === 'done' && run.differences === 0 ? 0 : 1;
  } finally {
    await app.close();
  }
}

function optionsIn(args: readonly string[]): { planId: string | null; json: boolean } {
  const rest = args.filter((arg) => arg !== '--json');
  const json = rest.length < args.length;
  if (rest.length === 0) return { planId: null, json };
  const [option, id = ''] = rest;
  if (rest.length !== 2 || option !== '--plan' || !isUuid(id)) throw new UsageError(USAGE);
  return { planId: id, json };
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exit(2);
  },
);

function messageOf(error: unknown): string {
  if (error instanceof DomainError) return problemText(error.code, 'en', error.details).detail;
  if (error instanceof ConfigurationError || error instanceof UsageError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : 'unknown error';
}
