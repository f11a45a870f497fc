import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AppConfig } from '../config/app-config.ts';
import { dataSourceOptions } from './data-source-options.ts';

/** Connects to PostgreSQL; `DataSource` and `EntityManager` can then be injected everywhere. */
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [AppConfig],
      // Ten tries of one second: PostgreSQL may be starting beside this process.
      useFactory: (config: AppConfig) => ({
        ...dataSourceOptions(config),
        retryAttempts: 10,
        retryDelay: 1000,
      }),
    }),
  ],
})
export class DatabaseModule {}
