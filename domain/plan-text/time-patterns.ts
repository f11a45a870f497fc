import { latin } from './latin-pattern.ts';

/**
 * Building blocks of the patterns for words of time. In a source, one blank stands for any run of blanks (lines are
 * joined, blanks may be doubled), ` ?` for blanks that may be missing, `{NAME}` for a block.
 */
const blocks: Readonly<Record<string, string>> = {
  YEAR: '(?:19|20)\\d{2}',
  /** "ngày 15/12/2025", "31.12.2025", "30 tháng 6 năm 2025", "15/12". */
  DAY:
    '(?:ngày ?)?\\d{1,2}(?: ?[/-] ?\\d{1,2}(?: ?[/-] ?{YEAR}|,? (?:của )?năm {YEAR})?|\\.\\d{1,2}\\.{YEAR}' +
    '| tháng \\d{1,2}(?: ?[/-] ?{YEAR}|,? (?:của )?năm {YEAR})?)(?!\\d| ?[/%]|[.,]\\d)',
  /** The same without a year behind a word that lets it be nothing else: "ngày 15", "ngày 15/12". */
  MARKED_DAY: '(?=ngày ?\\d|\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?{YEAR}|\\d{1,2} tháng \\d|\\d{1,2}/\\d){DAY}',
  NEXT_YEAR: '(?:của )?năm (?:sau|tiếp theo|kế tiếp|liền kề|liền sau|tới)(?: (?:liền kề|sau))?',
  THIS_YEAR: '(?:của )?năm (?:báo cáo|đó|kế hoạch|thực hiện|hiện hành)',
  LAST_YEAR: '(?:của )?năm (?:trước|liền trước|trước liền kề)(?: liền kề)?',
  EVERY_YEAR: '(?:của )?(?:hằng|hàng|mỗi|từng) năm',
  MONTH:
    '(?:tháng |T\\.? ?(?=\\d{1,2} ?/ ?{YEAR}))\\d{1,2}(?! ?\\d)(?: ?[/.-] ?{YEAR}|,? (?:của )?năm {YEAR})?',
  QUARTER:
    '(?:qu[ýí] ?|Q\\.? ?(?=[IV\\d]{1,3} ?/ ?{YEAR}))(?:IV|I{1,3}|[1-4])(?![\\p{L}\\d])(?: ?[/.-] ?{YEAR}|,? (?:của )?(?:năm )?{YEAR})?',
  SPAN: '(?:{MONTH}|{QUARTER}|năm {YEAR})(?!\\d| ?/ ?[\\p{L}\\d])',
  /** "hoàn thành", "xong", "kết thúc": the words that make a time a deadline. */
  DONE: '(?:(?:cơ bản |phải |cần )?(?:hoàn thành|hoàn tất|kết thúc|xong|thực hiện xong)(?: xong)?(?: việc| toàn bộ)?(?: ?:)?)',
  BEFORE: '(?:(?:chậm nhất|muộn nhất)(?: là)? )?trước',
  BY:
    '(?:(?:chậm nhất|muộn nhất)(?: là)?(?: vào| đến| trong)?(?: hết)?|(?:từ nay )?đến(?: hết| cuối)?' +
    '|(?:thời )?hạn(?: cuối cùng| cuối| chót| hoàn thành| gửi| nộp)?(?: là)? ?:?|không (?:quá|muộn hơn|chậm hơn)|hết)',
  COUNT: '(?:\\d{1,3}(?: ?\\([^()\\d]{2,24}\\))?)',
  DASH: '(?:-|–|—)',
};

/** Compiles a source of blocks: whole words only, any case. */
export function timePattern(source: string): RegExp {
  const text = expand(source).replace(/ \?/g, '\\s*').replace(/ /g, '\\s+');
  // "12/KH-UBND", "66.2/2025": what stands inside a number of a document or a decimal is no time.
  return latin(`(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}][/-]|\\d[.,])(?:${text})(?![\\p{L}\\p{N}])`, 'giu');
}

function expand(source: string): string {
  const expanded = source.replace(/\{([A-Z_]{2,})\}/g, (_, name: string) => `(?:${blocks[name]!})`);
  return expanded === source ? source : expand(expanded);
}
