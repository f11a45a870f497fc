import { ConsoleLogger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ClockModule } from '../common/clock/clock.module.ts';
import { CommonModule } from '../common/common.module.ts';
import { ConfigModule } from '../config/config.module.ts';
import { ConfigurationError } from '../config/load-config.ts';
import { DatabaseModule } from '../database/database.module.ts';
import { UnusableTemporalError } from '../rebuild/unusable-temporal.error.ts';
import { ConsistencyModule } from './consistency.module.ts';
import { Consistency, ConsistencyRepair, type StepProgress } from './consistency.service.ts';
import { reportJson, reportText } from './report-text.ts';

const USAGE = 'Usage: node dist/src/consistency/check-consistency.js [--repair] [--json]';
/** Between two lines of progress; a terminal is read by people. */
const TELL_EVERY_MS = 2_000;

class UsageError extends Error {}

/** What the program stands on. */
@Module({ imports: [ConfigModule, DatabaseModule, ClockModule, CommonModule, ConsistencyModule] })
class ConsistencyProgramModule {}

/**
 * Checks whether everything agrees; with `--repair` puts right what can be. The outcome goes to standard output, progress
 * to standard error. Ends with 1 where differences remain, 2 where it could not check.
 */
async function main(): Promise<number> {
  const { repair, json } = optionsIn(process.argv.slice(2));
  const logger = new ConsoleLogger({ json: true, logLevels: ['error', 'fatal'] });
  const app = await NestFactory.createApplicationContext(ConsistencyProgramModule, {
    logger,
    abortOnError: false,
  });
  try {
    const progress = teller();
    const report = repair
      ? await app.get(ConsistencyRepair).run(progress)
      : await app.get(Consistency).check(progress);
    process.stdout.write(json ? `${JSON.stringify(reportJson(report), null, 2)}\n` : reportText(report));
    return (report.remaining ?? report.found).differences === 0 ? 0 : 1;
  } finally {
    await app.close();
  }
}

function optionsIn(args: readonly string[]): { repair: boolean; json: boolean } {
  if (args.some((arg) => arg !== '--repair' && arg !== '--json')) throw new UsageError(USAGE);
  return { repair: args.includes('--repair'), json: args.includes('--json') };
}

function teller(): StepProgress {
  let told = 0;
  return (step, done, total) => {
    if (performance.now() - told < TELL_EVERY_MS && done < total) return;
    told = performance.now();
    process.stderr.write(`${step}: ${done} / ${total}\n`);
  };
}

function messageOf(error: unknown): string {
  const isPlain =
    error instanceof ConfigurationError ||
    error instanceof UsageError ||
    error instanceof UnusableTemporalError;
  if (isPlain) return error.message;
  if (!(error instanceof Error)) return 'unknown error';
  const cause = error.cause instanceof Error ? `\n${error.cause.message}` : '';
  return `${error.stack ?? error.message}${cause}`;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exit(2);
  },
);
