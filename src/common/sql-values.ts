/** The values of a statement that is put together from parts: each gets the next placeholder. */
export class SqlValues {
  readonly list: unknown[] = [];

  /** Registers a value and gives its placeholder, with a cast where the type cannot be seen. */
  add(value: unknown, type?: string): string {
    this.list.push(value);
    return type === undefined ? `$${this.list.length}` : `$${this.list.length}::${type}`;
  }
}

/** A pattern of LIKE for a text anywhere; its own wildcards mean themselves. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
