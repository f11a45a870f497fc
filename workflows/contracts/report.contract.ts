import type { ReportState } from '../../domain/report/report.ts';
import type { SubjectInput } from './subject.contract.ts';

/** Workflow type of one duty to report: round × agency. */
export const REPORT_WORKFLOW = 'reportWorkflow';

/** Id of a report's workflow. */
export function reportWorkflowId(reportId: string): string {
  return `report/${reportId}`;
}

export type ReportInput = SubjectInput<ReportState>;
