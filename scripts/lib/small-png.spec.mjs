import { describe, expect, it } from '@jest/globals';
import { crc32, deflateSync } from 'node:zlib';
import { pixelsOf, smallPng } from './small-png.mjs';

const part = (type, data) => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
};

/** A PNG of three channels from rows as they are stored: the filter, then the bytes. */
function pngOf(width, rows) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(rows.length, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    part('IHDR', head),
    part('IDAT', deflateSync(Buffer.from(rows.flat()))),
    part('IEND', Buffer.alloc(0)),
  ]);
}

describe('a picture made small', () => {
  it('is the same picture where it has few colours, however its rows were stored', () => {
    const rows = [
      [0, 10, 20, 30, 10, 20, 30], // as it is
      [1, 10, 20, 30, 1, 1, 1], // by the left neighbour
      [2, 5, 5, 5, 0, 0, 0], // by the one above
      [3, 1, 1, 1, 1, 1, 1], // by the mean of both
      [4, 2, 2, 2, 3, 3, 3], // by whichever is nearest
    ];
    const before = pixelsOf(pngOf(2, rows));
    expect([...before.pixels].map((pixel) => pixel.toString(16).padStart(6, '0'))).toEqual([
      ...['0a141e', '0a141e', '0a141e', '0b151f', '0f1923', '0b151f'],
      ...['080d12', '0a1219', '0a0f14', '0d151c'],
    ]);
    expect(pixelsOf(smallPng(pngOf(2, rows)))).toEqual(before);
  });

  it('keeps a small sign in its own colour among thousands of shades', () => {
    const grey = Array.from({ length: 250 }, (_, y) => [
      0,
      ...Array.from({ length: 40 }, (_, x) => [y, (y + x) % 256, (y + 2 * x) % 256]).flat(),
    ]);
    grey[7].splice(1, 3, 255, 0, 0);
    const before = pixelsOf(pngOf(40, grey)).pixels;
    const after = pixelsOf(smallPng(pngOf(40, grey))).pixels;
    expect(new Set(before).size).toBeGreaterThan(5_000);
    expect(new Set(after).size).toBeLessThanOrEqual(256);
    expect(after[7 * 40].toString(16)).toBe('ff0000');
  });

  it('is refused where it is none, or of another kind', () => {
    expect(() => smallPng(Buffer.from('GIF89a'))).toThrow('this is no PNG');
    const deep = pngOf(1, [[0, 1, 2, 3]]);
    deep[24] = 16;
    expect(() => smallPng(deep)).toThrow('16 bits');
  });
});
