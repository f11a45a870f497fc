import { describe, expect, it } from '@jest/globals';
import { nameWithin, nearestNames, normaliseName, placeOfCommittee, slugOf } from './names.ts';

const hanoi = { type: 'thành phố', name: 'hà nội' };

describe('names of agencies', () => {
  it.each([
    ['Uỷ ban nhân dân các phường', 'Ủy ban nhân dân các phường'],
    ['UBND xã Đông Anh', 'Ủy ban nhân dân xã Đông Anh'],
    ['Sở Lao động – Thương binh và Xã hội', 'Sở Lao động -Thương binh và Xã hội'],
    ['SỞ NỘI VỤ', 'Sở  Nội vụ;'],
    ['Đề nghị Hội Nông dân tỉnh.', 'Hội Nông dân tỉnh'],
    ['Sở Y tế'.normalize('NFD'), 'Sở Y tế'],
    ['Sở Văn hoá & Thể thao', 'Sở Văn hóa và Thể thao'],
    ['Các Sở, ban, ngành, đoàn thể TP;', 'Các Sở, ban, ngành, đoàn thể Thành phố'],
  ])('reads %s and %s as one name', (a, b) => {
    expect(normaliseName(a)).toBe(normaliseName(b));
  });

  it('keeps names apart that differ in a word', () => {
    expect(normaliseName('Sở Nội vụ')).not.toBe(normaliseName('Sở Ngoại vụ'));
  });

  it.each(['Công an thành phố Hà Nội', 'Công an Thành phố', 'Công an Hà Nội', 'Công an'])(
    'reads %s in Hà Nội as its police',
    (name) => {
      expect(nameWithin(name, hanoi)).toBe('công an');
    },
  );

  it('leaves the kind of unit in place where it is no part of the authority’s own name', () => {
    expect(nameWithin('Ủy ban nhân dân các huyện, thị xã, thành phố', hanoi)).toMatch(/, thành phố$/);
    expect(nameWithin('Ủy ban nhân dân phường Hà Nội', hanoi)).toMatch(/phường hà nội$/);
  });

  it('finds the place that a people’s committee governs', () => {
    expect(placeOfCommittee('Ủy ban nhân dân thành phố Hà Nội')).toEqual(hanoi);
    expect(placeOfCommittee('Sở Nội vụ')).toBeNull();
  });

  it('suggests what looks alike, best first, and nothing for a name that looks like nothing', () => {
    const known = ['Sở Nội vụ', 'Sở Ngoại vụ', 'Sở Xây dựng', 'Thanh tra thành phố Hà Nội'];
    expect(nearestNames('Sở Nội vu', known)[0]).toBe('Sở Nội vụ');
    expect(nearestNames('Ngân hàng Nhà nước', known)).toEqual([]);
  });

  it('makes ids without accents', () => {
    expect(slugOf('Ủy ban nhân dân thành phố Đà Nẵng')).toBe('ubnd-thanh-pho-da-nang');
    expect(slugOf('Sở Quy hoạch - Kiến trúc')).toBe('so-quy-hoach-kien-truc');
  });
});
