import { describe, expect, it } from '@jest/globals';
import { csvOf } from './csv.ts';
import { isFound } from './find.ts';

describe('a table as CSV', () => {
  it('opens in a spreadsheet as it stands, and runs nothing there', () => {
    expect(
      csvOf([
        ['Cơ quan', 'Số'],
        ['Sở "A"; B', 3],
        ['=1+1', -2],
      ]),
    ).toBe('\ufeffCơ quan,Số\r\n"Sở ""A""; B",3\r\n\'=1+1,-2\r\n');
  });
});

describe('looking for words', () => {
  it('needs neither case nor diacritics', () => {
    expect(isFound('Ủy ban nhân dân phường Ba Đình', 'ba đinh')).toBe(true);
    expect(isFound('Ủy ban nhân dân phường Ba Đình', 'UY BAN dinh')).toBe(true);
    expect(isFound('Ủy ban nhân dân xã Sóc Sơn', 'ba dinh')).toBe(false);
    expect(isFound('Sở Y tế', ' ')).toBe(true);
  });
});
