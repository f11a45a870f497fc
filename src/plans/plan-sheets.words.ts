import type { NationalClasses } from '../../domain/plan/plan-summary.ts';
import type { AssignmentClass } from '../../domain/plan/plan-document.ts';
import type { Words } from '../common/words/state-words.ts';

/** The words of the files that are made of a plan. */
export const SHEET_WORDS = {
  board: { vi: 'Bảng giao việc', en: 'Board' },
  tasks: { vi: 'Danh sách việc', en: 'Tasks' },
  assignments: { vi: 'Việc giao', en: 'Assignments' },
  evaluation: { vi: 'Đánh giá', en: 'Evaluation' },
  evaluationTitle: {
    vi: 'Đánh giá kết quả thực hiện theo cơ quan',
    en: 'Evaluation by agency',
  },
  apart: { vi: 'Tính riêng', en: 'Counted apart' },
  apartTitle: {
    vi: 'Việc thường xuyên và đề nghị, không xếp vào bốn loại',
    en: 'Standing duties and requests, in none of the four classes',
  },
  kind: { vi: 'Loại cơ quan', en: 'Kind of body' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  ref: { vi: 'Mục', en: 'Ref' },
  assignment: { vi: 'Việc giao', en: 'Assignment' },
  sentence: { vi: 'Nội dung trong kế hoạch', en: 'Sentence of the plan' },
  deadlineWords: { vi: 'Thời hạn theo kế hoạch', en: 'Date as the plan words it' },
  class: { vi: 'Loại việc', en: 'Class' },
  state: { vi: 'Trạng thái', en: 'State' },
  timeClass: { vi: 'Tình trạng thời hạn', en: 'Time class' },
  due: { vi: 'Thời hạn', en: 'Due' },
  timeliness: { vi: 'Kết quả gửi', en: 'Sent' },
  silentHead: { vi: 'Quá ngày tiếp nhận', en: 'Not received in time' },
  escalation: { vi: 'Báo cáo cấp trên (mức)', en: 'Escalation (level)' },
  occurrences: { vi: 'Số lượt', en: 'Occurrences' },
  mandate: { vi: 'Giao, đề nghị', en: 'Mandate' },
  given: { vi: 'giao', en: 'directed' },
  requested: { vi: 'đề nghị', en: 'requested' },
  yes: { vi: 'có', en: 'yes' },
  dormant: { vi: 'Chờ phát sinh', en: 'Waits for its period or event' },
  silent: { vi: 'quá ngày tiếp nhận', en: 'not received in time' },
  escalated: { vi: 'Đã báo cáo cấp trên', en: 'Escalated' },
  allTasks: { vi: 'Tổng số việc', en: 'Tasks' },
  sum: { vi: 'Cộng', en: 'Sum' },
  standing: { vi: 'Việc thường xuyên', en: 'Standing duties' },
  requests: { vi: 'Đề nghị', en: 'Requests' },
  total: { vi: 'Tổng số', en: 'All' },
} satisfies Record<string, Words>;

export const NATIONAL_CLASS_WORDS: Readonly<Record<keyof NationalClasses, Words>> = {
  doneOnTime: { vi: 'Hoàn thành đúng hạn', en: 'Done on time' },
  doneLate: { vi: 'Hoàn thành quá hạn', en: 'Done late' },
  openInTime: { vi: 'Đang thực hiện, trong hạn', en: 'Open, in time' },
  openOverdue: { vi: 'Đang thực hiện, quá hạn', en: 'Open, overdue' },
  suspended: { vi: 'Trong đó tạm dừng', en: 'Of these suspended' },
};

export const ASSIGNMENT_CLASS_WORDS: Readonly<Record<AssignmentClass, Words>> = {
  dated: { vi: 'có thời hạn', en: 'dated' },
  recurring: { vi: 'định kỳ', en: 'recurring' },
  'on-event': { vi: 'khi phát sinh', en: 'on event' },
  standing: { vi: 'thường xuyên', en: 'standing' },
  'to-be-set': { vi: 'chờ ấn định thời hạn', en: 'date to be set' },
};
