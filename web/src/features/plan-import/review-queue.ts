/** An answer that says which version the review has now. */
interface Versioned {
  readonly version: number;
}

/**
 * Sends the orders of one person on a review one after the other. Who accepts three proposals in a second has seen the first
 * one change before the second: it is given on the version that the first one made, and only what others did is a conflict.
 */
export class ReviewQueue {
  private last: Promise<unknown> = Promise.resolve();
  private answered = 0;
  private readonly versions = new Map<string, number>();

  /**
   * @param key of the order: repeated, it goes with the version of the first time, or it would be another order
   * @param seen the version that was shown when the order was given
   */
  run<Answer extends Versioned>(
    key: string,
    seen: number,
    send: (expectedVersion: number) => Promise<Answer>,
  ): Promise<Answer> {
    const turn = this.last.then(async () => {
      const version = this.versions.get(key) ?? Math.max(seen, this.answered);
      this.versions.set(key, version);
      const answer = await send(version);
      this.answered = answer.version;
      return answer;
    });
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
