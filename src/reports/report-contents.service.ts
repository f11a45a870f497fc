import { Injectable } from '@nestjs/common';
import { DomainError } from '../../domain/errors.ts';
import type { ReportDefinition, ReportState } from '../../domain/report/report.ts';
import {
  assertContent,
  CONSOLIDATION_LIMITS,
  UNIT_LIMITS,
  zeroReport,
} from '../../domain/report/report-content.ts';
import type { ReportContent } from '../../domain/report/report-content.ts';
import { ContentsService, type ContentRef } from '../contents/contents.service.ts';
import type { Actor } from '../identity/actor.ts';
import { refuseSecrets } from '../common/refuse-secrets.ts';
import type { ReportContentBody } from './report-content.requests.ts';
import type { SubmitReportBody } from './report-command.requests.ts';
import { ReportDrafts } from './report-drafts.service.ts';

/** The order to hand a report in. */
export interface Submission {
  readonly actor: Actor;
  readonly reportId: string;
  readonly key: string;
  readonly state: ReportState;
  readonly body: SubmitReportBody;
  /** Whether this very order was accepted before. */
  readonly wasAccepted: () => Promise<boolean>;
}

/** What reports say: read, checked and stored. */
@Injectable()
export class ReportContents {
  constructor(
    private readonly contents: ContentsService,
    private readonly drafts: ReportDrafts,
  ) {}

  /**
   * Stores what an order to submit hands in: it is too long for the workflow, which gets its id and hash. What was accepted
   * once is not judged again, by rules that may be newer: it gets its first answer still.
   *
   * @throws DomainError 'report-content-missing'; 'report-content-invalid' {problems}; 'secret-document'
   */
  async store({ actor, reportId, key, state, body, wasAccepted }: Submission): Promise<ContentRef> {
    const written = await this.written(reportId, state.definition, body);
    const content = body.zero ? zeroReport(written) : written;
    const limits = state.definition.kind === 'consolidation' ? CONSOLIDATION_LIMITS : UNIT_LIMITS;
    try {
      assertContent(content, limits);
    } catch (error) {
      if (!(await wasAccepted())) throw error;
    }
    refuseSecrets(content, 'content');
    const stored = { kind: 'report', subjectId: reportId, key, body: content, fileIds: [] } as const;
    return this.contents.store({ ...stored, createdBy: actor.accountId });
  }

  /** A stored content; null where there is none. */
  async read(reportId: string, contentId: string | null | undefined): Promise<ReportContent | null> {
    if (contentId === null || contentId === undefined) return null;
    const content = await this.contents.find(reportId, contentId);
    return content === null ? null : (content.body as ReportContent);
  }

  private async written(
    reportId: string,
    definition: ReportDefinition,
    { content, useDraft, zero }: SubmitReportBody,
  ): Promise<ReportContent> {
    if (content !== undefined) return contentOf(content, definition);
    const draft = useDraft ? await this.drafts.find(reportId) : null;
    if (draft !== null) return { ...draft.content, zero: false };
    if (zero) return contentOf(NOTHING, definition);
    throw new DomainError('report-content-missing', { field: 'content' });
  }
}

const NOTHING: ReportContentBody = { summary: '', results: [], difficulties: '', proposals: '', figures: [] };

/** A content as it came in, with the period and window of the duty. */
export function contentOf(
  { summary, results, difficulties, proposals, figures }: ReportContentBody,
  { periodKey, window }: Pick<ReportDefinition, 'periodKey' | 'window'>,
): ReportContent {
  return {
    schemaVersion: 1,
    periodKey,
    window: { start: window.start, cutOff: window.cutOff },
    zero: false,
    summary,
    results: results.map(({ ref, title, text }) => ({ ref, title, text })),
    difficulties,
    proposals,
    figures: figures.map(({ key, label, unit, value, refs }) => ({
      key,
      label,
      unit,
      value,
      refs: [...refs],
    })),
  };
}
