import { nameWithin, normaliseName } from '../agency/names.ts';
import type { Place } from '../agency/names.ts';
import { latin } from './latin-pattern.ts';

/** Short forms of names as plans write them (whole words), in the spelling of `normaliseName`. Longest first. */
const shortForms = (
  [
    [
      'ubmttqvn|ubmttq việt nam|ubmttq|ủy ban mttqvn|ủy ban mttq việt nam|ủy ban mttq',
      'ủy ban mặt trận tổ quốc việt nam',
    ],
    [
      '^(?:mttqvn|mttq việt nam|mttq|mặt trận tổ quốc việt nam|mặt trận tổ quốc)',
      'ủy ban mặt trận tổ quốc việt nam',
    ],
    ['ủy ban mặt trận tổ quốc(?! việt nam)', 'ủy ban mặt trận tổ quốc việt nam'],
    ['lđ ?-? ?tb ?(?:&|và|,)? ?xh|lđtb và xh', 'lao động-thương binh và xã hội'],
    ['lao động,? thương binh', 'lao động-thương binh'],
    ['nn ?(?:&|và)? ?mt|nn&mt', 'nông nghiệp và môi trường'],
    ['nn ?(?:&|và)? ?ptnt', 'nông nghiệp và phát triển nông thôn'],
    ['tn ?(?:&|và)? ?mt', 'tài nguyên và môi trường'],
    ['gd ?(?:&|và|-)? ?đt', 'giáo dục và đào tạo'],
    ['kh ?(?:&|và)? ?cn', 'khoa học và công nghệ'],
    ['kh ?(?:&|và)? ?đt', 'kế hoạch và đầu tư'],
    ['tt ?(?:&|và)? ?tt', 'thông tin và truyền thông'],
    ['vh,? ?tt ?(?:&|và)? ?dl', 'văn hóa, thể thao và du lịch'],
    ['vh ?(?:&|và)? ?tt', 'văn hóa và thể thao'],
    ['gtvt', 'giao thông vận tải'],
    ['dt ?(?:&|và)? ?tg', 'dân tộc và tôn giáo'],
    ['bhxh', 'bảo hiểm xã hội'],
    ['lđlđ', 'liên đoàn lao động'],
    ['lhpn', 'liên hiệp phụ nữ'],
    ['ccb', 'cựu chiến binh'],
    ['htx', 'hợp tác xã'],
    ['tncs hồ chí minh|tncshcm|tncs hcm|tncs', 'thanh niên cộng sản hồ chí minh'],
    ['catp', 'công an thành phố'],
    ['chqs', 'chỉ huy quân sự'],
    ['bch quân sự', 'bộ chỉ huy quân sự'],
    ['bđbp', 'bộ đội biên phòng'],
    ['tand', 'tòa án nhân dân'],
    ['vksnd|viện ksnd', 'viện kiểm sát nhân dân'],
    ['kbnn', 'kho bạc nhà nước'],
    ['bql', 'ban quản lý'],
    ['kcnc', 'khu công nghệ cao'],
    ['kcn', 'khu công nghiệp'],
    ['kkt', 'khu kinh tế'],
    ['qlda', 'quản lý dự án'],
    ['pccc', 'phòng cháy chữa cháy'],
    ['attp', 'an toàn thực phẩm'],
    ['atvslđ', 'an toàn, vệ sinh lao động'],
    ['tnlđ', 'tai nạn lao động'],
    ['pt ?-? ?th', 'phát thanh và truyền hình'],
    ['phát thanh\\s*[-,]\\s*truyền hình', 'phát thanh và truyền hình'],
    ['vp', 'văn phòng'],
  ] as const
).map(([short, full]) => [latin(`(?<!\\p{L})(?:${short})(?!\\p{L})`, 'gu'), full] as const);

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
