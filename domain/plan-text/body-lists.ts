import { normaliseName } from '../agency/names.ts';
import { readBodiesFrom, readBodyList } from './body-names.ts';

/** Bodies that stand one behind the other in a heading or a sentence. */
export interface BodyList {
  readonly names: readonly string[];
  /** Offset behind the last of them. */
  readonly end: number;
}

/** The bodies that a text begins with; null when it begins with something else. */
export function bodiesAtStart(text: string, where: 'heading' | 'sentence' = 'sentence'): BodyList | null {
  const bodies = where === 'heading' ? (readBodyList(text)?.bodies ?? []) : readBodiesFrom(text, 0);
  const last = bodies.at(-1);
  if (!last || text.slice(0, bodies[0]!.start).trim() !== '') return null;
  return {
    names: bodies.map(({ name, office }) =>
      office === null ? name : `${office} ${name.replace(/^Các(?=\s)/u, 'các')}`,
    ),
    end: last.end,
  };
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
