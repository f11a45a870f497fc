/**
 * A body that can be given a task: the people's committee of a unit, a department, the Front…
 * An agency is not a unit (territory): a unit has a code and a boundary, its people's committee is an agency.
 */
export interface Agency {
  /** Stable for ever: `ha-noi/so-noi-vu`, `vn-xa-00004` (see registry-rows.ts). */
  readonly id: string;
  /** The authority it belongs to (`ha-noi`): whose plans may direct it. */
  readonly authority: string;
  /** Official code of the unit whose people's committee it is; null for every other body. Unique by level and period only. */
  readonly unitCode: string | null;
  readonly name: string;
  readonly shortName: string;
  readonly kind: AgencyKind;
  readonly level: AgencyLevel;
  /** The body it answers to: a commune's committee to the province's, a department to its people's committee. */
  readonly parentId: string | null;
  /** First day (`YYYY-MM-DD`); null: older than the records. */
  readonly validFrom: string | null;
  /** Last day, inclusive (`YYYY-MM-DD`); null: still there. */
  readonly validTo: string | null;
  /** Ids of the bodies that took over its work; a body split over several has several. */
  readonly successors: readonly string[];
  /** Group words that include it: `sở, ban, ngành`, `đoàn thể`, `phòng, ban, ngành`. */
  readonly groups: readonly string[];
  /** False: nobody has confirmed the facts of this row yet; shown as such. */
  readonly verified: boolean;
}

export const agencyKinds = [
  "people's-committee",
  'department',
  'equivalent',
  'inspectorate',
  'management-board',
  'district-office',
  'public-service-unit',
  'armed-force',
  'social-insurance',
  'front-or-mass-organisation',
  'association',
  'press',
  'party-body',
  'enterprise-group',
  'other',
] as const;

export type AgencyKind = (typeof agencyKinds)[number];

/** From the highest to the lowest. */
export const agencyLevels = ['central', 'province', 'district', 'commune'] as const;

export type AgencyLevel = (typeof agencyLevels)[number];

/** Whether the body exists on that day; both ends of its validity count. ISO dates compare as text. */
export function isValidOn(agency: Pick<Agency, 'validFrom' | 'validTo'>, day: string): boolean {
  return (
    (agency.validFrom === null || agency.validFrom <= day) &&
    (agency.validTo === null || day <= agency.validTo)
  );
}
