/** Whose data a Temporal namespace holds, and since which rebuild. */
export interface SentinelMark {
  readonly sentinel: string;
  readonly generation: number;
}

/** The place in the Temporal namespace where an installation leaves its mark. */
export abstract class SentinelPost {
  /** The mark that stands there; null: none. Throws where Temporal does not answer: silence is no absence. */
  abstract look(): Promise<SentinelMark | null>;
  /** Puts up the mark, in the place of an older one. */
  abstract put(mark: SentinelMark): Promise<void>;
}
