/** The words of the shared components. */
export const texts = {
  loading: { vi: 'Đang tải…', en: 'Loading…' },
  problemTitle: { vi: 'Chưa thực hiện được', en: 'This could not be done' },
  noAnswer: {
    vi: 'Chưa nhận được trả lời của hệ thống. Kiểm tra kết nối rồi thử lại.',
    en: 'The service has not answered. Check the connection and try again.',
  },
  stale: {
    vi: 'Nội dung đã được người khác thay đổi; phần trên đã được cập nhật. Hãy xem lại rồi thực hiện lại.',
    en: 'Somebody else changed this in the meantime; what you see above is up to date. Look at it and try again.',
  },
  toHome: { vi: 'Về trang đầu', en: 'To the first page' },
  retry: { vi: 'Thử lại', en: 'Try again' },
  reference: { vi: (id: string) => `Mã tra cứu: ${id}`, en: (id: string) => `Reference: ${id}` },
  more: { vi: 'Xem thêm', en: 'Show more' },
  why: { vi: 'Vì sao là ngày này?', en: 'Why this day?' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  close: { vi: 'Đóng', en: 'Close' },
  reasonMissing: { vi: 'Hãy ghi rõ lý do', en: 'Give the reason' },
  filesDrop: { vi: 'hoặc kéo tệp vào đây', en: 'or drop files here' },
  filesChoose: { vi: 'Chọn tệp', en: 'Choose files' },
  filesSending: { vi: (name: string) => `Đang gửi ${name}…`, en: (name: string) => `Sending ${name}…` },
  fileFailed: {
    vi: (name: string) => `${name}: chưa gửi được, đường truyền bị ngắt.`,
    en: (name: string) => `${name}: not sent, the line broke.`,
  },
  fileRemove: { vi: (name: string) => `Bỏ ${name}`, en: (name: string) => `Remove ${name}` },
  export: { vi: 'Xuất Excel', en: 'Export to Excel' },
  exportOf: {
    vi: (what: string) => `Xuất Excel: ${what}`,
    en: (what: string) => `Export to Excel: ${what}`,
  },
  jobProgress: { vi: 'Tiến độ', en: 'Progress' },
  jobRunning: {
    vi: (done: number, total: number) => `Đang thực hiện ${done}/${total}…`,
    en: (done: number, total: number) => `${done} of ${total} done…`,
  },
  jobDone: { vi: (done: number) => `Đã xong ${done}.`, en: (done: number) => `${done} done.` },
  jobFailed: {
    vi: (count: number) => `${count} việc chưa làm được:`,
    en: (count: number) => `${count} could not be done:`,
  },
  noDate: { vi: 'không có thời hạn', en: 'no date' },
  dateFormat: { vi: 'ngày/tháng/năm', en: 'day/month/year' },
} as const;
