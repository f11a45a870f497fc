import type { TargetComparator } from '../plan/plan-document.ts';
import { latin } from './latin-pattern.ts';

/** A number that a target names, and how it is to be reached. */
export interface Measure {
  readonly comparator: TargetComparator;
  readonly value: number;
  readonly unit: string;
  readonly per: 'year' | null;
  /** Offsets of the words in the text. */
  readonly start: number;
  readonly end: number;
}

const AMOUNT =
  '(?<amount>\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?)(?:\\s*(?:[-–]|đến)\\s*(\\d{1,3}(?:\\.\\d{3})+|\\d+(?:,\\d+)?))?';

const UNITS =
  '%|tỷ đồng|triệu đồng|nghìn tỷ đồng|triệu USD|tỷ USD|nghìn tấn|tấn|ha|km|lượt người|lượt|người|mô hình|doanh nghiệp|sản phẩm|trung tâm|vùng(?: nuôi)?|cơ sở|lớp|hộ|xã|phường|đơn vị|trường|công trình|dự án|hợp tác xã|chuyên mục|tin, bài|tin bài|cuộc|buổi|điểm|căn|ca|vụ|bộ|hệ thống|thôn|địa phương|giường|bác sĩ|con|m2|m³|MW|triệu lượt|khách|làng nghề|khu|cụm|sáng kiến|nhiệm vụ|đề án|sản phẩm OCOP|cây|giờ|phút|ngày làm việc|cuốn|đầu sách|lao động|việc làm|giáo viên|học sinh|học viên|cán bộ|hội viên|đoàn viên|mũi|liều|tuyến|km2|km²|lít|lần|trạm|bệnh viện|thư viện|nhà văn hóa|tàu|phương tiện|thuê bao|tài khoản|hợp đồng|phiên|gian hàng|di tích|lễ hội|câu lạc bộ|tổ hợp tác|trang trại|chuỗi|tác phẩm|phòng học|cơ quan|tổ chức|thủ tục|dịch vụ|hồ sơ|sự kiện|đợt|khóa|tiêu chí|thôn|bản|ấp';

const AT_LEAST = 'ít nhất|tối thiểu|từ|đạt từ|không (?:dưới|thấp hơn|ít hơn)|đạt ít nhất|thêm ít nhất';
const MORE = 'trên|hơn|vượt|cao hơn';
const AT_MOST = 'không quá|tối đa|không vượt quá|nhiều nhất';
const LESS = 'dưới|thấp hơn|nhỏ hơn';

const MEASURE = latin(
  `(?:(?<word>${AT_LEAST}|${MORE}|${AT_MOST}|${LESS}|khoảng|đạt|thêm|trung bình|bình quân)\\s+){0,2}${AMOUNT}\\s*(?<unit>(?:(?:nghìn|ngàn|triệu|tỷ)\\s+)?(?:${UNITS}))(?![\\p{L}])`,
  'giu',
);

/** "tối thiểu 500 hiện vật": behind a word of measure any two words name what is counted. */
const COUNTED = latin(
  `(?<word>ít nhất|tối thiểu|không quá|tối đa|không (?:dưới|ít hơn))\\s+${AMOUNT}\\s+(?<unit>\\p{Ll}+\\s\\p{Ll}+)(?![\\p{L}])`,
  'gu',
);

/** The measures of one indicator's text, in order. Numbers in brackets, years and days are none. */
export function measuresIn(text: string): Measure[] {
  const masked = text.replace(/\([^)]*\)/gu, (brackets) => ' '.repeat(brackets.length));
  const measures: Measure[] = [];
  for (const match of masked.matchAll(MEASURE)) {
    if (
      /(?:đến|tới|năm|tháng|ngày|quý|số|điều|khoản|từ|top|cấp|mức)\s*$/iu.test(
        masked.slice(0, match.index),
      ) &&
      !/%/u.test(match[0])
    )
      continue;
    measures.push(measureOf(match, masked));
  }
  for (const match of masked.matchAll(COUNTED)) {
    const known = measures.some(
      ({ start, end }) => match.index < end && start < match.index + match[0].length,
    );
    if (!known) measures.push(measureOf(match, masked));
  }
  return measures.sort((a, b) => a.start - b.start);
}

function measureOf(match: RegExpMatchArray, text: string): Measure {
  const start = match.index!;
  const end = start + match[0].length;
  const unit = match.groups!['unit']!;
  const value = Number(match.groups!['amount']!.replaceAll('.', '').replace(',', '.'));
  const before = text.slice(0, start);
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('. ')) + 1);
  return {
    comparator: comparatorOf(match[0], clause, value, unit),
    value,
    unit: unit === '%' ? '%' : unit.toLowerCase() === unit ? unit : unit,
    per: perOf(text, end, clause),
    start,
    end,
  };
}

function comparatorOf(words: string, clause: string, value: number, unit: string): TargetComparator {
  const change =
    /(?:^|[\s,])(giảm|tăng)(?:\s+(?:thêm|tối thiểu|ít nhất|trung bình|bình quân|trên|hơn|khoảng|đạt|từ|mạnh|dần|hằng năm|hàng năm|hằng|hàng|năm|tỷ lệ|tỉ lệ|số|xuống|lên|được))*\s*$/iu.exec(
      clause,
    );
  const aim =
    change ?? /^\s*(giảm|tăng)\s(?!cường (?!độ))(?![^]*(?:còn|đạt|xuống|lên|dưới|từ)\s)/iu.exec(clause);
  if (aim) return aim[1]!.toLowerCase() === 'giảm' ? 'decrease>=' : 'increase>=';
  if (/(?:xuống còn|xuống|còn)\s*$/iu.test(clause) && /giảm/iu.test(clause)) return '<=';
  const has = (forms: string): boolean => new RegExp(`(?:^|\\s)(?:${forms})\\s`, 'iu').test(` ${words}`);
  if (has(AT_MOST)) return '<=';
  if (has(LESS)) return '<';
  if (has(AT_LEAST)) return '>=';
  if (has(MORE)) return '>';
  if (/(?:tối thiểu|ít nhất|lên tối thiểu|từ)\s*$/iu.test(clause)) return '>=';
  if (unit === '%' && value === 100) return '=';
  return '>=';
}

function perOf(text: string, end: number, clause: string): 'year' | null {
  if (/^(?:\s[^\s\d,;.]{1,8}){0,2}\s*(?:\/|mỗi|một|hằng|hàng)\s*năm/iu.test(text.slice(end))) return 'year';
  const behind =
    /^[^;.]*?(?=,\s*(?:tăng|giảm|tốc độ|trong đó|đồng thời)|[;.\d]|$)/u.exec(text.slice(end))?.[0] ?? '';
  return /(?:hằng năm|hàng năm|mỗi năm|bình quân năm)/iu.test(`${clause} ${behind}`) ? 'year' : null;
}
