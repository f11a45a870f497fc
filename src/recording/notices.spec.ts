import { describe, expect, it } from '@jest/globals';
import type { RungReached } from '../../domain/obligation/firing.ts';
import { evolveTask } from '../../domain/task/task.evolve.ts';
import type { TaskEvent, TaskState } from '../../domain/task/task.ts';
import { PEOPLE, TaskStory } from '../../test/support/task-story.ts';
import { eventNotices } from './event-notices.ts';
import { rungNotices } from './notices.ts';
import type { Notice } from './notices.ts';

const received = (given = {}) =>
  new TaskStory({ due: '2025-09-03', ...given }).on('2025-07-16 09:00', 'officer', { type: 'receive' });
const spoken = ({ kind, recipient, polite, urgent }: Notice) =>
  [
    kind,
    recipient.role,
    recipient.agencyId,
    ...(polite ? ['polite'] : []),
    ...(urgent ? ['urgent'] : []),
  ].join(' ');

function noticesOf(before: TaskState, event: TaskEvent): string[] {
  const after = evolveTask(before, event, 0);
  if (event.type === 'rung-reached') return rungNotices(before, event, after).map(spoken);
  return eventNotices(before, event, after, PEOPLE.officer).map(spoken);
}

const reached = (changes: Partial<RungReached>): RungReached => ({
  type: 'rung-reached',
  clock: 'due',
  version: 1,
  fired: { rung: 'overdue-2', repeat: 0, attempt: 0, date: '2025-09-08', at: 0 },
  tells: ['responsible', 'standing-agency'],
  escalation: null,
  requestLine: false,
  superseded: [],
  supersededFor: null,
  next: null,
  clocks: [],
  ...changes,
});

describe('whom a firing tells', () => {
  it('each role that the rung names, at its agency', () => {
    expect(noticesOf(received().state, reached({}))).toEqual([
      'rung:overdue-2 responsible ward',
      'rung:overdue-2 standing-agency standing',
    ]);
  });

  it('those above at once when it raises an escalation, and not again when the level stays', () => {
    const { state } = received();
    const first = reached({ escalation: 1 });
    expect(noticesOf(state, first)).toContain('rung:overdue-2 standing-agency standing urgent');
    expect(noticesOf(evolveTask(state, first, 0), reached({ escalation: 1 }))).toContain(
      'rung:overdue-2 standing-agency standing',
    );
  });

  it('nobody where nothing fired', () => {
    expect(noticesOf(received().state, reached({ fired: null, tells: [] }))).toEqual([]);
  });

  it('a requested body politely, with a line in the standing agency’s list', () => {
    const { state } = received({ treatment: 'requested' });
    expect(noticesOf(state, reached({ tells: ['responsible'], requestLine: true }))).toEqual([
      'rung:overdue-2 responsible ward polite',
      'request-line standing-agency standing',
    ]);
  });
});

describe('whom an event of a person tells', () => {
  const submitted: TaskEvent = {
    type: 'submitted',
    submission: { contentId: 'c', contentHash: 'h', by: 'officer', sentAt: 0, from: 'in-progress' },
    timeliness: 'on-time',
    clocks: [],
  };

  it('the standing agency of a submission, the leader of the standing agency’s own', () => {
    expect(noticesOf(received().state, submitted)).toEqual(['event:submitted standing-agency standing']);
    const own = { chain: { agencyId: 'standing', standingAgencyId: 'standing', issuerId: 'city' } };
    expect(noticesOf(new TaskStory({ due: '2025-09-03', ...own }).state, submitted)).toEqual([
      'event:submitted leader city',
    ]);
  });

  it('the assignee of a decision', () => {
    expect(noticesOf(received().state, { type: 'suspended', reason: 'bão', clocks: [] })).toEqual([
      'event:suspended responsible ward',
    ]);
  });

  it('both agencies of a reassignment', () => {
    const event: TaskEvent = {
      type: 'reassigned',
      agencyId: 'other',
      treatment: 'followed',
      reason: 'x',
      clocks: [],
    };
    expect(noticesOf(received().state, event)).toEqual([
      'event:reassigned responsible ward',
      'event:reassigned responsible other',
    ]);
  });

  it('nobody of a comment or of progress', () => {
    expect(noticesOf(received().state, { type: 'commented', text: 'x' })).toEqual([]);
    expect(noticesOf(received().state, { type: 'progress-reported', percent: 5, text: 'x' })).toEqual([]);
  });

  it('what fills its text, and nothing else', () => {
    const { state } = received();
    const [notice] = eventNotices(state, submitted, state, PEOPLE.officer);
    expect(notice?.params).toEqual({
      timeliness: 'on-time',
      dueOn: '2025-09-03',
      by: { accountId: 'officer', agencyId: 'ward' },
    });
  });
});
