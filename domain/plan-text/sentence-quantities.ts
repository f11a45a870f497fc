import { latin } from './latin-pattern.ts';

/** A number that a duty promises: "02 lớp tập huấn", "ít nhất 03 đợt", "01-02 công chức". */
export interface StatedQuantity {
  readonly min: number | null;
  readonly max: number | null;
  /** What is counted, as written. */
  readonly unit: string;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

const UNITS =
  'lớp|đợt|cuộc|buổi|hội nghị|hội thảo|tọa đàm|khóa|khoá|người|lượt người|lượt|học viên|doanh nghiệp|hợp tác xã|cơ sở|hộ|công chức|viên chức|cán bộ|giáo viên|mô hình|tin, bài|tin|bài viết|bài|phóng sự|chuyên đề|chuyên mục|đoàn|tài liệu|tờ rơi|tờ gấp|băng rôn|pa nô|cuốn|bộ|xã|phường|thôn|trường|công trình|sản phẩm|chương trình|kế hoạch|đề án|mẫu|km|ha|căn|giấy chứng nhận|trạm|điểm|tổ|đội';
const pattern = latin(
  `(?<![\\p{L}\\d/.,-])(?:(?:(?<atLeast>ít nhất|tối thiểu|trên|hơn|từ)|(?<atMost>tối đa|không quá|dưới))\\s+)?` +
    `(?<from>\\d{1,3}(?:\\.\\d{3})+|\\d{1,6})(?:\\s*(?:-|–|đến)\\s*(?<to>\\d{1,6}))?\\s+(?<unit>(?:${UNITS.replace(/ /g, '\\s+')}))(?![\\p{L}])`,
  'giu',
);

/** All quantities of a duty in order of place. Shares ("80%"), ages and spans of time are none. */
export function readQuantities(text: string): StatedQuantity[] {
  return [...text.matchAll(pattern)].map((match) => {
    const { atLeast, atMost, from, to, unit } = match.groups!;
    const first = numberOf(from!);
    const start = match.index + (match[0].length - match[0].trimStart().length);
    const range = to !== undefined;
    return {
      min: atMost !== undefined && !range ? null : first,
      max: range ? numberOf(to) : atLeast !== undefined ? null : first,
      unit: unit!.replace(/\s+/g, ' '),
      words: match[0].trim(),
      start,
      end: match.index + match[0].length,
    };
  });
}

/** "1.200" is one thousand two hundred: the point parts thousands in Vietnamese. */
function numberOf(words: string): number {
  return Number(words.replace(/\./g, ''));
}
