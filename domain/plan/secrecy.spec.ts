import { describe, expect, it } from '@jest/globals';
import { hanoiText } from '../../test/support/reference-data.ts';
import { secrecyMarkOf } from './secrecy.ts';

describe('marks of secrecy', () => {
  it.each([
    ['ỦY BAN NHÂN DÂN\nMẬT\nSố: 12/KH-UBND', 'mật'],
    ['  TUYỆT MẬT  ', 'tuyệt mật'],
    ['Độ mật: Tối mật', 'tối mật'],
    ['Kế hoạch công tác (Mật)', 'mật'],
  ])('finds the mark in %j', (text, mark) => {
    expect(secrecyMarkOf(text)).toBe(mark);
  });

  it.each(['bảo vệ bí mật kinh doanh', 'mật độ dân cư', 'giữ mật thông tin cá nhân', 'độ mật độ'])(
    'takes the word in "%s" for no mark',
    (text) => {
      expect(secrecyMarkOf(text)).toBeNull();
    },
  );

  it('finds none in the sample plan', () => {
    expect(secrecyMarkOf(hanoiText())).toBeNull();
  });
});
