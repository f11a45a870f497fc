import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Agenda, RANKS } from './agenda.ts';
import type { Rank } from './agenda.ts';

const rank = fc.constantFrom<Rank>(...Object.values(RANKS));

describe('the agenda of a dry run', () => {
  it('runs everything in the order of time, then of rank, then as it was entered', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 20 }), rank), { maxLength: 60 }), (entries) => {
        const agenda = new Agenda();
        const run: number[] = [];
        entries.forEach(([at, of], n) => agenda.add(at, of, () => run.push(n)));
        agenda.runUntil(() => 100);
        const wanted = entries
          .map(([at, of], n) => ({ at, of, n }))
          .sort((a, b) => a.at - b.at || a.of - b.of || a.n - b.n);
        expect(run).toEqual(wanted.map(({ n }) => n));
      }),
    );
  });

  it('runs what is entered meanwhile, and nothing after its end', () => {
    const agenda = new Agenda();
    const run: number[] = [];
    const again = (at: number) => {
      run.push(at);
      agenda.add(at + 10, RANKS.order, again);
    };
    agenda.add(10, RANKS.order, again);
    agenda.runUntil(() => 35);
    expect(run).toEqual([10, 20, 30]);
  });
});
