import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fromLegacy, recogniseLegacy } from './legacy-encodings.ts';
import { isVietnameseSyllable } from './vietnamese-syllable.ts';

const motto = 'Cộng hòa xã hội chủ nghĩa Việt Nam. Độc lập - Tự do - Hạnh phúc';
const mottoTcvn3 = 'Céng hßa x· héi chñ nghÜa ViÖt Nam. §éc lËp - Tù do - H¹nh phóc';
const mottoVni = 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. Ñoäc laäp - Töï do - Haïnh phuùc';

/** Every letter of Vietnamese that is not in ASCII, beside its codes in the published tables of both encodings. */
const letters: readonly (readonly [string, string, string])[] = (
  'á¸aù àµaø ả¶aû ã·aõ ạ¹aï ă¨aê ắ¾aé ằ»aè ẳ¼aú ẵ½aü ặÆaë â©aâ ấÊaá ầÇaà ẩÈaå ẫÉaã ậËaä đ®ñ ' +
  'éÐeù èÌeø ẻÎeû ẽÏeõ ẹÑeï êªeâ ếÕeá ềÒeà ểÓeå ễÔeã ệÖeä íÝí ì×ì ỉØæ ĩÜó ịÞò ' +
  'óãoù òßoø ỏáoû õâoõ ọäoï ô«oâ ốèoá ồåoà ổæoå ỗçoã ộéoä ơ¬ô ớíôù ờêôø ởëôû ỡìôõ ợîôï ' +
  'úóuù ùïuø ủñuû ũòuõ ụôuï ư\u00adö ứøöù ừõöø ửööû ữ÷öõ ựùöï ýýyù ỳúyø ỷûyû ỹüyõ ỵþî'
)
  .split(' ')
  .map((row) => [row[0]!, row[1]!, row.slice(2)] as const);

describe('text from before Unicode', () => {
  test('TCVN3 and VNI are recognised and read', () => {
    expect(recogniseLegacy(mottoTcvn3)).toBe('tcvn3');
    expect(fromLegacy(mottoTcvn3, 'tcvn3')).toBe(motto);
    expect(recogniseLegacy(mottoVni)).toBe('vni');
    expect(fromLegacy(mottoVni, 'vni')).toBe(motto);
  });

  test('all 67 small letters with marks are read in both', () => {
    expect(new Set(letters.map(([letter]) => letter)).size).toBe(67);
    for (const [letter, abc, vni] of letters) {
      expect([letter, fromLegacy(abc, 'tcvn3'), fromLegacy(vni, 'vni')]).toEqual([letter, letter, letter]);
    }
  });

  test('VNI has capitals for all of them, TCVN3 for those without a tone', () => {
    for (const [letter, , vni] of letters)
      expect(fromLegacy(vni.toUpperCase(), 'vni')).toBe(letter.toUpperCase());
    expect(fromLegacy('¡ ¢ £ ¤ ¥ ¦ §', 'tcvn3')).toBe('Ă Â Ê Ô Ơ Ư Đ');
    expect(fromLegacy('UûY BAN', 'vni')).toBe('ỦY BAN');
  });

  test('a word in capitals becomes one, though TCVN3 has no capital for its vowel', () => {
    expect(fromLegacy('KÕ HO¹CH n¨m 2005', 'tcvn3')).toBe('KẾ HOẠCH năm 2005');
  });
});

describe('no false alarm', () => {
  test.each([
    motto,
    motto.normalize('NFD'),
    'Uỷ ban nhân dân các xã, phường tổ chức triển khai thực hiện Kế hoạch này',
    'Élève, garçon, été, forêt, où, à, français, hôtel, être né à Orléans, là-bas, théâtre, même',
    'The café, naïve résumé of the façade: a cliché, an exposé, déjà vu, El Niño, São Paulo',
    'Größe, Übung, Straße, schön, für, müssen, könnte, Mädchen, Äpfel',
    'La niña comió jamón, después bebió café en España; mañana vendrá también José',
    'Plan for 2025: no marks at all',
    '',
  ])('%s', (text) => {
    expect(recogniseLegacy(text)).toBeNull();
  });

  test('a document of Unicode with a few legacy words stays Unicode', () => {
    expect(recogniseLegacy(`${motto} ${motto} ViÖt Nam`)).toBeNull();
  });
});

describe('whatever is written in Vietnamese', () => {
  const syllables = motto
    .split(/[\s.-]+/)
    .concat('nguyễn', 'đường', 'khuỷu', 'xoèn', 'nghiêng', 'quyết', 'gì', 'ỷ', 'ươm');
  const toTcvn3 = new Map(letters.map(([letter, abc]) => [letter, abc]));
  const toVni = new Map(letters.map(([letter, , vni]) => [letter, vni]));
  const written = (text: string, table: ReadonlyMap<string, string>) =>
    [...text.toLowerCase()].map((letter) => table.get(letter) ?? letter).join('');

  test('comes back from both encodings and is recognised', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...syllables), { maxLength: 30 }), (words) => {
        const text = `${motto} ${words.join(' ')}`.toLowerCase();
        expect(fromLegacy(written(text, toTcvn3), 'tcvn3')).toBe(text);
        expect(fromLegacy(written(text, toVni), 'vni')).toBe(text);
        expect(recogniseLegacy(text)).toBeNull();
        expect(recogniseLegacy(written(text, toTcvn3))).toBe('tcvn3');
        expect(recogniseLegacy(written(text, toVni))).toBe('vni');
      }),
    );
  });

  test('syllables are told from other words', () => {
    for (const word of syllables) expect([word, isVietnameseSyllable(word)]).toEqual([word, true]);
    for (const word of ['garçon', 'street', 'blé', 'größe', 'ộộ', 'lậṕ', 'hộng̀']) {
      expect([word, isVietnameseSyllable(word)]).toEqual([word, false]);
    }
  });
});
