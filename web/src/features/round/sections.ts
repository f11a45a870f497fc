import { isFound } from '../../lib/find.ts';
import type { Completeness, CompletenessRow, Round } from './api/rounds.ts';

const SECTIONS = ['missing', 'returned', 'submitted', 'accepted', 'cancelled'] as const;
type SectionName = (typeof SECTIONS)[number];

/** Bodies that stand alike. */
export interface Section {
  readonly name: SectionName;
  readonly rows: readonly CompletenessRow[];
}

const NAMES: Readonly<Record<CompletenessRow['status'], SectionName>> = {
  'not-submitted': 'missing',
  returned: 'returned',
  submitted: 'submitted',
  accepted: 'accepted',
  cancelled: 'cancelled',
};

/** All bodies of a round, those that were requested after those that are followed. */
export function rowsOf({ groups, requested }: Completeness): CompletenessRow[] {
  return [...groups.flatMap(({ rows }) => rows), ...requested.rows];
}

/** Whose report is shown: the one that was, as long as it is in the queue; others that come or go change nothing. */
export function heldIn(
  rows: readonly Pick<CompletenessRow, 'reportId'>[],
  held: string | null,
): string | null {
  return rows.some(({ reportId }) => reportId === held) ? held : (rows[0]?.reportId ?? null);
}

/** The bodies that fit, by how they stand: the missing first, and of these the overdue first. */
export function sectionsOf(rows: readonly CompletenessRow[], text: string, kind: string | null): Section[] {
  const found = rows.filter(
    (row) =>
      (kind === null || row.kind === kind) && isFound(`${row.agency.name} ${row.agency.shortName}`, text),
  );
  return SECTIONS.map((name) => ({
    name,
    rows: found
      .filter(({ status }) => NAMES[status] === name)
      .sort((a, b) => Number(b.timeClass === 'overdue') - Number(a.timeClass === 'overdue')),
  })).filter((section) => section.rows.length > 0);
}

/** How many reports wait to be accepted, those of bodies that were requested among them: as many as the queue holds. */
export function waitingIn({ completeness }: Pick<Round, 'completeness'>): number {
  if (completeness === null) return 0;
  return completeness.followed.submitted + completeness.requested.submitted;
}
