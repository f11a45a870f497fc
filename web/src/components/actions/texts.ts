import type { components } from '../../lib/api/schema.ts';
import type { Text } from '../../lib/text/texts.ts';

/** Every order that the server may allow on a task or a report. */
export type ActionType = components['schemas'][
  'AllowedActionResponse' | 'AllowedReportActionResponse']['type'];

const text = (vi: string, en: string): Text<string> => ({ vi, en });

/** What each order on a task or report is called (docs/glossary.md). */
export const ACTION_NAMES: Readonly<Record<ActionType, Text<string>>> = {
  urge: text('Đôn đốc', 'Urge'),
  receive: text('Tiếp nhận', 'Receive'),
  refuse: text('Từ chối, không thuộc thẩm quyền', 'Refuse: not competent'),
  'decide-refusal': text('Trả lời việc từ chối', 'Decide on the refusal'),
  allot: text('Giao người phụ trách', 'Allot to an officer'),
  'report-progress': text('Báo cáo tiến độ', 'Report progress'),
  comment: text('Trao đổi', 'Comment'),
  submit: text('Gửi kết quả', 'Submit the result'),
  withdraw: text('Thu hồi', 'Withdraw'),
  confirm: text('Xác nhận hoàn thành', 'Confirm'),
  return: text('Trả lại, yêu cầu bổ sung', 'Return for correction'),
  redo: text('Thực hiện lại', 'Redo'),
  'request-extension': text('Xin gia hạn', 'Ask for an extension'),
  'decide-extension': text('Trả lời việc gia hạn', 'Decide on the extension'),
  'set-date': text('Ấn định thời hạn', 'Set the date'),
  suspend: text('Tạm dừng', 'Suspend'),
  resume: text('Tiếp tục thực hiện', 'Resume'),
  cancel: text('Hủy', 'Cancel'),
  reassign: text('Chuyển cơ quan khác thực hiện', 'Reassign'),
  'end-following': text('Kết thúc theo dõi', 'End following'),
  'acknowledge-escalation': text('Đã biết', 'Acknowledge'),
  'direct-escalation': text('Chỉ đạo', 'Direct'),
  'answer-escalation': text('Giải trình', 'Explain'),
  'close-escalation': text('Khép lại việc báo cáo cấp trên', 'Close the escalation'),
  accept: text('Chấp nhận', 'Accept'),
  reopen: text('Mở lại để đính chính', 'Reopen for a correction'),
};

/** What a field is called, by its order where that matters (`submit.text`), else by its name. */
export const FIELD_NAMES: Readonly<Record<string, Text<string>>> = {
  reason: text('Lý do', 'Reason'),
  text: text('Nội dung', 'Text'),
  note: text('Ý kiến', 'Remark'),
  dueOn: text('Thời hạn', 'Date'),
  until: text('Đề nghị gia hạn đến hết ngày', 'New last day asked for'),
  percent: text('Tiến độ (%)', 'Progress (%)'),
  officerId: text('Người phụ trách', 'Officer in charge'),
  agencyId: text('Cơ quan thực hiện', 'Agency'),
  fileIds: text('Tệp minh chứng', 'Files'),
  figures: text('Số liệu', 'Figures'),
  escalationId: text('Lần báo cáo cấp trên', 'Escalation'),
  direction: text('Ý kiến chỉ đạo', 'Direction'),
  answer: text('Giải trình', 'Explanation'),
  accept: text('Đồng ý', 'Consent'),
  approve: text('Đồng ý gia hạn', 'Approve the extension'),
  'submit.text': text('Kết quả thực hiện', 'Result in words'),
  'report-progress.text': text('Việc đã làm', 'What was done'),
  'return.reason': text('Nội dung cần bổ sung', 'What is to be reworked'),
  'redo.reason': text('Nội dung cần làm lại', 'What is to be done again'),
  'refuse.reason': text('Vì sao không thuộc thẩm quyền', 'Why the agency is not competent'),
  'decide-extension.until': text('Ngày khác với ngày được đề nghị', 'Another day than the one asked for'),
};

/** The other words of the forms for orders. */
export const texts = {
  cancel: { vi: 'Thôi', en: 'Cancel' },
  optional: { vi: (name: string) => `${name} (không bắt buộc)`, en: (name: string) => `${name} (optional)` },
  missing: { vi: (name: string) => `Hãy ghi: ${name}`, en: (name: string) => `Fill in: ${name}` },
  choose: { vi: 'Chọn…', en: 'Choose…' },
  yes: { vi: 'Đồng ý', en: 'Yes' },
  no: { vi: 'Không đồng ý', en: 'No' },
  kept: { vi: 'Nội dung viết lần trước được giữ lại.', en: 'What you wrote before was kept.' },
  done: { vi: (name: string) => `${name}: đã thực hiện.`, en: (name: string) => `${name}: done.` },
  more: { vi: 'Việc khác', en: 'More' },
  actions: { vi: 'Việc cần làm', en: 'What to do' },
  indicator: { vi: 'Chỉ tiêu, nội dung', en: 'Indicator' },
  value: { vi: 'Số lượng', en: 'Value' },
  unit: { vi: 'Đơn vị tính', en: 'Unit' },
  addFigure: { vi: 'Thêm số liệu', en: 'Add a figure' },
  removeFigure: { vi: (n: number) => `Bỏ dòng ${n}`, en: (n: number) => `Remove line ${n}` },
  figureWrong: {
    vi: 'Mỗi dòng số liệu cần đủ chỉ tiêu, số lượng và đơn vị tính; số thập phân viết với dấu phẩy.',
    en: 'Each figure needs its indicator, value and unit; decimals are written with a point.',
  },
  searchAgency: { vi: 'Tìm tên cơ quan', en: 'Search the agency' },
} as const;
