import type { components } from '../lib/api/schema.ts';
import type { Text } from '../lib/text/texts.ts';

export type TimeClassName = NonNullable<components['schemas']['TaskRowResponse']['timeClass']>;
export type Treatment = components['schemas']['TaskRowResponse']['treatment'];
export type TaskStatus = components['schemas']['TaskRowResponse']['status'];
export type ReportStatus = components['schemas']['ReportRowResponse']['status'];

const TIME_CLASSES: Readonly<Record<TimeClassName, Text<string>>> = {
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  'due-soon': { vi: 'Sắp đến hạn', en: 'Due soon' },
  'in-time': { vi: 'Trong hạn', en: 'In time' },
  'no-deadline': { vi: 'Không hạn', en: 'No deadline' },
};

/** To the Front and other bodies outside the authority nothing is "overdue" (docs/glossary.md). */
const POLITE_OVERDUE: Text<string> = { vi: 'Đã qua thời hạn', en: 'Past its date' };

const TASK_STATES: Readonly<Record<TaskStatus, Text<string>>> = {
  'not-received': { vi: 'Chưa tiếp nhận', en: 'Not received' },
  'in-progress': { vi: 'Đang thực hiện', en: 'In progress' },
  'awaiting-confirmation': { vi: 'Chờ xác nhận', en: 'Awaiting confirmation' },
  completed: { vi: 'Hoàn thành', en: 'Completed' },
  returned: { vi: 'Trả lại', en: 'Returned' },
  suspended: { vi: 'Tạm dừng', en: 'Suspended' },
  cancelled: { vi: 'Hủy', en: 'Cancelled' },
  refused: { vi: 'Từ chối (được đồng ý)', en: 'Refused, with consent' },
  ended: { vi: 'Kết thúc theo dõi', en: 'No longer followed' },
};

const REPORT_STATES: Readonly<Record<ReportStatus, Text<string>>> = {
  'not-submitted': { vi: 'Chưa nộp', en: 'Not submitted' },
  submitted: { vi: 'Đã nộp, chờ chấp nhận', en: 'Submitted' },
  returned: { vi: 'Trả lại', en: 'Returned' },
  accepted: { vi: 'Đã chấp nhận', en: 'Accepted' },
  cancelled: { vi: 'Không phải báo cáo', en: 'Not owed' },
};

/** The word for a time class; polite for what was requested and not directed. */
export function timeClassWord(value: TimeClassName, treatment: Treatment = 'followed'): Text<string> {
  return value === 'overdue' && treatment === 'requested' ? POLITE_OVERDUE : TIME_CLASSES[value];
}

/** The word for the state of a task (docs/glossary.md). */
export function taskStateWord(status: TaskStatus): Text<string> {
  return TASK_STATES[status];
}

/** The word for the state of a report. */
export function reportStateWord(status: ReportStatus): Text<string> {
  return REPORT_STATES[status];
}
