import { keyAt, named, oneOf, placeEnd, wordTable } from './body-parts.ts';
import type { BodyScan, Tokens } from './body-parts.ts';
import { collectiveTails } from './body-words.ts';

const levels = wordTable([
  ...[
    'mầm non',
    'mẫu giáo',
    'tiểu học',
    'trung học cơ sở',
    'trung học phổ thông',
    'trung học',
    'thcs',
    'thpt',
  ],
  ...['cao đẳng', 'đại học', 'trung cấp', 'liên cấp', 'phổ thông', 'phổ thông dân tộc nội trú', 'dạy nghề'],
]);
const tails = wordTable(collectiveTails);

/** "Trường Mầm non, Tiểu học, Trung học cơ sở trên địa bàn": levels of schools behind one head are one group. */
export function scanSchools(tokens: Tokens, at: number): BodyScan[] | null {
  const head = keyAt(tokens, at) === 'các' ? at + 1 : at;
  if (keyAt(tokens, head) !== 'trường') return null;
  let to = oneOf(tokens, head + 1, levels);
  let count = to === -1 ? 0 : 1;
  for (;;) {
    const joint = to !== -1 && [',', 'và', '-', '/'].includes(keyAt(tokens, to)) ? to + 1 : -1;
    const repeated = joint !== -1 && keyAt(tokens, joint) === 'trường' ? joint + 1 : joint;
    const next = repeated === -1 ? -1 : oneOf(tokens, repeated, levels);
    if (next === -1) break;
    to = next;
    count += 1;
  }
  if (count < 2) return null;
  const tail = oneOf(tokens, to, tails);
  const end = placeEnd(tokens, tail === -1 ? to : tail);
  return [{ ...named(tokens, at, end, 'schools', 0.85), kind: 'group' }];
}
