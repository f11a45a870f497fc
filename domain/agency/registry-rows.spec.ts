import { describe, expect, it } from '@jest/globals';
import { realAgencies } from '../../test/support/reference-data.ts';
import { refusal } from '../../test/support/refusal.ts';
import type { Agency } from './agency.ts';
import { agenciesFromRows } from './registry-rows.ts';
import type { AgencyRow } from './registry-rows.ts';

const row: AgencyRow = {
  authority: 'ha-noi',
  name: 'Sở Nội vụ',
  short_name: 'Sở Nội vụ',
  kind: 'department',
  valid_from: '',
  valid_to: '',
  successor: '',
  in_group: '',
  source: 'plan',
};

describe('agencies from the reference data', () => {
  const { agencies } = realAgencies();
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));

  it('has an agency for each of 190 named bodies and each of the 34 provinces and 3,321 communes, none twice', () => {
    const committeesNamedInBoth = ['ha-noi', 'hai-phong', 'da-nang'].length;
    expect(agencies).toHaveLength(190 + 34 + 3321 - committeesNamedInBoth);
    expect(byId.size).toBe(agencies.length);
  });

  it('makes the committee of a ward an agency below that of its city', () => {
    expect(byId.get('vn-xa-00004')).toEqual({
      id: 'vn-xa-00004',
      authority: 'ha-noi',
      unitCode: '4',
      name: 'Ủy ban nhân dân phường Ba Đình',
      shortName: 'UBND phường Ba Đình',
      kind: "people's-committee",
      level: 'commune',
      parentId: 'ha-noi/ubnd-thanh-pho-ha-noi',
      validFrom: '2025-07-01',
      validTo: null,
      successors: [],
      groups: [],
      verified: true,
    } satisfies Agency);
  });

  it('gives the committee that a row names the code of its unit', () => {
    expect(byId.get('ha-noi/ubnd-thanh-pho-ha-noi')).toMatchObject({
      unitCode: '1',
      shortName: 'UBND Thành phố',
      level: 'province',
    });
  });

  it('resolves successors to ids, in the same authority first, then in the one that followed', () => {
    expect(byId.get('ha-noi/so-giao-thong-van-tai')?.successors).toEqual([
      'ha-noi/so-xay-dung',
      'ha-noi/cong-an-thanh-pho-ha-noi',
    ]);
    expect(byId.get('quang-nam/so-noi-vu')?.successors).toEqual(['da-nang/so-noi-vu']);
    expect(byId.get('le-chan/phong-noi-vu')?.successors).toEqual(['vn-xa-11383', 'vn-xa-11407']);
  });

  it('keeps two bodies of one name apart that lived one after the other', () => {
    const earlier = byId.get('hai-phong/bao-hiem-xa-hoi-thanh-pho-hai-phong-den-20250228');
    expect(earlier?.successors).toEqual(['hai-phong/bao-hiem-xa-hoi-khu-vuc-viii']);
    expect(byId.get('hai-phong/bao-hiem-xa-hoi-khu-vuc-viii')?.successors).toEqual([
      'hai-phong/bao-hiem-xa-hoi-thanh-pho-hai-phong',
    ]);
  });

  it('leaves successors that are in no register as questions: the councils, Party and mass bodies of two wards', () => {
    const open = realAgencies({ former: true }).openSuccessions;
    expect(open).toHaveLength(12);
    expect(new Set(open.map(({ agencyId }) => agencyId.split('/')[0]))).toEqual(new Set(['le-chan']));
  });

  it('shows the bodies that nobody has confirmed', () => {
    expect(agencies.filter((agency) => !agency.verified)).toHaveLength(43);
  });

  it.each([
    ['kind', { kind: 'ministry' }],
    ['valid_to', { valid_to: '30/6/2025' }],
    ['name', { name: '' }],
  ])('refuses a row whose %s cannot be read, and says which', (field, wrong) => {
    const error = refusal(() => agenciesFromRows({ agencies: [{ ...row, ...wrong }], units: [] }));
    expect(error).toMatchObject({ code: 'agency-row-invalid', details: { row: 1, field } });
  });
});

describe('committees of the units until 30/6/2025', () => {
  const { agencies } = realAgencies({ former: true });
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));

  it('keeps a former ward apart from the one that bears its code now, and names its successors', () => {
    const former = byId.get('vn-xa-00016-den-20250630');
    expect(former).toMatchObject({ authority: 'ha-noi', validTo: '2025-06-30' });
    expect(former?.successors).toContain('vn-xa-00004');
    expect(byId.get('vn-xa-00004')?.validFrom).toBe('2025-07-01');
  });

  it('puts the wards of a named district below that district', () => {
    const wards = agencies.filter((agency) => agency.parentId === 'le-chan/ubnd-quan-le-chan');
    expect(wards.length).toBeGreaterThan(0);
    expect(byId.get('le-chan/ubnd-quan-le-chan')).toMatchObject({
      unitCode: '305',
      parentId: 'hai-phong/ubnd-thanh-pho-hai-phong',
    });
  });

  it('has the one district that a row names because no list has it any more, below its province', () => {
    expect(byId.get('quang-nam/ubnd-huyen-nong-son')).toMatchObject({
      level: 'district',
      parentId: 'quang-nam/ubnd-tinh-quang-nam',
      validTo: '2024-12-31',
      successors: ['vn-huyen-509-den-20250630'],
    });
    expect(byId.get('quang-nam/ubnd-tinh-quang-nam')).toMatchObject({ level: 'province', parentId: null });
  });

  it('ends a merged province, whose successor follows from its communes', () => {
    expect(byId.get('ha-giang/ubnd-tinh-ha-giang')).toMatchObject({
      validTo: '2025-06-30',
      successors: ['tuyen-quang/ubnd-tinh-tuyen-quang'],
    });
  });
});
