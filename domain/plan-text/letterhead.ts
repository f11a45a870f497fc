import type { CleanLine } from './clean-lines.ts';
import { joinWrapped, sliceMapped } from './mapped-text.ts';
import type { MappedText } from './mapped-text.ts';

/** What stands above the document-type word. */
export interface Letterhead {
  readonly number: MappedText | null;
  /** Place and date: "Hà Nội, ngày 17 tháng 11 năm 2025". */
  readonly issuedOn: { readonly value: string; readonly content: MappedText } | null;
  readonly placeName: string | null;
  /** The issuing body in capital letters. */
  readonly issuer: MappedText | null;
}

const NUMBER = /Số\s*:\s*(\d{1,5}[^\s|,;]*(?:\s?[-–/]\s?\p{Lu}[^\s|,;]*)?)/u;

const DATELINE =
  /(?:^|[|\s])((?:\p{Lu}\p{Ll}+\s?){1,6}(?:-\s?(?:\p{Lu}\p{Ll}+\s?){1,4})?),\s*ngày\s*(\d{1,2}|[.…]*)\s*tháng\s*(\d{1,2}|[.…]*)\s*năm\s*(\d{4})/u;

const BODY_IN_CAPITALS =
  /(?<![-/\p{L}])(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|SỞ|BỘ|BAN|TỔNG CỤC|CỤC|CHI CỤC|VĂN PHÒNG|HỘI ĐỒNG|CÔNG AN|TỈNH ỦY|THÀNH ỦY|ĐẢNG ỦY|THANH TRA|TRƯỜNG|PHÒNG|TRẠM|TRUNG TÂM|BỆNH VIỆN|HỘI|LIÊN ĐOÀN|ĐOÀN|VIỆN)(?=[\s|]|$)[^|\p{Ll}]*/u;

export function readLetterhead(lines: readonly CleanLine[]): Letterhead {
  let number: MappedText | null = null;
  let issuedOn: Letterhead['issuedOn'] = null;
  let placeName: string | null = null;
  let issuer: MappedText | null = null;
  for (const { content } of lines) {
    const foundNumber = NUMBER.exec(content.text);
    if (foundNumber) number ??= group(content, foundNumber, 1);
    const date = DATELINE.exec(content.text);
    if (date) {
      placeName ??= date[1]!.trim();
      issuedOn ??= {
        value: dateValue(date),
        content: sliceMapped(content, date.index, date.index + date[0].length),
      };
    }
    const line = issuerLine(content);
    if (line)
      issuer =
        issuer === null ? line : continuesIssuer(issuer.text, content) ? joinWrapped(issuer, line) : issuer;
  }
  return { number, issuedOn, placeName, issuer };
}

/** The part of a line or of a row that names the issuing body, or goes on with it ("TỈNH …" below "ỦY BAN NHÂN DÂN"). */
function issuerLine(content: MappedText): MappedText | null {
  // Two columns of print stand on one line where a text has no cells.
  const text = content.text.replace(
    /(?:^|\s)(?:CỘNG H[ÒO]|Độc lập).*$/iu,
    content.text.includes('|') ? '$&' : '',
  );
  const body =
    BODY_IN_CAPITALS.exec(text) ??
    /^(?:TỈNH|THÀNH PHỐ|QUẬN|HUYỆN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU|THỊ TRẤN)\s[^|\p{Ll}]+/u.exec(text);
  return body && !/CỘNG HÒA|CỘNG HOÀ/u.test(body[0]) ? group(content, body, 0) : null;
}

/** A second line in capital letters is the rest of the name, or the body below the one above. */
function continuesIssuer(issuer: string, { text }: MappedText): boolean {
  return issuer.length + text.length < 120 && !text.includes('|');
}

function group(content: MappedText, match: RegExpExecArray, index: number): MappedText {
  const from = match.index + match[0].indexOf(match[index]!);
  return sliceMapped(content, from, from + match[index]!.replace(/[\s.\-–—_*]+$/u, '').length);
}

/** The parts of the dateline that are filled in: year alone, year and month, or the day. */
function dateValue([, , day, month, year]: RegExpExecArray): string {
  if (!/^\d+$/u.test(month ?? '')) return year!;
  if (!/^\d+$/u.test(day ?? '')) return `${year}-${month!.padStart(2, '0')}`;
  return `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
}
