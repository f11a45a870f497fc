import type { SubjectKind } from '../../domain/obligation/recorded-event.ts';
import type { ReportEvent } from '../../domain/report/report.ts';
import type { TaskEvent } from '../../domain/task/task.ts';
import type { Locale } from '../common/locale.ts';

type Words = Readonly<Record<Locale, string>>;

/** That a task was given is not told: there are hundreds in a minute. */
type Told = Exclude<(TaskEvent | ReportEvent)['type'], 'assigned'>;

const EVENTS: Readonly<Record<Told, Words>> = {
  received: { vi: 'Tiếp nhận', en: 'Received' },
  'refusal-asked': {
    vi: 'Đề nghị trả lại nhiệm vụ (không thuộc thẩm quyền)',
    en: 'Asks to give the task back (not its competence)',
  },
  'refusal-decided': { vi: 'Trả lời việc trả lại nhiệm vụ', en: 'Answer to the task given back' },
  allotted: { vi: 'Giao người phụ trách', en: 'Allotted to an officer' },
  'progress-reported': { vi: 'Báo cáo tiến độ', en: 'Reports on progress' },
  commented: { vi: 'Trao đổi', en: 'Comment' },
  urged: { vi: 'Đôn đốc', en: 'Urged' },
  submitted: { vi: 'Gửi kết quả', en: 'Hands in the result' },
  'submission-withdrawn': { vi: 'Thu hồi kết quả đã gửi', en: 'Takes the result back' },
  confirmed: { vi: 'Xác nhận kết quả', en: 'Result confirmed' },
  returned: { vi: 'Trả lại, yêu cầu bổ sung', en: 'Returned, more is asked for' },
  reopened: { vi: 'Yêu cầu thực hiện lại', en: 'To be done again' },
  'extension-asked': { vi: 'Xin gia hạn', en: 'Asks for an extension' },
  'extension-decided': { vi: 'Trả lời việc gia hạn', en: 'Answer on the extension' },
  'date-set': { vi: 'Ấn định thời hạn', en: 'Date set' },
  suspended: { vi: 'Tạm dừng', en: 'Suspended' },
  resumed: { vi: 'Tiếp tục thực hiện', en: 'Resumed' },
  cancelled: { vi: 'Hủy', en: 'Cancelled' },
  reassigned: { vi: 'Chuyển cơ quan khác thực hiện', en: 'Reassigned to another agency' },
  'following-ended': { vi: 'Kết thúc theo dõi', en: 'Following ended' },
  'duty-opened': { vi: 'Mở kỳ báo cáo', en: 'Reporting round opened' },
  accepted: { vi: 'Chấp nhận báo cáo', en: 'Report accepted' },
  'escalation-acknowledged': { vi: 'Lãnh đạo đã biết', en: 'The leader has seen it' },
  'escalation-directed': { vi: 'Lãnh đạo chỉ đạo', en: 'The leader directs' },
  'escalation-answered': { vi: 'Giải trình', en: 'Explanation' },
  'escalation-closed': { vi: 'Kết thúc việc chuyển cấp trên', en: 'Escalation closed' },
  replanned: {
    vi: 'Các mốc nhắc được tính lại do lịch làm việc hoặc quy tắc thay đổi',
    en: 'The reminders were planned anew, for the calendar or the rules changed',
  },
  'rung-reached': {
    vi: 'Đồng hồ chuyển mốc, không ai được nhắc',
    en: 'A rung was reached, nobody was reminded',
  },
};

const RUNGS: Readonly<Record<string, Words>> = {
  'receipt-1': { vi: 'Nhắc tiếp nhận', en: 'Reminder to receive' },
  'receipt-2': { vi: 'Nhắc tiếp nhận, báo người đứng đầu', en: 'Reminder to receive, the head is told' },
  'receipt-3': {
    vi: 'Nhắc tiếp nhận, báo cơ quan thường trực',
    en: 'Reminder to receive, the standing agency is told',
  },
  'before-10': { vi: 'Nhắc việc: còn 10 ngày làm việc', en: 'Reminder: 10 working days left' },
  'before-5': { vi: 'Nhắc việc: còn 5 ngày làm việc', en: 'Reminder: 5 working days left' },
  'before-2': { vi: 'Nhắc việc: còn 2 ngày làm việc', en: 'Reminder: 2 working days left' },
  due: { vi: 'Nhắc việc: hôm nay là ngày cuối', en: 'Reminder: today is the last day' },
  'overdue-1': { vi: 'Quá hạn: báo người đứng đầu', en: 'Overdue: the head is told' },
  'overdue-2': {
    vi: 'Quá hạn: chuyển cơ quan thường trực (mức 1)',
    en: 'Overdue: escalated to the standing agency (level 1)',
  },
  'overdue-3': {
    vi: 'Quá hạn: chuyển lãnh đạo phụ trách (mức 2)',
    en: 'Overdue: escalated to the supervising leader (level 2)',
  },
  'confirm-1': { vi: 'Nhắc xác nhận', en: 'Reminder to confirm' },
  'confirm-2': { vi: 'Nhắc xác nhận, báo người đứng đầu', en: 'Reminder to confirm, the head is told' },
  'confirm-3': { vi: 'Nhắc xác nhận, báo lãnh đạo', en: 'Reminder to confirm, the leader is told' },
  'plan-end': {
    vi: 'Kế hoạch kết thúc, việc thường xuyên tự kết thúc',
    en: 'The plan ends, standing work ends with it',
  },
};

/** Words that differ where the subject is a report. */
const REPORT_EVENTS: Readonly<Record<string, Words>> = {
  submitted: { vi: 'Gửi báo cáo', en: 'Hands in the report' },
  'submission-withdrawn': { vi: 'Thu hồi báo cáo đã gửi', en: 'Takes the report back' },
};

/** Stands for the reference where the subject is a report. */
export const REPORT: Words = { vi: 'báo cáo', en: 'report' };

/** One line for the status page: what an event or a rung means to a reader. */
export function happeningText(
  { kind, type, rung }: { kind: SubjectKind; type: string; rung: string | null },
  locale: Locale,
): string {
  if (rung !== null) return RUNGS[rung]?.[locale] ?? rung;
  const words: Readonly<Record<string, Words>> = kind === 'report' ? { ...EVENTS, ...REPORT_EVENTS } : EVENTS;
  return words[type]?.[locale] ?? type;
}
