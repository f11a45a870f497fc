import { nameWithin, normaliseName } from '../agency/names.ts';
import type { Place } from '../agency/names.ts';

/** Short forms of names as plans write them, in the spelling of `normaliseName`. Longest first. */
const shortForms: readonly (readonly [RegExp, string])[] = [
  [
    /(?<![\p{L}])(?:ubmttqvn|ubmttq việt nam|ubmttq|ủy ban mttqvn|ủy ban mttq việt nam|ủy ban mttq)(?![\p{L}])/gu,
    'ủy ban mặt trận tổ quốc việt nam',
  ],
  [
    /^(?:mttqvn|mttq việt nam|mttq|mặt trận tổ quốc việt nam|mặt trận tổ quốc)(?![\p{L}])/gu,
    'ủy ban mặt trận tổ quốc việt nam',
  ],
  [/ủy ban mặt trận tổ quốc(?! việt nam)/gu, 'ủy ban mặt trận tổ quốc việt nam'],
  [
    /(?<![\p{L}])lđ ?-? ?tb ?(?:&|và|,)? ?xh(?![\p{L}])|(?<![\p{L}])lđtb và xh(?![\p{L}])/gu,
    'lao động-thương binh và xã hội',
  ],
  [/lao động,? thương binh/gu, 'lao động-thương binh'],
  [/(?<![\p{L}])nn ?(?:&|và)? ?mt(?![\p{L}])|(?<![\p{L}])nn&mt(?![\p{L}])/gu, 'nông nghiệp và môi trường'],
  [/(?<![\p{L}])nn ?(?:&|và)? ?ptnt(?![\p{L}])/gu, 'nông nghiệp và phát triển nông thôn'],
  [/(?<![\p{L}])tn ?(?:&|và)? ?mt(?![\p{L}])/gu, 'tài nguyên và môi trường'],
  [/(?<![\p{L}])gd ?(?:&|và|-)? ?đt(?![\p{L}])/gu, 'giáo dục và đào tạo'],
  [/(?<![\p{L}])kh ?(?:&|và)? ?cn(?![\p{L}])/gu, 'khoa học và công nghệ'],
  [/(?<![\p{L}])kh ?(?:&|và)? ?đt(?![\p{L}])/gu, 'kế hoạch và đầu tư'],
  [/(?<![\p{L}])tt ?(?:&|và)? ?tt(?![\p{L}])/gu, 'thông tin và truyền thông'],
  [/(?<![\p{L}])vh,? ?tt ?(?:&|và)? ?dl(?![\p{L}])/gu, 'văn hóa, thể thao và du lịch'],
  [/(?<![\p{L}])vh ?(?:&|và)? ?tt(?![\p{L}])/gu, 'văn hóa và thể thao'],
  [/(?<![\p{L}])gtvt(?![\p{L}])/gu, 'giao thông vận tải'],
  [/(?<![\p{L}])dt ?(?:&|và)? ?tg(?![\p{L}])/gu, 'dân tộc và tôn giáo'],
  [/(?<![\p{L}])bhxh(?![\p{L}])/gu, 'bảo hiểm xã hội'],
  [/(?<![\p{L}])lđlđ(?![\p{L}])/gu, 'liên đoàn lao động'],
  [/(?<![\p{L}])lhpn(?![\p{L}])/gu, 'liên hiệp phụ nữ'],
  [/(?<![\p{L}])ccb(?![\p{L}])/gu, 'cựu chiến binh'],
  [/(?<![\p{L}])htx(?![\p{L}])/gu, 'hợp tác xã'],
  [/(?<![\p{L}])(?:tncs hồ chí minh|tncshcm|tncs hcm|tncs)(?![\p{L}])/gu, 'thanh niên cộng sản hồ chí minh'],
  [/(?<![\p{L}])catp(?![\p{L}])/gu, 'công an thành phố'],
  [/(?<![\p{L}])chqs(?![\p{L}])/gu, 'chỉ huy quân sự'],
  [/(?<![\p{L}])bch quân sự(?![\p{L}])/gu, 'bộ chỉ huy quân sự'],
  [/(?<![\p{L}])bđbp(?![\p{L}])/gu, 'bộ đội biên phòng'],
  [/(?<![\p{L}])tand(?![\p{L}])/gu, 'tòa án nhân dân'],
  [/(?<![\p{L}])(?:vksnd|viện ksnd)(?![\p{L}])/gu, 'viện kiểm sát nhân dân'],
  [/(?<![\p{L}])kbnn(?![\p{L}])/gu, 'kho bạc nhà nước'],
  [/(?<![\p{L}])bql(?![\p{L}])/gu, 'ban quản lý'],
  [/(?<![\p{L}])kcnc(?![\p{L}])/gu, 'khu công nghệ cao'],
  [/(?<![\p{L}])kcn(?![\p{L}])/gu, 'khu công nghiệp'],
  [/(?<![\p{L}])kkt(?![\p{L}])/gu, 'khu kinh tế'],
  [/(?<![\p{L}])qlda(?![\p{L}])/gu, 'quản lý dự án'],
  [/(?<![\p{L}])pccc(?![\p{L}])/gu, 'phòng cháy chữa cháy'],
  [/(?<![\p{L}])attp(?![\p{L}])/gu, 'an toàn thực phẩm'],
  [/(?<![\p{L}])atvslđ(?![\p{L}])/gu, 'an toàn, vệ sinh lao động'],
  [/(?<![\p{L}])tnlđ(?![\p{L}])/gu, 'tai nạn lao động'],
  [/(?<![\p{L}])pt ?-? ?th(?![\p{L}])/gu, 'phát thanh và truyền hình'],
  [/phát thanh\s*[-,]\s*truyền hình/gu, 'phát thanh và truyền hình'],
  [/(?<![\p{L}])vp(?![\p{L}])/gu, 'văn phòng'],
];

/** A name with its short forms written out, in the spelling of `normaliseName`. */
export function writtenOut(name: string): string {
  const plain = normaliseName(name.replace(/\((?:[^()]*)\)/g, ' '))
    .replace(/ & /g, '&')
    .replace(/[“”"]/g, '');
  return shortForms
    .reduce((text, [short, full]) => text.replace(short, full), plain)
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * One key for all ways of writing a name within an authority: "UBND xã, phường" and "Ủy ban nhân dân các xã, phường",
 * "Sở LĐ-TB&XH" and "Sở Lao động – Thương binh và Xã hội tỉnh".
 *
 * @param place the place of the authority, whose name may follow or not; null when it is not known
 */
export function bodyKey(name: string, place: Place | null): string {
  return nameWithin(writtenOut(name), place)
    .replace(/^(các|những) /, '')
    .replace(/^(ủy ban nhân dân) các /, '$1 ')
    .replace(/[-,]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first of the known names that means the same body, or null. */
export function sameBody(name: string, known: readonly string[], place: Place | null): string | null {
  const key = bodyKey(name, place);
  return known.find((other) => bodyKey(other, place) === key) ?? null;
}
