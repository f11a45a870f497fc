import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ConsolidationRow } from '../../domain/report/consolidate.ts';
import type { ReportContent } from '../../domain/report/report-content.ts';
import { RoundsRepository } from './rounds.repository.ts';

/** A unit's report in a round with what was accepted of it. */
export type UnitReport = ConsolidationRow & { readonly reportId: string };

/** Reads what the units of a round reported, as it was accepted. Whoever asks has looked whether it may be seen. */
@Injectable()
export class UnitReports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rounds: RoundsRepository,
  ) {}

  async of(roundId: string): Promise<UnitReport[]> {
    const [rows, accepted] = await Promise.all([
      this.rounds.reportsOf(roundId),
      this.dataSource.query<{ id: string; body: ReportContent }[]>(ACCEPTED_CONTENTS, [roundId]),
    ]);
    const contents = new Map(accepted.map(({ id, body }) => [id, body]));
    return rows.map((row) => ({ ...row, content: contents.get(row.reportId) ?? null }));
  }
}

const ACCEPTED_CONTENTS = `
  SELECT report.id, content.body
    FROM report
    JOIN subject ON subject.id = report.id
    JOIN content ON content.id = (subject.state -> 'accepted' ->> 'contentId')::uuid AND content.subject_id = report.id
   WHERE report.round_id = $1 AND report.kind = 'unit'`;
