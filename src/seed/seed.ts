import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigurationError } from '../config/load-config.ts';
import { SeedModule } from './seed.module.ts';
import { SeedService } from './seed.service.ts';

/** `node dist/src/seed/seed.js`: fills the database of DATABASE_URL with what a new installation needs. */
async function main(): Promise<void> {
  const logger = new ConsoleLogger({ json: true, logLevels: ['log', 'warn', 'error', 'fatal'] });
  const app = await NestFactory.createApplicationContext(SeedModule, { logger, abortOnError: false });
  try {
    await app.get(SeedService).run();
  } finally {
    await app.close();
  }
}

main().catch((error: unknown) => {
  if (error instanceof ConfigurationError) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : 'unknown error'}\n`);
  process.exitCode = 1;
});
