import { Global, Module } from '@nestjs/common';
import { AppConfig } from './app-config.ts';
import { loadConfig } from './load-config.ts';

/** Gives `AppConfig` to every module; a process with a wrong environment does not start. */
@Global()
@Module({
  providers: [{ provide: AppConfig, useFactory: () => loadConfig() }],
  exports: [AppConfig],
})
export class ConfigModule {}
