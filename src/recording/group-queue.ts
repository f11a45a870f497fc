/** Enough to keep the database at work while one group is put together; each holds one connection of the pool. */
const GROUPS_AT_ONCE = 2;
/** A group of so many takes some ten milliseconds, which is what an order among them waits for the others. */
const LARGEST_GROUP = 40;

/**
 * Lets what is asked for at the same time be written together. Whoever comes while nothing is written starts a group at
 * once; who comes while others write waits for the next group: a lone order waits for nobody, and a busy morning writes many
 * in one transaction.
 */
export class GroupQueue<T extends { readonly subjectId: string }> {
  private waiting: T[] = [];
  private underWay = 0;
  private readonly write: (group: readonly T[]) => Promise<void>;

  /** @param write must not reject: it answers each of the group by itself */
  constructor(write: (group: readonly T[]) => Promise<void>) {
    this.write = write;
  }

  add(item: T): void {
    this.waiting.push(item);
    this.next();
  }

  private next(): void {
    while (this.underWay < GROUPS_AT_ONCE && this.waiting.length > 0) {
      this.underWay += 1;
      void this.write(this.take()).finally(() => {
        this.underWay -= 1;
        this.next();
      });
    }
  }

  /** The first that wait, each subject once: two recordings of one subject follow each other. */
  private take(): T[] {
    const group = new Map<string, T>();
    const left: T[] = [];
    for (const item of this.waiting) {
      if (group.size < LARGEST_GROUP && !group.has(item.subjectId)) group.set(item.subjectId, item);
      else left.push(item);
    }
    this.waiting = left;
    return [...group.values()];
  }
}
