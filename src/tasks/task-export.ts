import type { Locale } from '../common/locale.ts';
import {
  MANDATE_WORDS,
  ROLE_WORDS,
  TASK_STATE_WORDS,
  TIMELINESS_WORDS,
  timeClassWords,
} from '../common/words/state-words.ts';
import { ASSIGNMENT_CLASS_WORDS, SHEET_WORDS } from '../plans/plan-sheets.words.ts';
import type { TaskRowResponse } from './task.responses.ts';

/** Spreadsheets take a text that begins so, also in full width, for a formula and would run it. */
const FORMULA_START = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
/** Excel reads a file without it in the code page of the machine. */
const BYTE_ORDER_MARK = '\ufeff';

interface Column {
  readonly vi: string;
  readonly en: string;
  readonly value: (row: TaskRowResponse, locale: Locale) => string | number | null;
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
  { vi: 'Loại việc', en: 'Class', value: (row, locale) => ASSIGNMENT_CLASS_WORDS[row.class][locale] },
  { vi: 'Vai trò', en: 'Role', value: (row, locale) => ROLE_WORDS[row.role][locale] },
  { vi: 'Giao/đề nghị', en: 'Mandate', value: (row, locale) => MANDATE_WORDS[row.mandate][locale] },
  { vi: 'Trạng thái', en: 'Status', value: stateWord },
  { vi: 'Tình trạng thời hạn', en: 'Time class', value: timeWord },
  { vi: 'Thời hạn', en: 'Due', value: (row) => row.due?.date ?? null },
  {
    vi: 'Số ngày làm việc còn lại',
    en: 'Working days left',
    value: (row) => row.due?.workingDaysLeft ?? null,
  },
  {
    vi: 'Đúng hạn/muộn',
    en: 'Timeliness',
    value: ({ timeliness }, locale) => timeliness && TIMELINESS_WORDS[timeliness][locale],
  },
  { vi: 'Báo cáo cấp trên (mức)', en: 'Escalation level', value: (row) => row.escalationLevel },
  { vi: 'Cán bộ phụ trách', en: 'Officer', value: (row) => row.officer?.name ?? null },
  { vi: 'Tiến độ (%)', en: 'Progress (%)', value: (row) => row.progress },
  { vi: 'Tiếp nhận lúc', en: 'Received at', value: (row) => row.receivedAt },
  { vi: 'Gửi kết quả lúc', en: 'First submitted at', value: (row) => row.firstSubmittedAt },
  { vi: 'Hoàn thành lúc', en: 'Completed at', value: (row) => row.completedAt },
];

/**
 * The rows as CSV that Excel opens as it stands: RFC 4180, UTF-8 with byte order mark, no cell that runs as a formula. It is
 * read by people: states and classes stand in words, as on the screens; programs take the JSON, which has the codes.
 */
export async function* csvOf(
  pages: AsyncIterable<TaskRowResponse[]>,
  locale: Locale,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + lineOf(COLUMNS.map((column) => column[locale]));
  for await (const rows of pages) {
    yield rows.map((row) => lineOf(COLUMNS.map((column) => column.value(row, locale)))).join('');
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

function stateWord({ dormant, status }: TaskRowResponse, locale: Locale): string {
  return dormant ? SHEET_WORDS.dormant[locale] : TASK_STATE_WORDS[status][locale];
}

function timeWord({ dormant, timeClass, treatment }: TaskRowResponse, locale: Locale): string | null {
  return dormant || timeClass === null ? null : timeClassWords(timeClass, treatment)[locale];
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
