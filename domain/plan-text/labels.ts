import { markerOf } from './list-markers.ts';

/** What a labelled line or a column of a table holds. */
export type LabelKind = 'task' | 'lead' | 'perform' | 'coordinate' | 'time' | 'product' | 'who' | 'aside';

const BODY = '(?:các\\s+)?(?:cơ quan|đơn vị|sở|ban|ngành|phòng|bộ phận|tổ chức|địa phương|nơi)';

/** Labels in front of a colon; what stands before the colon must be the label alone. */
const FORMS: readonly (readonly [LabelKind, string])[] = [
  [
    'lead',
    `(?:${BODY}(?:,\\s*${BODY})*\\s+)?(?:được giao\\s+)?(?:chủ trì|đầu mối)(?:\\s+(?:thực hiện|tham mưu|triển khai|chính|soạn thảo|xây dựng|tổ chức))?`,
  ],
  ['coordinate', `(?:${BODY}(?:,\\s*${BODY})*\\s+)?phối hợp(?:\\s+(?:thực hiện|triển khai))?`],
  [
    'perform',
    `${BODY}(?:,\\s*${BODY})*\\s+(?:thực hiện|chịu trách nhiệm|triển khai)|phân công thực hiện|(?:người |cán bộ |bộ phận |đơn vị |lãnh đạo )?phụ trách`,
  ],
  [
    'who',
    `${BODY}(?:,\\s*${BODY})*\\s+(?:chủ trì|thực hiện)(?:\\s*(?:và|,|/|-)\\s*(?:${BODY}\\s+)?phối hợp)(?:\\s+thực hiện)?`,
  ],
  [
    'time',
    '(?:thời gian|thời hạn|tiến độ|lộ trình|hạn|mốc thời gian)(?:\\s+(?:thực hiện|hoàn thành|triển khai|dự kiến|kết thúc|và tiến độ|báo cáo|tổ chức|trình(?:\\s+(?:HĐND|UBND|Hội đồng nhân dân|Ủy ban nhân dân|cấp có thẩm quyền|Chính phủ|Thủ tướng Chính phủ|Quốc hội|Bộ trưởng|tỉnh|thành phố))*|ban hành))*',
  ],
  [
    'product',
    '(?:dự kiến\\s+)?(?:sản phẩm|kết quả|kết quả, sản phẩm|sản phẩm, kết quả|đầu ra)(?:\\s+(?:dự kiến|đầu ra|thực hiện|chính|đạt được|hoàn thành|cần đạt|đề ra))*',
  ],
  [
    'task',
    '(?:nội dung|nhiệm vụ|công việc|hoạt động|nội dung nhiệm vụ|nội dung công việc|nội dung thực hiện)(?:\\s+cụ thể)?',
  ],
  [
    'aside',
    '(?:hình thức|phương thức|cách thức|địa điểm|địa bàn|đối tượng|thành phần|số lượng|quy mô|phạm vi|mục đích|mục tiêu|yêu cầu|(?:nguồn )?kinh phí)(?:\\s+(?:thực hiện|tổ chức|tham gia|tham dự|triển khai|áp dụng))*',
  ],
];

const LABELS = FORMS.map(([kind, form]) => [kind, new RegExp(`^(?:${form})\\s*:\\s*`, 'iu')] as const);

export interface Label {
  readonly kind: LabelKind;
  /** Characters of the text that the label takes, colon and blanks included. */
  readonly length: number;
}

/** The label at the beginning of a text without its list marker: "Cơ quan chủ trì: …". */
export function labelOf(text: string): Label | null {
  for (const [kind, pattern] of LABELS) {
    const match = pattern.exec(text);
    if (match) return { kind, length: match[0].length };
  }
  return null;
}

/** Whether a line begins with a label, behind its marker. */
export function isLabelled(text: string): boolean {
  const marker = markerOf(text);
  return labelOf(marker ? text.slice(marker.length) : text) !== null;
}
