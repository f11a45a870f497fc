/** The words of single fields in the editors. */
export const fieldTexts = {
  dayFormat: { vi: 'ngày/tháng/năm', en: 'day/month/year' },
  noDay: {
    vi: 'Không có ngày này. Ghi theo mẫu 15/12/2025.',
    en: 'There is no such day. Write it as 15/12/2025.',
  },
} as const;
