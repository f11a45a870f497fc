import { expect, it } from '@jest/globals';
import { textsIn } from './texts.ts';

const catalogue = {
  title: { vi: 'Việc của tôi', en: 'My tasks' },
  count: { vi: (n: number) => `${n} việc`, en: (n: number) => `${n} tasks` },
};

it('gives a catalogue in one language, each time the same object', () => {
  const vi = textsIn(catalogue, 'vi');
  expect([vi.title, vi.count(3)]).toEqual(['Việc của tôi', '3 việc']);
  expect(textsIn(catalogue, 'en').count(3)).toBe('3 tasks');
  expect(textsIn(catalogue, 'vi')).toBe(vi);
});
