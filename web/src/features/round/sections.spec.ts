import { describe, expect, it } from '@jest/globals';
import type { CompletenessRow } from './api/rounds.ts';
import { heldIn, sectionsOf } from './sections.ts';

const row = (name: string, facts: Partial<CompletenessRow>) =>
  ({
    agency: { id: name, name, shortName: name },
    kind: 'department',
    timeClass: null,
    ...facts,
  }) as CompletenessRow;

const rows = [
  row('Sở Y tế', { status: 'accepted' }),
  row('Sở Nội vụ', { status: 'not-submitted', timeClass: 'in-time' }),
  row('Sở Tư pháp', { status: 'not-submitted', timeClass: 'overdue' }),
  row('UBND xã Sóc Sơn', { status: 'returned', kind: "people's-committee" }),
];
const shown = (text: string, kind: string | null) =>
  sectionsOf(rows, text, kind).map(({ name, rows: found }) => [name, found.map(({ agency }) => agency.name)]);

describe('the completeness of a round', () => {
  it('shows the missing first, and of these the overdue first', () => {
    expect(shown('', null)).toEqual([
      ['missing', ['Sở Tư pháp', 'Sở Nội vụ']],
      ['returned', ['UBND xã Sóc Sơn']],
      ['accepted', ['Sở Y tế']],
    ]);
  });

  it('finds bodies by words and kind', () => {
    expect(shown('so', 'department')).toHaveLength(2);
    expect(shown('soc son', null)).toEqual([['returned', ['UBND xã Sóc Sơn']]]);
    expect(shown('', 'press')).toEqual([]);
  });
});

it('holds the report that is shown until it leaves the queue, whoever hands in meanwhile', () => {
  const queue = (...ids: string[]) => ids.map((reportId) => ({ reportId }));
  expect(heldIn(queue('b', 'c'), null)).toBe('b');
  expect(heldIn(queue('a', 'b', 'c'), 'b')).toBe('b');
  expect(heldIn(queue('a', 'c'), 'b')).toBe('a');
  expect(heldIn([], 'b')).toBeNull();
});
