import { ConsoleLogger, Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { validate as isUuid } from 'uuid';
import { DomainError } from '../../domain/errors.ts';
import { ClockModule } from '../common/clock/clock.module.ts';
import { CommonModule } from '../common/common.module.ts';
import { problemText } from '../common/messages/texts.ts';
import { ConfigModule } from '../config/config.module.ts';
import { ConfigurationError } from '../config/load-config.ts';
import { DatabaseModule } from '../database/database.module.ts';
import { RebuildModule } from './rebuild.module.ts';
import { SubjectRestarter } from './subject-restarter.service.ts';
import { TemporalGuard } from './temporal-guard.service.ts';
import { UnusableTemporalError } from './unusable-temporal.error.ts';

const USAGE = 'Usage: node dist/src/rebuild/rebuild.js [--subject <id of a task or report>]';

class UsageError extends Error {}

/** What the program stands on. */
@Module({ imports: [ConfigModule, DatabaseModule, ClockModule, CommonModule, RebuildModule] })
class RebuildProgramModule {}

/** Starts the workflows of all tasks, reports, plans and rounds anew from PostgreSQL, or that of one task or report. */
async function main(): Promise<void> {
  const subjectId = subjectIn(process.argv.slice(2));
  const logger = new ConsoleLogger({ json: true, logLevels: ['warn', 'error', 'fatal'] });
  const app: INestApplicationContext = await NestFactory.createApplicationContext(RebuildProgramModule, {
    logger,
    abortOnError: false,
  });
  try {
    if (subjectId === null) await app.get(TemporalGuard).rebuildNow();
    else await app.get(SubjectRestarter).restartOne(subjectId);
  } finally {
    await app.close();
  }
}

function subjectIn(args: readonly string[]): string | null {
  if (args.length === 0) return null;
  const [option, id = ''] = args;
  if (args.length !== 2 || option !== '--subject' || !isUuid(id)) throw new UsageError(USAGE);
  return id;
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exit(1);
  },
);

function messageOf(error: unknown): string {
  if (error instanceof DomainError) return problemText(error.code, 'en', error.details).detail;
  const isPlain =
    error instanceof ConfigurationError ||
    error instanceof UsageError ||
    error instanceof UnusableTemporalError;
  if (isPlain) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : 'unknown error';
}
