/** The words of "Việc của tôi". */
export const texts = {
  title: { vi: 'Việc của tôi', en: 'My tasks' },
  summary: { vi: 'Tóm tắt', en: 'Summary' },
  toReceive: { vi: 'Cần tiếp nhận', en: 'To receive' },
  returned: { vi: 'Trả lại, cần làm lại', en: 'Returned, to be reworked' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  dueSoon: { vi: 'Sắp đến hạn', en: 'Due soon' },
  inHand: { vi: 'Đang thực hiện', en: 'In hand' },
  waitingForOthers: { vi: 'Chờ người khác', en: 'Waiting for others' },
  reports: { vi: 'Báo cáo', en: 'Reports' },
  standing: { vi: 'Thường xuyên', en: 'Standing duties' },
  requests: { vi: 'Đề nghị', en: 'Requests' },
  section: {
    vi: (name: string, count: number) => `${name} (${count})`,
    en: (name: string, count: number) => `${name} (${count})`,
  },
  nothing: { vi: 'Hiện không có việc nào chờ đơn vị.', en: 'Nothing waits for your agency now.' },
  emptySection: { vi: 'Không còn việc nào ở mục này.', en: 'Nothing is left here.' },
  noReports: { vi: 'Chưa có báo cáo nào cần nộp.', en: 'No report is due.' },
  receive: { vi: 'Tiếp nhận', en: 'Receive' },
  receiveOne: { vi: (title: string) => `Tiếp nhận: ${title}`, en: (title: string) => `Receive: ${title}` },
  receiveAll: { vi: 'Tiếp nhận tất cả', en: 'Receive all' },
  receiveChosen: {
    vi: (count: number) => `Tiếp nhận ${count} việc đã chọn`,
    en: (count: number) => `Receive the ${count} chosen`,
  },
  receiveChosenQuestion: {
    vi: (count: number) => `Tiếp nhận ${count} việc đã chọn?`,
    en: (count: number) => `Receive the ${count} tasks that you chose?`,
  },
  choose: { vi: (title: string) => `Chọn: ${title}`, en: (title: string) => `Choose: ${title}` },
  receiveAllQuestion: {
    vi: (count: number) => `Tiếp nhận cả ${count} việc đang chờ đơn vị?`,
    en: (count: number) => `Receive all ${count} tasks that wait for your agency?`,
  },
  receiving: {
    vi: (done: number, total: number) => `Đang tiếp nhận ${done}/${total} việc…`,
    en: (done: number, total: number) => `Receiving ${done} of ${total} tasks…`,
  },
  received: {
    vi: (count: number) => `Đã tiếp nhận ${count} việc.`,
    en: (count: number) => `${count} tasks were received.`,
  },
  notReceived: {
    vi: (count: number) => `${count} việc chưa tiếp nhận được:`,
    en: (count: number) => `${count} tasks could not be received:`,
  },
  receiveBefore: {
    vi: (date: string) => `tiếp nhận trước hết ${date}`,
    en: (date: string) => `to be received by the end of ${date}`,
  },
  dormant: { vi: 'chờ phát sinh', en: 'waits for its event or period' },
  noDate: { vi: 'không có thời hạn', en: 'no date' },
  occurrence: { vi: (n: number) => `lượt ${n}`, en: (n: number) => `occurrence ${n}` },
} as const;
