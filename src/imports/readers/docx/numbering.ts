import { elementAt, elementsOf, isOn } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';
import { formatNumber } from './number-formats.ts';

/** A paragraph's place in a list: which list, and how deep (0 is the outermost). */
export interface ListPlace {
  readonly listId: string;
  readonly level: number;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2)` */
  readonly text: string;
  /** A level above this one (counted from 1) restarts it; null: every one above; 0: none. */
  readonly restart: number | null;
  /** All numbers of it in digits, as a lawyer would have it. */
  readonly digits: boolean;
  readonly styleId: string | null;
}

interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Where the list begins anew although others of the same kind went before. */
  readonly startOverrides: ReadonlyMap<number, number>;
}

const DEEPEST = 8;
const PLAIN_BULLETS = new Set(['-', '+', '*', '•', '–', '—']);

/** What Word counts for the reader and does not write into the text: the numbers and bullets of its lists. */
export class Numbering {
  private readonly lists: ReadonlyMap<string, List>;
  /** By kind of list: lists of the same kind count on where the one before stopped. */
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(
    part: XmlElement | undefined,
    private readonly styleList: (styleId: string) => string | null,
  ) {
    this.lists = new Map(
      elementsOf(part, 'w:num').map((num) => [num.attributes['numId'] ?? '', this.listOf(part, num)]),
    );
  }

  /** How deep a style stands in a list that names the style at one of its levels. */
  levelOfStyle(listId: string, styleId: string): number {
    const levels = this.lists.get(listId)?.levels ?? new Map<number, Level>();
    for (const [depth, level] of levels) if (level.styleId === styleId) return depth;
    return 0;
  }

  /** Counts a paragraph, and tells its label as `II.`, `1.2`, `a)` or `-`; null where the list shows nothing. */
  next({ listId, level: depth }: ListPlace): string | null {
    const list = this.lists.get(listId);
    const level = list?.levels.get(depth);
    if (list === undefined || level === undefined) return null;
    const counters = this.counters.get(list.abstractId) ?? [];
    this.counters.set(list.abstractId, counters);
    this.beginAnew(listId, list, depth, counters);
    counters[depth] = (counters[depth] ?? level.start - 1) + 1;
    for (const [deeper, { restart }] of list.levels) {
      if (deeper > depth && (restart === null || depth < restart)) counters[deeper] = undefined;
    }
    return level.format === 'bullet' ? bullet(level.text, depth) : labelOf(list, level, counters);
  }

  private beginAnew(listId: string, list: List, depth: number, counters: (number | undefined)[]): void {
    const start = list.startOverrides.get(depth);
    const key = `${listId}/${depth}`;
    if (start !== undefined && !this.begun.has(key)) counters[depth] = start - 1;
    this.begun.add(key);
  }

  private listOf(part: XmlElement | undefined, num: XmlElement): List {
    const abstract = this.abstractOf(part, elementAt(num, 'w:abstractNumId')?.attributes['val'] ?? '', 0);
    const levels = new Map(elementsOf(abstract, 'w:lvl').map(levelOf));
    const startOverrides = new Map<number, number>();
    for (const override of elementsOf(num, 'w:lvlOverride')) {
      const depth = Number(override.attributes['ilvl']);
      const start = elementAt(override, 'w:startOverride')?.attributes['val'];
      if (start !== undefined) startOverrides.set(depth, Number(start));
      for (const level of elementsOf(override, 'w:lvl')) levels.set(...levelOf(level));
    }
    return { abstractId: abstract?.attributes['abstractNumId'] ?? '', levels, startOverrides };
  }

  /** A kind of list may only point to a style, which points to the list that has the levels. */
  private abstractOf(part: XmlElement | undefined, id: string, steps: number): XmlElement | undefined {
    const abstract = elementsOf(part, 'w:abstractNum').find(
      ({ attributes }) => attributes['abstractNumId'] === id,
    );
    const styleId = elementAt(abstract, 'w:numStyleLink')?.attributes['val'];
    const listId = styleId === undefined ? null : this.styleList(styleId);
    if (listId === null || steps > DEEPEST) return abstract;
    const linked = elementsOf(part, 'w:num').find(({ attributes }) => attributes['numId'] === listId);
    const next = elementAt(linked, 'w:abstractNumId')?.attributes['val'];
    return next === undefined ? abstract : this.abstractOf(part, next, steps + 1);
  }
}

function levelOf(level: XmlElement): [number, Level] {
  const value = (name: string) => elementAt(level, name)?.attributes['val'];
  const restart = value('w:lvlRestart');
  return [
    Number(level.attributes['ilvl']),
    {
      start: Number(value('w:start') ?? 0),
      format: value('w:numFmt') ?? 'decimal',
      text: value('w:lvlText') ?? '',
      restart: restart === undefined ? null : Number(restart),
      digits: isOn(elementAt(level, 'w:isLgl')),
      styleId: value('w:pStyle') ?? null,
    },
  ];
}

function labelOf(list: List, own: Level, counters: readonly (number | undefined)[]): string | null {
  const label = own.text.replace(/%([1-9])/g, (_, place: string) => {
    const depth = Number(place) - 1;
    const level = list.levels.get(depth);
    if (level === undefined) return '';
    return formatNumber(counters[depth] ?? level.start, own.digits ? 'decimal' : level.format);
  });
  return label.trim() === '' ? null : label.trim();
}

/** A bullet that is a sign of a font says nothing as text: the outer ones become `-`, those within `+`. */
function bullet(text: string, depth: number): string {
  const sign = text.trim();
  return PLAIN_BULLETS.has(sign) ? sign : depth === 0 ? '-' : '+';
}
