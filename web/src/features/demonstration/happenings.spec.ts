import { expect, it } from '@jest/globals';
import { joinHappenings } from './happenings.ts';

it('tells in one line what happened to many at the same minute', () => {
  const of = (agency: string, at: string, text = 'Nhắc tiếp nhận') => ({
    at,
    agency,
    text,
    what: 'III.6.5',
    kind: 'rung',
  });
  const lines = joinHappenings([
    of('A', '2025-10-14T10:00:10+07:00'),
    of('B', '2025-10-14T10:00:40+07:00'),
    of('C', '2025-10-14T10:01:00+07:00'),
    of('D', '2025-10-14T10:01:00+07:00', 'Khác'),
  ]);
  expect(lines.map(({ agencies }) => agencies)).toEqual([['A', 'B'], ['C'], ['D']]);
});
