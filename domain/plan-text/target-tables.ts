import type { TargetComparator } from '../plan/plan-document.ts';
import { namesIn } from './labelled-duties.ts';
import type { MappedText } from './mapped-text.ts';
import type { RawTarget } from './raw-duty.ts';
import { cellsOf, isNumberRow, isRowNumber } from './table-rows.ts';

interface Columns {
  readonly name: number;
  readonly unit: number | null;
  readonly value: number;
  readonly owner: number | null;
  readonly bodyFrom: number;
}

const NAME = /chỉ tiêu|mục tiêu|chỉ số|tiêu chí/iu;
const UNIT = /^(?:đơn vị(?: tính)?|đvt|đv tính)$/iu;
const VALUE =
  /(?:kế hoạch|mục tiêu|chỉ tiêu|giá trị|phấn đấu|kh)(?:[^|]{0,24}\d{4})?$|^(?:đến )?(?:năm )?\d{4}$|^đến năm|chỉ tiêu giao|số lượng|mức|tỷ lệ|tỉ lệ/iu;
/** What was reached, not what is aimed at. */
const REACHED = /thực hiện|ước|hiện trạng|kết quả|^th\b|ghi chú|so với/iu;
const OWNER = /chủ trì|theo dõi|phụ trách|chịu trách nhiệm|(?:cơ quan|đơn vị)[^|]*(?:thực hiện|báo cáo)/iu;

/** The targets of a table "Chỉ tiêu | Đơn vị tính | Kế hoạch 2026"; empty: it is no such table. */
export function tableTargets(rows: readonly MappedText[], ref: string): RawTarget[] {
  const cells = cellsOf(rows);
  const columns = columnsOf(cells);
  if (columns === null) return [];
  return cells.slice(columns.bodyFrom).flatMap((row) => targetOf(row, columns, ref));
}

function columnsOf(cells: readonly (readonly MappedText[])[]): Columns | null {
  for (const [i, row] of cells.slice(0, 3).entries()) {
    const heads = row.map(({ text }) => text.replace(/\s+/gu, ' ').trim());
    const name = heads.findIndex((head) => NAME.test(head) && head.length < 60);
    const unit = heads.findIndex((head) => UNIT.test(head));
    const owner = heads.findIndex((head) => OWNER.test(head));
    const value = heads.findLastIndex((head, at) => at > name && VALUE.test(head) && !REACHED.test(head));
    if (name === -1 || value === -1 || (unit === -1 && owner !== -1)) continue;
    const below = cells[i + 1];
    const bodyFrom = i + (below && isNumberRow(below) ? 2 : 1);
    return { name, unit: unit === -1 ? null : unit, value, owner: owner === -1 ? null : owner, bodyFrom };
  }
  return null;
}

function targetOf(row: readonly MappedText[], columns: Columns, ref: string): RawTarget[] {
  const content = row[columns.name];
  const said = row[columns.value]?.text ?? '';
  const number = /\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[,.]\d+)?/u.exec(said)?.[0];
  if (content === undefined || content.text === '' || number === undefined) return [];
  const value = Number(
    /^\d{1,3}(?:\.\d{3})+/u.test(number)
      ? number.replaceAll('.', '').replace(',', '.')
      : number.replace(',', '.'),
  );
  const ownUnit = columns.unit === null ? '' : (row[columns.unit]?.text ?? '');
  const unit = ownUnit !== '' ? ownUnit : said.slice(said.indexOf(number) + number.length).trim();
  const label =
    row[0] !== content && row[0] && isRowNumber(row[0].text) ? row[0].text.replace(/[.)(]/gu, '') : '';
  const owner = columns.owner === null ? '' : (row[columns.owner]?.text ?? '');
  return [
    {
      ref: label === '' ? ref : `${ref}.${label}`,
      content,
      comparator: comparatorOf(`${content.text} ${said}`, said, value, unit),
      value,
      unit,
      followedBy: owner === '' ? [] : namesIn(owner),
    },
  ];
}

function comparatorOf(words: string, said: string, value: number, unit: string): TargetComparator {
  const change = /(?:^|\s)(giảm|tăng)(?=\s)/iu.exec(words)?.[1]?.toLowerCase();
  if (change !== undefined && unit.startsWith('%')) return change === 'giảm' ? 'decrease>=' : 'increase>=';
  if (/^\s*(?:≤|<=)|không quá|tối đa/iu.test(said)) return '<=';
  if (/^\s*<|dưới/iu.test(said)) return '<';
  if (/^\s*>(?!=)|trên|hơn/iu.test(said)) return '>';
  return unit === '%' && value === 100 ? '=' : '>=';
}
