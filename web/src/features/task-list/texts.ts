import { NATIONAL_CLASS_TEXTS } from '../../components/national-class-words.ts';
import { IN_HAND } from '../../lib/paths.ts';

/** The words of a list of tasks that a figure opened to. */
export const texts = {
  title: { vi: 'Danh sách việc', en: 'Tasks' },
  all: { vi: 'Tất cả việc', en: 'All tasks' },
  'national:done-on-time': NATIONAL_CLASS_TEXTS.doneOnTime,
  'national:done-late': NATIONAL_CLASS_TEXTS.doneLate,
  'national:open-in-time': NATIONAL_CLASS_TEXTS.openInTime,
  'national:open-overdue': NATIONAL_CLASS_TEXTS.openOverdue,
  'timeClass:overdue': { vi: 'Quá hạn', en: 'Overdue' },
  'timeClass:due-soon': { vi: 'Sắp đến hạn', en: 'Due soon' },
  'timeClass:in-time': { vi: 'Trong hạn', en: 'In time' },
  'timeClass:no-deadline': { vi: 'Không hạn', en: 'No deadline' },
  [`status:${IN_HAND}`]: { vi: 'Chưa gửi kết quả', en: 'Not handed in' },
  'pending:result': { vi: 'Chờ xác nhận kết quả', en: 'Results to confirm' },
  'pending:refusal': { vi: 'Chờ trả lời việc từ chối', en: 'Refusals to decide on' },
  'pending:extension': { vi: 'Chờ trả lời việc gia hạn', en: 'Extensions to decide on' },
  'pending:date': { vi: 'Chờ ấn định thời hạn', en: 'Dates to set' },
  'silent:true': { vi: 'Chưa tiếp nhận, đã quá ngày', en: 'Silent: not received in time' },
  'escalated:true': { vi: 'Đã chuyển cấp trên', en: 'Escalated' },
  empty: { vi: 'Không có việc nào.', en: 'There are no tasks.' },
  search: { vi: 'Tìm trong danh sách', en: 'Search in the list' },
  sort: { vi: 'Thứ tự', en: 'Order' },
  byDue: { vi: 'Theo thời hạn', en: 'By date' },
  byAgency: { vi: 'Theo đơn vị', en: 'By agency' },
  byAssignment: { vi: 'Theo văn bản', en: 'By the text of the plan' },
  download: { vi: 'Tải bảng (CSV)', en: 'Download (CSV)' },
  plan: { vi: 'Kế hoạch:', en: 'Plan:' },
  agency: { vi: 'Đơn vị:', en: 'Agency:' },
} as const;
