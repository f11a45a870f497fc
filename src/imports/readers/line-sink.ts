import type { SourceDocument, SourceLine } from '../../../domain/plan-text/source-lines.ts';
import { DomainError } from '../../../domain/errors.ts';
import { cleanText } from './clean-text.ts';

/** Takes the lines of a document as they are read, cleaned, and refuses more than is allowed. */
export class LineSink {
  private readonly lines: SourceLine[] = [];
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
    for (const line of cleanText(text).split('\n')) this.lines.push({ text: line, page });
  }

  get document(): SourceDocument {
    return { lines: this.lines };
  }
}
