/**
 * A rule of the field was broken, or the input cannot be read.
 *
 * `code` is stable and survives a process boundary; `details` is plain JSON that fills the text shown for the code.
 * The message is the code itself: the texts of each language belong to the API, which knows the reader.
 */
export class DomainError extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: string, details: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.details = details;
  }
}
