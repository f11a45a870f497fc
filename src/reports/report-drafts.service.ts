import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../../domain/errors.ts';
import { allowedReportCommands } from '../../domain/report/report.transitions.ts';
import type { ReportState } from '../../domain/report/report.ts';
import type { ReportContent } from '../../domain/report/report-content.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import type { Actor } from '../identity/actor.ts';
import { refuseSecrets } from '../common/refuse-secrets.ts';
import { ReportDraft } from './report-draft.entity.ts';

/** What is to be saved, over which version. */
export interface DraftToSave {
  readonly actor: Actor;
  readonly reportId: string;
  readonly state: ReportState;
  readonly content: ReportContent;
  /** The version that the writer saw; 0: there was none. */
  readonly version: number;
}

/**
 * Keeps what was written and not sent. A draft stays when it is handed in: what was sent and comes back is corrected
 * from it, and an order to submit that is repeated finds the same text.
 */
@Injectable()
export class ReportDrafts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: PlanClock,
  ) {}

  async find(reportId: string): Promise<ReportDraft | null> {
    return this.dataSource.getRepository(ReportDraft).findOneBy({ reportId });
  }

  /**
   * Saves over the version that the writer saw, and nothing newer: two people may have the form open.
   *
   * @throws DomainError 'not-allowed' for anybody but the reporting agency; 'report-state' while the report is handed in;
   *   'version-stale' {expected, current}; 'secret-document'
   */
  async save(draft: DraftToSave): Promise<ReportDraft> {
    const { actor, reportId, state, content, version } = draft;
    assertMayWrite(state, actor);
    refuseSecrets(content, 'content');
    const [row] = await this.dataSource.query<{ version: number }[]>(
      `INSERT INTO report_draft AS draft (report_id, content, saved_by, saved_at, version)
       SELECT $1, $2::jsonb, $3, $4, 1 WHERE $5::int = 0 OR EXISTS (SELECT 1 FROM report_draft WHERE report_id = $1)
       ON CONFLICT (report_id) DO UPDATE
          SET content = excluded.content, saved_by = excluded.saved_by, saved_at = excluded.saved_at,
              version = draft.version + 1
        WHERE draft.version = $5
       RETURNING version`,
      [reportId, JSON.stringify(content), actor.accountId, await this.clock.planNow(), version],
    );
    const saved = await this.find(reportId);
    if (row === undefined || saved === null) {
      throw new DomainError('version-stale', { expected: version, current: saved?.version ?? 0 });
    }
    return saved;
  }
}

/** Who may submit may write, and as long as there is something to submit. */
function assertMayWrite(state: ReportState, actor: Actor): void {
  if (allowedReportCommands(state, actor).includes('submit')) return;
  const isReporter = actor.agencyId === state.chain.agencyId;
  if (!isReporter) throw new DomainError('not-allowed', { command: 'submit', by: ['assignee'] });
  throw new DomainError('report-state', { command: 'submit', status: state.status });
}
