/** The words of a history. */
export const historyTexts = {
  system: { vi: 'Hệ thống', en: 'The system' },
  somebody: { vi: 'Một người đã thôi việc', en: 'Somebody who has left' },
  tells: { vi: (names: string) => `Báo: ${names}`, en: (names: string) => `Told: ${names}` },
  escalationLevel: {
    vi: (level: number) => `Báo cáo cấp trên, mức ${level}`,
    en: (level: number) => `Escalation, level ${level}`,
  },
  responsible: { vi: 'đơn vị, người phụ trách', en: 'the responsible' },
  head: { vi: 'thủ trưởng đơn vị', en: 'head of the agency' },
  'standing-agency': { vi: 'cơ quan thường trực', en: 'standing agency' },
  'standing-head': { vi: 'thủ trưởng cơ quan thường trực', en: 'head of the standing agency' },
  leader: { vi: 'lãnh đạo phụ trách', en: 'supervising leader' },
} as const;
