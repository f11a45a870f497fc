import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { formatInstant } from '../../domain/calendar/local-date.ts';
import { DomainError } from '../../domain/errors.ts';
import type { SubjectKind } from '../../domain/obligation/recorded-event.ts';
import type { Locale } from '../common/locale.ts';
import { AppConfig } from '../config/app-config.ts';
import type { Happening } from './demo.responses.ts';
import { happeningText, REPORT } from './happening-text.ts';

const DEFAULT_LIMIT = 40;
const LARGEST_LIMIT = 200;

interface Row {
  at: Date;
  kind: SubjectKind;
  type: string;
  rung: string | null;
  agency: string;
  ref: string | null;
}

/** What happened last in the demonstration, in the order of plan time. */
@Injectable()
export class HappeningsService {
  constructor(
    private readonly config: AppConfig,
    private readonly dataSource: DataSource,
  ) {}

  /** @throws DomainError 'not-found' outside demonstration mode */
  async latest(limit: string | undefined, locale: Locale): Promise<Happening[]> {
    if (!this.config.demoMode) throw new DomainError('not-found');
    const asked = Number(limit ?? DEFAULT_LIMIT);
    const count = Number.isInteger(asked) && asked > 0 ? Math.min(asked, LARGEST_LIMIT) : DEFAULT_LIMIT;
    const rows: Row[] = await this.dataSource.query(
      `WITH latest AS (SELECT * FROM subject_event WHERE type <> 'assigned' ORDER BY recorded_at DESC LIMIT $1)
       SELECT s.kind, e.at, e.type, e.data #>> '{fired,rung}' AS rung, g.short_name AS agency,
              a.ref
         FROM latest e
         JOIN subject s ON s.id = e.subject_id
         LEFT JOIN task t ON t.id = s.id
         LEFT JOIN assignment a ON a.id = t.assignment_id
         JOIN agency g ON g.id = s.agency_id
        ORDER BY e.recorded_at DESC, e.seq DESC`,
      [count],
    );
    return rows.map((row) => ({
      at: formatInstant(row.at.getTime()),
      kind: row.rung === null ? `event:${row.type}` : `rung:${row.rung}`,
      agency: row.agency,
      what: row.ref ?? REPORT[locale],
      text: happeningText(row, locale),
    }));
  }
}
