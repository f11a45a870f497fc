import type { ReadingWarning } from '../reading.ts';
import type { DecodeFont } from './font-encodings.ts';
import type { Numbering } from './numbering.ts';
import type { StyleSheet } from './style-sheet.ts';

/** What is counted while a document is read, to be told with the result. */
type Seen = 'inserted' | 'deleted' | 'hidden' | 'contents' | 'pictures' | 'comments' | 'embedded';

/** What one reading of a document carries along from paragraph to paragraph. */
export class DocxState {
  page = 1;
  /** Word notes where its pages ended when it last saved the file; other programs do not. */
  knowsPages = false;
  /** Text of a paragraph whose end was deleted: it belongs to the next one. */
  pending = '';
  /** The fields that are open, from the outermost: whether their result has begun (before it stands their command). */
  fields: boolean[] = [];
  /** Texts of boxes that hang at the paragraph under way. */
  boxes: string[] = [];
  private readonly seen = new Map<Seen, number>();

  constructor(
    readonly styles: StyleSheet,
    readonly numbering: Numbering,
    readonly decode: DecodeFont,
  ) {}

  saw(what: Seen): void {
    this.seen.set(what, (this.seen.get(what) ?? 0) + 1);
  }

  get warnings(): ReadingWarning[] {
    const count = (what: Seen) => this.seen.get(what) ?? 0;
    const [inserted, deleted] = [count('inserted'), count('deleted')];
    const changes = { code: 'import-tracked-changes', details: { inserted, deleted } };
    const others: [Seen, string][] = [
      ['hidden', 'import-hidden-text'],
      ['contents', 'import-contents-left-out'],
      ['pictures', 'import-pictures-not-read'],
      ['comments', 'import-comments-left-out'],
      ['embedded', 'import-embedded-not-read'],
    ];
    return [
      ...(inserted + deleted > 0 ? [changes] : []),
      ...others
        .filter(([what]) => count(what) > 0)
        .map(([what, code]) => ({ code, details: { count: count(what) } })),
    ];
  }
}
