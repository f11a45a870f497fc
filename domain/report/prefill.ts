import { assertNever } from '../assert-never.ts';
import type { Instant, LocalDate } from '../calendar/local-date.ts';
import { officialDate } from '../calendar/official-date.ts';
import { parsePeriodKey, periodName } from '../deadline/period.ts';
import type { DueDate } from '../obligation/clock.ts';
import type { Timeliness } from '../obligation/duty.ts';
import type { AssignmentClass } from '../plan/plan-document.ts';
import type { TaskStatus } from '../task/task.ts';
import type { ReportingWindow } from './report.ts';
import type { ReportContent, ReportFigure, ReportLine } from './report-content.ts';
import { excerptOf, indicatorOf, isRatio, sumOf, UNIT_LIMITS } from './report-content.ts';

/** One task of the reporting agency, as the read model has it. */
export interface PrefillRow {
  /** Ref of the assignment in the plan. */
  ref: string;
  title: string;
  class: AssignmentClass;
  /** Occurrence 0 of recurring and on-event work: nothing has arisen. */
  dormant: boolean;
  status: TaskStatus;
  timeliness: Timeliness | null;
  /** Due date in force. */
  due: Pick<DueDate, 'lastAcceptedDay' | 'dueAt'> | null;
  /** Results of standing work confirmed so far. */
  interimResults: number;
  /** What was last sent or reported, null where nothing was. */
  lastResult: { text: string; figures: Omit<ReportFigure, 'refs'>[] } | null;
}

/** What the draft is for. */
export interface PrefillContext {
  periodKey: string;
  window: ReportingWindow;
  /** Plan time of the draft: what is overdue is overdue then. */
  now: Instant;
}

/** How many tasks stand where. The first four are the national classes; the others have no date to compare with. */
export interface TaskCounts {
  total: number;
  doneOnTime: number;
  doneLate: number;
  openInTime: number;
  openOverdue: number;
  /** Completed without ever having had a date. */
  doneUndated: number;
  /** Open without a date: standing duties, dates to be set. */
  openUndated: number;
  /** Dormant: no period or event has come. */
  notArisen: number;
  /** No longer followed (the plan's end, or a decision), whatever was done. */
  ended: number;
}

const COUNT_LABELS: Readonly<Record<keyof TaskCounts, string>> = {
  total: 'Số nhiệm vụ được giao',
  doneOnTime: 'Số nhiệm vụ hoàn thành đúng hạn',
  doneLate: 'Số nhiệm vụ hoàn thành quá hạn',
  openInTime: 'Số nhiệm vụ đang thực hiện, trong hạn',
  openOverdue: 'Số nhiệm vụ đang thực hiện, quá hạn',
  doneUndated: 'Số nhiệm vụ hoàn thành, không có thời hạn',
  openUndated: 'Số nhiệm vụ thường xuyên hoặc chưa có thời hạn, đang thực hiện',
  notArisen: 'Số nhiệm vụ chưa phát sinh',
  ended: 'Số nhiệm vụ đã kết thúc theo dõi',
};

const COUNT_UNIT = 'nhiệm vụ';

/**
 * A report written as far as the tasks already tell it: a line per assignment, the numbers of tasks, and the figures
 * that the tasks reported. A person reads it, adds and corrects; difficulties and proposals are his to write.
 * Cancelled tasks and accepted refusals are out (clock.md section 5).
 */
export function prefillReport(rows: readonly PrefillRow[], context: PrefillContext): ReportContent {
  const own = rows.filter((row) => row.status !== 'cancelled' && row.status !== 'refused');
  const counts = countTasks(own, context.now);
  const { periodKey, window } = context;
  return {
    schemaVersion: 1,
    periodKey,
    window,
    zero: false,
    summary: summaryOf(counts, periodKey),
    results: own.map((row) => lineOf(row, context.now)),
    difficulties: '',
    proposals: '',
    figures: [...countFigures(counts), ...taskFigures(own)],
  };
}

/** Where the tasks stand at `now`. Every row is counted in `total` and in exactly one other number. */
export function countTasks(rows: readonly PrefillRow[], now: Instant): TaskCounts {
  const counts: TaskCounts = {
    total: rows.length,
    doneOnTime: 0,
    doneLate: 0,
    openInTime: 0,
    openOverdue: 0,
    doneUndated: 0,
    openUndated: 0,
    notArisen: 0,
    ended: 0,
  };
  for (const row of rows) counts[placeOf(row, now)] += 1;
  return counts;
}

function placeOf(row: PrefillRow, now: Instant): Exclude<keyof TaskCounts, 'total'> {
  if (row.status === 'ended') return 'ended';
  if (row.dormant) return 'notArisen';
  if (row.status === 'completed') {
    if (row.timeliness === null) return 'doneUndated';
    return row.timeliness === 'late' ? 'doneLate' : 'doneOnTime';
  }
  // A standing duty is never overdue, whatever date an interim result was asked for.
  if (row.due === null || row.class === 'standing') return 'openUndated';
  return isOverdue(row, now) ? 'openOverdue' : 'openInTime';
}

/** Suspended work counts as in time; what waits for its confirmation is measured by when it was sent. */
function isOverdue(row: PrefillRow, now: Instant): boolean {
  if (row.status === 'suspended' || row.due === null) return false;
  return row.status === 'awaiting-confirmation' ? row.timeliness === 'late' : now > row.due.dueAt;
}

function summaryOf(counts: TaskCounts, periodKey: string): string {
  const period = periodName(parsePeriodKey(periodKey)).vi;
  const done = counts.doneOnTime + counts.doneLate + counts.doneUndated;
  const open = counts.openInTime + counts.openOverdue + counts.openUndated;
  const late = counts.doneLate > 0 ? ` (trong đó ${counts.doneLate} nhiệm vụ hoàn thành quá hạn)` : '';
  const overdue = counts.openOverdue > 0 ? ` (trong đó ${counts.openOverdue} nhiệm vụ quá hạn)` : '';
  const dormant = counts.notArisen > 0 ? `; ${counts.notArisen} nhiệm vụ chưa phát sinh` : '';
  const ended = counts.ended > 0 ? `; ${counts.ended} nhiệm vụ đã kết thúc theo dõi` : '';
  return (
    `Kết quả ${period}: được giao ${counts.total} nhiệm vụ; đã hoàn thành ${done} nhiệm vụ${late}; ` +
    `đang thực hiện ${open} nhiệm vụ${overdue}${dormant}${ended}.`
  );
}

function lineOf(row: PrefillRow, now: Instant): ReportLine {
  const said = row.lastResult?.text.trim() ?? '';
  const text = said === '' ? stateOf(row, now) : `${stateOf(row, now)} ${said}`;
  // A result may be longer than a line of a report; the whole stands with the task.
  return { ref: row.ref, title: row.title, text: excerptOf(text, UNIT_LIMITS.line) };
}

/** Where the task stands, as a sentence of a report. */
function stateOf(row: PrefillRow, now: Instant): string {
  if (row.status === 'ended') return 'Đã kết thúc theo dõi.';
  if (row.dormant) return 'Chưa phát sinh trong kỳ.';
  const due = row.due && row.class !== 'standing' ? dueOf(row.due.lastAcceptedDay) : '';
  switch (row.status) {
    case 'not-received':
      return isOverdue(row, now) ? `Chưa thực hiện, quá hạn${due}.` : `Chưa thực hiện${due}.`;
    case 'in-progress':
      return progressOf(row, now, due);
    case 'awaiting-confirmation':
      return row.timeliness === 'late'
        ? `Đã báo cáo kết quả quá hạn${due}, chờ xác nhận.`
        : `Đã báo cáo kết quả${due}, chờ xác nhận.`;
    case 'returned':
      return `Đang hoàn thiện kết quả theo yêu cầu${due}.`;
    case 'suspended':
      return 'Tạm dừng thực hiện.';
    case 'completed':
      return completedOf(row, due);
    case 'cancelled':
      return 'Đã hủy.';
    case 'refused':
      return 'Không thuộc thẩm quyền.';
    default:
      return assertNever(row.status);
  }
}

function progressOf(row: PrefillRow, now: Instant, due: string): string {
  if (row.class === 'standing') {
    return row.interimResults > 0
      ? `Thực hiện thường xuyên; ${row.interimResults} kết quả đã được xác nhận.`
      : 'Thực hiện thường xuyên.';
  }
  if (row.due === null) return 'Đang thực hiện.';
  return isOverdue(row, now) ? `Đang thực hiện, quá hạn${due}.` : `Đang thực hiện, trong hạn${due}.`;
}

function completedOf(row: PrefillRow, due: string): string {
  if (row.timeliness === null) return 'Đã hoàn thành.';
  return row.timeliness === 'late' ? `Đã hoàn thành, quá hạn${due}.` : `Đã hoàn thành đúng hạn${due}.`;
}

function dueOf(day: LocalDate): string {
  return ` (thời hạn: hết ngày ${officialDate(day)})`;
}

/** Numbers of tasks; those that are 0 are left out, but for the total and the four national classes. */
function countFigures(counts: TaskCounts): ReportFigure[] {
  const always: readonly (keyof TaskCounts)[] = [
    'total',
    'doneOnTime',
    'doneLate',
    'openInTime',
    'openOverdue',
  ];
  return (Object.keys(COUNT_LABELS) as (keyof TaskCounts)[])
    .filter((name) => always.includes(name) || counts[name] > 0)
    .map((name) => ({
      key: `tasks.${name}`,
      label: COUNT_LABELS[name],
      unit: COUNT_UNIT,
      value: counts[name],
      refs: [],
    }));
}

/**
 * What several tasks report on one indicator is added up, the refs say where to look whether that is right; of several
 * percentages, which no sum makes sense of, the last stands.
 */
function taskFigures(rows: readonly PrefillRow[]): ReportFigure[] {
  const byIndicator = new Map<string, ReportFigure>();
  for (const { ref, lastResult } of rows) {
    for (const figure of lastResult?.figures ?? []) {
      const id = indicatorOf(figure);
      const known = byIndicator.get(id);
      if (known && !isRatio(figure)) {
        const refs = [...new Set([...known.refs, ref])];
        byIndicator.set(id, { ...known, value: sumOf([known.value, figure.value]), refs });
      } else byIndicator.set(id, { ...figure, refs: [ref] });
    }
  }
  return [...byIndicator.values()];
}
