import './no-drawing.ts';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { IDENTITY, combine, matrixOf, place } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import type { Glyph, PageMarks, Rule } from './page-marks.ts';
import { rulesOfPath } from './rules-of-path.ts';

/** A page as pdf.js has taken it apart: what is done, and with which arguments. */
interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** What is kept of a font: points of its letters to points of the text. */
type FontScale = (name: string) => number;

interface TextState {
  readonly matrix: Matrix;
  readonly fontSize: number;
  /** How much one unit of a letter's width is. */
  readonly unit: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly stretch: number;
  readonly rise: number;
  readonly leading: number;
}

interface PdfGlyph {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
}

const START: TextState = {
  matrix: IDENTITY,
  fontSize: 0,
  unit: 0.001,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  rise: 0,
  leading: 0,
};
const STROKING = new Set([OPS.stroke, OPS.closeStroke]);
const FILLING = new Set([OPS.fill, OPS.eoFill]);
const BOTH = new Set([OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
// A page of a book has 3,000; what has more than this is no page that anybody reads.
const MOST_MARKS = 200_000;

/**
 * Goes through what a page draws and keeps its letters and straight lines. Each letter has its own place: programs draw a
 * line's letters in any order, those of a second font after all of the first.
 */
export class PageInterpreter {
  private state = START;
  private readonly saved: TextState[] = [];
  private text: Matrix = IDENTITY;
  private line: Matrix = IDENTITY;
  private readonly glyphs: Glyph[] = [];
  private readonly rules: Rule[] = [];

  private constructor(
    view: Matrix,
    private readonly scaleOf: FontScale,
  ) {
    this.state = { ...START, matrix: view };
  }

  /** @param view from the page's own coordinates to points from the upper left corner */
  static read({ fnArray, argsArray }: OperatorList, view: Matrix, scaleOf: FontScale): PageMarks {
    const page = new PageInterpreter(view, scaleOf);
    fnArray.forEach((operator, index) => {
      if (page.glyphs.length + page.rules.length < MOST_MARKS)
        page.apply(operator, (argsArray[index] ?? []) as readonly unknown[]);
    });
    return { glyphs: page.glyphs, rules: page.rules };
  }

  private apply(operator: number, args: readonly unknown[]): void {
    switch (operator) {
      case OPS.save:
        return void this.saved.push(this.state);
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        this.state = this.saved.pop() ?? this.state;
        return;
      case OPS.transform:
        return this.set({ matrix: combine(this.state.matrix, matrixOf(args)) });
      case OPS.paintFormXObjectBegin:
        this.saved.push(this.state);
        return this.set({ matrix: combine(this.state.matrix, matrixOf(args[0])) });
      case OPS.constructPath:
        return this.path(args);
      default:
        return this.textOperator(operator, args);
    }
  }

  private textOperator(operator: number, args: readonly unknown[]): void {
    const value = Number(args[0]);
    switch (operator) {
      case OPS.beginText:
        return this.startLine(IDENTITY);
      case OPS.setTextMatrix:
        return this.startLine(matrixOf(args[0]));
      case OPS.moveText:
        return this.moveLine(value, Number(args[1]));
      case OPS.setLeadingMoveText:
        this.set({ leading: -Number(args[1]) });
        return this.moveLine(value, Number(args[1]));
      case OPS.nextLine:
        return this.moveLine(0, -this.state.leading);
      case OPS.setFont:
        return this.setFont(args);
      case OPS.showText:
        return this.show((args[0] ?? []) as readonly unknown[]);
      default:
        return this.textSetting(operator, value);
    }
  }

  private textSetting(operator: number, value: number): void {
    if (operator === OPS.setCharSpacing) this.set({ charSpacing: value });
    else if (operator === OPS.setWordSpacing) this.set({ wordSpacing: value });
    else if (operator === OPS.setHScale) this.set({ stretch: value / 100 });
    else if (operator === OPS.setTextRise) this.set({ rise: value });
    else if (operator === OPS.setLeading) this.set({ leading: value });
  }

  private set(part: Partial<TextState>): void {
    this.state = { ...this.state, ...part };
  }

  private setFont([name, size]: readonly unknown[]): void {
    this.set({ fontSize: Number(size), unit: this.scaleOf(String(name)) });
  }

  private startLine(matrix: Matrix): void {
    this.line = matrix;
    this.text = matrix;
  }

  private moveLine(x: number, y: number): void {
    this.startLine(combine(this.line, [1, 0, 0, 1, x, y]));
  }

  private path([paint, lists]: readonly unknown[]): void {
    const operator = Number(paint);
    const stroked = STROKING.has(operator) || BOTH.has(operator);
    if (!stroked && !FILLING.has(operator)) return;
    const data = (lists as readonly (ArrayLike<number> | undefined)[] | undefined)?.[0];
    if (data) this.rules.push(...rulesOfPath(data, this.state.matrix, stroked));
  }

  private show(pieces: readonly unknown[]): void {
    const { fontSize, unit, charSpacing, wordSpacing, stretch } = this.state;
    for (const piece of pieces) {
      if (typeof piece === 'number') this.advance((-piece * fontSize * stretch) / 1000);
      else {
        const glyph = piece as PdfGlyph;
        const width = Number(glyph.width ?? 0) * fontSize * unit * stretch;
        this.mark(glyph.unicode ?? '', width);
        this.advance(width + (charSpacing + (glyph.isSpace ? wordSpacing : 0)) * stretch);
      }
    }
  }

  private advance(x: number): void {
    if (Number.isFinite(x)) this.text = combine(this.text, [1, 0, 0, 1, x, 0]);
  }

  private mark(text: string, width: number): void {
    if (text === '') return;
    const { matrix, fontSize, rise } = this.state;
    const all = combine(matrix, this.text);
    const [x, y] = place(all, 0, rise);
    const [endX, endY] = place(all, width, rise);
    const size = Math.abs(fontSize) * Math.hypot(all[2], all[3]);
    if (![x, y, endX, endY, size].every(Number.isFinite)) return;
    const level = Math.abs(endY - y) <= 0.05 * Math.abs(endX - x) + 0.01 && all[0] >= 0;
    this.glyphs.push({ text, x, y, width: endX - x, size, level });
  }
}
