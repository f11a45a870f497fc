import type { CountedUnit, DeadlineBase } from '../deadline/deadline-spec.ts';
import { timePattern } from './time-patterns.ts';
import { textAfter } from './time-reading.ts';
import type { TimeDraft, TimeMatch, TimeRule } from './time-reading.ts';
import { dayExists, isoDay, parseDay } from './time-values.ts';

const UNIT = '(?<unit>ngày làm việc|ngày|tuần|tháng|năm|giờ(?: làm việc)?)';
const WITHIN =
  '(?:trong (?:thời hạn|thời gian|vòng|khoảng)|trong|(?:chậm nhất|muộn nhất)(?: là)?(?: sau| trong)?|không quá|tối đa|thời hạn(?: là)? ?:?|sau)';

/** "trong 15 ngày làm việc kể từ ngày ban hành", "chậm nhất 05 ngày sau khi nhận được ý kiến" */
export const countedFrom: TimeRule = {
  name: 'counted-from',
  pattern: timePattern(
    `(?<done>{DONE} )?(?<within>${WITHIN})? ?(?<count>{COUNT}) ${UNIT} ?,? ?` +
      '(?:(?:(?:kể|tính) từ|từ|sau)(?: sau)? (?:ngày|khi|thời điểm|lúc) |(?:(?:kể|tính) từ|sau) (?=nhận|được|ngày))(?<basis>[^.;,()]{1,90})',
  ),
  read: (match) => {
    const basis = readBasis(match.groups['basis']!, match.context.issuedOn?.slice(0, 4));
    const end = match.words.length - match.groups['basis']!.length + basis.length;
    // What happens again and again calls for it each time; a paper that comes in does so once.
    const happens = /xảy ra|phát sinh|phát hiện|bùng phát/iu.test(basis.event ?? '');
    const recurrence = happens ? 'on-event' : null;
    return { ...counted(match, basis.base), recurrence, event: basis.event, to: end };
  },
};

/** "trong thời hạn 10 ngày", "không quá 05 ngày làm việc": from when is not said. */
export const countedOnly: TimeRule = {
  name: 'counted-only',
  pattern: timePattern(
    `(?<within>trong (?:thời hạn|vòng)|(?:chậm nhất|muộn nhất)(?: là)?(?: sau| trong)?|không quá) (?<count>{COUNT}) ${UNIT}(?! (?:tuổi|qua|gần|đầu|cuối|liền|liên tục))`,
  ),
  read: (match) => {
    const unit = match.groups['unit']!.toLowerCase();
    if (unit === 'năm' || /^\s*\//.test(textAfter(match, 5))) return null;
    const question = unit.startsWith('giờ') ? 'hours-not-days' : 'count-base-not-named';
    return { use: 'due', spec: null, confidence: 0.6, question };
  },
};

/** "trước ít nhất 05 ngày", "trước 03 ngày làm việc so với ngày tổ chức": counted back from something else. */
export const countedBack: TimeRule = {
  name: 'counted-back',
  pattern: timePattern(
    `trước (?:ít nhất |tối thiểu )?(?<count>{COUNT}) (?:ngày làm việc|ngày|tuần|tháng)(?! (?:tháng|\\d))|(?:ít nhất|tối thiểu|chậm nhất) (?:là )?{COUNT} (?:ngày làm việc|ngày|tuần|tháng|giờ) trước (?:khi|ngày)(?! ?\\d)`,
  ),
  read: () => ({ use: 'due', spec: null, confidence: 0.6, question: 'counted-back' }),
};

function counted(match: TimeMatch, base: DeadlineBase): TimeDraft {
  const count = Number(/\d+/.exec(match.groups['count']!)![0]);
  const words = match.groups['unit']!.toLowerCase().replace(/\s+/g, ' ');
  if (words.startsWith('giờ')) return { use: 'due', spec: null, confidence: 0.7, question: 'hours-not-days' };
  const sure = match.groups['within'] !== undefined || match.groups['done'] !== undefined;
  return {
    use: 'due',
    spec: { kind: 'counted', count, unit: units[words]!, base },
    confidence: sure ? 0.95 : 0.8,
  };
}

const units: Readonly<Record<string, CountedUnit>> = {
  'ngày làm việc': 'working-day',
  ngày: 'day',
  tuần: 'week',
  tháng: 'month',
  năm: 'year',
};

interface Basis {
  base: DeadlineBase;
  /** The words of an event; null for the plan's own days. */
  event: string | null;
  /** How many characters of the words belong to the basis. */
  length: number;
}

const OWN = '(?:kế hoạch|quyết định|văn bản|chương trình|chỉ thị|công văn)(?:\\s+này)?';
const ofIssue = new RegExp(
  `^(?:${OWN}\\s+(?:được\\s+|có\\s+|ký\\s+)?(?:ban\\s+hành|hiệu\\s+lực(?:\\s+thi\\s+hành)?|phê\\s+duyệt|ký)` +
    `|(?:được\\s+)?(?:ký(?:\\s+ban\\s+hành)?|ban\\s+hành|có\\s+hiệu\\s+lực)(?:\\s+${OWN})?)(?=\\s*$|\\s+\\p{L})`,
  'iu',
);
const ofReceipt = new RegExp(
  `^(?:tiếp\\s+)?nhận(?:\\s+được)?\\s+(?:${OWN}|nhiệm\\s+vụ|chỉ\\s+đạo)(?:\\s+này)?(?=\\s*$|\\s+\\p{L})|^được\\s+giao(?:\\s+nhiệm\\s+vụ)?`,
  'iu',
);
/** A new clause behind the event: "…, gửi", "… để", "… các đơn vị". */
const clauseEnd = /\s+(?:để|thì|phải|gửi|báo cáo|các|đồng thời|và (?:báo cáo|gửi|tổng hợp))\s/iu;

/** What the days are counted from: a day, the issue, the receipt, or an event in words. */
function readBasis(words: string, issueYear: string | undefined): Basis {
  const day =
    /^(?:ngày\s+)?\d{1,2}\s*(?:\/|\s+tháng\s+)\s*\d{1,2}(?:(?:\s*\/\s*|\s+năm\s+)(?:19|20)\d{2})?/iu.exec(
      words,
    );
  if (day) return dayBasis(day[0], issueYear);
  const issue = ofIssue.exec(words);
  if (issue) return { base: { from: 'issue' }, event: null, length: issue[0].length };
  const receipt = ofReceipt.exec(words);
  if (receipt) return { base: { from: 'receipt' }, event: null, length: receipt[0].length };
  const event = words.split(clauseEnd)[0]!.trimEnd();
  return { base: { from: 'event' }, event, length: event.length };
}

function dayBasis(words: string, issueYear: string | undefined): Basis {
  const day = parseDay(words);
  const year = day.year ?? (issueYear === undefined ? null : Number(issueYear));
  if (!dayExists(day) || year === null)
    return { base: { from: 'event' }, event: words, length: words.length };
  return { base: { from: 'date', date: isoDay(day, year) }, event: null, length: words.length };
}
