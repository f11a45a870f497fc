import { describe, expect, it } from '@jest/globals';
import { placeOf } from '../features/plan/today-places.ts';
import { textsIn } from './text/texts.ts';
import { readFilter, wordsOf } from '../features/task-list/filter.ts';
import { texts as listTexts } from '../features/task-list/texts.ts';

const KINDS = [
  'confirm-results',
  'decide-refusals',
  'decide-extensions',
  'set-dates',
  'overdue-tasks',
  'silent-tasks',
] as const;
const searchOf = (address: string | null) => new URL(address ?? '', 'http://x').searchParams;

describe('a figure of what is to be done today', () => {
  it.each(KINDS)(
    '%s opens to a list that knows every word of the address, and has a title for it',
    (kind) => {
      for (const planId of [undefined, 'p1']) {
        const search = searchOf(placeOf(kind, planId));
        const filter = readFilter(search);
        expect(Object.keys(filter).sort()).toEqual([...search.keys()].sort());
        expect(filter.planId).toBe(planId);
        const titles: Readonly<Record<string, unknown>> = textsIn(listTexts, 'vi');
        expect(wordsOf(filter).map((word) => titles[word])).not.toContain(undefined);
      }
    },
  );

  it('counts as overdue what was directed, is followed and was not handed in, and so does its list', () => {
    expect(readFilter(searchOf(placeOf('overdue-tasks', undefined)))).toEqual({
      timeClass: 'overdue',
      status: ['not-received', 'in-progress', 'returned'],
      treatment: 'followed',
      inFollowedPlans: 'true',
    });
  });

  it('opens escalations to what waits for an answer, of the plan where it is one', () => {
    expect(placeOf('decide-escalations', undefined)).toBe('/can-xu-ly');
    expect(placeOf('decide-escalations', 'p1')).toBe('/can-xu-ly?planId=p1');
  });

  it('opens to nothing where no page holds what it counts', () => {
    expect(placeOf('overdue-reports', undefined)).toBeNull();
  });
});
