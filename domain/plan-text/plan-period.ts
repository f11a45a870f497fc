/** The years for which a plan holds, where it says so. */
export interface PlanPeriodReading {
  readonly start: string | null;
  readonly end: string | null;
  readonly words: string;
  readonly rule: string;
}

const YEARS =
  /(?:giai đoạn|từ năm|trong các năm|các năm|thời kỳ)\s+(\d{4})\s*(?:[-–—]|đến(?: hết)?(?: năm)?)\s*(?:năm\s+)?(\d{4})/iu;
const DAYS =
  /từ(?: ngày)?\s+(\d{1,2})\/(\d{1,2})\/(\d{4})\s+đến(?: hết)?(?: ngày)?\s+(\d{1,2})\/(\d{1,2})\/(\d{4})/iu;
const UNTIL = /(?:đến(?: hết)?|tới) năm\s+(\d{4})/iu;
const LAST_MONTHS = /(?:các tháng cuối|những tháng cuối|6 tháng cuối|\d{1,2} tháng cuối)\s+năm\s+(\d{4})/iu;
const ONE_YEAR = /(?<!đến |tới |từ |hết |tháng \d |tháng \d\d )năm\s+(\d{4})(?!\s*[-–—]\s*\d{4})/giu;

/** From the words of a section on time: whatever stands there is about the plan. */
export function periodInSection(text: string): PlanPeriodReading | null {
  return (
    daysOf(text) ??
    yearsOf(text, 'time-section') ??
    lastMonths(text) ??
    untilYear(text) ??
    oneYear(text, 'time-section')
  );
}

/**
 * From the title. A period within the name of another document ("Chương trình … giai đoạn …") is that document's as a
 * rule, so only a period at the end of a title that names no other document, or "các tháng cuối năm" counts.
 */
export function periodInTitle(title: string): PlanPeriodReading | null {
  const months = lastMonths(title);
  if (months) return months;
  const namesAnother = /(?:nghị quyết|chỉ thị|quyết định|kế hoạch số|kết luận|đề án|chương trình)\s/iu.test(
    title,
  );
  const years = yearsOf(title, 'title');
  if (years) return years;
  // "Thực hiện Nghị quyết … đến năm 2030": the last words hold for what carries it out too.
  if (namesAnother) return /(?:đến(?: hết)?|tới) năm\s+\d{4}\s*$/iu.test(title) ? untilYear(title) : null;
  const until = untilYear(title);
  if (until) return until;
  return oneYear(title, 'title');
}

function daysOf(text: string): PlanPeriodReading | null {
  const match = DAYS.exec(text);
  if (!match) return null;
  const iso = (d: string, m: string, y: string): string => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return {
    start: iso(match[1]!, match[2]!, match[3]!),
    end: iso(match[4]!, match[5]!, match[6]!),
    words: match[0],
    rule: 'time-section',
  };
}

function yearsOf(text: string, rule: string): PlanPeriodReading | null {
  const bare = rule === 'title' ? null : /(?<![\d/])(\d{4})\s*[-–—]\s*(\d{4})(?!\d)/u.exec(text);
  const match = YEARS.exec(text) ?? bare;
  if (!match || Number(match[1]) > Number(match[2])) return null;
  return { start: `${match[1]}-01-01`, end: `${match[2]}-12-31`, words: match[0], rule };
}

function lastMonths(text: string): PlanPeriodReading | null {
  const match = LAST_MONTHS.exec(text);
  return match && { start: null, end: `${match[1]}-12-31`, words: match[0], rule: 'last-months' };
}

function untilYear(text: string): PlanPeriodReading | null {
  const match = UNTIL.exec(text);
  return match && { start: null, end: `${match[1]}-12-31`, words: match[0], rule: 'until-year' };
}

function oneYear(text: string, rule: string): PlanPeriodReading | null {
  const matches = [...text.matchAll(ONE_YEAR)];
  const years = new Set(matches.map((match) => match[1]!));
  if (years.size !== 1) return null;
  const [year] = years;
  return { start: `${year}-01-01`, end: `${year}-12-31`, words: matches[0]![0], rule };
}
