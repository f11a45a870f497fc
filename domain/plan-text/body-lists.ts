import { normaliseName } from '../agency/names.ts';

/** Bodies that stand one behind the other in a heading or a sentence. */
export interface BodyList {
  readonly names: readonly string[];
  /** Offset behind the last of them. */
  readonly end: number;
}

const UNIT = '(?:xã|phường|đặc khu|thị trấn|huyện|quận|thị xã|thành phố|tỉnh)';

/** First words of the names of bodies. `+` in the comment: only in front of a word with a capital letter. */
const NAMED = [
  // + Sở Nội vụ, Bộ Y tế, Phòng Tư pháp, Ban Quản lý, Hội Nông dân …
  '(?:Sở|Bộ|Phòng|Ban|Hội|Đoàn|Viện|Quỹ|Thuế|Báo|Văn phòng|Hội đồng|Tổ|Tổng công ty|Tập đoàn|Công ty|Kiểm toán|Bưu điện|Trạm|Chi nhánh|Trường|Cổng|Đội|Nhà|Thư viện|Bảo tàng|Cụm|Học viện)(?=\\s+(?:các\\s+)?(?!Chí|Tổ quốc)\\p{Lu})',
  '(?:Báo)(?=\\s+(?:và|chí|,|&))',
  'Ban [Qq]uản lý',
  '(?:Ủy ban|Uỷ ban|UBND|UB|HĐND|MTTQ|UBMTTQ)(?=[\\s,;:.)]|$)',
  '(?:Mặt trận Tổ quốc|Hội đồng nhân dân|Hội nông dân|Hội liên hiệp|Hội phụ nữ|Hội cựu chiến binh|Hội chữ thập đỏ|Hội người cao tuổi)',
  '(?:Công An|Tòa án|Liên đoàn|Liên minh|Liên hiệp|Hiệp hội|Hiệp Hội|Công an|Thanh tra|Cục|Chi cục|Tổng cục|Vụ|Trung tâm|Đài|Bảo hiểm xã hội|Bảo hiểm Xã hội|Kho bạc|Ngân hàng|Toà án|Viện kiểm sát|Viện Kiểm sát|Bộ đội|Bộ [Cc]hỉ huy|Bộ [Tt]ư lệnh|Ban [Cc]hỉ huy|Ban [Cc]hỉ đạo|Ban [Tt]uyên giáo|Tỉnh đoàn|Thành đoàn|Tỉnh Đoàn|Thành Đoàn|Đoàn thanh niên|Tỉnh ủy|Thành ủy|Tỉnh uỷ|Thành uỷ|Thường trực|Văn phòng|Công đoàn|Đoàn điều tra|Tổ công tác|Hải quan|Điện lực|Đảng ủy|Trạm [Yy] tế|Cổng Thông tin|Cổng thông tin)(?=[\\s,;:.)]|$)',
  '(?:Chánh Văn phòng|Chánh Thanh tra|Giám đốc|Thủ trưởng|Chủ tịch|Trưởng|Hiệu trưởng|Tổng Giám đốc|Người đứng đầu|Cơ quan|Đơn vị|Doanh nghiệp|Chủ đầu tư|Chủ rừng|Địa phương)(?=[\\s,;:.)]|$)',
];

/** "các sở, ban, ngành", "sở, ngành", "cơ quan, đơn vị": several bodies that are not named one by one. */
const COLLECTIVE =
  '(?:(?:[Cc]ác|[Nn]hững|[Tt]ừng|[Mm]ỗi|[Tt]oàn thể)\\s+(?:[Ss]ở|[Bb]an|[Nn]gành|[Cc]ơ quan|[Đđ]ơn vị|[Tt]ổ chức|[Dd]oanh nghiệp|[Đđ]ịa phương|[Hh]ội|[Đđ]oàn|[Cc]ấp|[Pp]hòng|[Hh]uyện|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị|[Tt]hành phố|[Tt]ỉnh|[Tt]rường|[Nn]hà trường|[Vv]iện|[Bb]ộ|[Cc]ơ sở|[Ll]ực lượng|[Hh]ợp tác xã|[Cc]hủ|[Cc]ông ty|[Tt]ổng công ty|[Tt]ập đoàn|[Bb]áo|[Đđ]ài|[Bb]ệnh viện|[Tt]rung tâm|[Hh]iệp hội|[Ll]iên|[Ll]àng nghề|[Tt]rạm|UBND|Ủy ban|Uỷ ban|[Tt]hành viên|[Cc]ụm|[Cc]hi cục|[Cc]ục|[Cc]ông đoàn|[Nn]gân hàng|[Đđ]ặc khu|[Nn]hà)(?=[\\s,;:.)]|$)|(?:[Ss]ở|[Bb]an|[Pp]hòng|[Bb]ộ),\\s*(?:[Bb]an|[Nn]gành|ban ngành|phòng)|(?:cơ quan|đơn vị|doanh nghiệp|địa phương|hội)(?=[\\s,;:.)]|$)|tổ chức(?=\\s+(?:chính trị|xã hội|đoàn thể))|[Vv]iện, [Tt]rường)';

const HEAD = new RegExp(`^(?:${NAMED.join('|')}|${COLLECTIVE})`, 'u');

/** Nouns that go on a collective behind a comma. */
const COLLECTED =
  /^(?:[Ss]ở|[Bb]an|[Nn]gành|ban ngành|[Đđ]oàn thể|[Hh]ội|hiệp hội|[Đđ]ịa phương|[Cc]ơ quan|[Đđ]ơn vị|[Tt]ổ chức|doanh nghiệp|hợp tác xã|cơ sở|người sử dụng|phòng|mặt trận|cấp|cá nhân|đài|báo|trường|viện|chủ đầu tư|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu|hộ|nhà trường|chính quyền|lực lượng|làng nghề|bộ|tập đoàn|nhà đầu tư|nhân dân|Thông tấn|thông tấn|Thành phố|Trung ương|trung ương|truyền hình|phát thanh)(?=[\s,;:.)]|$)/u;

/** Words with which a sentence goes on behind a body; names of bodies have capital letters there. */
const VERBS =
  /^(?:phản ánh|kiến nghị|trao đổi|thông tin kịp thời|kết quả|tình hình|số liệu|nội dung|việc|quyết định|chỉ đạo|căn cứ|chủ trì|chủ động|phối hợp|tham mưu|tham gia|thực hiện|tổ chức|triển khai|xây dựng|hướng dẫn|kiểm tra|thanh tra|giám sát|theo dõi|theo|đôn đốc|báo cáo|tổng hợp|rà soát|đề xuất|định kỳ|tiếp tục|tăng cường|đẩy mạnh|thường xuyên|kịp thời|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|nghiêm túc|tập trung|chỉ đạo|quán triệt|tuyên truyền|thông tin tuyên truyền|thông tin,(?! tuyên)|thông tin(?= tuyên)|phổ biến|vận động|nâng cao|bảo đảm|đảm bảo|bố trí|cân đối|trình|ban hành|phê duyệt|lập|gửi|cung cấp|cập nhật|chia sẻ|thu thập|thẩm định|thống nhất|hoàn thiện|hoàn thành|phát triển|phát huy|phát động|huy động|lồng ghép|để|nhằm|khi|trong|tại|trên cơ sở|về|đề nghị|nghiên cứu|đánh giá|điều tra|xử lý|giải quyết|tạo điều kiện|hỗ trợ|đưa|làm|thúc đẩy|khuyến khích|kêu gọi|cụ thể hóa|cử|duy trì|là|sẽ|phải|cần|tiến hành|khảo sát|lựa chọn|quản lý(?! (?:các|nhà nước))|vận hành|đào tạo|bồi dưỡng|tập huấn|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng|kết nối|số hóa|khẩn trương|yêu cầu|giao|biên soạn|in ấn|tích cực|thành lập|kiện toàn|sử dụng(?! lao động)|khai thác|mở|xác định|ký kết|giới thiệu|quảng bá|bám sát|nắm|trao đổi|công bố|công khai|niêm yết|lấy ý kiến|dự kiến|chuẩn bị|vào cuộc|đăng tải|đưa tin|cấp phép|phân công|phân bổ|tiếp nhận|thông báo|ra quân|xúc tiến|thu hút|đấu tranh|ngăn chặn|phòng ngừa|tận dụng|ứng dụng|áp dụng|soạn thảo|ưu tiên|chấn chỉnh|khắc phục|nhân rộng|tìm kiếm|tư vấn|từng bước|chọn|kiểm soát|giúp|được|xem xét|quan tâm|chú trọng|đầu tư|mua sắm|bàn giao|cấp|truyền thông|tôn vinh|khen thưởng|biểu dương|chấp hành|nghiệm thu|thi hành|quyết định|sơ kết|tổng kết|tham vấn|thí điểm|cùng|đồng thời|nếu|sau khi|trước ngày|từ ngày|đến ngày|trong năm|trong tháng|do|đã|đang)(?=[\s,;:.)]|$)/u;

/** In a heading and a cell only a verb of assignment ends the names. */
const HEADING_VERBS =
  /^(?:căn cứ|chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|tham mưu|theo dõi|xây dựng (?:kế hoạch|chương trình)|tổ chức (?:thực hiện|triển khai|các|tốt|quán triệt|tuyên truyền)|triển khai|thực hiện|trong phạm vi|theo chức năng|định kỳ|tiếp tục|chủ động|tổng hợp|báo cáo|nghiêm túc|tăng cường|khẩn trương|hướng dẫn)(?=[\s,;:.)]|$)/u;

const PLURAL = new RegExp(
  `^(?:${COLLECTIVE}|(?:Thủ trưởng|Giám đốc|Chủ tịch|Người đứng đầu)\\s+(?:các|sở|ban|UBND|Ủy ban)[\\s,])`,
  'u',
);

/** Words that stop a name even in front of a noun: what follows them is about time or place. */
const TAILS =
  /^(?:có liên quan|liên quan|khác|trên địa bàn|thuộc|trực thuộc|cấp (?:tỉnh|huyện|xã|thành phố|cơ sở|trên)|các cấp)(?=[\s,;:.)]|$)/u;

/** The bodies that a text begins with; null when it begins with something else. */
export function bodiesAtStart(text: string, where: 'heading' | 'sentence' = 'sentence'): BodyList | null {
  const named = groupOfDepartments(text) ?? groupOfUnits(text);
  if (named) return named;
  const names: string[] = [];
  let at = 0;
  while (HEAD.test(text.slice(at))) {
    const end = endOfName(text, at, where === 'heading' ? HEADING_VERBS : VERBS);
    const name = text.slice(at, end).replace(/[\s,;]+$/u, '');
    if (name === '') break;
    names.push(tidyName(name));
    const gap =
      /^\s*(?:[,;]\s*(?:và\s+|cùng\s+(?:với\s+)?)?|\s(?:và|cùng(?:\s+với)?|&)\s+|\s(?=(?:Sở|Công an|UBND|Các)\s))/u.exec(
        text.slice(end),
      );
    if (!gap || !HEAD.test(text.slice(end + gap[0].length))) {
      at = end;
      break;
    }
    at = end + gap[0].length;
  }
  return names.length === 0 ? null : { names, end: at };
}

/** "Các Sở: Xây dựng, Công Thương và Tài chính" names departments one by one. */
function groupOfDepartments(text: string): BodyList | null {
  const match =
    /^[Cc]ác\s+([Ss]ở|[Bb]ộ|[Pp]hòng)(?:(?:,\s*ngành|,\s*ban,\s*ngành)?\s*:\s*|\s+(?=\p{Lu})(?!Thành phố|Tỉnh|Trung ương))/u.exec(
      text,
    );
  if (!match) return null;
  const type = match[1]!.charAt(0).toUpperCase() + match[1]!.slice(1);
  const rest = text.slice(match[0].length);
  const stop =
    /[.;:(]|\s(?:và|cùng)\s+(?:các|với|UBND|Ủy ban|Uỷ ban)\s|\s(?=chủ trì|phối hợp|căn cứ|thực hiện|tổ chức|theo|có trách nhiệm|chịu trách nhiệm|tham mưu|xây dựng\s)/u.exec(
      rest,
    );
  const listed = rest.slice(0, stop?.index ?? rest.length);
  const names = splitDepartments(listed).map((name) => tidyName(`${type} ${name.replace(/^[Ss]ở\s+/u, '')}`));
  let end = match[0].length + listed.length;
  const more = /^\s(?:và|cùng(?:\s+với)?)\s+/u.exec(text.slice(end));
  const others = more ? bodiesAtStart(text.slice(end + more[0].length)) : null;
  if (more && others) {
    names.push(...others.names);
    end += more[0].length + others.end;
  }
  return { names, end };
}

/** "UBND các xã: A, B và phường C" names people's committees one by one. */
function groupOfUnits(text: string): BodyList | null {
  const match = new RegExp(
    `^(?:UBND|[ỦU][ỷy] ban nhân dân|Uỷ ban nhân dân)\\s+các\\s+(${UNIT})\\s*:?\\s+(?=\\p{Lu})`,
    'u',
  ).exec(text);
  if (!match) return null;
  const rest = text.slice(match[0].length);
  const listed =
    /^[^.;:(]*?(?=[.;:(]|\s(?:chủ trì|phối hợp|căn cứ|thực hiện|tổ chức|theo|có trách nhiệm|chịu trách nhiệm)\s|$)/u.exec(
      rest,
    )![0];
  let unit = match[1]!;
  const names = listed.split(/,\s*|\s+và\s+/u).flatMap((piece) => {
    const own = new RegExp(`^(?:các\\s+)?(${UNIT})\\s+(?=\\p{Lu})`, 'u').exec(piece);
    if (own) unit = own[1]!;
    const name = piece.slice(own?.[0].length ?? 0).trim();
    return name === '' ? [] : [`Ủy ban nhân dân ${unit} ${name}`];
  });
  return names.length === 0 ? null : { names, end: match[0].length + listed.length };
}

/** Second halves of names of departments that themselves hold a comma or "và". */
const JOINED =
  /^(?:Đào tạo|Xã hội|Môi trường|Công nghệ|Truyền thông|Truyền Thông|Du lịch|Phát triển|Thể thao|Thông tin|Đầu tư|Dân vận|Tôn giáo|Hạ tầng|Đô thị)/u;

function splitDepartments(listed: string): string[] {
  const parts: string[] = [];
  for (const piece of listed.split(/(,\s*|\s+và\s+)/u)) {
    if (/^(?:,\s*|\s+và\s+)$/u.test(piece)) {
      parts.push(piece);
      continue;
    }
    const glue = parts.at(-1);
    if (glue !== undefined && JOINED.test(piece) && parts.length >= 2) {
      parts.pop();
      parts.push(`${parts.pop()!}${glue}${piece}`);
    } else parts.push(piece);
  }
  return parts.filter((part) => !/^(?:,\s*|\s+và\s+)$/u.test(part) && part.trim() !== '');
}

/** Where the name that begins at `from` ends. */
function endOfName(text: string, from: number, verbs: RegExp): number {
  const isCollective = PLURAL.test(text.slice(from));
  let at = from + /^\S+\s*/u.exec(text.slice(from))![0].length;
  if (isCollective) at = skipPlural(text, from, at);
  let first = at <= from + /^\S+\s*/u.exec(text.slice(from))![0].length;
  while (at < text.length) {
    const rest = text.slice(at);
    if (!first && beginsAnother(text.slice(from, at), rest)) break;
    if (
      /^[;:.()“"]/u.test(rest) ||
      /^[–—-]\s+(?!xã hội|truyền hình|hạ tầng|kỹ thuật|kiến trúc|kế hoạch)\p{Ll}/u.test(rest)
    )
      break;
    const comma = /^,\s*/u.exec(rest);
    if (comma) {
      if (!continuesName(text.slice(from, at), rest.slice(comma[0].length), isCollective)) break;
      at += comma[0].length;
      first = false;
      continue;
    }
    const and = /^(?:và|&|hoặc)\s+/u.exec(rest);
    if (and) {
      if (!continuesName(text.slice(from, at), rest.slice(and[0].length), isCollective)) break;
      at += and[0].length;
    } else if (!first && isVerb(rest, text.slice(from, at), verbs)) break;
    const word = /^[^\s,;:.()]+\s*/u.exec(text.slice(at));
    if (!word) break;
    at += word[0].length;
    first = false;
  }
  return text.slice(0, at).trimEnd().length;
}

/** In cells of tables names stand behind each other without a mark. */
function beginsAnother(before: string, rest: string): boolean {
  return (
    /^(?:Sở \p{Lu}|Công an (?:tỉnh|thành phố|Thành phố)|UBND (?:các|xã|phường)|Các (?:sở|Sở))/u.test(rest) &&
    !/(?:thuộc|của|Giám đốc|Lãnh đạo|Thủ trưởng|Thanh tra|Văn phòng|Chủ tịch|Trưởng|Phó|-|–|và|,)\s*$/u.test(
      before,
    )
  );
}

/** "các tổ chức", "các doanh nghiệp": the noun behind the plural belongs to the name. */
function skipPlural(text: string, from: number, at: number): number {
  const noun =
    /^(?:[Cc]ác|[Nn]hững|[Tt]ừng|[Mm]ỗi)\s+(?:tổ chức|cơ quan (?:truyền thông|thông tấn|thông tin|báo)|cơ quan|đơn vị|doanh nghiệp|địa phương|cấp ủy|cơ sở|\S+)\s*/u.exec(
      text.slice(from),
    );
  return noun ? Math.max(at, from + noun[0].replace(/[,;:.]\s*$/u, '').length) : at;
}

function isVerb(rest: string, before: string, verbs: RegExp): boolean {
  if (TAILS.test(rest)) return false;
  if (!verbs.test(rest)) return false;
  // "các cơ quan, tổ chức": the noun, not the verb.
  if (
    /^tổ chức(?=\s*[,;:.]|\s+(?:chính trị|xã hội|có liên quan|liên quan|khác|sử dụng|trên|thành viên|và|hội|kinh tế|tín dụng|hành nghề|thuộc|đoàn thể))/u.test(
      rest,
    ) &&
    /(?:,|và|các|những)\s*$/iu.test(before)
  )
    return false;
  if (/[Đđ]oàn\s*$/u.test(before)) return false;
  if (
    /^(?:nghiên cứu|đào tạo|giáo dục)/u.test(rest) &&
    /(?:[Vv]iện|[Tt]rường|[Cc]ơ sở|[Tt]rung tâm)\s*$/u.test(before)
  )
    return false;
  if (/^truyền thông/u.test(rest) && /(?:cơ quan|đơn vị)\s*$/u.test(before)) return false;
  if (/^theo(?=\s+(?:lĩnh vực quản lý|ngành dọc))/u.test(rest)) return false;
  if (/^(?:sản xuất|quản lý)/u.test(rest) && /(?:doanh nghiệp|cơ quan|Ban)\s*$/u.test(before)) return false;
  return true;
}

function continuesName(before: string, next: string, isCollective: boolean): boolean {
  if (/^(?:các|những)\s/iu.test(next)) return false;
  if (isCollective && COLLECTED.test(next) && !/^(?:Sở|Ban|Phòng|Hội|Bộ)\s+\p{Lu}/u.test(next)) {
    return !/^tổ chức\s+(?:triển khai|thực hiện|tốt|các (?:hoạt|lớp))/u.test(next);
  }
  if (new RegExp(`^${UNIT}(?=[\\s,;:.)]|$)`, 'u').test(next))
    return new RegExp(`${UNIT}[\\s,]*$`, 'u').test(before) || isCollective;
  if (HEAD.test(next)) return false;
  if (isCollective)
    return (
      /^(?:chế biến|xuất khẩu|kinh doanh|hợp tác|dịch vụ|sản xuất|truyền hình)(?=[\s,;:.)]|$)/u.test(next) ||
      (/^\p{Lu}/u.test(next) === false && !VERBS.test(next) && /^(?:\S+\s+){0,2}\S+$/u.test(next))
    );
  return (
    /^\p{Lu}/u.test(next) ||
    /^(?:công nghệ|truyền thông|xã hội|môi trường|đào tạo|du lịch|thể thao|phát triển nông thôn|truyền hình|khu công nghiệp|khu công nghệ|công nghiệp|kỹ thuật|nghệ thuật|đầu tư|dân vận|khu chế xuất|phát thanh|thương mại|kế hoạch|thông tin|nông thôn)(?=[\s,;:.)]|$)/u.test(
      next,
    )
  );
}

/** The name as the product shows it: a capital letter first, closing marks gone, abbreviations as they are. */
export function tidyName(name: string): string {
  const bare = name
    .replace(/\s+/gu, ' ')
    .replace(/^[-–+*]\s*/u, '')
    .replace(/[\s.,:;]+$/u, '')
    .trim();
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

/** Whether a name stands for several bodies that are not named. */
export function isCollectiveName(name: string): boolean {
  const normalised = normaliseName(name);
  return (
    /^(?:các|những|từng|mỗi|toàn thể|doanh nghiệp|cơ quan|đơn vị|địa phương|chủ đầu tư|thủ trưởng các|giám đốc các)(?:\s|$)/u.test(
      normalised,
    ) ||
    /^(?:sở|ban|phòng|bộ), /u.test(normalised) ||
    /^(?:chủ tịch )?ủy ban nhân dân (?:các|cấp)(?:\s|$)/u.test(normalised) ||
    /^ủy ban nhân dân (?:xã|phường|huyện|quận|thị xã|thị trấn|đặc khu)(?:, | và |$)/u.test(normalised) ||
    /^viện, trường/u.test(normalised)
  );
}
