/** What a section of a plan is about, by its heading. */
export type SectionKind =
  'purpose' | 'targets' | 'funding' | 'time' | 'tasks' | 'implementation' | 'reporting' | 'other';

const KINDS: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'reporting',
    /chế độ (?:thông tin,? )?báo cáo|thông tin,? báo cáo|công tác báo cáo|thời (?:gian|hạn) báo cáo|báo cáo (?:kết quả|định kỳ)|^báo cáo|sơ kết, tổng kết/,
  ],
  [
    'implementation',
    /tổ chức (?:thực hiện|triển khai)|phân công|trách nhiệm (?:thực hiện|của các|tổ chức)|giao nhiệm vụ|nhiệm vụ của các|tổ chức theo dõi|cơ chế phối hợp/,
  ],
  ['funding', /kinh phí|nguồn vốn|dự toán|nguồn lực thực hiện|nguồn lực tài chính/],
  ['targets', /mục tiêu|chỉ tiêu/],
  ['time', /^(?:thời gian|thời hạn|tiến độ|thời gian, địa điểm)/],
  ['tasks', /nhiệm vụ|giải pháp|nội dung|công việc|hoạt động|lộ trình/],
  [
    'purpose',
    /mục đích|yêu cầu|quan điểm|sự cần thiết|căn cứ|phạm vi|đối tượng|thực trạng|tình hình|đánh giá|nguyên tắc/,
  ],
];

/** By the words of a heading; a section about purpose and targets at once is one of purpose, its parts tell. */
export function sectionKindOf(heading: string): SectionKind {
  const words = heading.toLowerCase().replace(/\(.*$/u, '').trim();
  if (/^(?:mục đích|quan điểm)/.test(words)) return 'purpose';
  // "Theo dõi, kiểm tra và chế độ báo cáo": its parts tell which is which.
  if (/báo cáo/.test(words) && /theo dõi|kiểm tra|giám sát|tổ chức thực hiện/.test(words))
    return 'implementation';
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}

/** General aims, which are no targets. */
export function isGeneralAim(heading: string): boolean {
  return /mục tiêu (?:chung|tổng quát)|^tổng quát|^chung$|tầm nhìn/iu.test(heading.trim());
}

/** Targets that the plan itself calls specific. */
export function isSpecificTargets(heading: string): boolean {
  return /cụ thể|chỉ tiêu|đến năm \d{4}/iu.test(heading) && !/định hướng|tầm nhìn/iu.test(heading);
}

/** Duties of everybody, under a heading that names nobody. */
export function isCommonDuties(heading: string): boolean {
  return /(?:nhiệm vụ|trách nhiệm|yêu cầu) chung|^chung$/iu.test(heading.trim());
}
