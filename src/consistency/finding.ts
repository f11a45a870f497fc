import type { LostOrders } from '../rebuild/lost-orders.ts';
import type { WorkflowKind } from '../temporal/workflow-names.ts';

/** What a finding is about. */
export interface FoundRef {
  readonly kind: WorkflowKind | 'digest' | 'content' | 'chain' | 'namespace';
  readonly id: string;
}

/**
 * What a repair does about it:
 *
 * - `rebuild`: fold the events anew into state, read model, ledger, escalations and answers
 * - `tell`: write the notification that is missing, so that it goes out still
 * - `rebuild-round`: fold the events of a round anew into its row
 * - `reopen-job`: let the job run once more; what is done in it is not done again
 * - `restart`: end the run and start one of a new generation from what PostgreSQL holds
 * - `start`: start the workflow of a plan, round or job, in the place of one that runs
 * - `poke`: tell the plan or round to look again
 * - `end`: end the workflow
 * - `replan`: make a job that plans the plan's running work anew
 * - `none`: a person has to look
 */
export type RepairKind =
  | 'rebuild'
  | 'tell'
  | 'rebuild-round'
  | 'reopen-job'
  | 'restart'
  | 'start'
  | 'poke'
  | 'end'
  | 'replan'
  | 'none';

/** Something that must hold, in words. */
export interface Rule {
  /** Stable. */
  readonly code: string;
  /** What is wrong where it does not hold. */
  readonly words: { readonly vi: string; readonly en: string };
  /** A `warning` is no contradiction and does not count as a difference. */
  readonly severity: 'error' | 'warning';
  readonly repair: RepairKind;
}

/** One place where a rule does not hold. */
export interface Finding {
  readonly rule: Rule;
  readonly ref: FoundRef;
  /** What was seen, in a few words. */
  readonly seen?: string;
}

// Enough to see what kind of damage it is; the count tells of the rest.
const EXAMPLES = 10;

/** What a check found: each place once for each rule. Texts are kept for examples and losses only. */
export class Findings {
  private readonly places = new Map<Rule, Map<string, FoundRef>>();
  private readonly shown = new Map<Rule, Finding[]>();
  /** Orders that Temporal knows and PostgreSQL does not: kept in full, since a repair gives them up. */
  readonly losses: LostOrders[] = [];

  add(finding: Finding): void {
    const { rule, ref } = finding;
    const places = this.places.get(rule) ?? new Map<string, FoundRef>();
    this.places.set(rule, places);
    const key = `${ref.kind}/${ref.id}`;
    if (places.has(key)) return;
    places.set(key, ref);
    const shown = this.shown.get(rule) ?? [];
    if (shown.length < EXAMPLES) this.shown.set(rule, [...shown, finding]);
  }

  addAll(findings: Iterable<Finding>): void {
    for (const finding of findings) this.add(finding);
  }

  /** The rules that do not hold, errors first, each in the order in which it was found. */
  rules(): Rule[] {
    const found = [...this.places.keys()];
    return [
      ...found.filter(({ severity }) => severity === 'error'),
      ...found.filter((rule) => rule.severity !== 'error'),
    ];
  }

  count(rule: Rule): number {
    return this.places.get(rule)?.size ?? 0;
  }

  examples(rule: Rule): readonly Finding[] {
    return this.shown.get(rule) ?? [];
  }

  /** The ids of all places in which a rule does not hold. */
  idsOf(rule: Rule): string[] {
    return [...(this.places.get(rule)?.values() ?? [])].map(({ id }) => id);
  }

  /** All places that a kind of repair is for, each once. */
  toRepair(kind: RepairKind): FoundRef[] {
    const places = [...this.places]
      .filter(([rule]) => rule.repair === kind)
      .flatMap(([, found]) => [...found]);
    return [...new Map(places).values()];
  }

  /** How many places contradict something. */
  get differences(): number {
    return this.rules()
      .filter(({ severity }) => severity === 'error')
      .reduce((sum, rule) => sum + this.count(rule), 0);
  }
}
