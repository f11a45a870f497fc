import { describe, expect, test } from '@jest/globals';
import { realSlice } from '../../test/support/real-calendar.ts';
import { PEOPLE, SUBMIT, TaskStory, when } from '../../test/support/task-story.ts';
import type { Person } from '../../test/support/task-story.ts';
import { DomainError } from '../errors.ts';
import type { Actor } from '../obligation/actor.ts';
import { DEFAULT_POLICY } from '../obligation/policy.ts';
import { decideTask } from './task.decide.ts';
import type { TaskCommand, TaskCommandType, TaskState, TaskStatus } from './task.ts';
import { ENDED_STATUSES } from './task.evolve.ts';
import { allowedTaskCommands, TASK_TRANSITIONS } from './task.transitions.ts';

const NOW = '2025-08-12 10:00';

const ORDERS: { [T in TaskCommandType]: Extract<TaskCommand, { type: T }> } = {
  receive: { type: 'receive' },
  refuse: { type: 'refuse', reason: 'r' },
  'decide-refusal': { type: 'decide-refusal', accept: true },
  allot: { type: 'allot', officerId: 'officer' },
  'report-progress': { type: 'report-progress', percent: 50, text: 't' },
  comment: { type: 'comment', text: 't' },
  urge: { type: 'urge', text: 't' },
  submit: { type: 'submit', contentId: 'c', contentHash: 'h' },
  withdraw: { type: 'withdraw' },
  confirm: { type: 'confirm' },
  return: { type: 'return', reason: 'r' },
  redo: { type: 'redo', reason: 'r' },
  'request-extension': { type: 'request-extension', until: '2025-10-01', reason: 'r' },
  'decide-extension': { type: 'decide-extension', approve: true, until: '2025-10-01' },
  'set-date': { type: 'set-date', dueOn: '2025-10-01', reason: 'r' },
  suspend: { type: 'suspend', reason: 'r' },
  resume: { type: 'resume' },
  cancel: { type: 'cancel', reason: 'r' },
  reassign: { type: 'reassign', agencyId: 'third-ward', treatment: 'followed', reason: 'r' },
  'end-following': { type: 'end-following', reason: 'r' },
  'acknowledge-escalation': { type: 'acknowledge-escalation', escalationId: 'due-1' },
  'direct-escalation': { type: 'direct-escalation', escalationId: 'due-1', direction: 'd' },
  'answer-escalation': { type: 'answer-escalation', escalationId: 'due-1', answer: 'a' },
  'close-escalation': { type: 'close-escalation', escalationId: 'due-1' },
};
const OPEN_ESCALATION = {
  level: 1 as const,
  status: 'open' as const,
  raisedAt: 0,
  raisedTo2At: null,
  direction: null,
  answer: null,
  closedAt: null,
};
const COMMANDS = Object.keys(TASK_TRANSITIONS) as TaskCommandType[];
const EVERYBODY = Object.keys(PEOPLE) as Person[];

const launched = (given = {}) => new TaskStory({ due: '2025-09-03', ...given });
const received = (given = {}) => launched(given).on('2025-08-01 09:00', 'officer', ORDERS.receive);
const submitted = (given = {}) => received(given).on('2025-08-04 09:00', 'officer', SUBMIT);

/** How a task comes to be in each status; a status that no order leads to has no line here and fails to compile. */
const REACHED: Record<TaskStatus, () => TaskStory> = {
  'not-received': () => launched(),
  'in-progress': () => received(),
  'awaiting-confirmation': () => submitted(),
  completed: () => submitted().on('2025-08-05 09:00', 'owner', ORDERS.confirm),
  returned: () => submitted().on('2025-08-05 09:00', 'owner', ORDERS.return),
  suspended: () => received().on('2025-08-05 09:00', 'owner', ORDERS.suspend),
  cancelled: () => received().on('2025-08-05 09:00', 'owner', ORDERS.cancel),
  refused: () =>
    launched()
      .on('2025-08-01 09:00', 'head', ORDERS.refuse)
      .on('2025-08-05 09:00', 'owner', ORDERS['decide-refusal']),
  ended: () => received().on('2025-08-05 09:00', 'owner', ORDERS['end-following']),
};
const STATUSES = Object.keys(REACHED) as TaskStatus[];

/** More situations in which further commands become possible. */
const SITUATIONS: Record<string, () => TaskStory> = {
  ...REACHED,
  'with a refusal asked': () => launched().on('2025-08-01 09:00', 'head', ORDERS.refuse),
  'with an extension asked': () => received().on('2025-08-05 09:00', 'officer', ORDERS['request-extension']),
  'without a date': () => new TaskStory({ class: 'to-be-set' }),
  'with an escalation': () => received({ due: '2025-08-01' }).until('2025-08-11 12:00'),
  'of the standing agency itself': () =>
    launched({ chain: { agencyId: 'standing', standingAgencyId: 'standing', issuerId: 'city' } }),
};

const reached = new Map(Object.entries(SITUATIONS).map(([name, tell]) => [name, tell().until(NOW).state]));

function situation(name: string): TaskState {
  const state = reached.get(name);
  if (!state) throw new Error(`no situation "${name}"`);
  return state;
}

/** The code of the refusal, or null where the order is carried out. */
function outcome(state: TaskState, who: Person, command: TaskCommand, planClosed = false): string | null {
  const now = when(NOW);
  const ladder = { subjectId: 'task-1', policy: DEFAULT_POLICY, calendar: realSlice(), now };
  try {
    decideTask(state, command, { ...ladder, actor: PEOPLE[who], sentAt: now, planClosed });
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

describe('the table of transitions', () => {
  test.each(STATUSES)('"%s" is reached from the assignment', (status) => {
    expect(situation(status).status).toBe(status);
  });

  test.each(ENDED_STATUSES)('nothing leads out of "%s", whoever orders', (status) => {
    for (const who of EVERYBODY) expect(allowedTaskCommands(situation(status), PEOPLE[who])).toEqual([]);
  });

  test.each(STATUSES.filter((status) => !ENDED_STATUSES.includes(status)))(
    'something leads out of "%s"',
    (status) => {
      const possible = EVERYBODY.flatMap((who) => allowedTaskCommands(situation(status), PEOPLE[who]));
      expect(possible).not.toEqual([]);
    },
  );

  test('every command is possible in some situation', () => {
    const possible = new Set<string>();
    for (const state of reached.values()) {
      for (const who of EVERYBODY) {
        for (const type of allowedTaskCommands(state, PEOPLE[who])) possible.add(type);
      }
    }
    expect([...possible].sort()).toEqual([...COMMANDS].sort());
  });

  test.each(Object.keys(SITUATIONS))(
    'what is shown as possible is carried out, and nothing else: %s',
    (name) => {
      for (const who of EVERYBODY) {
        const shown = allowedTaskCommands(situation(name), PEOPLE[who]);
        for (const type of COMMANDS) {
          const code = outcome(situation(name), who, ORDERS[type]);
          expect([who, type, code === null]).toEqual([who, type, shown.includes(type)]);
        }
      }
    },
  );
});

describe('whose command it is', () => {
  const strangers: Person[] = ['neighbour', 'administrator', 'standingOfficer'];

  test.each(COMMANDS)('"%s" is refused to everybody who is nothing to the task', (type) => {
    for (const who of strangers) {
      for (const state of reached.values()) {
        if (state.chain.agencyId === 'standing') continue;
        expect(outcome(state, who, ORDERS[type])).toBe('not-allowed');
      }
    }
  });

  test('the agency that must act decides nothing about its own work', () => {
    const decisions = COMMANDS.filter((type) => TASK_TRANSITIONS[type].by[0] === 'decider');
    expect(decisions).toEqual([
      'decide-refusal',
      'urge',
      'confirm',
      'return',
      'redo',
      'decide-extension',
      'set-date',
      'suspend',
      'resume',
      'cancel',
      'reassign',
      'end-following',
    ]);
    for (const type of decisions)
      expect(outcome(situation('awaiting-confirmation'), 'head', ORDERS[type])).toBe('not-allowed');
  });

  test('of the standing agency, those who follow the plan decide and its head does; its other officers do not', () => {
    expect(outcome(situation('awaiting-confirmation'), 'owner', ORDERS.confirm)).toBeNull();
    expect(outcome(situation('awaiting-confirmation'), 'standingHead', ORDERS.confirm)).toBeNull();
    expect(outcome(situation('awaiting-confirmation'), 'standingOfficer', ORDERS.confirm)).toBe(
      'not-allowed',
    );
  });

  test('the leader does not decide what the standing agency decides', () => {
    expect(outcome(situation('awaiting-confirmation'), 'leader', ORDERS.confirm)).toBe('not-allowed');
  });

  describe('the standing agency’s own work', () => {
    const own = { chain: { agencyId: 'standing', standingAgencyId: 'standing', issuerId: 'city' } };
    const waiting = () =>
      launched(own)
        .on('2025-08-01 09:00', 'standingOfficer', ORDERS.receive)
        .on('2025-08-04 09:00', 'standingOfficer', SUBMIT);

    test('is confirmed by the leader', () => {
      expect(outcome(waiting().state, 'leader', ORDERS.confirm)).toBeNull();
    });

    test('is not confirmed by itself', () => {
      expect(outcome(waiting().state, 'owner', ORDERS.confirm)).toBe('not-allowed');
      expect(outcome(waiting().state, 'standingHead', ORDERS.confirm)).toBe('not-allowed');
    });
  });

  test('an escalation of its own work is directed and closed above the standing agency', () => {
    const chain = { agencyId: 'standing', standingAgencyId: 'standing', issuerId: 'city' };
    const late = launched({ chain, due: '2025-07-01' });
    const head: Actor = { accountId: 'h', agencyId: 'standing', roles: ['head', 'plan-owner'] };
    const leader: Actor = { accountId: 'l', agencyId: 'city', roles: ['supervisor'] };
    const own = {
      ...late.state,
      escalations: { 'due-1': { ...OPEN_ESCALATION, id: 'due-1', clock: 'due' as const, clockVersion: 1 } },
    };
    expect(allowedTaskCommands(own, head)).not.toContain('direct-escalation');
    expect(allowedTaskCommands(own, head)).not.toContain('close-escalation');
    expect(allowedTaskCommands(own, leader)).toContain('close-escalation');
  });

  test('who submits never confirms nor returns, whatever his roles', () => {
    // One body that is assignee and supervises itself: the only way to be both.
    const chain = { agencyId: 'city', standingAgencyId: 'city', issuerId: 'city' };
    const own = launched({ chain });
    const leader: Actor = { accountId: 'leader', agencyId: 'city', roles: ['officer', 'supervisor'] };
    own.by('2025-08-01 09:00', leader, ORDERS.receive).by('2025-08-04 09:00', leader, SUBMIT);
    expect(() => own.by(NOW, leader, ORDERS.confirm)).toThrow('own-submission');
    expect(() => own.by(NOW, leader, ORDERS.return)).toThrow('own-submission');
    expect(allowedTaskCommands(own.state, leader)).not.toContain('confirm');
    own.by(NOW, { ...leader, accountId: 'second-leader' }, ORDERS.confirm);
    expect(own.state.status).toBe('completed');
  });
});

describe('a closed plan', () => {
  test.each(STATUSES)('lets what is open be ended and takes no other order: "%s"', (status) => {
    const state = situation(status);
    for (const who of EVERYBODY) {
      const shown = allowedTaskCommands(state, PEOPLE[who], true);
      for (const type of COMMANDS) {
        const code = outcome(state, who, ORDERS[type], true);
        expect([who, type, code === null]).toEqual([who, type, shown.includes(type)]);
      }
      expect(shown.every((type) => type === 'end-following' || type === 'cancel')).toBe(true);
      if (status === 'completed') expect(shown).toEqual([]);
    }
    const isOver = status === 'completed' || ENDED_STATUSES.includes(status);
    if (!isOver) expect(allowedTaskCommands(state, PEOPLE.owner, true)).toContain('end-following');
  });

  test('says so', () => {
    expect(outcome(situation('completed'), 'owner', ORDERS.redo, true)).toBe('plan-closed');
  });
});
