/** The words around an order to many. */
export const texts = {
  cancel: { vi: 'Thôi', en: 'Cancel' },
  close: { vi: 'Đóng', en: 'Close' },
  urgeText: { vi: 'Nội dung đôn đốc, đề nghị', en: 'What they are told' },
  urgeDefault: {
    vi: 'Đề nghị cơ quan, đơn vị quan tâm thực hiện và gửi kết quả đúng thời hạn; có khó khăn, vướng mắc đề nghị phản ánh kịp thời.',
    en: 'Please carry this out and send the result in time; tell us soon about any difficulty.',
  },
  remark: { vi: 'Ghi chú (nếu có)', en: 'Remark (if any)' },
  textMissing: { vi: 'Hãy ghi nội dung gửi tới các cơ quan', en: 'Write what the agencies are to be told' },
  nothing: { vi: 'Không có việc nào phù hợp để gửi.', en: 'There is nothing that this order fits.' },
  whoGetsWhat: {
    vi: (agencies: number, items: number) => `Sẽ gửi tới ${agencies} cơ quan, ${items} nội dung:`,
    en: (agencies: number, items: number) => `${agencies} agencies, ${items} items:`,
  },
  notPossible: {
    vi: (count: number) => `${count} nội dung không thuộc diện này, sẽ được bỏ qua.`,
    en: (count: number) => `${count} items do not fit and will be left out.`,
  },
  leftOut: { vi: 'bỏ qua', en: 'left out' },
  requested: { vi: 'đề nghị', en: 'request' },
  unreachable: { vi: 'chưa có tài khoản, thư điện tử', en: 'no account or mailbox yet' },
  items: { vi: (count: number) => `${count} nội dung`, en: (count: number) => `${count} items` },
  progress: { vi: 'Tiến độ', en: 'Progress' },
  working: {
    vi: (done: number, total: number) => `Đang thực hiện ${done}/${total}…`,
    en: (done: number, total: number) => `Working: ${done} of ${total}…`,
  },
  done: {
    vi: (count: number) => `Đã thực hiện ${count} nội dung.`,
    en: (count: number) => `${count} items done.`,
  },
  failed: {
    vi: (count: number) => `${count} nội dung chưa thực hiện được:`,
    en: (count: number) => `${count} items could not be done:`,
  },
} as const;
