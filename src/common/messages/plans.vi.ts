import type { MessageText } from './texts.ts';

/** Lời báo về kế hoạch và việc xử lý hàng loạt. */
export const PLAN_PROBLEMS_VI: Readonly<Record<string, MessageText>> = {
  'plan-invalid': {
    title: 'Kế hoạch còn lỗi',
    detail:
      'Kế hoạch có nội dung chưa đúng hoặc chưa đủ. Vui lòng sửa các chỗ được nêu trong "errors" rồi thực hiện lại.',
  },
  'plan-already-issued': {
    title: 'Kế hoạch đã ban hành',
    detail: 'Kế hoạch này đã được ban hành ({issuedAt}) nên không thể ban hành lại hoặc thay nội dung.',
  },
  'plan-closed': {
    title: 'Kế hoạch đã kết thúc',
    detail: 'Kế hoạch này đã kết thúc nên không nhận thêm lệnh.',
  },
  'plan-not-running': {
    title: 'Kế hoạch chưa ban hành',
    detail: 'Việc này chỉ thực hiện được khi kế hoạch đã được ban hành.',
  },
  'plan-launching': {
    title: 'Đang giao nhiệm vụ',
    detail: 'Kế hoạch đang được giao việc đến các cơ quan. Vui lòng chờ hoàn tất rồi thực hiện lại.',
  },
  'bulk-selection-missing': {
    title: 'Chưa chọn nhiệm vụ',
    detail: 'Vui lòng nêu danh sách nhiệm vụ (taskIds) hoặc điều kiện lọc (filter), chỉ một trong hai.',
  },
  'no-answer': {
    title: 'Không có câu trả lời',
    detail:
      'Đã thử {attempts} lần mà không có câu trả lời. Lệnh có thể đã được thực hiện: vui lòng xem lại, rồi cho chạy lại các mục chưa có câu trả lời.',
  },
  'nothing-unanswered': {
    title: 'Không có mục nào để chạy lại',
    detail: 'Không có mục nào của công việc này chưa được trả lời.',
  },
  'bulk-note-missing': {
    title: 'Thiếu nội dung đôn đốc',
    detail:
      'Trường "note" cần có nội dung gửi đến các cơ quan được đôn đốc. Vui lòng ghi nội dung rồi gửi lại.',
  },
  'bulk-empty': {
    title: 'Không có nhiệm vụ nào',
    detail: 'Không có nhiệm vụ nào đang chờ lệnh này của cơ quan bạn.',
  },
  'assignment-not-on-event': {
    title: 'Không phải việc phát sinh theo sự việc',
    detail: 'Việc giao {ref} không phải là việc thực hiện khi có sự việc xảy ra.',
  },
  'agency-not-assigned': {
    title: 'Cơ quan không được giao việc này',
    detail: 'Cơ quan {agencyId} không đang được giao việc nào trong các việc đã nêu ({ref}).',
  },
  'date-in-future': {
    title: 'Ngày chưa đến',
    detail: 'Ngày {date} sau ngày hôm nay ({today}). Vui lòng kiểm tra lại.',
  },
  'task-unknown': {
    title: 'Không có nhiệm vụ này',
    detail: 'Có mã nhiệm vụ hoặc báo cáo không còn mở trong kế hoạch này: {ids}.',
  },
};
