import type { MessageText } from './texts.ts';

/** Lời báo về chạy thử kế hoạch. */
export const SIMULATION_PROBLEMS_VI: Readonly<Record<string, MessageText>> = {
  'mix-unreadable': {
    title: 'Cơ cấu hành vi không đọc được',
    detail:
      'Phần "{part}" của cơ cấu hành vi không đọc được. Vui lòng ghi theo dạng prompt=60,late=30,silent=10.',
  },
  'mix-behaviour-unknown': {
    title: 'Không có hành vi này',
    detail: 'Không có hành vi "{behaviour}". Vui lòng chọn trong: {known}.',
  },
  'mix-total': {
    title: 'Cơ cấu hành vi chưa đủ 100',
    detail: 'Các tỷ lệ phải là số nguyên không âm và cộng lại bằng 100 (hiện là {total}).',
  },
  'simulation-beyond-calendar': {
    title: 'Chạy thử vượt quá lịch làm việc',
    detail:
      'Chạy thử đến ngày {lastDay}, nhưng lịch làm việc chỉ có từ {from} đến {to}. Vui lòng giảm số năm, đổi ngày bắt đầu, hoặc bổ sung lịch.',
  },
  'simulation-option-unknown': {
    title: 'Tham số không hợp lệ',
    detail: 'Tham số {option} không hợp lệ: {value}. Cách dùng: {usage}',
  },
  'simulation-plan-unknown': {
    title: 'Không có kế hoạch này',
    detail: 'Không có kế hoạch mẫu hay tệp nào tên "{name}". Các kế hoạch mẫu: {known}.',
  },
  'simulation-agency-unknown': {
    title: 'Cơ quan không có trong kế hoạch',
    detail: 'Không có cơ quan nào tên "{name}" nhận việc hay báo cáo trong kế hoạch này.',
  },
  'simulation-busy': {
    title: 'Đang có nhiều lượt chạy thử',
    detail: 'Hệ thống đang chạy thử các kế hoạch khác. Vui lòng thử lại sau ít phút.',
  },
  'simulation-too-long': {
    title: 'Chạy thử quá lâu',
    detail: 'Chạy thử chưa xong sau {seconds} giây nên đã dừng. Vui lòng giảm số năm rồi thử lại.',
  },
  'simulation-out-of-memory': {
    title: 'Chạy thử cần quá nhiều bộ nhớ',
    detail:
      'Chạy thử cần nhiều bộ nhớ hơn mức cho phép nên đã dừng. Vui lòng giảm số năm, hoặc dùng lệnh npm run simulate.',
  },
  'simulation-too-large': {
    title: 'Kế hoạch quá lớn để chạy thử',
    detail:
      'Kế hoạch có {tasks} nhiệm vụ, nhiều hơn {most} nhiệm vụ mà máy chủ chạy thử được. Vui lòng dùng lệnh npm run simulate.',
  },
};
