/** The words of the demonstration's own page. */
export const texts = {
  title: { vi: 'Bản dùng thử', en: 'Demonstration' },
  notReal: {
    vi: 'Kế hoạch và đơn vị có thật, diễn biến và số liệu là ví dụ.',
    en: 'Plan and bodies are real, events and figures are examples.',
  },
  none: { vi: 'Hệ thống này không phải bản dùng thử.', en: 'This installation is no demonstration.' },
  clock: { vi: 'Đồng hồ', en: 'Clock' },
  history: { vi: 'Diễn biến đã có', en: 'History so far' },
  days: {
    vi: (done: number, total: number) => `${done}/${total} ngày`,
    en: (done: number, total: number) => `${done} of ${total} days`,
  },
  waiting: { vi: 'Chờ ban hành kế hoạch mẫu', en: 'Waiting for the sample plan to be issued' },
  walking: { vi: 'Đang diễn lại', en: 'Being played' },
  done: { vi: 'Đã đầy đủ', en: 'Complete' },
  happenings: { vi: 'Vừa diễn ra', en: 'What happened last' },
  noHappenings: { vi: 'Chưa có gì diễn ra.', en: 'Nothing happened yet.' },
  units: { vi: (count: number) => `${count} đơn vị`, en: (count: number) => `${count} bodies` },
  toLogIn: { vi: 'Về trang đăng nhập', en: 'To the log-in' },
  api: { vi: 'Giao diện lập trình (API)', en: 'The API' },
} as const;
