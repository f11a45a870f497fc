import type { GoesOn, SourceDocument, SourceLine } from '../../../domain/plan-text/source-lines.ts';
import { DomainError } from '../../../domain/errors.ts';
import {
  fromLegacy,
  legacyEncodingNames,
  recogniseLegacy,
} from '../../../domain/plan-text/legacy-encodings.ts';
import type { LegacyEncoding } from '../../../domain/plan-text/legacy-encodings.ts';
import { cleanText } from './clean-text.ts';
import type { ReadingWarning } from './reading.ts';

interface RawText {
  readonly text: string;
  readonly page: number | null;
}

const NONE: ReadonlyMap<number, GoesOn> = new Map();

/** Takes the texts of a document as they are read, refuses more than is allowed, and makes clean lines of Unicode of them. */
export class LineSink {
  private readonly texts: RawText[] = [];
  private characters = 0;

  constructor(private readonly mostCharacters: number) {}

  /**
   * Adds a text, which may have line breaks.
   *
   * @throws DomainError 'import-too-much-text' {characters}
   */
  add(text: string, page: number | null): void {
    this.characters += text.length + 1;
    if (this.characters > this.mostCharacters) {
      throw new DomainError('import-too-much-text', { characters: this.mostCharacters });
    }
    this.texts.push({ text, page });
  }

  /**
   * The document, and a warning where it was written in an encoding from before Unicode.
   *
   * @param goingOn which of the texts added, counted from 0, go on in the next one that belongs to the document
   */
  finish(goingOn: ReadonlyMap<number, GoesOn> = NONE): {
    document: SourceDocument;
    warnings: ReadingWarning[];
  } {
    const encoding = recogniseLegacy(this.texts.map(({ text }) => text).join('\n'));
    const lines = this.texts.flatMap(({ text, page }, index) => {
      const goesOn = goingOn.get(index);
      return cleanText(encoding === null ? text : fromLegacy(text, encoding))
        .split('\n')
        .map((line): SourceLine => ({ text: line, page, ...(goesOn && { goesOn }) }));
    });
    return { document: { lines }, warnings: encoding === null ? [] : [oldEncoding(encoding)] };
  }
}

/** Tells that a text was in an encoding from before Unicode. */
export function oldEncoding(encoding: LegacyEncoding): ReadingWarning {
  return { code: 'import-old-encoding', details: { encoding: legacyEncodingNames[encoding] } };
}
