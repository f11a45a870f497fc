import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { at } from '../../test/support/report-story.ts';
import { agencyKinds } from '../agency/agency.ts';
import { completenessOf } from './completeness.ts';
import type { CompletenessRow } from './completeness.ts';

const due = at('2025-12-15');

function row(agencyId: string, changes: Partial<CompletenessRow> = {}): CompletenessRow {
  return {
    agencyId,
    kind: "people's-committee",
    treatment: 'followed',
    status: 'not-submitted',
    timeliness: null,
    zero: false,
    dueAt: due,
    ...changes,
  };
}

const anyRow = fc.record<CompletenessRow>({
  agencyId: fc.string(),
  kind: fc.constantFrom(...agencyKinds),
  treatment: fc.constantFrom('followed', 'requested'),
  status: fc.constantFrom('not-submitted', 'submitted', 'returned', 'accepted', 'cancelled'),
  timeliness: fc.constantFrom(null, 'on-time', 'late'),
  zero: fc.boolean(),
  dueAt: fc.constantFrom(null, due),
});

describe('the statement of completeness', () => {
  const rows = [
    row('xa-1', { status: 'accepted', timeliness: 'on-time' }),
    row('xa-2', { status: 'submitted', timeliness: 'late', zero: true }),
    row('xa-3', { status: 'returned', timeliness: 'on-time' }),
    row('xa-4'),
    row('xa-5', { status: 'cancelled' }),
    row('so-1', { kind: 'department', status: 'accepted', timeliness: 'on-time' }),
    row('so-2', { kind: 'department', dueAt: null }),
    row('mttq', { kind: 'front-or-mass-organisation', treatment: 'requested' }),
  ];

  test('counts what is owed, how it was sent and where it stands; a cancelled duty is owed no more', () => {
    expect(completenessOf(rows, at('2025-12-16')).followed).toEqual({
      owed: 6,
      missing: 2,
      overdue: 1,
      submitted: 1,
      returned: 1,
      accepted: 2,
      onTime: 3,
      late: 1,
      undated: 0,
      zero: 1,
      cancelled: 1,
    });
  });

  test('tells the kinds of bodies apart in their fixed order, and requested bodies apart from all', () => {
    const { byKind, requested, missing } = completenessOf(rows, at('2025-12-16'));
    expect(byKind.map(({ kind, counts }) => [kind, counts.owed, counts.missing])).toEqual([
      ["people's-committee", 4, 1],
      ['department', 2, 1],
    ]);
    expect([requested.owed, requested.missing]).toEqual([1, 1]);
    expect(missing).toEqual({ followed: ['xa-4', 'so-2'], requested: ['mttq'] });
  });

  test('nobody is overdue at the due instant itself', () => {
    expect(completenessOf(rows, due).followed.overdue).toBe(0);
    expect(completenessOf(rows, due + 1).followed.overdue).toBe(1);
  });

  test('a report withdrawn on time is missing, and not counted as sent', () => {
    const { followed } = completenessOf([row('xa-1', { timeliness: 'on-time', zero: true })], due);
    expect([followed.missing, followed.onTime, followed.zero]).toEqual([1, 0, 0]);
  });

  test('always adds up, over all and over the kinds', () => {
    fc.assert(
      fc.property(fc.array(anyRow), fc.constantFrom(due - 1, due + 1), (some, now) => {
        const { followed, requested, byKind } = completenessOf(some, now);
        for (const counts of [followed, requested, ...byKind.map((group) => group.counts)]) {
          const { owed, missing, submitted, returned, accepted, onTime, late, undated } = counts;
          expect(missing + submitted + returned + accepted).toBe(owed);
          expect(onTime + late + undated).toBe(owed - missing);
        }
        expect(followed.owed + followed.cancelled + requested.owed + requested.cancelled).toBe(some.length);
        for (const name of ['owed', 'missing', 'overdue', 'late', 'zero', 'cancelled'] as const) {
          expect(byKind.reduce((sum, { counts }) => sum + counts[name], 0)).toBe(followed[name]);
        }
      }),
    );
  });
});
