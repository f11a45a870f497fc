import { parsePeriodKey, periodName } from '../../domain/deadline/period.ts';
import type { ReportKind } from '../../domain/report/report.ts';

/** The title under which lists show a duty to report: "Báo cáo kết quả năm 2025". */
export function reportTitle(kind: ReportKind, periodKey: string): string {
  const period = periodName(parsePeriodKey(periodKey)).vi;
  return kind === 'consolidation' ? `Báo cáo tổng hợp kết quả ${period}` : `Báo cáo kết quả ${period}`;
}
