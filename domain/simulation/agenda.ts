import type { Instant } from '../calendar/local-date.ts';

/** What comes first of things that fall on one instant. */
export const RANKS = { opening: 0, firing: 1, order: 2, count: 3 } as const;

export type Rank = (typeof RANKS)[keyof typeof RANKS];

interface Entry {
  readonly at: Instant;
  readonly rank: Rank;
  readonly n: number;
  readonly run: (at: Instant) => void;
}

/**
 * What is to come in a dry run, earliest first: a binary heap. At one instant things are opened before rungs fire, and
 * those before people order something; else what was entered first goes first.
 */
export class Agenda {
  private readonly heap: Entry[] = [];
  private entered = 0;

  add(at: Instant, rank: Rank, run: (at: Instant) => void): void {
    this.entered += 1;
    this.heap.push({ at, rank, n: this.entered, run });
    this.rise(this.heap.length - 1);
  }

  /** Runs everything up to and including an instant, also what is entered meanwhile. */
  runUntil(until: () => Instant): void {
    for (let first = this.heap[0]; first !== undefined && first.at <= until(); first = this.heap[0]) {
      this.removeFirst();
      first.run(first.at);
    }
  }

  private removeFirst(): void {
    const last = this.heap.pop();
    if (last === undefined || this.heap.length === 0) return;
    this.heap[0] = last;
    this.sink();
  }

  private rise(from: number): void {
    let i = from;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!isBefore(this.heap[i]!, this.heap[parent]!)) return;
      this.swap(i, parent);
      i = parent;
    }
  }

  private sink(): void {
    let i = 0;
    for (;;) {
      const [left, right] = [2 * i + 1, 2 * i + 2];
      let first = i;
      if (left < this.heap.length && isBefore(this.heap[left]!, this.heap[first]!)) first = left;
      if (right < this.heap.length && isBefore(this.heap[right]!, this.heap[first]!)) first = right;
      if (first === i) return;
      this.swap(i, first);
      i = first;
    }
  }

  private swap(a: number, b: number): void {
    [this.heap[a], this.heap[b]] = [this.heap[b]!, this.heap[a]!];
  }
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.at - b.at < 0 || (a.at === b.at && (a.rank - b.rank || a.n - b.n) < 0);
}
