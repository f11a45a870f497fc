import { describe, expect, test } from '@jest/globals';
import { refusal } from '../../test/support/refusal.ts';
import { SUBMIT, TaskStory, when } from '../../test/support/task-story.ts';
import { allowedTaskCommands } from '../task/task.transitions.ts';
import { ESCALATION_TRANSITIONS } from './escalation.ts';

const late = () =>
  new TaskStory({ due: '2025-09-03' }).on('2025-07-16 09:00', 'officer', { type: 'receive' });
const records = (story: TaskStory) => Object.values(story.state.escalations);

describe('an escalation record', () => {
  test('is raised at level 1 on the third working day after, and rises to level 2 on the seventh', () => {
    const story = late().until('2025-09-08 12:00');
    expect(records(story)).toMatchObject([{ id: 'due-1', level: 1, status: 'open', raisedTo2At: null }]);
    story.until('2025-09-12 12:00');
    expect(records(story)).toMatchObject([{ id: 'due-1', level: 2, status: 'open' }]);
  });

  test('is one per clock version: repetitions raise no second one', () => {
    expect(records(late().until('2025-10-30 12:00'))).toHaveLength(1);
  });

  test('opens again when it rises: the leader has not seen it yet', () => {
    const story = late().on('2025-09-09 09:00', 'owner', {
      type: 'direct-escalation',
      escalationId: 'due-1',
      direction: 'báo cáo trước thứ Sáu',
    });
    expect(records(story)).toMatchObject([{ status: 'directed', level: 1 }]);
    expect(records(story.until('2025-09-12 12:00'))).toMatchObject([{ status: 'open', level: 2 }]);
  });

  test('once closed at level 1 opens again when it rises to the leader', () => {
    const story = late().on('2025-09-09 09:00', 'owner', { type: 'close-escalation', escalationId: 'due-1' });
    expect(records(story.until('2025-09-11 12:00'))).toMatchObject([{ status: 'closed', level: 1 }]);
    expect(records(story.until('2025-09-12 12:00'))).toMatchObject([
      { status: 'open', level: 2, closedAt: null },
    ]);
  });

  test('once closed by the leader stays closed, whatever is repeated', () => {
    const close = { type: 'close-escalation', escalationId: 'due-1' } as const;
    const story = late().on('2025-09-15 09:00', 'leader', close);
    expect(records(story.until('2025-10-30 12:00'))).toMatchObject([{ status: 'closed', level: 2 }]);
  });

  test('stays open while the result waits for its decision, and closes with the confirmation', () => {
    const story = late().on('2025-09-09 09:00', 'officer', SUBMIT);
    expect(records(story)).toMatchObject([{ status: 'open' }]);
    story.on('2025-09-10 09:00', 'owner', { type: 'confirm' });
    expect(records(story)).toMatchObject([{ status: 'closed', closedAt: when('2025-09-10 09:00') }]);
  });

  test('closes with a date that is extended; a new version raises a record of its own', () => {
    const story = late()
      .on('2025-09-09 09:00', 'officer', { type: 'request-extension', until: '2025-09-19', reason: 'r' })
      .on('2025-09-09 14:00', 'owner', { type: 'decide-extension', approve: true });
    expect(records(story)).toMatchObject([{ id: 'due-1', status: 'closed' }]);
    story.until('2025-09-24 12:00');
    expect(records(story)).toMatchObject([{ id: 'due-1' }, { id: 'due-2', level: 1, status: 'open' }]);
  });

  test('closes when its subject is cancelled', () => {
    const story = late().on('2025-09-09 09:00', 'owner', { type: 'cancel', reason: 'r' });
    expect(records(story)).toMatchObject([{ status: 'closed' }]);
  });
});

describe('orders on an escalation', () => {
  const open = () => late().until('2025-09-08 12:00');
  const at = '2025-09-09 09:00';

  test('only the leader acknowledges', () => {
    const order = { type: 'acknowledge-escalation', escalationId: 'due-1' } as const;
    expect(refusal(() => open().on(at, 'owner', order)).code).toBe('not-allowed');
    expect(records(open().on(at, 'leader', order))).toMatchObject([{ status: 'acknowledged' }]);
  });

  test('what stands with the leader is closed by him alone, and nobody else is offered to', () => {
    const close = { type: 'close-escalation', escalationId: 'due-1' } as const;
    const raised = late().until('2025-09-12 12:00');
    expect(refusal(() => raised.on('2025-09-15 09:00', 'owner', close)).code).toBe('not-allowed');
    const { chain } = raised.state;
    const owner = { accountId: 'o', agencyId: chain.standingAgencyId, roles: ['plan-owner'] } as const;
    expect(allowedTaskCommands(raised.state, owner)).not.toContain('close-escalation');
    const leader = { accountId: 'l', agencyId: chain.issuerId, roles: ['supervisor'] } as const;
    expect(allowedTaskCommands(raised.state, leader)).toContain('close-escalation');
    expect(records(raised.on('2025-09-15 10:00', 'leader', close))).toMatchObject([{ status: 'closed' }]);
  });

  test('the assignee answers, and answers again', () => {
    const order = { type: 'answer-escalation', escalationId: 'due-1', answer: 'đang trình ký' } as const;
    const story = open()
      .on(at, 'officer', order)
      .on('2025-09-09 10:00', 'head', { ...order, answer: 'đã trình' });
    expect(records(story)).toMatchObject([{ status: 'answered', answer: 'đã trình' }]);
  });

  test('an unknown record, a closed one and an impossible step are refused, each with its own code', () => {
    const close = { type: 'close-escalation', escalationId: 'due-1' } as const;
    const acknowledge = { type: 'acknowledge-escalation', escalationId: 'due-1' } as const;
    const unknown = { ...close, escalationId: 'due-9' };
    expect(refusal(() => open().on(at, 'leader', unknown)).code).toBe('escalation-unknown');
    const closed = open().on(at, 'leader', close);
    expect(refusal(() => closed.on('2025-09-09 10:00', 'leader', close)).code).toBe('escalation-closed');
    const acknowledged = open().on(at, 'leader', acknowledge);
    expect(refusal(() => acknowledged.on('2025-09-09 10:00', 'leader', acknowledge)).code).toBe(
      'escalation-step-not-possible',
    );
  });

  test('nothing leads out of closed', () => {
    expect(ESCALATION_TRANSITIONS.closed).toEqual([]);
  });
});
