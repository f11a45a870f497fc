/** The words of the demonstration's clock. */
export const demoTexts = {
  demonstration: { vi: 'Bản dùng thử', en: 'Demonstration' },
  clock: { vi: 'Đồng hồ của bản dùng thử', en: 'Clock of the demonstration' },
  walking: { vi: 'đồng hồ đang chạy…', en: 'the clock is walking…' },
  advance: { vi: 'Cho đồng hồ chạy tiếp', en: 'Let the clock walk on' },
  day: { vi: 'Thêm một ngày', en: 'One day' },
  week: { vi: 'Thêm một tuần', en: 'One week' },
  'next-event': { vi: 'Đến sự kiện kế tiếp', en: 'To the next event' },
} as const;
