import type { SubjectStanding, TickerStanding } from '../../workflows/contracts/standing.contract.ts';
import type { FoundRun } from '../temporal/workflow-inspector.ts';
import type { RepairKind, Rule } from './finding.ts';
import type { StoredSubject, StoredTicker } from './workflow-subjects.repository.ts';

const rule = (code: string, repair: RepairKind, vi: string, en: string): Rule => ({
  code,
  words: { vi, en },
  severity: 'error',
  repair,
});

/** What the workflows in Temporal must agree with. */
export const WORKFLOW_RULES = {
  missing: rule(
    'workflow-missing',
    'restart',
    'Nhiệm vụ, báo cáo đang mở mà không có luồng công việc',
    'open tasks and reports without a running workflow',
  ),
  stale: rule(
    'workflow-stale',
    'restart',
    'Luồng công việc cũ hơn PostgreSQL (Temporal đã được khôi phục từ bản cũ)',
    'workflows that are behind PostgreSQL (Temporal was restored to an older moment)',
  ),
  ahead: rule(
    'workflow-ahead',
    'restart',
    'Luồng công việc mới hơn PostgreSQL (PostgreSQL đã được khôi phục từ bản cũ)',
    'workflows that know of more than PostgreSQL (it was restored to an older moment)',
  ),
  foreign: rule(
    'workflow-foreign',
    'restart',
    'Luồng công việc thuộc thế hệ khác',
    'workflows of another generation than PostgreSQL says',
  ),
  halted: rule('workflow-halted', 'restart', 'Luồng công việc đã dừng', 'workflows that go no further'),
  unrecorded: rule(
    'workflow-unrecorded',
    'none',
    'Luồng công việc có lệnh chưa ghi được vào PostgreSQL',
    'workflows with orders that do not get recorded',
  ),
  silent: rule(
    'workflow-silent',
    'none',
    'Luồng công việc không trả lời (không có worker nào chạy?)',
    'workflows that did not answer (does a worker run?)',
  ),
  surplus: rule(
    'workflow-surplus',
    'end',
    'Luồng công việc của việc đã kết thúc hoặc không có trong PostgreSQL',
    'workflows of what has ended or is unknown to PostgreSQL',
  ),
  tickerMissing: rule(
    'ticker-missing',
    'start',
    'Kế hoạch, kỳ báo cáo, công việc hàng loạt không có luồng công việc',
    'plans, rounds and unfinished jobs without a running workflow',
  ),
  tickerStale: rule(
    'ticker-stale',
    'poke',
    'Kế hoạch, kỳ báo cáo chờ một mốc khác với PostgreSQL',
    'plans and rounds that wait for another instant than PostgreSQL says',
  ),
  tickerAhead: rule(
    'ticker-clock',
    'start',
    'Kế hoạch, kỳ báo cáo có đồng hồ mới hơn PostgreSQL',
    'plans and rounds whose clock is newer than that of PostgreSQL',
  ),
} as const satisfies Record<string, Rule>;

/** What was seen of one subject, plan, round or job: in PostgreSQL first, then in Temporal. */
export interface Seen<S, T> {
  readonly stored: S;
  /** Version of the installation's clock. */
  readonly clockVersion: number;
  /** Null: Temporal knows none. */
  readonly run: FoundRun | null;
  /** Null: not asked, or no answer. */
  readonly standing: T | null;
}

/** What does not hold of a subject's workflow; null: all does. Pure. */
export function judgeSubject(seen: Seen<StoredSubject, SubjectStanding>): Rule | null {
  const { stored, run, standing } = seen;
  const isRunning = run?.isRunning === true;
  if (stored.halted !== null) return WORKFLOW_RULES.halted;
  if (!stored.live) return isRunning ? WORKFLOW_RULES.surplus : null;
  if (!isRunning) return WORKFLOW_RULES.missing;
  if (run.generation !== stored.generation) return WORKFLOW_RULES.foreign;
  if (standing === null) return WORKFLOW_RULES.silent;
  if (standing.recordedSeq > stored.lastSeq || standing.clock.version > seen.clockVersion) {
    return WORKFLOW_RULES.ahead;
  }
  if (standing.recordedSeq < stored.lastSeq) return WORKFLOW_RULES.stale;
  if (standing.halted !== null) return WORKFLOW_RULES.halted;
  if (standing.lastSeq > standing.recordedSeq) return WORKFLOW_RULES.unrecorded;
  const same = standing.status === stored.status && standing.nextAt === (stored.nextAt?.getTime() ?? null);
  return same ? null : WORKFLOW_RULES.stale;
}

/** The same of a plan, round or job. A job's workflow knows nothing but its job, so it is not asked. */
export function judgeTicker(seen: Seen<StoredTicker, TickerStanding>): Rule | null {
  const { stored, run, standing, clockVersion } = seen;
  const isRunning = run?.isRunning === true;
  if (!stored.live) return isRunning ? WORKFLOW_RULES.surplus : null;
  if (!isRunning) return WORKFLOW_RULES.tickerMissing;
  if (stored.kind === 'bulk') return null;
  if (standing === null) return WORKFLOW_RULES.silent;
  if (standing.clock.version > clockVersion) return WORKFLOW_RULES.tickerAhead;
  // While it is looking there is nothing to compare.
  if (standing.nextAt === undefined) return null;
  return standing.nextAt === (stored.nextAt?.getTime() ?? null) ? null : WORKFLOW_RULES.tickerStale;
}
