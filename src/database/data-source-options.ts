import type { DataSourceOptions } from 'typeorm';
import type { AppConfig } from '../config/app-config.ts';
import { ENTITIES } from './entities.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { SnakeNamingStrategy } from './naming-strategy.ts';

/** The options of every connection to the database: API, worker, migrations and tests share them. */
export function dataSourceOptions(config: Pick<AppConfig, 'databaseUrl' | 'databasePoolSize'>) {
  return {
    type: 'postgres',
    url: config.databaseUrl,
    poolSize: config.databasePoolSize,
    // A database that does not answer within 10 s is down: the caller gets its problem instead of a hanging request.
    connectTimeoutMS: 10_000,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    namingStrategy: new SnakeNamingStrategy(),
    synchronize: false,
    migrationsRun: false,
    // Counts and offsets fit into the 2^53 of a JavaScript number.
    parseInt8: true,
    // A server that vanished without a word is noticed by an idle connection too.
    extra: { application_name: 'don-doc', keepAlive: true, keepAliveInitialDelayMillis: 10_000 },
  } satisfies DataSourceOptions;
}
