import { place } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import type { Rule } from './page-marks.ts';

// What pdf.js writes into the list of a path.
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

// Points. A filled rectangle thinner than this is drawn as a line by Word and Excel; a shorter line is a dash.
const THINNEST_BOX = 2.5;
const SHORTEST = 4;
const STRAIGHT = 0.7;

type Point = readonly [number, number];

/**
 * The level and upright lines of a path that is stroked, or of the thin boxes of one that is filled.
 *
 * @param data pdf.js's list: a kind of step, then its coordinates
 */
export function rulesOfPath(data: ArrayLike<number>, matrix: Matrix, stroked: boolean): Rule[] {
  const outlines = outlinesOf(data, matrix);
  if (stroked) return outlines.flatMap(linesOf);
  return outlines.flatMap((points) => thinBox(points) ?? []);
}

function outlinesOf(data: ArrayLike<number>, matrix: Matrix): Point[][] {
  const outlines: Point[][] = [];
  let points: Point[] = [];
  for (let at = 0; at < data.length;) {
    const step = data[at];
    const point = (offset: number) => place(matrix, Number(data[at + offset]), Number(data[at + offset + 1]));
    if (step === MOVE) {
      points = [point(1)];
      outlines.push(points);
      at += 3;
    } else if (step === LINE) {
      points.push(point(1));
      at += 3;
    } else if (step === CURVE) {
      points.push(point(5));
      at += 7;
    } else if (step === QUADRATIC) {
      points.push(point(3));
      at += 5;
    } else if (step === CLOSE) {
      if (points[0]) points.push(points[0]);
      at += 1;
    } else break;
  }
  return outlines;
}

function linesOf(points: readonly Point[]): Rule[] {
  return points.slice(1).flatMap(([x, y], index) => {
    const [fromX, fromY] = points[index] ?? [x, y];
    return rule(fromX, fromY, x, y) ?? [];
  });
}

function thinBox(points: readonly Point[]): Rule | null {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (bottom - top < THINNEST_BOX) return rule(left, (top + bottom) / 2, right, (top + bottom) / 2);
  if (right - left < THINNEST_BOX) return rule((left + right) / 2, top, (left + right) / 2, bottom);
  return null;
}

function rule(fromX: number, fromY: number, toX: number, toY: number): Rule | null {
  const [across, down] = [Math.abs(toX - fromX), Math.abs(toY - fromY)];
  if (across >= SHORTEST && down <= STRAIGHT)
    return { upright: false, at: (fromY + toY) / 2, from: Math.min(fromX, toX), to: Math.max(fromX, toX) };
  if (down >= SHORTEST && across <= STRAIGHT)
    return { upright: true, at: (fromX + toX) / 2, from: Math.min(fromY, toY), to: Math.max(fromY, toY) };
  return null;
}
