import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Whether the database answers and knows every migration of this version. */
@Injectable()
export class DatabaseHealth {
  constructor(private readonly dataSource: DataSource) {}

  /** Resolves when it is ready; rejects with the reason when it is not. */
  async check(): Promise<void> {
    const table = this.dataSource.options.migrationsTableName ?? 'migrations';
    const done: { name: string }[] = await this.dataSource.query(`SELECT name FROM "${table}"`);
    const known = new Set(done.map(({ name }) => name));
    const missing = this.dataSource.migrations
      .map((migration) => migration.name ?? migration.constructor.name)
      .filter((name) => !known.has(name));
    if (missing.length > 0) throw new Error(`migrations missing: ${missing.join(', ')}`);
  }
}
