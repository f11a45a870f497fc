/** Something wrong in a plan document, at a place that a form or a person can find. Plain JSON. */
export interface PlanProblem {
  /** Where: `assignments[3].assignees[0].name`. */
  readonly path: string;
  /** Stable code; the text in each language belongs to the API. */
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
}
