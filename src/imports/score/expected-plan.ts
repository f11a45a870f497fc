/** An annotated plan: what a person read in it. */
export interface ExpectedPlan {
  readonly source: string;
  readonly plan: {
    readonly title: string;
    readonly issuer: string;
    readonly number: string | null;
    readonly issuedOn: string | null;
    readonly periodStart: string | null;
    readonly periodEnd: string | null;
    readonly standingAgency: string;
    readonly signatory: { readonly name: string; readonly title: string };
    readonly legalBases: readonly { readonly number: string; readonly date: string | null }[];
    readonly recipients: readonly string[];
  };
  readonly targets: readonly {
    readonly ref: string;
    readonly text: string;
    readonly comparator: string;
    readonly value: number | null;
    readonly unit: string;
    readonly per: string | null;
  }[];
  readonly assignments: readonly {
    readonly ref: string;
    readonly text: string;
    readonly assignees: readonly string[];
    readonly assigneeKind: string;
    readonly mandate: string;
    readonly role: string;
    readonly coordinators: readonly string[];
    readonly due: string | null;
    readonly recurrence: string | null;
    readonly deliverable: string;
  }[];
  readonly reporting: readonly {
    readonly ref: string;
    readonly text: string;
    readonly from: readonly string[];
    readonly via: string | null;
    readonly to: string | null;
    readonly cycle: string;
    readonly due: { readonly month: number; readonly day: number; readonly yearOffset: number } | null;
  }[];
  readonly generalTasks: readonly { readonly ref: string; readonly text: string }[];
}
