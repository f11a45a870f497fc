import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '../../domain/errors.ts';
import { NO_CLOCKS } from '../../domain/obligation/clock.ts';
import type { ClocksState, PlannedRung } from '../../domain/obligation/clock.ts';
import { decideFirings } from '../../domain/obligation/firing.ts';
import { DEFAULT_POLICY } from '../../domain/obligation/policy.ts';
import { endOfDay } from '../../domain/calendar/local-date.ts';
import { assignTask, decideTask } from '../../domain/task/task.decide.ts';
import type { TaskDefinition, TaskEvent, TaskState } from '../../domain/task/task.ts';
import { realSlice } from '../../test/support/real-calendar.ts';
import { CITY, local, STANDING, WARD } from '../../test/support/recording-under-test.ts';
import { openByState, orderOf, WALK } from '../../test/support/task-walk.ts';
import { ledgerChanges, ledgerKey } from '../../domain/obligation/ledger-changes.ts';
import { SubjectFold } from './subject-fold.ts';
import { SUBJECT_KINDS } from './subject-kinds.ts';

const calendar = realSlice();
const rung = (name: string, day: string, attempt = 0): PlannedRung => ({
  rung: name,
  repeat: 0,
  attempt,
  date: day,
  at: local(`${day} 07:30`),
});
const running = (...open: PlannedRung[]): ClocksState => ({
  running: { due: { clock: 'due', version: 2, anchor: '2025-09-03', firstOn: '2025-08-18', open } },
  versions: { due: 2 },
});
const said = (before: ClocksState, event: Parameters<typeof ledgerChanges>[1], after: ClocksState) =>
  ledgerChanges(before, event, after).map(
    (change) => `${ledgerKey(change)} ${change.status}${change.reason ? ` ${change.reason}` : ''}`,
  );

const A = rung('before-2', '2025-08-28');
const B = rung('due', '2025-09-03');

describe('the ledger rows of an event', () => {
  it('plan what a started clock opens and supersede what it passed over', () => {
    const passed = rung('before-5', '2025-08-25');
    const start = {
      op: 'start' as const,
      clock: 'due' as const,
      version: 2,
      anchor: '2025-09-03',
      planned: [A, B],
      superseded: [passed],
      supersededFor: 'late-entry' as const,
    };
    expect(said(NO_CLOCKS, { type: 'assigned', clocks: [start] }, running(A, B))).toEqual([
      'due/2/before-5/0/0 superseded late-entry',
      'due/2/before-2/0/0 planned',
      'due/2/due/0/0 planned',
    ]);
  });

  it('close what a stopped clock leaves open, with its reason', () => {
    const stop = { op: 'stop' as const, clock: 'due' as const, version: 2, reason: 'suspended' as const };
    expect(said(running(A, B), { type: 'suspended', clocks: [stop] }, NO_CLOCKS)).toEqual([
      'due/2/before-2/0/0 closed suspended',
      'due/2/due/0/0 closed suspended',
    ]);
  });

  it('close as ended what disappears without a stop', () => {
    expect(said(running(A), { type: 'cancelled', clocks: [] }, NO_CLOCKS)).toEqual([
      'due/2/before-2/0/0 closed ended',
    ]);
  });

  it('supersede a rung that is put off and plan its next attempt', () => {
    const to = rung('due', '2025-09-05', 1);
    const change = {
      op: 'put-off' as const,
      clock: 'due' as const,
      version: 2,
      from: B,
      to,
      reason: 'date-moved' as const,
    };
    expect(said(running(A, B), { type: 'extension-asked', clocks: [change] }, running(A, to))).toEqual([
      'due/2/due/0/0 superseded date-moved',
      'due/2/due/0/1 planned',
    ]);
  });

  it('say nothing where nothing changes', () => {
    expect(said(running(A, B), { type: 'commented' }, running(A, B))).toEqual([]);
  });

  it('always agree with the state, whatever happens to a task', () => {
    fc.assert(
      fc.property(WALK, ({ dated, requested, steps }) => {
        const walk = new Walk(dated, requested);
        for (const step of steps) {
          walk.take(step);
          expect(walk.openByLedger()).toEqual(openByState(walk.fold.state.clocks));
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** A task in memory: the recording's fold, and the domain that decides. */
class Walk {
  readonly fold: SubjectFold;
  private now = local('2025-07-15 09:00');

  constructor(dated: boolean, requested: boolean) {
    const treatment = requested ? 'requested' : 'followed';
    const definition: TaskDefinition = {
      taskId: 'task-1',
      planId: 'plan-1',
      assignmentId: 'a-1',
      occurrence: 0,
      class: dated ? 'dated' : 'standing',
      role: 'perform',
      mandate: requested ? 'request' : 'directive',
      treatment,
      chain: { agencyId: WARD, standingAgencyId: STANDING, issuerId: CITY },
      planEndsOn: '2025-12-31',
    };
    const day = '2025-09-03';
    const due = dated
      ? {
          words: day,
          nominal: day,
          lastAcceptedDay: day,
          dueAt: endOfDay(day),
          explanation: { vi: day, en: day },
        }
      : null;
    const nothing = { id: 'task-1', planId: 'plan-1', state: null, lastSeq: 0, lastHumanSeq: 0 };
    this.fold = new SubjectFold(SUBJECT_KINDS.task, nothing);
    this.append(assignTask(definition, due, this.context()));
  }

  take(step: Parameters<typeof orderOf>[0]): void {
    this.now += step.minutes * 60_000;
    const { chain, treatment, clocks } = this.fold.state;
    if (step.days % 3 > 0) {
      for (const event of decideFirings(clocks, { ...this.context(), chain, treatment, outages: [] })) {
        this.append(event);
      }
    }
    const { by, command } = orderOf(step, this.now, chain.agencyId);
    try {
      const context = { ...this.context(), actor: by, sentAt: this.now };
      for (const event of decideTask(this.fold.state as TaskState, command, context)) this.append(event);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }

  openByLedger(): string[] {
    return [...this.fold.ledger.values()]
      .filter(({ status }) => status === 'planned')
      .map((change) => `${ledgerKey(change)}@${change.rung.at}`)
      .sort();
  }

  private append(event: TaskEvent): void {
    this.fold.append({ seq: this.fold.lastSeq + 1, at: this.now, actor: null, key: null, event });
  }

  private context() {
    return { subjectId: 'task-1', policy: DEFAULT_POLICY, calendar, now: this.now };
  }
}
