import type { Text } from '../lib/text/texts.ts';

/** The kinds of bodies in their own words (docs/glossary.md), in the plural that heads a group. */
const KINDS: Readonly<Record<string, Text<string>>> = {
  "people's-committee": { vi: 'Ủy ban nhân dân', en: "People's committees" },
  department: { vi: 'Sở', en: 'Departments' },
  equivalent: { vi: 'Cơ quan tương đương sở', en: 'Equivalents of departments' },
  inspectorate: { vi: 'Thanh tra', en: 'Inspectorates' },
  'management-board': { vi: 'Ban quản lý', en: 'Management boards' },
  'district-office': { vi: 'Phòng, ban cấp huyện', en: 'District offices' },
  'public-service-unit': { vi: 'Đơn vị sự nghiệp công lập', en: 'Public service units' },
  'armed-force': { vi: 'Công an, quân sự', en: 'Police, military' },
  'social-insurance': { vi: 'Bảo hiểm xã hội', en: 'Social insurance' },
  'front-or-mass-organisation': { vi: 'Mặt trận, đoàn thể', en: 'Front, mass organisations' },
  association: { vi: 'Hội', en: 'Associations' },
  press: { vi: 'Báo, đài', en: 'Press' },
  'party-body': { vi: 'Cơ quan Đảng', en: 'Party bodies' },
  'enterprise-group': { vi: 'Doanh nghiệp', en: 'Enterprises' },
  other: { vi: 'Cơ quan khác', en: 'Others' },
};

const OTHER: Text<string> = { vi: 'Cơ quan khác', en: 'Others' };

/** The words for a kind of body. */
export function kindWord(kind: string): Text<string> {
  return KINDS[kind] ?? OTHER;
}
