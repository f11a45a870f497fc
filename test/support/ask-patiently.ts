import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';

const AGAIN_MS = 100;

/** A query of the test's own, asked again and again while PostgreSQL is away. */
export async function askPatiently<T>(
  dataSource: DataSource,
  sql: string,
  ...values: unknown[]
): Promise<T[]> {
  for (;;) {
    const rows = await dataSource.query<T[]>(sql, values).catch((error: unknown) => {
      // What is wrong with the query itself is no reason to wait.
      if (String((error as { code?: string }).code).startsWith('42')) throw error;
      return null;
    });
    if (rows !== null) return rows;
    await pause(AGAIN_MS);
  }
}
