/** A round to be opened: the duty that wants it, and its period as `periodKey` writes it. */
export interface RoundToOpen {
  readonly planId: string;
  readonly dutyRef: string;
  readonly periodKey: string;
}

/** Opens the report rounds of a plan; the reports carry it out. */
export abstract class RoundOpener {
  /**
   * Puts down the first round of each duty, and the next one where the last has opened, so that everybody sees its days
   * beforehand; the round's own workflow opens it. Rounds that are there are left alone.
   */
  abstract schedule(planId: string): Promise<void>;
  /** Makes the round with its duties to report and starts its workflow. A round that is there is left alone. */
  abstract open(round: RoundToOpen): Promise<void>;
}
