import { describe, expect, it } from '@jest/globals';
import { agencyKinds } from './agency.ts';
import type { AgencyKind } from './agency.ts';
import { treatmentOf, treatmentTerms, treatmentUnder } from './treatment.ts';
import type { Treatment } from './treatment.ts';

const ofOwnAuthority: Record<AgencyKind, Treatment> = {
  "people's-committee": 'followed',
  department: 'followed',
  equivalent: 'followed',
  inspectorate: 'followed',
  'management-board': 'followed',
  'district-office': 'followed',
  'public-service-unit': 'followed',
  'armed-force': 'followed',
  press: 'followed',
  'social-insurance': 'requested',
  'front-or-mass-organisation': 'requested',
  association: 'requested',
  other: 'requested',
  'party-body': 'addressed-only',
  'enterprise-group': 'addressed-only',
};

describe('treatment by kind of body', () => {
  it.each(agencyKinds)('treats a body of the kind %s within its own authority as the table says', (kind) => {
    expect(treatmentOf(kind, { sameAuthority: true }).treatment).toBe(ofOwnAuthority[kind]);
  });

  it('directs those it follows and requests everybody else', () => {
    expect(treatmentOf('department', { sameAuthority: true }).defaultMandate).toBe('directive');
    expect(treatmentOf('social-insurance', { sameAuthority: true }).defaultMandate).toBe('request');
  });

  it('only names the press of other authorities, which it cannot reach', () => {
    expect(treatmentOf('press', { sameAuthority: false }).treatment).toBe('addressed-only');
  });

  it('requests bodies of another authority and of a higher level, whatever their kind', () => {
    expect(treatmentOf('department', { sameAuthority: false }).treatment).toBe('requested');
    expect(treatmentOf('department', { sameAuthority: true, higherLevel: true }).treatment).toBe('requested');
  });

  it('keeps a body that may only be requested out of escalation, even when a person decided on a directive', () => {
    const front = treatmentOf('front-or-mass-organisation', { sameAuthority: true });
    expect(treatmentUnder(front, 'directive')).toEqual({ treatment: 'requested', mandate: 'request' });
  });

  it('follows the decision of a person to request what could be directed', () => {
    const department = treatmentOf('department', { sameAuthority: true });
    expect(treatmentUnder(department, 'request')).toEqual({ treatment: 'requested', mandate: 'request' });
    expect(treatmentUnder(department, 'by-kind')).toEqual({ treatment: 'followed', mandate: 'directive' });
  });

  it('never gives a Party body or an enterprise a task, however it is addressed', () => {
    const enterprise = treatmentOf('enterprise-group', { sameAuthority: true });
    expect(treatmentUnder(enterprise, 'directive').treatment).toBe('addressed-only');
    expect(treatmentTerms['addressed-only'].workflow).toBe(false);
  });

  it('reminds politely and escalates nothing where it requests', () => {
    expect(treatmentTerms.requested).toEqual({
      workflow: true,
      reminders: 'polite',
      escalated: false,
      ranked: false,
    });
  });
});
