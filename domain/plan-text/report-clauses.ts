import { bodiesAtStart } from './body-lists.ts';

/** Who receives a report, by the words of a clause. */
export interface Route {
  readonly via: string | null;
  readonly to: readonly string[];
}

const TO_BODY =
  /(?:gửi(?:\s+(?:báo cáo|kết quả|kế hoạch))?[^;.]{0,60}?\s(?:về|đến|tới|cho)|(?:báo cáo|phản ánh|thông tin|kiến nghị|tổng hợp)[^;]{0,140}?\s(?:về|gửi|với|cho|đến|tới|lên)|báo cáo|gửi)\s+/giu;

/** The bodies that receive what a clause reports; empty: none named. */
export function routeOf(clause: string): Route {
  const through = throughOf(clause);
  const named = receiversIn(clause);
  if (through !== null) return { via: through, to: named.filter((name) => name !== through) };
  const first = named[0];
  if (first !== undefined) {
    const behind = clause.slice(clause.search(escaped(first)) + first.length);
    if (CONSOLIDATED.test(behind))
      return { via: first, to: receiversIn(behind).filter((name) => name !== first) };
  }
  return { via: null, to: named };
}

/** The first to receive a report sums it up for the next. */
const CONSOLIDATED =
  /(?:^|\s)(?:để|phục vụ)\s[^;]*?(?:tổng hợp|theo dõi)|(?:^|\s)tổng hợp(?:,?\s+(?:báo cáo|trình|tham mưu)|\s*[.;)]|$)/iu;

/** "(qua Sở X tổng hợp)", "thông qua Sở X". */
function throughOf(clause: string): string | null {
  for (const match of clause.matchAll(/(?:\(|\s)(?:thông qua|qua)\s+/giu)) {
    const list = bodiesAtStart(clause.slice(match.index + match[0].length));
    if (list) return list.names[0]!;
  }
  return null;
}

function receiversIn(clause: string): string[] {
  const names: string[] = [];
  for (const match of clause.matchAll(TO_BODY)) {
    // The shortest reading first: "báo cáo UBND …", then what stands behind "về", "với", "gửi".
    for (const at of bodyStarts(match)) {
      const list = bodiesAtStart(clause.slice(at)) ?? headAlone(clause.slice(at));
      if (!list || /^(?:Cơ quan|Đơn vị|Các (?:cơ quan|đơn vị))$/u.test(list.names[0]!)) continue;
      for (const name of list.names) if (!names.includes(name)) names.push(name);
      break;
    }
  }
  return names;
}

/** "báo cáo Giám đốc trước ngày …": in a body's own plan its head needs no further name. */
function headAlone(text: string): { readonly names: readonly string[] } | null {
  const head =
    /^(?:Tổng )?(?:Giám đốc|Hiệu trưởng|Bộ trưởng|Cục trưởng|Viện trưởng|Chánh Văn phòng|Tổng biên tập|Trưởng ban|Trưởng Ban)(?=[\s,;.)]|$)/u.exec(
      text,
    );
  return head && { names: [head[0]] };
}

function bodyStarts(match: RegExpMatchArray): number[] {
  const starts = [match.index! + match[0].length];
  const direct = /^(?:báo cáo|gửi|phản ánh)\s+(?=\p{L})/iu.exec(match[0]);
  if (direct) starts.unshift(match.index! + direct[0].length);
  return starts;
}

function escaped(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'), 'iu');
}

export type ReportKind = 'results' | 'difficulties' | 'ad-hoc';

/** "báo cáo" said of what others write, of proposals and of statistics without an addressee. */
const OTHERS =
  /(?:hướng dẫn|đôn đốc|chế độ(?! báo cáo định kỳ)|(?<!có )yêu cầu|chỉ đạo|tiếp nhận(?:,| và)?|thời gian|mẫu|nội dung|trên cơ sở|nhận|kết luận|nguồn|phần mềm)[^;.]*báo cáo/iu;

const PROPOSAL =
  /báo cáo(?:,?\s+đề xuất)?[^;.]{0,80}?\s(?:trình\s+(?:Hội đồng|HĐND|cấp|cơ quan)|bố trí|phê duyệt|bổ sung kinh phí|thông qua(?=[\s,.;]*$|\s+(?:việc|phương án|nghị quyết|chủ trương|đề án))|quyết định chủ trương|ban hành)/iu;

const RESULTS =
  /kết quả(?:\s+(?:năm|triển khai|tổ chức|thực hiện|công tác|định kỳ))|tình hình(?:,\s*kết quả)?(?:\s+(?:triển khai|tổ chức|thực hiện))|báo cáo (?:kết quả|định kỳ|tiến độ|tổng kết|sơ kết|giữa kỳ|tháng|quý|năm|theo quy định)|(?:sơ kết|tổng kết)|kết quả thực hiện/iu;

/** What kind of report a clause is about; null: none. */
export function reportKindOf(clause: string, hasAddressee: boolean): ReportKind | null {
  if (!/báo cáo|phản ánh|gửi về|kiến nghị/iu.test(clause)) return null;
  if (
    /khó khăn|vướng mắc|vấn đề phát sinh|phát sinh mới/iu.test(clause) &&
    /(?:báo cáo|phản ánh|kiến nghị|trao đổi)/iu.test(clause)
  ) {
    return hasAddressee &&
      /(?:nếu|có|gặp|phát sinh|khi|các vấn đề)\s*(?:có\s+)?(?:những\s+)?(?:khó khăn|vướng mắc|vấn đề|phát sinh)|vấn đề phát sinh/iu.test(
        clause,
      )
      ? 'difficulties'
      : null;
  }
  if (
    /báo cáo/iu.test(clause) &&
    /đột xuất|khi có yêu cầu|theo yêu cầu/iu.test(clause) &&
    !/định kỳ|hằng|hàng/iu.test(clause)
  )
    return 'ad-hoc';
  if (PROPOSAL.test(clause)) return null;
  if (isOthersReport(clause)) return null;
  if (hasAddressee && /báo cáo|phản ánh/iu.test(clause)) return 'results';
  return RESULTS.test(clause) && !/khai báo|điều tra|thống kê/iu.test(clause) ? 'results' : null;
}

function isOthersReport(clause: string): boolean {
  const match = OTHERS.exec(clause.replace(/\([^)]*\)/gu, (brackets) => ' '.repeat(brackets.length)));
  if (!match) return false;
  // "theo dõi, đôn đốc …; tổng hợp báo cáo UBND": a second report of one's own stands behind.
  const behind = clause.slice(match.index + match[0].length);
  return (
    !/(?:tổng hợp|tham mưu|định kỳ|và|,)\s*(?:[^;,]{0,40}\s)?báo cáo/iu.test(behind) &&
    !/(?:tổng hợp|và|,)\s*,?\s*(?:(?:định kỳ|hằng|hàng|trước ngày)\s[^;,]{0,40}\s)?báo cáo$/iu.test(match[0])
  );
}
