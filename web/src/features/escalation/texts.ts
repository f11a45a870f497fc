/** The words of "Cần xử lý": what waits for a decision. */
export const texts = {
  title: { vi: 'Cần xử lý', en: 'To decide' },
  onePlan: { vi: 'Chỉ của một kế hoạch', en: 'Of one plan only' },
  allPlans: { vi: 'Xem của tất cả kế hoạch', en: 'Show all plans' },
  summary: { vi: 'Tóm tắt', en: 'Summary' },
  nothing: { vi: 'Hiện không có gì chờ ý kiến.', en: 'Nothing waits for a decision.' },
  part: {
    vi: (name: string, count: number) => `${name} (${count})`,
    en: (name: string, count: number) => `${name} (${count})`,
  },
  since: {
    vi: (date: string) => `chờ lâu nhất từ ${date}`,
    en: (date: string) => `the oldest waits since ${date}`,
  },
  'decide-escalations': { vi: 'Việc chuyển lên, chờ ý kiến', en: 'Escalations' },
  'confirm-results': { vi: 'Kết quả chờ xác nhận', en: 'Results to confirm' },
  'decide-refusals': { vi: 'Từ chối, chờ trả lời', en: 'Refusals' },
  'decide-extensions': { vi: 'Xin gia hạn, chờ trả lời', en: 'Extensions asked for' },
  'set-dates': { vi: 'Chờ ấn định thời hạn', en: 'Dates to set' },
  'accept-reports': { vi: 'Báo cáo chờ chấp nhận', en: 'Reports to accept' },
  explain: { vi: 'Yêu cầu giải trình gửi đơn vị', en: 'Your agency is asked to explain' },
  empty: { vi: 'Không còn gì ở mục này.', en: 'Nothing is left here.' },
  all: { vi: 'Tất cả việc đã chuyển cấp', en: 'All escalations' },
  allShow: { vi: 'Xem tất cả việc đã chuyển cấp', en: 'Show all escalations' },
  noDate: { vi: 'không có thời hạn', en: 'no date' },
} as const;
