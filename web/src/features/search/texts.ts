/** The words of the search. */
export const texts = {
  title: { vi: 'Tìm kiếm', en: 'Search' },
  label: { vi: 'Tìm việc, kế hoạch, đơn vị', en: 'Search tasks, plans, agencies' },
  hint: { vi: 'Tìm… (không cần gõ dấu)', en: 'Search… (accents do not matter)' },
  submit: { vi: 'Tìm', en: 'Search' },
  tooShort: { vi: 'Gõ ít nhất hai chữ cái.', en: 'Type at least two letters.' },
  nothing: {
    vi: (text: string) => `Không tìm thấy “${text}”.`,
    en: (text: string) => `Nothing found for “${text}”.`,
  },
  tasks: { vi: 'Việc', en: 'Tasks' },
  plans: { vi: 'Kế hoạch', en: 'Plans' },
  agencies: { vi: 'Đơn vị', en: 'Agencies' },
  moreTasks: { vi: 'Xem tất cả việc tìm thấy', en: 'See all tasks found' },
  moreAgencies: { vi: 'Xem tất cả đơn vị tìm thấy', en: 'See all agencies found' },
  morePlans: {
    vi: 'Còn kế hoạch khác: gõ thêm chữ để tìm hẹp hơn.',
    en: 'There are more plans: type more letters.',
  },
  seeAll: { vi: 'Xem cả trang kết quả', en: 'See the page of results' },
} as const;
