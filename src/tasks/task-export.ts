import type { Locale } from '../common/locale.ts';
import type { TaskRowResponse } from './task.responses.ts';

/** Spreadsheets take a text that begins so, also in full width, for a formula and would run it. */
const FORMULA_START = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
/** Excel reads a file without it in the code page of the machine. */
const BYTE_ORDER_MARK = '\ufeff';

interface Column {
  readonly vi: string;
  readonly en: string;
  readonly value: (row: TaskRowResponse) => string | number | null;
}

const COLUMNS: readonly Column[] = [
  { vi: 'Mã nhiệm vụ', en: 'Task id', value: (row) => row.id },
  { vi: 'Số, ký hiệu kế hoạch', en: 'Plan number', value: (row) => row.plan.number },
  { vi: 'Kế hoạch', en: 'Plan', value: (row) => row.plan.title },
  { vi: 'Mục', en: 'Ref', value: (row) => row.assignment.ref },
  { vi: 'Việc giao', en: 'Assignment', value: (row) => row.assignment.title },
  { vi: 'Cơ quan', en: 'Agency', value: (row) => row.agency.name },
  { vi: 'Mã cơ quan', en: 'Agency id', value: (row) => row.agency.id },
  { vi: 'Lần', en: 'Occurrence', value: (row) => row.occurrence },
  { vi: 'Loại việc', en: 'Class', value: (row) => row.class },
  { vi: 'Vai trò', en: 'Role', value: (row) => row.role },
  { vi: 'Giao/đề nghị', en: 'Mandate', value: (row) => row.mandate },
  { vi: 'Trạng thái', en: 'Status', value: (row) => row.status },
  { vi: 'Tình trạng thời hạn', en: 'Time class', value: (row) => row.timeClass },
  { vi: 'Thời hạn', en: 'Due', value: (row) => row.due?.date ?? null },
  {
    vi: 'Số ngày làm việc còn lại',
    en: 'Working days left',
    value: (row) => row.due?.workingDaysLeft ?? null,
  },
  { vi: 'Đúng hạn/muộn', en: 'Timeliness', value: (row) => row.timeliness },
  { vi: 'Cấp báo cáo vượt cấp', en: 'Escalation level', value: (row) => row.escalationLevel },
  { vi: 'Cán bộ phụ trách', en: 'Officer', value: (row) => row.officer?.name ?? null },
  { vi: 'Tiến độ (%)', en: 'Progress (%)', value: (row) => row.progress },
  { vi: 'Tiếp nhận lúc', en: 'Received at', value: (row) => row.receivedAt },
  { vi: 'Gửi kết quả lúc', en: 'First submitted at', value: (row) => row.firstSubmittedAt },
  { vi: 'Hoàn thành lúc', en: 'Completed at', value: (row) => row.completedAt },
];

/** The rows as CSV that Excel opens as it stands: RFC 4180, UTF-8 with byte order mark, no cell that runs as a formula. */
export async function* csvOf(
  pages: AsyncIterable<TaskRowResponse[]>,
  locale: Locale,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + lineOf(COLUMNS.map((column) => column[locale]));
  for await (const rows of pages) {
    yield rows.map((row) => lineOf(COLUMNS.map((column) => column.value(row)))).join('');
  }
}

/** The rows as one JSON array. */
export async function* jsonOf(pages: AsyncIterable<TaskRowResponse[]>): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const rows of pages) {
    for (const row of rows) {
      yield separator + JSON.stringify(row);
      separator = ',\n';
    }
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

function lineOf(values: readonly (string | number | null)[]): string {
  return `${values.map(cellOf).join(',')}\r\n`;
}

function cellOf(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = FORMULA_START.test(value) ? `'${value}` : value;
  // Where the comma is the decimal sign, as in Vietnam, spreadsheets part cells at semicolons, some at tabs.
  return /[",;\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
