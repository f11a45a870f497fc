import { describe, expect, it } from '@jest/globals';
import { realRegistry } from '../../test/support/reference-data.ts';
import { refusal } from '../../test/support/refusal.ts';
import { defaultGroupSettings, resolveAgencies } from './groups.ts';
import type { GroupSettings, ResolutionContext } from './groups.ts';

const registry = realRegistry();

function at(on: string, settings: Partial<GroupSettings> = {}, authority = 'ha-noi'): ResolutionContext {
  return { authority, on, settings: { ...defaultGroupSettings, ...settings } };
}

function idsOf(name: string, context: ResolutionContext): string[] {
  return resolveAgencies(registry, name, context).agencies.map((agency) => agency.id);
}

const socioPolitical = 'Các tổ chức chính trị - xã hội';
const issue = at('2025-07-15');
const departments = 'Các Sở, ban, ngành Thành phố';
const withMass = 'Các Sở, ban, ngành, đoàn thể Thành phố';

describe('groups by rule', () => {
  it('reads "Ủy ban nhân dân các xã, phường" as the 126 committees of Hà Nội’s communes', () => {
    const { kind, agencies } = resolveAgencies(registry, 'Ủy ban nhân dân các xã, phường', issue);
    expect(kind).toBe('group');
    expect(agencies).toHaveLength(126);
    expect(agencies.filter((agency) => agency.name.startsWith('Ủy ban nhân dân phường '))).toHaveLength(51);
  });

  it.each([
    'UBND các xã, phường',
    'Uỷ ban nhân dân các phường, xã',
    'UBND xã, phường',
    'Ủy ban nhân dân cấp xã',
  ])('reads "%s" as the same 126', (words) => {
    expect(idsOf(words, issue)).toEqual(idsOf('Ủy ban nhân dân các xã, phường', issue));
  });

  it('takes only the kinds of units that the words name', () => {
    expect(idsOf('Ủy ban nhân dân các phường', issue)).toHaveLength(51);
    expect(idsOf('Ủy ban nhân dân các xã, phường', at('2025-07-15', {}, 'hai-phong'))).toHaveLength(112);
    expect(idsOf('Ủy ban nhân dân các xã, phường, đặc khu', at('2025-07-15', {}, 'hai-phong'))).toHaveLength(
      114,
    );
  });

  it.each(['2025-07-01', '2025-07-15'])('reads "Các Sở, ban, ngành Thành phố" on %s as 20 bodies', (on) => {
    expect(idsOf(departments, at(on))).toHaveLength(20);
  });

  it('leaves police, capital command and social insurance out when branches do not count: 17', () => {
    const ids = idsOf(departments, at('2025-07-15', { countBranches: false }));
    expect(ids).toHaveLength(17);
    expect(ids).not.toContain('ha-noi/cong-an-thanh-pho-ha-noi');
  });

  it('takes the bodies of the day: before 1/3/2025 the departments that have since been merged', () => {
    const earlier = idsOf(departments, at('2025-02-28'));
    expect(earlier).toContain('ha-noi/so-lao-dong-thuong-binh-va-xa-hoi');
    expect(earlier).not.toContain('ha-noi/so-nong-nghiep-va-moi-truong');
    expect(idsOf(departments, at('2025-06-30'))).toContain('ha-noi/bao-hiem-xa-hoi-khu-vuc-i');
    expect(idsOf(departments, issue)).toContain('ha-noi/bao-hiem-xa-hoi-thanh-pho-ha-noi');
  });

  it('reads "đoàn thể" as the Front alone once the mass organisations stand under it, on 1/7/2025', () => {
    expect(idsOf(withMass, at('2025-06-30'))).toHaveLength(26);
    expect(idsOf(withMass, at('2025-07-01'))).toHaveLength(21);
    expect(idsOf(withMass, at('2025-07-01', { massOrganisations: 'each' }))).toHaveLength(26);
  });

  it.each([
    'các sở, ban ngành',
    'Các Sở, ban, ngành',
    'Sở, ban, ngành thành phố Hà Nội',
    'CÁC SỞ, BAN, NGÀNH TP',
  ])('reads "%s" as the same group', (words) => {
    expect(idsOf(words, issue)).toEqual(idsOf(departments, issue));
  });

  it('reads "Các Sở" without the branches and boards', () => {
    expect(idsOf('Các Sở', issue)).toHaveLength(16);
  });

  it('reads a district’s groups in its own scope', () => {
    const former = realRegistry({ former: true });
    const context = at('2024-03-01', {}, 'le-chan');
    const wards = resolveAgencies(former, 'Uỷ ban nhân dân các phường', context).agencies;
    expect(new Set(wards.map((agency) => agency.parentId))).toEqual(new Set(['le-chan/ubnd-quan-le-chan']));
    expect(resolveAgencies(former, 'Các phòng, ban, ngành quận', context).agencies).toHaveLength(16);
  });

  it.each(['Các Sở, ban, ngành khác', 'Các Sở, ban, ngành, đoàn thể khác có liên quan'])(
    'leaves "%s" to a person',
    (name) => {
      expect(refusal(() => resolveAgencies(registry, name, issue))).toMatchObject({
        code: 'group-needs-choice',
        details: { name },
      });
    },
  );

  it('says so when nobody of a group exists on the day', () => {
    const act = () => resolveAgencies(registry, 'Ủy ban nhân dân các quận, huyện', issue);
    expect(refusal(act).code).toBe('group-empty');
  });

  it('reads "Các tổ chức chính trị - xã hội" as the five beside the Front, and from 1/7/2025 on as the Front', () => {
    const before = idsOf(socioPolitical, at('2024-07-15', {}, 'quang-nam'));
    expect(before).toHaveLength(5);
    expect(before).not.toContain('quang-nam/uy-ban-mat-tran-to-quoc-viet-nam-tinh-quang-nam');
    expect(idsOf(socioPolitical, issue)).toEqual([
      'ha-noi/uy-ban-mat-tran-to-quoc-viet-nam-thanh-pho-ha-noi',
    ]);
    expect(idsOf(socioPolitical, at('2025-07-15', { massOrganisations: 'each' }))).toHaveLength(5);
  });
});

describe('single bodies', () => {
  it.each([
    ['Sở Nội vụ', 'ha-noi/so-noi-vu'],
    ['Sở KH&CN', 'ha-noi/so-khoa-hoc-va-cong-nghe'],
    ['Đài Phát thanh và truyền hình Hà Nội', 'ha-noi/dai-phat-thanh-va-truyen-hinh-ha-noi'],
    [
      'Ban Quản lý các khu công nghệ cao và khu công nghiệp Thành phố',
      'ha-noi/ban-quan-ly-cac-khu-cong-nghe-cao-va-khu-cong-nghiep-thanh-pho-ha-noi',
    ],
    ['UBND Thành phố', 'ha-noi/ubnd-thanh-pho-ha-noi'],
    [
      'Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam Thành phố',
      'ha-noi/uy-ban-mat-tran-to-quoc-viet-nam-thanh-pho-ha-noi',
    ],
    ['ubnd phường Ba Đình', 'vn-xa-00004'],
  ])('finds %s', (name, id) => {
    expect(resolveAgencies(registry, name, issue)).toMatchObject({ kind: 'agency', agencies: [{ id }] });
  });

  it('answers a name nobody bears with those that look like it', () => {
    const error = refusal(() => resolveAgencies(registry, 'Sở Nội vụu', issue));
    expect(error.code).toBe('agency-unknown');
    expect(error.details.suggestions).toContain('Sở Nội vụ');
  });

  it('answers a body that has ended with its successors', () => {
    const error = refusal(() => resolveAgencies(registry, 'Sở LĐTBXH', issue));
    expect(error).toMatchObject({
      code: 'agency-ended',
      details: {
        endedOn: '2025-02-28',
        successors: [
          'Sở Nội vụ',
          'Sở Giáo dục và Đào tạo',
          'Sở Y tế',
          'Sở Nông nghiệp và Môi trường',
          'Công an thành phố Hà Nội',
        ],
      },
    });
  });

  it('finds the ended body on a day when it lived', () => {
    expect(idsOf('Sở LĐTBXH', at('2025-02-28'))).toEqual(['ha-noi/so-lao-dong-thuong-binh-va-xa-hoi']);
  });

  it('answers a body that does not exist yet with its first day', () => {
    const act = () => resolveAgencies(registry, 'Sở Nông nghiệp và Môi trường', at('2025-02-28'));
    expect(refusal(act)).toMatchObject({ code: 'agency-not-yet', details: { beginsOn: '2025-03-01' } });
  });

  it('does not look into another authority', () => {
    expect(refusal(() => resolveAgencies(registry, 'Ban Quản lý Khu kinh tế Hải Phòng', issue)).code).toBe(
      'agency-unknown',
    );
  });

  it('asks which one is meant when two living bodies bear a name', () => {
    const former = realRegistry({ former: true });
    const act = () => resolveAgencies(former, 'UBND phường Minh Khai', at('2024-03-01'));
    const error = refusal(act);
    expect(error.code).toBe('agency-ambiguous');
    expect(error.details.candidates).toHaveLength(2);
  });
});
