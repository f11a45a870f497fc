import type { SubjectKind } from '../../domain/obligation/recorded-event.ts';

const EVENTS: Readonly<Record<string, string>> = {
  received: 'Tiếp nhận',
  'refusal-asked': 'Đề nghị trả lại nhiệm vụ (không thuộc thẩm quyền)',
  'refusal-decided': 'Trả lời việc trả lại nhiệm vụ',
  allotted: 'Giao người phụ trách',
  'progress-reported': 'Báo cáo tiến độ',
  commented: 'Trao đổi',
  urged: 'Đôn đốc',
  submitted: 'Gửi kết quả',
  'submission-withdrawn': 'Thu hồi kết quả đã gửi',
  confirmed: 'Xác nhận kết quả',
  returned: 'Trả lại, yêu cầu bổ sung',
  reopened: 'Yêu cầu thực hiện lại',
  'extension-asked': 'Xin gia hạn',
  'extension-decided': 'Trả lời việc gia hạn',
  'date-set': 'Ấn định thời hạn',
  suspended: 'Tạm dừng',
  resumed: 'Tiếp tục thực hiện',
  cancelled: 'Hủy',
  reassigned: 'Chuyển cơ quan khác thực hiện',
  'following-ended': 'Kết thúc theo dõi',
  'duty-opened': 'Mở kỳ báo cáo',
  accepted: 'Chấp nhận báo cáo',
  'escalation-acknowledged': 'Lãnh đạo đã biết',
  'escalation-directed': 'Lãnh đạo chỉ đạo',
  'escalation-answered': 'Giải trình',
  'escalation-closed': 'Kết thúc việc chuyển cấp trên',
  'rung-reached': 'Đồng hồ chuyển mốc, không ai được nhắc',
};

const RUNGS: Readonly<Record<string, string>> = {
  'receipt-1': 'Nhắc tiếp nhận',
  'receipt-2': 'Nhắc tiếp nhận, báo người đứng đầu',
  'receipt-3': 'Nhắc tiếp nhận, báo cơ quan thường trực',
  'before-10': 'Nhắc việc: còn 10 ngày làm việc',
  'before-5': 'Nhắc việc: còn 5 ngày làm việc',
  'before-2': 'Nhắc việc: còn 2 ngày làm việc',
  due: 'Nhắc việc: hôm nay là ngày cuối',
  'overdue-1': 'Quá hạn: báo người đứng đầu',
  'overdue-2': 'Quá hạn: chuyển cơ quan thường trực (mức 1)',
  'overdue-3': 'Quá hạn: chuyển lãnh đạo phụ trách (mức 2)',
  'confirm-1': 'Nhắc xác nhận',
  'confirm-2': 'Nhắc xác nhận, báo người đứng đầu',
  'confirm-3': 'Nhắc xác nhận, báo lãnh đạo',
  'plan-end': 'Kế hoạch kết thúc, việc thường xuyên tự kết thúc',
};

/** Words that differ where the subject is a report. */
const REPORT_EVENTS: Readonly<Record<string, string>> = {
  submitted: 'Gửi báo cáo',
  'submission-withdrawn': 'Thu hồi báo cáo đã gửi',
};

/** One line for the status page: what an event or a rung means to a reader. */
export function happeningText(kind: SubjectKind, type: string, rung: string | null): string {
  if (rung !== null) return RUNGS[rung] ?? rung;
  return (kind === 'report' ? REPORT_EVENTS[type] : undefined) ?? EVENTS[type] ?? type;
}
