/**
 * Makes pictures of screens small: a picture of at most 256 colours, as PNG with a palette. Screens have few colours and many
 * shades of them at the edges of letters; the rare shades become the nearest kept one, which nobody sees.
 */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;
/** Beyond this two colours are seen as two. */
const UNLIKE = 24 ** 2;
const RGB = 2;
const RGBA = 6;
const PALETTE = 3;

/**
 * @param {Buffer} png eight bits a channel, RGB or RGBA without transparency, not interlaced, as browsers write it
 * @returns {Buffer} the same picture with a palette
 */
export function smallPng(png) {
  const { width, height, pixels } = pixelsOf(png);
  const palette = paletteOf(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const start = y * (width + 1) + 1;
    for (let x = 0; x < width; x += 1) rows[start + x] = palette.indexOf(pixels[y * width + x]);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  head[9] = PALETTE;
  const colours = Buffer.from(
    palette.colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]),
  );
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The colours of a PNG, row by row, each as 0xRRGGBB. */
export function pixelsOf(png) {
  if (!png.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new Error('this is no PNG');
  const chunks = chunksOf(png);
  const head = chunks.find(({ type }) => type === 'IHDR').data;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const [depth, kind, , , interlaced] = head.subarray(8);
  if (depth !== 8 || ![RGB, RGBA, PALETTE].includes(kind) || interlaced !== 0)
    throw new Error(`a PNG of another kind: ${depth} bits, colour type ${kind}`);
  const bytes = { [RGB]: 3, [RGBA]: 4, [PALETTE]: 1 }[kind];
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const raw = unfiltered(inflateSync(packed), width * bytes, bytes, height);
  const colours = chunks.find(({ type }) => type === 'PLTE')?.data;
  const pixels = new Uint32Array(width * height);
  for (let i = 0; i < pixels.length; i += 1)
    pixels[i] = kind === PALETTE ? rgbAt(colours, raw[i] * 3) : rgbAt(raw, i * bytes);
  return { width, height, pixels };
}

const rgbAt = (bytes, at) => (bytes[at] << 16) | (bytes[at + 1] << 8) | bytes[at + 2];

function chunksOf(png) {
  const chunks = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

/** Takes the differences to the neighbours back that each row is stored as. */
function unfiltered(stored, stride, step, height) {
  const raw = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = stored[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const left = x < step ? 0 : raw[y * stride + x - step];
      const above = y === 0 ? 0 : raw[(y - 1) * stride + x];
      const corner = x < step || y === 0 ? 0 : raw[(y - 1) * stride + x - step];
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter];
      raw[y * stride + x] = (stored[y * (stride + 1) + 1 + x] + guess) & 255;
    }
  }
  return raw;
}

function paeth(left, above, corner) {
  const guess = left + above - corner;
  const [a, b, c] = [left, above, corner].map((value) => Math.abs(guess - value));
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

/** The colours kept; every other one is taken for the nearest of them. */
function paletteOf(pixels) {
  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const colours = keptOf([...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour));
  const places = new Map(colours.map((colour, place) => [colour, place]));
  const indexOf = (pixel) => {
    const known = places.get(pixel);
    if (known !== undefined) return known;
    const nearest = nearestOf(pixel, colours);
    places.set(pixel, nearest);
    return nearest;
  };
  return { colours, indexOf };
}

/** First what is unlike all that is kept, so that a small red sign stays red; then the most frequent shades. */
function keptOf(byFrequency) {
  if (byFrequency.length <= MOST_COLOURS) return byFrequency;
  const kept = [];
  for (const colour of byFrequency) {
    if (kept.length === MOST_COLOURS) return kept;
    if (kept.every((other) => distance(other, colour) > UNLIKE)) kept.push(colour);
  }
  const known = new Set(kept);
  return [...kept, ...byFrequency.filter((colour) => !known.has(colour))].slice(0, MOST_COLOURS);
}

function nearestOf(pixel, colours) {
  let best = 0;
  for (let i = 1; i < colours.length; i += 1)
    if (distance(colours[i], pixel) < distance(colours[best], pixel)) best = i;
  return best;
}

/** How unlike two colours are: the square of their distance. */
function distance(one, other) {
  return (
    ((one >> 16) - (other >> 16)) ** 2 +
    (((one >> 8) & 255) - ((other >> 8) & 255)) ** 2 +
    ((one & 255) - (other & 255)) ** 2
  );
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
