import { describe, expect, it } from '@jest/globals';
import { latin, matchesOf } from './latin-pattern.ts';

const VIETNAMESE =
  'aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';

describe('latin', () => {
  it.each([...VIETNAMESE, ...VIETNAMESE.toUpperCase()])(
    'takes %s for what Unicode takes it for, as a letter, a capital and a small letter',
    (letter) => {
      for (const name of ['L', 'Lu', 'Ll', 'N']) {
        const unicode = new RegExp(`^\\p{${name}}$`, 'u').test(letter);
        expect([name, latin(`^\\p{${name}}$`, 'u').test(letter)]).toEqual([name, unicode]);
      }
    },
  );

  it('takes marks, blanks and signs for no letters, within a class and outside', () => {
    expect([...'×÷-–. |/§'].filter((sign) => latin('\\p{L}|[\\p{N}]', 'u').test(sign))).toEqual([]);
    expect('Số 5, ấp Ô'.replace(latin('[^\\p{L}\\d]', 'gu'), '')).toBe('Số5ấpÔ');
  });
});

describe('matchesOf', () => {
  it('finds every match each time, empty ones too', () => {
    const pattern = /\d*/g;
    const found = () => matchesOf(pattern, '12a3').map(({ index, 0: words }) => [index, words]);
    expect(found()).toEqual([...'12a3'.matchAll(/\d*/g)].map(({ index, 0: words }) => [index, words]));
    expect(found()).toHaveLength(4);
  });
});
