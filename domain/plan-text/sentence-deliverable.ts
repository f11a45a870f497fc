import type { DeliverableKind } from '../plan/plan-document.ts';
import { readBodies } from './body-names.ts';
import { latin } from './latin-pattern.ts';
import { mainClause } from './sentence-roles.ts';
import type { Stated } from './sentence-roles.ts';

/** Words of concrete activities and the kind of product they lead to. The first that stands in the sentence decides. */
const activities: readonly (readonly [DeliverableKind, string])[] = [
  [
    'training',
    'tập huấn|huấn luyện|bồi dưỡng|đào tạo|nâng cao năng lực (?:cho|đội ngũ|cán bộ|công chức)|nâng cao (?:trình độ|kỹ năng)|giảng dạy|chương trình giáo dục',
  ],
  [
    'communication',
    'tuyên truyền|phổ biến(?! hướng dẫn)|truyền thông|giáo dục pháp luật|phong trào|thi đua|vận động|phát động|chiến dịch|bản tin|phóng sự|đưa tin|tin, bài|tin bài|quảng bá|hưởng ứng|hội thi|cuộc thi|chuyên mục|chuyên trang|nâng cao nhận thức|thông tin(?= rộng| sâu| đầy| kịp| về| đến|,)|tọa đàm|đối thoại|ngày hội|lễ phát|treo|băng rôn|tờ rơi|đăng tải',
  ],
  ['guidance', '(?<!chỉ đạo, )hướng dẫn(?!, tổ chức)|tư vấn|yêu cầu các|phổ biến hướng dẫn|giải đáp|trả lời'],
  ['inspection', 'thanh tra|kiểm tra|giám sát|hậu kiểm|tự kiểm tra|phúc tra|kiểm soát(?! rủi ro)'],
  [
    'policy',
    'phân cấp|ủy quyền|uỷ quyền|rà soát, (?:đề xuất|sửa đổi|bổ sung|kiến nghị|tham mưu)|sửa đổi, bổ sung|đề xuất (?:sửa|chính sách|cơ chế)|(?:xây dựng|ban hành|hoàn thiện|tham mưu)[^,;.]{0,40} (?:nghị quyết|cơ chế|chính sách|quy chế|quy định|văn bản quy phạm|thể chế)|thủ tục hành chính|văn bản quy phạm pháp luật|góp ý dự thảo|quy hoạch',
  ],
  [
    'database',
    'cơ sở dữ liệu|phần mềm|chuyển đổi số|số hóa|số hoá|hệ thống thông tin|ứng dụng công nghệ thông tin|nền tảng số|kết nối, chia sẻ dữ liệu|chuẩn hóa dữ liệu|dữ liệu',
  ],
  [
    'budget',
    'kinh phí|dự toán|bố trí (?:nguồn lực|vốn|ngân sách)|cân đối (?:nguồn|ngân sách)|phân bổ vốn|quyết toán',
  ],
  [
    'report',
    'báo cáo|tổng kết|sơ kết|khai báo|thống kê|tổng hợp (?:tình hình|kết quả|số liệu|báo cáo)|đôn đốc[^,;.]{0,60}báo cáo',
  ],
  [
    'plan',
    '(?:xây dựng|ban hành|cụ thể hóa|cụ thể hoá|lập)[^,;.]{0,30}(?:, )?(?:chương trình, kế hoạch|kế hoạch|phương án|lộ trình)',
  ],
  [
    'other',
    'khảo sát|thăm hỏi|khen thưởng|phân công|kiện toàn(?! cơ sở dữ liệu)|xử lý|khám|điều tra|quan trắc|đầu tư|hỗ trợ(?! huấn luyện| tập huấn| đào tạo)|cơ quan thường trực|quán triệt|thực hiện (?:tốt|nghiêm|hiệu quả|có hiệu quả)',
  ],
];

/** Frames that name no activity, and purposes: what stands in them does not count. */
const frames: readonly RegExp[] = [
  /(?:tiếp tục |chủ động |tích cực )?(?:tăng cường|nâng cao|đẩy mạnh) (?:(?:năng lực và )?hiệu (?:lực|quả)(?:, hiệu quả)?|vai trò|trách nhiệm|sự lãnh đạo)(?: công tác)? ?(?:quản lý nhà nước|quản lý)?[^,;.]*/giu,
  /(?<![\p{L}])(?:nhằm|phục vụ|góp phần|để) [^,;.]*/giu,
  /[“"][^”"]*[”"]/gu,
  /(?:kế hoạch|quyết định|nghị quyết|nghị định|chỉ thị|thông tư|chương trình) số [^;.]{0,160}?(?=,|;|\.|$)/giu,
  /(?<![\p{L}])(?:theo|đúng) (?:quy định|hướng dẫn|kế hoạch|chỉ đạo|yêu cầu)[^,;.]*/giu,
  /triển khai (?:thực hiện )?(?:có hiệu quả )?kế hoạch[^,;.]*/giu,
  /cử [^,;.]{0,40}tham gia/giu,
];

const patterns = activities.map(
  ([kind, words]) => [kind, latin(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu')] as const,
);

/** The kind of the first concrete activity of a duty. The softest of all readings: a hint for a person. */
export function readDeliverable(text: string): Stated<DeliverableKind> {
  const sentence = withoutNames(text.replace(/\s+/g, ' ').trim());
  const bare = blank(mainClause(sentence));
  const first = firstActivity(bare) ?? firstActivity(blank(sentence));
  if (first === null) return { value: 'other', rule: 'no-activity-named', confidence: 0.4 };
  return { value: first.kind, rule: 'first-activity', confidence: first.at < 60 ? 0.75 : 0.55 };
}

function firstActivity(text: string): { kind: DeliverableKind; at: number } | null {
  let first: { kind: DeliverableKind; at: number } | null = null;
  for (const [kind, pattern] of patterns) {
    const at = text.search(pattern);
    if (at !== -1 && (first === null || at < first.at)) first = { kind, at };
  }
  return first;
}

/** Frames become blanks, so that the places of the rest stay. */
function blank(text: string): string {
  return frames.reduce((rest, frame) => rest.replace(frame, (words) => ' '.repeat(words.length)), text);
}

/** "Sở Thông tin và Truyền thông" is no communication. */
function withoutNames(text: string): string {
  return readBodies(text)
    .filter((one) => one.kind === 'agency')
    .reduce((rest, { start, end }) => rest.slice(0, start) + 'X'.repeat(end - start) + rest.slice(end), text);
}
