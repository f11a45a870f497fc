import type { MappedText } from './mapped-text.ts';
import { isNumberRow } from './table-rows.ts';

export type ColumnKind =
  'number' | 'task' | 'lead' | 'perform' | 'coordinate' | 'who' | 'time' | 'product' | 'funding' | 'other';

const KINDS: readonly (readonly [ColumnKind, RegExp])[] = [
  ['other', /bắt đầu|khởi (?:công|đầu)|triển khai từ/],
  ['number', /^(?:tt|stt|số tt|số thứ tự|#|no\.?)$/],
  [
    'other',
    /^(?:ghi chú|căn cứ|cơ sở pháp lý|cấp (?:trình|ban hành|phê duyệt|thẩm quyền)|thẩm quyền|lãnh đạo|đvt|đơn vị tính|hình thức)/,
  ],
  ['who', /(?:chủ trì|thực hiện)\s*(?:và|,|\/|-|;)\s*(?:(?:cơ quan|đơn vị)\s+)?phối hợp/],
  ['coordinate', /phối hợp/],
  ['lead', /chủ trì|đầu mối|tham mưu|soạn thảo/],
  ['time', /thời gian|thời hạn|tiến độ|thời điểm|hoàn thành|kết thúc|^hạn|mốc/],
  [
    'perform',
    /(?:cơ quan|đơn vị|phòng|bộ phận|sở|ngành|tổ chức|địa phương|người|cán bộ)[^|]*(?:thực hiện|phụ trách|chịu trách nhiệm|triển khai)|phân công|trách nhiệm|^đơn vị$|^cơ quan$|^các cơ quan/,
  ],
  ['product', /sản phẩm|kết quả|đầu ra/],
  ['funding', /kinh phí|nguồn|dự toán|vốn|thành tiền|đơn giá/],
  [
    'task',
    /nhiệm vụ|nội dung|công việc|hoạt động|giải pháp|đề án|dự án|văn bản|chương trình|mục tiêu|chỉ tiêu|việc/,
  ],
];

function kindOfHeader(text: string): ColumnKind {
  const words = text.toLowerCase().replace(/\s+/gu, ' ').trim();
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}

export interface TableHead {
  readonly columns: readonly ColumnKind[];
  /** Index of the first row below the head. */
  readonly bodyFrom: number;
}

/** The head of a table of tasks: a column for tasks and one for those who do them; null for any other table. */
export function headOf(rows: readonly (readonly MappedText[])[]): TableHead | null {
  for (let i = 0; i < Math.min(rows.length, 4); i += 1) {
    const columns = mergedHead(rows[i]!, rows[i + 1]);
    if (!isTaskHead(columns.kinds)) continue;
    let bodyFrom = i + (columns.twoRows ? 2 : 1);
    if (rows[bodyFrom] && isNumberRow(rows[bodyFrom]!)) bodyFrom += 1;
    return { columns: columns.kinds, bodyFrom };
  }
  return null;
}

function isTaskHead(kinds: readonly ColumnKind[]): boolean {
  const has = (kind: ColumnKind): boolean => kinds.includes(kind);
  if (!has('task') || kinds.length < 2) return false;
  if (has('lead') || has('who')) return true;
  // "Đơn vị thực hiện" beside sums of money is a budget.
  return has('perform') && (has('time') || has('product') || has('coordinate') || !has('funding'));
}

/** "Cơ quan thực hiện" over "Chủ trì | Phối hợp": the second row tells more than the first. */
function mergedHead(
  head: readonly MappedText[],
  below: readonly MappedText[] | undefined,
): { kinds: ColumnKind[]; twoRows: boolean } {
  const kinds = head.map(({ text }) => kindOfHeader(text));
  const second = below?.map(({ text }) => (text === '' ? null : kindOfHeader(text))) ?? [];
  const isSecondHead =
    second.includes('coordinate') &&
    second.every((kind) => kind === null || kind !== 'other') &&
    second.filter((kind) => kind !== null).length <= kinds.length &&
    (below ?? []).every(({ text }) => text.length < 40);
  if (!isSecondHead || kinds.includes('coordinate')) return { kinds, twoRows: false };
  if (second.length === kinds.length) {
    return { kinds: kinds.map((kind, i) => second[i] ?? kind), twoRows: true };
  }
  const at = kinds.findIndex((kind) => kind === 'perform' || kind === 'lead' || kind === 'who');
  if (at === -1) return { kinds, twoRows: false };
  kinds.splice(at, 1, ...second.filter((kind) => kind !== null));
  return { kinds, twoRows: true };
}
