import type { ReportCommandType, ReportKind, ReportStatus } from '../../domain/report/report.ts';
import { REPORT_TRANSITIONS } from '../../domain/report/report.transitions.ts';
import type { RoundCommandType, RoundStatus } from '../../domain/report/round.ts';
import { ROUND_TRANSITIONS } from '../../domain/report/round.transitions.ts';

export { TIME_CLASSES, TIMELINESS, TREATMENTS } from '../tasks/task-enums.ts';

/** The words of the domain as lists, for filters and for the description of the API. */
export const REPORT_STATUSES: readonly ReportStatus[] = [
  'not-submitted',
  'submitted',
  'returned',
  'accepted',
  'cancelled',
];
export const REPORT_KINDS: readonly ReportKind[] = ['unit', 'consolidation'];
export const REPORT_COMMAND_TYPES = Object.keys(REPORT_TRANSITIONS) as ReportCommandType[];
export const ROUND_STATUSES: readonly RoundStatus[] = ['scheduled', 'open', 'closed'];
export const ROUND_COMMAND_TYPES = Object.keys(ROUND_TRANSITIONS) as RoundCommandType[];
