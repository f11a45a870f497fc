import { officialDate, weekdayNameVi } from '../../../domain/calendar/official-date.ts';
import type { DigestGroup, LetterTexts } from './notice-facts.ts';

const COUNTS: Readonly<Record<DigestGroup, string>> = {
  escalated: 'việc chờ ý kiến chỉ đạo',
  overdue: 'việc quá hạn',
  receive: 'việc cần tiếp nhận',
  'due-soon': 'việc sắp đến hạn',
  decide: 'việc chờ xác nhận',
  direction: 'thông tin chỉ đạo, điều hành',
  requests: 'nội dung đề nghị',
  'late-requests': 'đề nghị đã qua thời hạn',
  information: 'thông tin',
};

/** Lời trong thư, quanh các thông báo. */
export const LETTER_VI: LetterTexts = {
  groups: {
    escalated: 'Chờ ý kiến chỉ đạo',
    overdue: 'Quá hạn',
    receive: 'Cần tiếp nhận',
    'due-soon': 'Sắp đến hạn',
    decide: 'Chờ xác nhận, quyết định',
    direction: 'Chỉ đạo, điều hành',
    requests: 'Nội dung kính đề nghị',
    'late-requests': 'Danh sách đề nghị đã qua thời hạn',
    information: 'Thông tin để biết',
  },
  countOf: (group, count) => `${count} ${COUNTS[group]}`,
  andMore: (count) => `và ${count} việc khác`,
  digestSubject: (counts, day) => `Đôn Đốc: ${counts} (${officialDate(day)})`,
  politeDigestSubject: (count, day) => `Kính đề nghị phối hợp: ${count} nội dung (${officialDate(day)})`,
  escalationSubject: (count, headline) =>
    count === 1 ? `Đôn Đốc: xin ý kiến – ${headline}` : `Đôn Đốc: xin ý kiến về ${count} việc quá hạn`,
  salutation: 'Kính gửi:',
  digestOpening: (day) =>
    `Tổng hợp công việc theo kế hoạch đến 08 giờ 30 phút ${weekdayNameVi(day)}, ${officialDate(day)}:`,
  politeOpening: (day) =>
    `Xin trân trọng gửi các nội dung kính đề nghị phối hợp, tính đến 08 giờ 30 phút ${weekdayNameVi(day)}, ${officialDate(day)}:`,
  escalationOpening: 'Các việc sau đây vừa được chuyển cấp trên xem xét:',
  incomplete: 'Một số nhắc việc của buổi sáng chưa kịp tổng hợp và sẽ có trong thư của ngày làm việc sau.',
  closing:
    'Thư được gửi tự động vào 08 giờ 30 phút các ngày làm việc khi có nội dung mới. Mọi việc được cập nhật tại địa chỉ nêu trên./.',
  politeClosing: 'Xin trân trọng cảm ơn sự quan tâm, phối hợp của Quý cơ quan./.',
  politeSender: 'Thông tin thực hiện kế hoạch',
  open: 'Mở để xem và xử lý',
  openPlan: 'Mở bảng của kế hoạch',
  agencies: (count) => `${count} cơ quan`,
  andOthers: (count) => `và ${count} cơ quan khác`,
  settled: 'Đã được xử lý sau thời điểm nhắc.',
};
