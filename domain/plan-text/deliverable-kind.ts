import type { DeliverableKind } from '../plan/plan-document.ts';

/** Words that name an activity; the first concrete one of a duty tells what it yields. */
const ACTIVITIES: readonly (readonly [DeliverableKind, RegExp])[] = [
  [
    'plan',
    /(?:xây dựng|ban hành|lập)\s+(?:và triển khai\s+)?(?:chương trình, )?kế hoạch(?! (?:kiểm tra|thanh tra|tập huấn|xúc tiến|sao lưu|bảo trì))/iu,
  ],
  [
    'inspection',
    /kế hoạch (?:thanh tra|kiểm tra)|thanh tra|(?<!tự )kiểm tra|tự kiểm tra|giám sát|hậu kiểm/iu,
  ],
  ['training', /tập huấn|huấn luyện|đào tạo|bồi dưỡng|nâng cao năng lực|chương trình giảng dạy/iu],
  [
    'communication',
    /tuyên truyền|truyền thông|phổ biến|thông tin,|vận động|phát động|phong trào|phóng sự|tọa đàm|hội thảo|quảng bá|tháng hành động|chuyên mục|đưa tin/iu,
  ],
  ['guidance', /hướng dẫn|(?<!đôn )đôn đốc/iu],
  [
    'policy',
    /(?:rà soát|đề xuất|kiến nghị|tham mưu|góp ý|hoàn thiện)[^;.]{0,60}(?:chính sách|pháp luật|văn bản quy phạm|quy định|cơ chế|thủ tục hành chính|phân cấp)|phân cấp, (?:ủy|uỷ) quyền/iu,
  ],
  ['database', /cơ sở dữ liệu|phần mềm|hệ thống thông tin|nền tảng số/iu],
  ['budget', /kinh phí|dự toán|bố trí (?:đầy đủ )?nguồn lực|bố trí vốn|ngân sách/iu],
  ['report', /báo cáo|tổng hợp tình hình|tổng kết|sơ kết/iu],
];

/** Frames and purposes: what they name is not what the duty yields. */
const ASIDE = /(?:nhằm|để|phục vụ|góp phần)\s[^;.]*|[^,;.]*quán triệt[^,;.]*|theo quy định của pháp luật/giu;

export function deliverableKindOf(text: string): DeliverableKind {
  const concrete = text.replace(ASIDE, (aside) => ' '.repeat(aside.length));
  let best: { kind: DeliverableKind; at: number } | null = null;
  for (const [kind, pattern] of ACTIVITIES) {
    const at = concrete.search(pattern);
    if (at !== -1 && (best === null || at < best.at)) best = { kind, at };
  }
  return best?.kind ?? 'other';
}
