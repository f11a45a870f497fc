import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Findings, FoundRef } from './finding.ts';
import { MEMORY_RULES, type SqlRule } from './memory-rules.ts';
import { SURROUNDINGS_RULES } from './surroundings-rules.ts';

/** The rules that PostgreSQL judges by itself. */
export const SQL_RULES: readonly SqlRule[] = [...MEMORY_RULES, ...SURROUNDINGS_RULES];

/** Asks PostgreSQL where the rules do not hold; each is judged as all was at one instant. */
@Injectable()
export class SqlCheck {
  constructor(private readonly dataSource: DataSource) {}

  async run(findings: Findings): Promise<void> {
    for (const rule of SQL_RULES) {
      const rows: { kind: FoundRef['kind']; id: string; seen?: string | null }[] =
        await this.dataSource.query(`SELECT * FROM (${rule.broken}) AS broken ORDER BY kind, id`);
      for (const { kind, id, seen } of rows) {
        findings.add({ rule, ref: { kind, id }, ...(seen ? { seen } : {}) });
      }
    }
  }
}
