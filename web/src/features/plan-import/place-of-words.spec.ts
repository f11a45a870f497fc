import { describe, expect, it } from '@jest/globals';
import { piecesOf, placeOfWords } from './place-of-words.ts';

const SOURCE = [
  '1. Sở Y tế',
  '- Rà soát các điểm úng ngập, lập',
  '12',
  'danh mục xử lý; báo cáo trước 15/12.',
].join('\n');

describe('words marked in a paragraph', () => {
  it('are found in the source across the end of a line', () => {
    const place = placeOfWords(SOURCE, 4, 'danh mục xử lý');
    expect(place && SOURCE.slice(place.start, place.end)).toBe('danh mục xử lý');
  });

  it('are found around a page number that the paragraph leaves out', () => {
    const place = placeOfWords(
      SOURCE,
      2,
      'Rà soát các điểm úng ngập, lập danh mục xử lý; báo cáo trước 15/12.',
    );
    expect(place && SOURCE.slice(place.start, place.end)).toBe(
      'Rà soát các điểm úng ngập, lập\n12\ndanh mục xử lý; báo cáo trước 15/12.',
    );
  });

  it('are looked for from their paragraph on, not in an earlier one that reads the same', () => {
    expect(placeOfWords('- Họp.\n- Họp.', 2, 'Họp.')).toEqual({ start: 9, end: 13 });
  });

  it.each(['', '   ', 'không có câu này'])('have no place when they are not there: %j', (words) => {
    expect(placeOfWords(SOURCE, 1, words)).toBeNull();
  });
});

describe('the pieces of an item', () => {
  it('begin after its marks, each at its offset of the source', () => {
    const start = SOURCE.indexOf('danh mục');
    const pieces = piecesOf(SOURCE, { start, end: SOURCE.length });
    expect(pieces.map(({ text }) => text)).toEqual(['danh mục xử lý;', 'báo cáo trước 15/12.']);
    expect(SOURCE.slice(pieces[1]!.start)).toBe('báo cáo trước 15/12.');
  });
});
