/** The words of an escalation. */
export const texts = {
  level: {
    vi: (level: number) => (level === 2 ? 'Mức 2: lãnh đạo phụ trách' : 'Mức 1: cơ quan thường trực'),
    en: (level: number) => (level === 2 ? 'Level 2: supervising leader' : 'Level 1: standing agency'),
  },
  open: { vi: 'Chờ ý kiến', en: 'Awaits an answer' },
  acknowledged: { vi: 'Đã biết', en: 'Acknowledged' },
  directed: { vi: 'Đã chỉ đạo', en: 'Directed' },
  answered: { vi: 'Đã giải trình', en: 'Explained' },
  closed: { vi: 'Đã kết thúc', en: 'Closed' },
  due: { vi: (date: string) => `thời hạn ${date}`, en: (date: string) => `due ${date}` },
  since: { vi: (date: string) => `chuyển lên từ ${date}`, en: (date: string) => `escalated ${date}` },
  direction: { vi: 'Ý kiến chỉ đạo:', en: 'Direction:' },
  answer: { vi: 'Giải trình:', en: 'Explanation:' },
  acknowledge: { vi: 'Đã biết', en: 'Acknowledge' },
  acknowledgeOf: {
    vi: (agency: string) => `Đã biết việc của ${agency}`,
    en: (agency: string) => `Acknowledge the work of ${agency}`,
  },
  direct: { vi: 'Chỉ đạo', en: 'Direct' },
  directQuestion: {
    vi: (agency: string) => `Ý kiến chỉ đạo được gửi ngay đến ${agency} và cơ quan thường trực.`,
    en: (agency: string) => `The direction goes to ${agency} and the standing agency at once.`,
  },
  directionField: { vi: 'Ý kiến chỉ đạo', en: 'Direction' },
  ask: { vi: 'Yêu cầu giải trình', en: 'Ask for an explanation' },
  askSentence: {
    vi: 'Yêu cầu giải trình lý do chậm thực hiện và nêu rõ ngày hoàn thành.',
    en: 'Explain why the work is late, and name the day on which it will be done.',
  },
  askQuestion: {
    vi: (agency: string, sentence: string) => `Gửi đến ${agency}: “${sentence}”`,
    en: (agency: string, sentence: string) => `To ${agency}: “${sentence}”`,
  },
  askMore: { vi: 'Ý kiến thêm (nếu có)', en: 'Further remarks (if any)' },
  explain: { vi: 'Giải trình', en: 'Explain' },
  explainQuestion: {
    vi: 'Giải trình được gửi đến người đã yêu cầu và ghi vào diễn biến của việc.',
    en: 'The explanation goes to whoever asked for it and is kept in the history of the work.',
  },
  explanationField: { vi: 'Nội dung giải trình', en: 'Explanation' },
  close: { vi: 'Kết thúc', en: 'Close' },
  closeQuestion: {
    vi: 'Kết thúc việc chuyển cấp này? Việc vẫn được theo dõi đến khi hoàn thành.',
    en: 'Close this escalation? The work itself is followed until it is done.',
  },
  closeNote: { vi: 'Ghi chú (nếu có)', en: 'Remark (if any)' },
} as const;
