import type { PeriodKind } from '../deadline/period.ts';
import { timePattern } from './time-patterns.ts';
import { textAfter, textBefore } from './time-reading.ts';
import type { Recurrence, TimeDraft, TimeMatch, TimeRule } from './time-reading.ts';

const cycleOf: Readonly<Record<'month' | 'quarter' | 'half-year' | 'year', Recurrence>> = {
  month: 'monthly',
  quarter: 'quarterly',
  'half-year': 'half-yearly',
  year: 'yearly',
};

type Cycle = keyof typeof cycleOf;

function eachPeriod(cycle: Cycle, confidence: number): TimeDraft {
  return {
    use: 'recurrence',
    recurrence: cycleOf[cycle],
    spec: { kind: 'each-period', cycle: cycle satisfies PeriodKind },
    confidence,
  };
}

/** A turn that the product has no cycle for: a person says what is meant. */
function unsupported(recurrence: Recurrence | null, confidence: number): TimeDraft {
  return { use: 'recurrence', recurrence, spec: null, confidence, question: 'cycle-unsupported' };
}

const BOUND = '(?<bound>{BEFORE}|{BY}|vào) ';
const DAY_OF = '(?:ngày ?(?<day>\\d{1,2}))(?! ?[/-] ?\\d)';

/** "trước ngày 25 tháng cuối quý", "ngày 05 của tháng đầu quý sau", "trước ngày 15 của tháng cuối mỗi quý" */
export const dayOfQuarter: TimeRule = {
  name: 'day-of-quarter',
  pattern: timePattern(
    `(?:(?:(?:định kỳ )?(?:hằng|hàng|mỗi) qu[ýí]|qu[ýí]) ?[,(:]? ?)?(?:${BOUND})?${DAY_OF},? (?:của )?tháng (?<month>đầu(?: tiên)?|thứ hai|giữa|cuối(?: cùng)?)(?: của)?(?: (?:hằng|hàng|mỗi|từng))? qu[ýí](?<next> (?:sau|tiếp theo|kế tiếp|liền kề))?`,
  ),
  read: (match) => {
    const month = match.groups['month']!.toLowerCase();
    const inQuarter = month.startsWith('đầu') ? -2 : month.startsWith('cuối') ? 0 : -1;
    const monthOffset = match.groups['next'] === undefined ? inQuarter : inQuarter + 3;
    return quarterly(match, Number(match.groups['day']), monthOffset);
  },
};

/** "hằng quý (trước ngày 20 của tháng sau)", "báo cáo quý trước ngày 10 tháng đầu quý sau" */
function quarterly(match: TimeMatch, day: number, monthOffset: number): TimeDraft | null {
  if (day < 1 || day > 31) return null;
  // A day before the quarter's last month would be due before its figures exist.
  if (monthOffset < 0) return { ...unsupported('quarterly', 0.6), use: 'due' };
  return {
    use: 'due',
    recurrence: 'quarterly',
    spec: { kind: 'quarterly', bound: boundOf(match), day, monthOffset },
    confidence: 0.95,
  };
}

/** "trước ngày 18 hằng tháng", "ngày 05 của tháng sau", "trước ngày 25 mỗi tháng" */
export const dayOfMonth: TimeRule = {
  name: 'day-of-month',
  pattern: timePattern(
    `(?:(?:(?:định kỳ )?(?<turn>hằng|hàng|mỗi) tháng|tháng) ?[,(:]? ?)?(?:${BOUND})?${DAY_OF}(?:,? (?:của )?(?:(?<each>hằng|hàng|mỗi|từng) tháng|tháng (?<next>sau|tiếp theo|kế tiếp|liền kề)|tháng(?: báo cáo| đó)?(?! ?\\d| (?:đầu|cuối|thứ))))?`,
  ),
  read: (match) => {
    const day = Number(match.groups['day']);
    const { each, next, turn } = match.groups;
    const monthly =
      each !== undefined || next !== undefined || turn !== undefined || /tháng$/iu.test(match.words);
    if (!monthly || day < 1 || day > 31) return null;
    return {
      use: 'due',
      recurrence: 'monthly',
      spec: { kind: 'monthly', bound: boundOf(match), day, monthOffset: next === undefined ? 0 : 1 },
      confidence: each !== undefined || turn !== undefined ? 0.95 : 0.75,
    };
  },
};

/** "ngày làm việc cuối cùng của tháng", "ngày cuối mỗi quý" */
export const lastDayOfPeriod: TimeRule = {
  name: 'last-day-of-period',
  pattern: timePattern(
    `(?:${BOUND})?ngày (?:làm việc )?cuối(?: cùng)? (?:của )?(?:(?:hằng|hàng|mỗi|từng) )?(?<unit>tháng|qu[ýí])(?! ?(?:\\d|[IV]+(?!\\p{L})))`,
  ),
  read: (match) => {
    const bound = boundOf(match);
    return match.groups['unit']!.toLowerCase() === 'tháng'
      ? {
          use: 'due',
          recurrence: 'monthly',
          spec: { kind: 'monthly', bound, day: 31, monthOffset: 0 },
          confidence: 0.75,
        }
      : {
          use: 'due',
          recurrence: 'quarterly',
          spec: { kind: 'quarterly', bound, day: 31, monthOffset: 0 },
          confidence: 0.75,
        };
  },
};

function boundOf(match: TimeMatch): 'before' | 'by' {
  return /trước/iu.test(match.groups['bound'] ?? '') ? 'before' : 'by';
}

/** "02 lần/năm", "mỗi quý một lần", "6 tháng/lần", "01 năm 01 lần" */
export const timesPerPeriod: TimeRule = {
  name: 'times-per-period',
  pattern: timePattern(
    '(?:định kỳ )?(?:(?:mỗi |hằng |hàng )?(?<n>\\d{1,2}|một|hai|ba|sáu|mỗi|hằng|hàng) (?<unit>tháng|qu[ýí]|năm|tuần)(?: ?/ ?| )(?:(?:ít nhất|tối thiểu) )?(?<k>\\d{1,2}|một|hai|ba)? ?lần' +
      '|(?:mỗi|hằng|hàng) (?<each>tháng|qu[ýí]|năm|tuần),? (?:tổ chức |mở |có )?(?:ít nhất |tối thiểu )?(?:\\d{1,2}|một|hai|ba)(?! ?[/-]?\\d)(?= \\p{Ll})(?! (?:tháng|năm|lần|ngày))' +
      '|\\d{1,3} (?:tin|bài|lớp|cuộc|buổi|phiên|số|hội nghị|chuyên mục|phóng sự) ?/ ?(?<rate>tháng|qu[ýí]|năm|tuần)' +
      '|(?<times>\\d{1,2}|một|hai|ba|bốn) (?:lần|đợt|kỳ) ?(?:/|trong|mỗi|một|trên) ?(?:01 |1 |một )?(?<per>tháng|qu[ýí]|năm|tuần|ngày))',
  ),
  read: (match) => {
    const { n, unit, k, times, per } = match.groups;
    const each = match.groups['each'] ?? match.groups['rate'];
    if (each !== undefined) return everySo(1, each.toLowerCase(), 1);
    if (per !== undefined) return perPeriod(numberOf(times!), per.toLowerCase());
    const every = /^(mỗi|hằng|hàng)$/iu.test(n!) ? 1 : numberOf(n!);
    return everySo(every, unit!.toLowerCase(), k === undefined ? 1 : numberOf(k));
  },
};

const numbers: Readonly<Record<string, number>> = { một: 1, hai: 2, ba: 3, bốn: 4, sáu: 6 };

function numberOf(words: string): number {
  return numbers[words.toLowerCase()] ?? Number(words);
}

/** "2 lần/năm" is half-yearly; other shares of a year have no period of their own. */
function perPeriod(times: number, unit: string): TimeDraft {
  if (unit === 'ngày') return unsupported('daily', 0.7);
  return everySo(1, unit, times);
}

function everySo(every: number, unit: string, times: number): TimeDraft {
  if (unit === 'tuần') return unsupported(every === 1 ? 'weekly' : null, 0.8);
  const months = (unit === 'tháng' ? every : unit.startsWith('qu') ? every * 3 : every * 12) / times;
  const cycles: Readonly<Record<number, Cycle>> = { 1: 'month', 3: 'quarter', 6: 'half-year', 12: 'year' };
  const cycle = cycles[months];
  return cycle === undefined ? unsupported(null, 0.6) : eachPeriod(cycle, 0.9);
}

/** "hằng năm", "hàng quý", "mỗi tháng", "hằng tuần" */
export const everyPeriod: TimeRule = {
  name: 'every-period',
  pattern: timePattern(
    '(?:định kỳ (?:vào )?\\(?)?(?:hằng|hàng|mỗi|từng) (?<unit>năm|qu[ýí]|tháng|tuần|ngày|đêm)',
  ),
  read: (match) => {
    const unit = match.groups['unit']!.toLowerCase();
    // "đời sống hằng ngày", "từng ngày" speak of life, not of a turn.
    const loose = /^(?:từng|mỗi)/iu.test(match.words);
    if (unit === 'ngày' || unit === 'đêm') return loose || isOfLife(match) ? null : unsupported('daily', 0.6);
    if (unit === 'tuần') return unsupported('weekly', 0.8);
    const cycle: Cycle = unit === 'năm' ? 'year' : unit === 'tháng' ? 'month' : 'quarter';
    return eachPeriod(cycle, loose ? 0.75 : 0.9);
  },
};

function isOfLife(match: TimeMatch): boolean {
  return /(?:đời sống|sinh hoạt|cuộc sống|công việc|hoạt động)\s*$/iu.test(textBefore(match, 20));
}

/** "định kỳ 6 tháng", "báo cáo quý", "sơ kết 6 tháng", "6 tháng, năm": turns that only a list or a verb shows. */
export const periodInList: TimeRule = {
  name: 'period-in-list',
  pattern: timePattern(
    '(?:định kỳ ?:? ?\\(?)?(?<unit>(?:03|3|6|06|9|09|12|ba|sáu|chín) tháng|tháng|qu[ýí]|năm)(?! ?(?:\\d|[IV]+(?!\\p{L})|học|qua|trước|sau|tuổi|đầu|cuối|một|đó|nay|này|tới|báo cáo))',
  ),
  read: (match) => {
    const opening = /^định/iu.test(match.words);
    if (!opening && !inList(match)) return null;
    const unit = match.groups['unit']!.toLowerCase().replace(/\s+/g, ' ');
    if (/^(9|09|chín) /.test(unit)) {
      return {
        use: 'recurrence',
        recurrence: 'yearly',
        spec: { kind: 'each-period', cycle: 'nine-months' },
        confidence: 0.7,
      };
    }
    return eachPeriod(cycleNamed(unit), opening ? 0.9 : 0.75);
  },
};

function cycleNamed(unit: string): Cycle {
  if (/^(3|03|ba) |^qu/u.test(unit)) return 'quarter';
  if (/^(6|06|sáu) /u.test(unit)) return 'half-year';
  return unit === 'tháng' ? 'month' : 'year';
}

const PERIOD = '(?:(?:03|3|6|06|9|09|12|ba|sáu|chín)\\s+tháng|tháng|qu[ýí]|năm)';
const beforeInList = new RegExp(
  `(?:(?:định\\s+kỳ|hằng|hàng|báo\\s+cáo|sơ\\s+kết|tổng\\s+kết)\\s*(?:\\(|:)?|(?:(?:hằng|hàng)\\s+)?${PERIOD}\\s*(?:\\([^)]{0,40}\\))?\\s*(?:,|;|và|hoặc)(?:\\s+(?:cả|hằng|hàng|tổng\\s+kết|sơ\\s+kết))?)\\s*$`,
  'iu',
);
const reportBefore = /(?:định\s+kỳ|báo\s+cáo|sơ\s+kết|tổng\s+kết|hằng|hàng)\s[^.;]{0,60}$/iu;

/** Behind "định kỳ", "báo cáo" … or behind another period of the same list. */
function inList(match: TimeMatch): boolean {
  const before = textBefore(match, 100);
  if (!beforeInList.test(before) || !reportBefore.test(`${before} `)) return false;
  // "tháng" and "năm" begin many other words; in a list they end at a comma, a bracket or the clause.
  return /^\s*(?:$|[,;.()]|và|hoặc|theo|về|gửi|cho|\/)/iu.test(textAfter(match, 10));
}

/** "thường xuyên": continuous, unless it belongs to a noun of money or of office. */
export const always: TimeRule = {
  name: 'always',
  pattern: timePattern('(?:thường xuyên|liên tục)(?:,? (?:liên tục|thường xuyên))?'),
  read: (match) => {
    const before = textBefore(match, 40);
    const noun =
      /(?:chi|kinh phí|ngân sách|nguồn|vốn|dự toán|sự nghiệp|nhiệm vụ|hoạt động|công việc|phương tiện|khoản|mức|thanh toán|chỉ đạo|giáo dục|trung tâm giáo dục)\s*$/iu;
    if (noun.test(before.replace(/\s+/g, ' '))) return null;
    // "một nhiệm vụ trọng tâm, thường xuyên;" says what kind of task it is.
    const ofTask = /nhiệm vụ[^.;]{0,40},\s*$/iu.test(before) && /^\s*(?:[.;,)]|$)/.test(textAfter(match, 5));
    if (ofTask) return null;
    const plain = /^liên/iu.test(match.words);
    if (plain && match.context.field !== true) return null;
    const alone = match.context.field === true || /(?:^|[.;:,(-])\s*$/.test(before);
    return {
      use: 'recurrence',
      recurrence: 'continuous',
      spec: { kind: 'none' },
      confidence: alone ? 0.95 : 0.7,
    };
  },
};

/** "định kỳ" without a period: how often is for a person to say. */
export const unnamedPeriod: TimeRule = {
  name: 'unnamed-period',
  pattern: timePattern('định kỳ'),
  read: (match) => {
    // "khám sức khỏe định kỳ", "giám sát định kỳ": it belongs to the noun before it, not to the duty.
    const ofNoun = !/(?:^|[.;:,()-]|và|thực hiện|tiến hành|chế độ)\s*$/iu.test(textBefore(match, 20));
    return {
      use: 'recurrence',
      spec: { kind: 'to-be-set' },
      confidence: ofNoun ? 0.4 : 0.7,
      question: 'period-not-named',
    };
  },
};
