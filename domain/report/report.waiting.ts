import type { Instant } from '../calendar/local-date.ts';
import type { CalendarSlice } from '../calendar/working-calendar.ts';
import { timeClass } from '../deadline/time-class.ts';
import type { TimeClass } from '../deadline/time-class.ts';
import type { Timeliness } from '../obligation/duty.ts';
import type { ReportStatus } from './report.ts';

/** As much of a report as its time class depends on. */
export interface ReportTiming {
  status: ReportStatus;
  /** The due instant in force. */
  dueAt: Instant | null;
  timeliness: Timeliness | null;
}

/**
 * How a report that is not settled stands to its date; null for one that was accepted or need not be made. What was
 * handed in is measured by when it was sent: waiting for the decision makes nobody late.
 */
export function reportTimeClass(
  report: ReportTiming,
  now: Instant,
  calendar: CalendarSlice,
): TimeClass | null {
  if (report.status === 'accepted' || report.status === 'cancelled') return null;
  if (report.dueAt === null) return 'no-deadline';
  if (report.status === 'submitted') {
    return report.timeliness === 'late' && now > report.dueAt ? 'overdue' : 'in-time';
  }
  return timeClass(report.dueAt, now, calendar);
}
