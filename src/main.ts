import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.ts';
import { endWithParent } from './common/end-with-parent.ts';
import { AppConfig } from './config/app-config.ts';
import { ConfigurationError, loadConfig } from './config/load-config.ts';
import { levelsFrom } from './config/log-levels.ts';
import { answerTheRest, configureApp } from './configure-app.ts';

/** Starts the API; ends with an exit code of 1 and a message when it cannot. */
async function main(): Promise<void> {
  const { logLevel } = loadConfig();
  const logger = new ConsoleLogger({ json: true, logLevels: levelsFrom(logLevel) });
  const app = await NestFactory.create<NestExpressApplication>(AppModule, {
    logger,
    bodyParser: false,
    abortOnError: false,
  });
  configureApp(app);
  const config = app.get(AppConfig);
  if (config.endsWithParent) endWithParent(() => app.close());
  await app.init();
  answerTheRest(app);
  await app.listen(config.port);
  logger.log(`API listens on port ${new URL(await app.getUrl()).port || config.port}`, 'main');
}

main().catch((error: unknown) => {
  if (error instanceof ConfigurationError) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : 'unknown error'}\n`);
  process.exit(1);
});
