import { assertNever } from '../assert-never.ts';
import type { AgencyKind } from './agency.ts';

/**
 * How a body is followed when a plan addresses it.
 *
 * - `followed`: a workflow, reminders, escalation to levels 1 and 2, ranking;
 * - `requested`: a workflow and polite reminders; no escalation record (a line in the standing agency's list), no ranking;
 * - `addressed-only`: no workflow; shown as "addressed, not followed".
 */
export type Treatment = 'followed' | 'requested' | 'addressed-only';

/** Directive (giao, yêu cầu) or request (đề nghị). */
export type Mandate = 'directive' | 'request';

export interface Relation {
  /** The body belongs to the authority that issues the plan. */
  readonly sameAuthority: boolean;
  /** The body stands above the issuing authority (a ministry in a city's plan). */
  readonly higherLevel?: boolean;
}

export interface KindTreatment {
  readonly treatment: Treatment;
  /** What the kind of body calls for when nobody decided otherwise. */
  readonly defaultMandate: Mandate;
}

/**
 * What the kind of body calls for. An authority directs only its own bodies: what belongs to another authority, or
 * stands above, is requested. Party bodies, enterprises and the press of others are outside its reach altogether.
 */
export function treatmentOf(kind: AgencyKind, relation: Relation): KindTreatment {
  const treatment = ofOwnBody(kind);
  if (kind === 'press' && !relation.sameAuthority) return termsOf('addressed-only');
  if (treatment === 'followed' && (!relation.sameAuthority || relation.higherLevel === true)) {
    return termsOf('requested');
  }
  return termsOf(treatment);
}

/**
 * The treatment in force once the mandate was decided by a person or left to the kind. A request is never escalated,
 * whoever receives it; and a directive to a body that can only be requested stays a request.
 */
export function treatmentUnder(
  byKind: KindTreatment,
  decided: Mandate | 'by-kind',
): { readonly treatment: Treatment; readonly mandate: Mandate } {
  const request = byKind.defaultMandate === 'request' || decided === 'request';
  if (byKind.treatment === 'addressed-only') return { treatment: 'addressed-only', mandate: 'request' };
  return request
    ? { treatment: 'requested', mandate: 'request' }
    : { treatment: 'followed', mandate: 'directive' };
}

/** What a treatment includes, as the boards and the ladder read it. */
export const treatmentTerms: Readonly<
  Record<
    Treatment,
    { workflow: boolean; reminders: 'plain' | 'polite' | 'none'; escalated: boolean; ranked: boolean }
  >
> = {
  followed: { workflow: true, reminders: 'plain', escalated: true, ranked: true },
  requested: { workflow: true, reminders: 'polite', escalated: false, ranked: false },
  'addressed-only': { workflow: false, reminders: 'none', escalated: false, ranked: false },
};

function ofOwnBody(kind: AgencyKind): Treatment {
  switch (kind) {
    case "people's-committee":
    case 'department':
    case 'equivalent':
    case 'inspectorate':
    case 'management-board':
    case 'district-office':
    case 'public-service-unit':
    case 'armed-force':
    // The press of the authority itself is a public service unit of it (a city's radio and television).
    case 'press':
      return 'followed';
    case 'social-insurance':
    case 'front-or-mass-organisation':
    case 'association':
    // Elected councils, joint councils and investigation teams: no line of command to them.
    case 'other':
      return 'requested';
    case 'party-body':
    case 'enterprise-group':
      return 'addressed-only';
    default:
      return assertNever(kind);
  }
}

function termsOf(treatment: Treatment): KindTreatment {
  return { treatment, defaultMandate: treatment === 'followed' ? 'directive' : 'request' };
}
