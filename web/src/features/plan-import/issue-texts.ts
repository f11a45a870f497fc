/** The words of preview, dry run, issue and launch. */
export const issueTexts = {
  backToReview: { vi: 'Quay lại rà soát', en: 'Back to the review' },
  whatFollows: { vi: 'Nếu ban hành, kế hoạch sẽ tạo ra', en: 'What would follow from the plan' },
  tasks: { vi: 'việc khi ban hành', en: 'tasks at the launch' },
  assignments: { vi: 'việc giao trong kế hoạch', en: 'assignments of the plan' },
  dated: { vi: 'việc giao có thời hạn', en: 'assignments with a date' },
  reports: { vi: 'báo cáo ở kỳ đầu', en: 'reports in the first rounds' },
  requested: { vi: 'việc gửi dưới hình thức đề nghị', en: 'tasks that are requests' },
  dates: { vi: 'Việc giao và thời hạn', en: 'Assignments and their dates' },
  forAgencies: { vi: (n: number) => `${n} cơ quan`, en: (n: number) => `${n} agencies` },
  firstTurn: { vi: (day: string) => `lượt đầu mở ${day}`, en: (day: string) => `first turn opens ${day}` },
  waits: { vi: 'chờ đến kỳ hoặc khi phát sinh', en: 'waits for its period or event' },
  noDate: { vi: 'không có thời hạn', en: 'no date' },
  rounds: { vi: 'Kỳ báo cáo đầu tiên', en: 'First rounds of reports' },
  roundLine: {
    vi: (reports: number, opens: string) => `${reports} báo cáo, mở ${opens}`,
    en: (reports: number, opens: string) => `${reports} reports, opens ${opens}`,
  },
  roundDue: { vi: (day: string) => `hạn gửi ${day}`, en: (day: string) => `due ${day}` },
  roundNoDate: { vi: 'thời hạn sẽ ấn định', en: 'the date is still to be set' },
  addressed: { vi: 'Nêu tên, không theo dõi', en: 'Addressed, not followed' },
  compare: { vi: 'So sánh với kế hoạch đang thực hiện', en: 'Compare with a running plan' },
  compareHint: {
    vi: 'Dùng khi đây là văn bản sửa đổi, bổ sung hoặc thay thế.',
    en: 'For an amended plan, or a new version of one.',
  },
  comparePlan: { vi: 'Kế hoạch đang thực hiện', en: 'Running plan' },
  noPlans: { vi: 'Chưa có kế hoạch nào để so sánh.', en: 'There is no plan to compare with.' },
  unchanged: {
    vi: (n: number) => `${n} việc giao giữ nguyên.`,
    en: (n: number) => `${n} assignments stay as they are.`,
  },
  added: { vi: 'Thêm', en: 'Added' },
  changed: { vi: 'Thay đổi', en: 'Changed' },
  dropped: { vi: 'Bỏ', en: 'Dropped' },
  consequences: {
    vi: (starting: number, kept: number, ending: number) =>
      `${starting} cơ quan nhận việc mới, ${kept} việc tiếp tục, ${ending} việc kết thúc`,
    en: (starting: number, kept: number, ending: number) =>
      `${starting} agencies get a task, ${kept} tasks go on, ${ending} tasks end`,
  },
  makeDraft: { vi: 'Lập dự thảo kế hoạch', en: 'Make the draft' },
  makeDraftQuestion: {
    vi: 'Lập dự thảo từ bản rà soát này? Sau đó không rà soát ở đây nữa; chưa cơ quan nào nhận việc cho đến khi ban hành.',
    en: 'Make the draft of this review? It then ends here; nobody gets any work before the plan is issued.',
  },
  draft: { vi: 'Dự thảo kế hoạch', en: 'Draft of the plan' },
  simulate: { vi: 'Chạy thử', en: 'Run it dry' },
  simulateHint: {
    vi: 'Chạy thử cho thấy kế hoạch sẽ dồn việc vào những ngày nào, nếu các cơ quan làm như giả định. Không lưu lại gì.',
    en: 'The dry run shows on which days the plan brings most to do, if agencies behave as assumed. Nothing is kept.',
  },
  assumption: { vi: 'Giả định', en: 'Assumption' },
  load: { vi: 'Số lần nhắc và số thư theo tháng', en: 'Reminders and letters by month' },
  month: { vi: 'Tháng', en: 'Month' },
  reminders: { vi: 'Lần nhắc', en: 'Reminders' },
  letters: { vi: 'Thư', en: 'Letters' },
  escalations: { vi: 'Báo cáo cấp trên', en: 'Escalations' },
  busiest: {
    vi: (day: string, letters: number) => `Ngày nhiều thư nhất: ${day}, ${letters} thư.`,
    en: (day: string, letters: number) => `Busiest day: ${day}, ${letters} letters.`,
  },
  simulated: {
    vi: (from: string, to: string) => `Từ ${from} đến ${to}`,
    en: (from: string, to: string) => `From ${from} to ${to}`,
  },
  issue: { vi: 'Ban hành', en: 'Issue' },
  issueQuestion: {
    vi: (tasks: number) =>
      `Ban hành kế hoạch? ${tasks} việc sẽ được gửi đến các cơ quan và bắt đầu tính thời hạn.`,
    en: (tasks: number) => `Issue the plan? ${tasks} tasks go to the agencies and their clocks start.`,
  },
  issueNumber: { vi: 'Số, ký hiệu khi ban hành', en: 'Number given at the issue' },
  issueDay: { vi: 'Ngày ban hành', en: 'Day of issue' },
  mayNotIssue: {
    vi: 'Tài khoản này không được ban hành kế hoạch. Dự thảo đã lưu; người có thẩm quyền sẽ ban hành.',
    en: 'This account may not issue plans. The draft is kept for whoever may.',
  },
  launching: {
    vi: (done: number, total: number) => `Đang triển khai: ${done}/${total} việc`,
    en: (done: number, total: number) => `Launching: ${done} of ${total} tasks`,
  },
  launched: {
    vi: (total: number) => `Đã triển khai xong ${total} việc.`,
    en: (total: number) => `All ${total} tasks were launched.`,
  },
  launchFailed: {
    vi: (failed: number) => `${failed} việc chưa triển khai được; xem ở trang của kế hoạch.`,
    en: (failed: number) => `${failed} tasks could not be launched; see the page of the plan.`,
  },
  toPlan: { vi: 'Mở trang kế hoạch', en: 'Open the plan' },
} as const;

/** Assumptions of a dry run: how many of a hundred agencies behave how. */
export const MIXES = {
  'prompt=60,late=20,silent=6,extending=6,zero-report=5,refusing=3': {
    vi: 'Như thường thấy (60 % đúng hạn)',
    en: 'As usual (60 % prompt)',
  },
  'prompt=100': { vi: 'Mọi cơ quan đúng hạn', en: 'Everybody prompt' },
  'prompt=30,late=40,silent=30': { vi: 'Nhiều nơi chậm và im lặng', en: 'Many late or silent' },
} as const;
