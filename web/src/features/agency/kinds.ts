import type { components } from '../../lib/api/schema.ts';

export type Agency = components['schemas']['AgencyResponse'];

/** The kinds of agencies, in the order of the glossary. */
export const KINDS: readonly Agency['kind'][] = [
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
];
