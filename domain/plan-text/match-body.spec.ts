import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { realRegistry } from '../../test/support/reference-data.ts';
import { defaultGroupSettings } from '../agency/groups.ts';
import { isWithin, withoutDiacritics } from './likeness.ts';
import { bodyMatcher } from './match-body.ts';
import type { BodyMatch, BodyQuestion, MatchWay } from './match-body.ts';

const registry = realRegistry();

function match(name: string, authority = 'ha-noi', on = '2025-07-15'): BodyMatch {
  return bodyMatcher(registry, { authority, on, settings: defaultGroupSettings })(name);
}

describe('names of a text and bodies of the registry', () => {
  test.each<[string, MatchWay, string]>([
    ['Sở Nội vụ', 'exact', 'Sở Nội vụ'],
    ['Sở Y tế Hà Nội', 'exact', 'Sở Y tế'],
    ['Công an Thành phố', 'exact', 'Công an thành phố Hà Nội'],
    ['Sở GDĐT', 'short-form', 'Sở Giáo dục và Đào tạo'],
    ['Sở NN&MT', 'exact', 'Sở Nông nghiệp và Môi trường'],
    ['UBMTTQ Việt Nam Thành phố', 'short-form', 'Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Hà Nội'],
    ['CATP Hà Nội', 'short-form', 'Công an thành phố Hà Nội'],
    ['Uỷ ban nhân dân thành phố', 'exact', 'Ủy ban nhân dân thành phố Hà Nội'],
    ['So Cong Thuong', 'without-diacritics', 'Sở Công Thương'],
    ['UBND xã Gia Lâm', 'exact', 'Ủy ban nhân dân xã Gia Lâm'],
  ])('%s is found', (name, way, agency) => {
    const found = match(name);
    expect(found).toMatchObject({ way, question: null });
    expect(found.agencies.map((one) => one.name)).toEqual([agency]);
  });

  test('a group is found with its members', () => {
    const found = match('UBND các xã, phường');
    expect(found).toMatchObject({ way: 'group', kind: 'group', question: null });
    expect(found.agencies).toHaveLength(126);
  });

  test.each<[string, BodyQuestion, RegExp]>([
    ['Sở Nôi vụ', 'body-misspelt', /^Sở Nội vụ$/],
    ['Sở Công Thưởng', 'body-misspelt', /^Sở Công Thương$/],
    ['Sở Tài chínhh', 'body-misspelt', /^Sở Tài chính$/],
    ['Sở Lao động - Thương binh và Xã hội', 'body-ended', /^Sở Nội vụ$/],
    ['Sở LĐ-TB&XH', 'body-ended', /^Sở Nội vụ$/],
    ['Sở Y tế thành phố Hải Phòng', 'body-of-another-authority', /^Sở Y tế$/],
    ['Các sở, ban, ngành có liên quan', 'group-open', /^$/],
  ])('%s is asked about (%s)', (name, question, suggestion) => {
    const found = match(name);
    expect(found.question).toBe(question);
    expect(found.suggestions[0] ?? '').toMatch(suggestion);
    expect(found.confidence).toBeLessThan(0.8);
  });

  test('what is near nothing is unknown, and nobody is proposed as the body', () => {
    expect(match('Hội Sinh vật cảnh')).toMatchObject({ question: 'body-unknown', agencies: [] });
  });

  test('an authority that the registry does not know makes every body unknown, not an error', () => {
    expect(match('Sở Y tế', 'son-la')).toMatchObject({ question: 'body-unknown', agencies: [] });
  });
});

describe('likeness of words', () => {
  test('one letter put in, left out, changed or swapped is within one', () => {
    for (const other of ['sở nội vụ', 'sở nội vụụ', 'sở nộ vụ', 'sở nôi vụ', 'sở nộ ivụ']) {
      expect(isWithin('sở nội vụ', other, 1)).toBe(true);
    }
    expect(isWithin('sở nội vụ', 'sở ngoại vụ', 2)).toBe(false);
  });

  test('it is the same both ways, and never less than the difference of lengths', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, letters) => {
        expect(isWithin(a, b, letters)).toBe(isWithin(b, a, letters));
        if (Math.abs(a.length - b.length) > letters) expect(isWithin(a, b, letters)).toBe(false);
        if (isWithin(a, b, letters)) expect(isWithin(a, b, letters + 1)).toBe(true);
      }),
    );
  });

  test('marks are taken off, letters stay', () => {
    expect(withoutDiacritics('Đường thủy nội địa')).toBe('Duong thuy noi dia');
  });
});
