/** A new key: 128 bits. `crypto.randomUUID` is not there where a page comes over plain HTTP. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The keys of one button. The same order that was sent and not answered goes again under its first key, whoever repeats it,
 * the program or the person; once it was answered, or when it says something else, there is a new key.
 */
export class OrderKeys {
  private open: { readonly order: string; readonly key: string } | null = null;

  keyFor(order: unknown): string {
    const text = JSON.stringify(order, fileByName);
    if (this.open?.order !== text) this.open = { order: text, key: newKey() };
    return this.open.key;
  }

  /** The order was answered, with whatever. */
  answered(): void {
    this.open = null;
  }
}

/** A file has nothing that JSON would write: it is told from another by its name, size and age. */
function fileByName(_field: string, value: unknown): unknown {
  if (!(value instanceof File)) return value;
  const { name, size, lastModified } = value;
  return { name, size, lastModified };
}
