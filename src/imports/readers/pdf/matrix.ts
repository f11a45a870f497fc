/** An affine transformation as PDF writes it: a, b, c, d, e, f (ISO 32000-2, section 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function combine(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function place([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The matrix in a list of values; the identity where they are none. */
export function matrixOf(values: unknown): Matrix {
  if (typeof values !== 'object' || values === null) return IDENTITY;
  const numbers = Array.from({ length: 6 }, (_, index) => Number((values as ArrayLike<unknown>)[index]));
  return numbers.every(Number.isFinite) ? (numbers as unknown as Matrix) : IDENTITY;
}
