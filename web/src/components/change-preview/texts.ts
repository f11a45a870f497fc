/** The words of the preview of a change of calendar or rules. */
export const texts = {
  title: { vi: 'Thay đổi này làm chuyển', en: 'What this change moves' },
  nothing: { vi: 'Không việc nào, báo cáo nào bị chuyển ngày.', en: 'No task and no report moves.' },
  tasks: { vi: 'việc', en: 'tasks' },
  reports: { vi: 'báo cáo', en: 'reports' },
  rounds: { vi: 'kỳ báo cáo', en: 'rounds' },
  dates: { vi: 'thời hạn thay đổi', en: 'due dates change' },
  earlier: { vi: 'sớm hơn', en: 'earlier' },
  later: { vi: 'muộn hơn', en: 'later' },
  remindersOnly: { vi: 'chỉ chuyển ngày nhắc', en: 'only reminders move' },
  items: { vi: 'Những việc đầu tiên', en: 'The first of them' },
  moves: {
    vi: (from: string, to: string) => `thời hạn ${from} → ${to}`,
    en: (from: string, to: string) => `due ${from} → ${to}`,
  },
  unplannable: {
    vi: (count: number) =>
      `${count} việc, báo cáo giữ nguyên ngày: lịch làm việc chưa nhập đến ngày cần tính.`,
    en: (count: number) =>
      `${count} stay as they are planned: the calendar does not reach the days they need.`,
  },
  unplanned: { vi: 'Giữ nguyên ngày', en: 'Stay as planned' },
  notEntered: {
    vi: (agency: string, date: string) => `${agency}, cần lịch của ngày ${date}`,
    en: (agency: string, date: string) => `${agency}, needs the calendar of ${date}`,
  },
  byAgency: { vi: 'Nhiều nhất ở:', en: 'Most of it at:' },
} as const;
