import { describe, expect, it } from '@jest/globals';
import { DEFAULT_POLICY } from '../../domain/obligation/policy.ts';
import { TaskStory, type Given } from '../../test/support/task-story.ts';
import { toRunningClocks } from './task-detail.mapper.ts';

/** Whom the rungs of the due date will tell, all of them together. */
function toldOf(given: Given): string[] {
  const { state } = new TaskStory({ due: '2025-09-03', ...given });
  const due = toRunningClocks(state, DEFAULT_POLICY).find(({ clock }) => clock === 'due');
  return [...new Set(due?.upcoming.flatMap(({ tells }) => tells))].sort();
}

describe('The rungs still to come of a task', () => {
  it('name whom the ladder tells', () => {
    expect(toldOf({})).toEqual(expect.arrayContaining(['responsible', 'standing-agency']));
  });

  it('name the responsible alone where work is only requested', () => {
    expect(toldOf({ treatment: 'requested', mandate: 'request' })).toEqual(['responsible']);
  });

  it('name the leader in the place of the standing agency at its own work', () => {
    const chain = { agencyId: 'standing', standingAgencyId: 'standing', issuerId: 'city' };
    expect(toldOf({ chain })).toEqual(['head', 'leader', 'responsible']);
  });
});
