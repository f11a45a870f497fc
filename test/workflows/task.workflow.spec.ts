import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { WorkflowHandle } from '@temporalio/client';
import { formatInstant, instantAt } from '../../domain/calendar/local-date.ts';
import { DEFAULT_POLICY } from '../../domain/obligation/policy.ts';
import type { ObligationPolicy } from '../../domain/obligation/policy.ts';
import { evolveTask } from '../../domain/task/task.evolve.ts';
import type { TaskCommand, TaskEvent, TaskState } from '../../domain/task/task.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import { TASK_WORKFLOW, taskWorkflowId } from '../../workflows/contracts/task.contract.ts';
import { CLOCK_MOVED_SIGNAL } from '../../workflows/contracts/subject.contract.ts';
import type { CommandAnswer } from '../../workflows/contracts/subject.contract.ts';
import { changeCalendar } from '../../domain/calendar/change-calendar.ts';
import { sliceCalendar } from '../../domain/calendar/working-calendar.ts';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import { resolve } from '../support/deadlines.ts';
import { realCalendar, realSlice } from '../support/real-calendar.ts';
import { keyOf } from '../support/task-life.ts';
import { expectedLedger } from '../../oracle/ledger-oracle.ts';
import { OracleCalendar } from '../../oracle/oracle-calendar.ts';
import type { OracleChange, OracleCommand, OracleTask } from '../../oracle/oracle-model.ts';
import { recordedLedger } from '../oracle/recorded-ledger.ts';
import { FakeRecording } from '../support/recording-fake.ts';
import {
  ACTORS,
  envelope,
  firedRungs,
  launchTask,
  SO_NOI_VU,
  HA_NOI,
  taskDefinition,
} from '../support/tasks.ts';
import { refusalOf, WorkflowBench } from '../support/workflow-bench.ts';

const calendar = realSlice();
const LAUNCHED = instantAt('2025-07-15', 9 * 60);
const HOUR = 3_600_000;
const III_1_4 = resolve({ kind: 'within', span: { unit: 'month', year: 2025, month: 8 } } as never, {
  words: 'hoàn thành trong tháng 8/2025',
});
const OWN_WORK = {
  class: 'dated' as const,
  chain: { agencyId: SO_NOI_VU, standingAgencyId: SO_NOI_VU, issuerId: HA_NOI },
};

interface LedgerLine {
  key: string;
  date: string;
  status: string;
  reason: string | null;
}

const byKey = (a: LedgerLine, b: LedgerLine) => (a.key < b.key ? -1 : 1);

/** One bench per test: skipped time belongs to the whole server. */
class TaskBench {
  readonly bench: WorkflowBench;
  readonly recording: FakeRecording<TaskState>;
  private readonly orders = new Map<string, (OracleCommand | OracleChange)[]>();

  private constructor(bench: WorkflowBench, recording: FakeRecording<TaskState>) {
    this.bench = bench;
    this.recording = recording;
  }

  static async start(): Promise<TaskBench> {
    const bench = await WorkflowBench.start(LAUNCHED);
    const recording = new FakeRecording<TaskState>({
      evolve: evolveTask,
      policy: DEFAULT_POLICY,
      calendar,
      now: () => bench.env.currentTimeMs(),
    });
    recording.clock = { offsetMs: bench.offsetMs, version: 1 };
    await bench.work(recording);
    return new TaskBench(bench, recording);
  }

  async launch(
    id: string,
    due = III_1_4 as typeof III_1_4 | null,
    changes = {},
    more = {},
  ): Promise<WorkflowHandle> {
    const input = launchTask(this.recording, taskDefinition(id, changes), due, LAUNCHED, calendar);
    return this.bench.start(TASK_WORKFLOW, taskWorkflowId(id), {
      ...input,
      ...more,
      clock: this.recording.clock,
    });
  }

  async order(
    handle: WorkflowHandle,
    by: Actor,
    command: TaskCommand,
    version?: number,
  ): Promise<CommandAnswer> {
    const answer = await this.bench.order(
      handle,
      envelope(by, command, await this.bench.now(), version ?? null),
    );
    const orders = this.orders.get(handle.workflowId) ?? [];
    this.orders.set(handle.workflowId, [...orders, { at: answer.at, command }]);
    return answer;
  }

  /** A calendar is entered, and the task told of it as the job of the change does. */
  async changeCalendar(handle: WorkflowHandle, changed: WorkingCalendar): Promise<CommandAnswer> {
    const slice = sliceCalendar(changed);
    this.recording.enter(slice);
    const command = {
      type: 'replan',
      changeId: 'change-1',
      why: 'calendar',
      calendar: slice,
      policy: DEFAULT_POLICY,
      planDue: null,
    } as const;
    const order = envelope(ACTORS.standing, command as unknown as TaskCommand, await this.bench.now());
    const answer = await this.bench.order(handle, order);
    const reckoned = { calendar: new OracleCalendar(changed.exceptions, changed), policy: DEFAULT_POLICY };
    const orders = this.orders.get(handle.workflowId) ?? [];
    this.orders.set(handle.workflowId, [...orders, { at: answer.at, change: { ...reckoned, due: null } }]);
    return answer;
  }

  /** The task is told of another ladder, as the job of the change does. */
  async changeLadder(handle: WorkflowHandle, policy: ObligationPolicy): Promise<CommandAnswer> {
    const order = { type: 'replan', changeId: 'change-1', why: 'policy', calendar, policy } as const;
    const command = order as unknown as TaskCommand;
    return this.bench.order(handle, envelope(ACTORS.standing, command, await this.bench.now()));
  }

  /** A firing is recorded, and the workflow task that asked for it was lost. */
  async fireUnknown(id: string, afterSeq = 1, inDays = 3): Promise<void> {
    const { recording } = this;
    const { clock } = recording;
    recording.clock = { ...clock, offsetMs: clock.offsetMs + inDays * 24 * 3_600_000 };
    const input = {
      subjectId: id,
      kind: 'task' as const,
      generation: 1,
      afterSeq,
      events: [],
      fire: true,
    };
    expect((await recording.recordEvents(input)).fired).toHaveLength(1);
    recording.clock = clock;
  }

  /** The ledger that was recorded, and the one that the oracle reckons from the same story. */
  async ledgers(id: string, due: string | null): Promise<{ recorded: LedgerLine[]; expected: LedgerLine[] }> {
    const recorded = this.recording.eventsOf(id) as { event: TaskEvent; at: number }[];
    const { definition, chain } = this.recording.subjects.get(id)!.state;
    const task: OracleTask = {
      id,
      class: definition.class,
      occurrence: definition.occurrence,
      treatment: definition.treatment,
      agency: chain.agencyId,
      standing: chain.standingAgencyId,
      due,
      planEndsOn: definition.planEndsOn,
      received: false,
    };
    const commands = this.orders.get(taskWorkflowId(id)) ?? [];
    const story = { task, launchedAt: LAUNCHED, commands, outages: [], until: await this.bench.now() };
    const calendar = new OracleCalendar(realCalendar().exceptions, realCalendar());
    const expected = expectedLedger(story, calendar, DEFAULT_POLICY);
    return {
      recorded: [...recordedLedger(recorded)]
        .map(([key, { date, status, reason }]) => ({ key, date, status, reason }))
        .sort(byKey),
      expected: expected
        .map((row) => ({
          key: keyOf(row.clock, row.version, row),
          date: row.date,
          status: row.status,
          reason: row.reason,
        }))
        .sort(byKey),
    };
  }

  events(id: string): TaskEvent[] {
    return this.recording.eventsOf(id).map(({ event }) => event as TaskEvent);
  }
}

describe('a task as a workflow', () => {
  let tasks: TaskBench;
  beforeAll(async () => {
    tasks = await TaskBench.start();
  });
  afterAll(() => tasks.bench.stop());

  it('climbs the whole ladder of III.1.4 to the leader, each rung on its day', async () => {
    await tasks.launch('iii-1-4', III_1_4, OWN_WORK);
    await tasks.bench.until(instantAt('2025-09-27', 12 * 60));
    expect(firedRungs(tasks.recording.eventsOf('iii-1-4'))).toEqual([
      'receipt-1@2025-07-17',
      'receipt-2@2025-07-18',
      'receipt-3@2025-07-22',
      'before-10@2025-08-18',
      'before-5@2025-08-25',
      'before-2@2025-08-28',
      'due@2025-09-03',
      'overdue-1@2025-09-04',
      'overdue-2@2025-09-08',
      'overdue-3@2025-09-12',
      'overdue-3@2025-09-26',
    ]);
    const escalations = tasks.recording.subjects.get('iii-1-4')?.state.escalations ?? {};
    expect(escalations['due-1']).toMatchObject({ level: 2, status: 'open' });
    const { recorded, expected } = await tasks.ledgers('iii-1-4', '2025-09-03');
    expect(recorded).toEqual(expected);
  });
});

describe('a holiday entered while a task runs', () => {
  let tasks: TaskBench;
  beforeAll(async () => {
    tasks = await TaskBench.start();
  });
  afterAll(() => tasks.bench.stop());

  it('moves its open rungs; it goes on by the new calendar, and nobody’s order is stale by it', async () => {
    const handle = await tasks.launch('holiday', III_1_4, OWN_WORK);
    await tasks.bench.until(instantAt('2025-08-26', 12 * 60));
    const changed = changeCalendar(realCalendar(), {
      remove: [],
      add: [
        { date: '2025-08-29', kind: 'holiday' },
        { date: '2025-09-05', kind: 'holiday' },
      ],
    });
    const answer = await tasks.changeCalendar(handle, changed);
    expect((await tasks.changeCalendar(handle, changed)).version).toBe(answer.version);
    await tasks.order(handle, ACTORS.leader, { type: 'comment', text: 'x' }, 1);
    await tasks.bench.until(instantAt('2025-09-30', 12 * 60));
    expect(firedRungs(tasks.recording.eventsOf('holiday')).slice(-7)).toEqual([
      'before-5@2025-08-25',
      'before-2@2025-08-27',
      'due@2025-09-03',
      'overdue-1@2025-09-04',
      'overdue-2@2025-09-09',
      'overdue-3@2025-09-15',
      'overdue-3@2025-09-29',
    ]);
    const { recorded, expected } = await tasks.ledgers('holiday', '2025-09-03');
    expect(recorded).toEqual(expected);
  });
});

describe('an order on its way while the calendar changes', () => {
  let tasks: TaskBench;
  beforeAll(async () => {
    tasks = await TaskBench.start();
  });
  afterAll(() => tasks.bench.stop());

  it('has what it started planned anew, also where a firing of which nobody knew comes in between', async () => {
    const handle = await tasks.launch('on-its-way');
    const off = { date: '2025-09-05', kind: 'holiday' as const };
    tasks.recording.enter(sliceCalendar(changeCalendar(realCalendar(), { remove: [], add: [off] })));
    const act = () => tasks.fireUnknown('on-its-way', 2, 35);
    tasks.recording.beforeFirst = { type: 'replanned', act };
    await tasks.order(handle, ACTORS.commune, { type: 'receive' });
    await tasks.order(handle, ACTORS.commune, { type: 'comment', text: 'x' });
    const types = tasks.events('on-its-way').map(({ type }) => type);
    expect(types).toEqual(['assigned', 'received', 'rung-reached', 'replanned', 'commented']);
  });

  it('that does not reach the days of a task leaves it as planned, and the task goes on', async () => {
    const handle = await tasks.launch('beyond', III_1_4, { class: 'dated' });
    const added = { date: '2025-10-31', kind: 'holiday' as const };
    const changed = changeCalendar(realCalendar(), { remove: [], add: [added] });
    tasks.recording.enter({ ...sliceCalendar(changed), to: '2025-09-05', v: 99 });
    await tasks.order(handle, ACTORS.commune, { type: 'receive' });
    const answer = await tasks.order(handle, ACTORS.commune, { type: 'comment', text: 'x' });
    expect(answer.version).toBe(3);
  });
});

describe('a firing', () => {
  let tasks: TaskBench;
  beforeAll(async () => {
    tasks = await TaskBench.start();
  });
  afterAll(() => tasks.bench.stop());

  it('is recorded within its workflow task: no activity is scheduled for it', async () => {
    const ids = ['at-once-1', 'at-once-2', 'at-once-3'];
    const handles = await Promise.all(ids.map((id) => tasks.launch(id, null)));
    await tasks.bench.until(instantAt('2025-07-17', 12 * 60));
    for (const id of ids) expect(firedRungs(tasks.recording.eventsOf(id))).toEqual(['receipt-1@2025-07-17']);
    const scheduled = await Promise.all(
      handles.map(async (handle) => {
        const { events } = await handle.fetchHistory();
        return events?.filter((event) => event.activityTaskScheduledEventAttributes).length;
      }),
    );
    // One that the machine kept waiting for seconds falls back to an activity.
    expect(scheduled).toContain(0);
  });

  it('comes all the same when the database was away in its morning', async () => {
    await tasks.launch('away', null);
    tasks.recording.failures = 2;
    await tasks.bench.until(instantAt('2025-07-21', 12 * 60));
    expect(tasks.recording.failures).toBe(0);
    expect(firedRungs(tasks.recording.eventsOf('away')).slice(0, 1)).toEqual(['receipt-1@2025-07-17']);
  });

  it('of a workflow task that was lost is learned from the next order, which is decided after it', async () => {
    const handle = await tasks.launch('lost', null);
    await tasks.fireUnknown('lost');

    const answer = await tasks.order(handle, ACTORS.commune, { type: 'receive' });

    expect(answer).toMatchObject({ version: 3, status: 'in-progress' });
    expect(tasks.events('lost').map(({ type }) => type)).toEqual(['assigned', 'rung-reached', 'received']);
    const next = await tasks.order(handle, ACTORS.commune, { type: 'comment', text: 'tiếp' }, 3);
    expect(next.version).toBe(4);
  });
});

describe('another ladder entered while a task runs', () => {
  let tasks: TaskBench;
  beforeAll(async () => {
    tasks = await TaskBench.start();
  });
  afterAll(() => tasks.bench.stop());

  it('is decided by the ladder before it, also where a firing of which nobody knew takes it back', async () => {
    const handle = await tasks.launch('lost-ladder', null);
    await tasks.fireUnknown('lost-ladder');
    const added = { rung: 'receipt-4', workingDays: 9, tells: ['responsible' as const] };
    const policy = { ...DEFAULT_POLICY, version: 2, receipt: [...DEFAULT_POLICY.receipt, added] };

    const answer = await tasks.changeLadder(handle, policy);

    expect(answer.version).toBe(3);
    const replanned = tasks.events('lost-ladder').at(-1) as Extract<TaskEvent, { type: 'replanned' }>;
    const planned = replanned.clocks.flatMap((change) => (change.op === 'start' ? change.planned : []));
    expect(planned.map(({ rung }) => rung)).toEqual(['receipt-3', 'receipt-4']);
  });

  it('stays where the one before it arrives late, or a newer calendar with the ladder of before', async () => {
    const handle = await tasks.launch('overtaken', null);
    const ladder = (version: number, workingDays: number) => {
      const added = { rung: 'receipt-4', workingDays, tells: ['responsible' as const] };
      return { ...DEFAULT_POLICY, version, receipt: [...DEFAULT_POLICY.receipt, added] };
    };
    await tasks.changeLadder(handle, ladder(3, 9));
    await tasks.changeLadder(handle, ladder(2, 7));
    // Far away: it moves nothing of the task.
    const off = { date: '2026-06-19', kind: 'holiday' as const };
    await tasks.changeCalendar(handle, changeCalendar(realCalendar(), { remove: [], add: [off] }));

    const replanned = tasks.events('overtaken').filter(({ type }) => type === 'replanned');
    expect(replanned).toMatchObject([{ policyVersion: 3 }]);
  });
});

describe('orders to a task', () => {
  let tasks: TaskBench;
  beforeAll(async () => {
    tasks = await TaskBench.start();
  });
  afterAll(() => tasks.bench.stop());

  it('answers an order after its event is recorded, even if the database was away meanwhile', async () => {
    const handle = await tasks.launch('receive', null);
    tasks.recording.failures = 2;
    const answer = await tasks.order(handle, ACTORS.commune, { type: 'receive' });
    expect(answer).toMatchObject({ version: 2, status: 'in-progress' });
    expect(tasks.events('receive').map((event) => event.type)).toEqual(['assigned', 'received']);
  });

  it('gives the first answer to a repeated order and refuses the same key with another body', async () => {
    const handle = await tasks.launch('repeat', null);
    const order = envelope(ACTORS.commune, { type: 'receive' }, await tasks.bench.now());
    const first = await tasks.bench.order(handle, order);
    const again = (changes: object) => tasks.bench.order(handle, { ...order, ...changes }, `${order.key}#2`);
    expect(await again({})).toEqual(first);
    expect(tasks.events('repeat')).toHaveLength(2);
    const reused = await refusalOf(
      tasks.bench.order(handle, { ...order, bodyHash: 'other' }, `${order.key}#3`),
    );
    expect(reused).toBe('idempotency-key-reused');
  });

  it('refuses a stranger with the code of the domain, and nothing is recorded', async () => {
    const handle = await tasks.launch('stranger', null);
    expect(await refusalOf(tasks.order(handle, ACTORS.stranger, { type: 'receive' }))).toBe('not-allowed');
    expect(tasks.events('stranger')).toHaveLength(1);
  });

  it('stops for good when PostgreSQL holds something else, and refuses orders with a code', async () => {
    const handle = await tasks.launch('conflict', null);
    tasks.recording
      .eventsOf('conflict')
      .push({ seq: 2, at: 0, actor: null, key: null, event: { type: 'other' } });
    const waiting = refusalOf(tasks.order(handle, ACTORS.commune, { type: 'receive' }));
    expect(await waiting).toBe('recording-halted');
    expect(await refusalOf(tasks.order(handle, ACTORS.commune, { type: 'receive' }))).toBe(
      'recording-halted',
    );
  });

  it('refuses what a closed plan does not take, also as a later run, and lets itself be ended', async () => {
    const closed = { planClosed: true, ordersPerRun: 1 };
    const handle = await tasks.launch('closed', III_1_4, { class: 'dated' }, closed);
    expect(await refusalOf(tasks.order(handle, ACTORS.commune, { type: 'receive' }))).toBe('plan-closed');
    const end: TaskCommand = { type: 'end-following', reason: 'Kế hoạch đã đóng' };
    expect((await tasks.order(handle, ACTORS.standing, end)).status).toBe('ended');
    await handle.result();
  });

  it('takes an order sent right after it continued as new, on the carried state', async () => {
    const handle = await tasks.launch('long', null, {}, { ordersPerRun: 5 });
    const { runId } = await handle.describe();
    await tasks.order(handle, ACTORS.commune, { type: 'receive' });
    for (let round = 0; round < 3; round += 1) {
      await Promise.all(
        Array.from({ length: 8 }, () =>
          tasks.order(handle, ACTORS.commune, { type: 'comment', text: 'Đã họp' }),
        ),
      );
    }
    expect(tasks.recording.eventsOf('long')).toHaveLength(26);
    expect((await handle.describe()).runId).not.toBe(runId);
  });

  it('lets one of many simultaneous orders win and numbers events without a gap', async () => {
    const handle = await tasks.launch('crowd', null);
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, () => tasks.order(handle, ACTORS.commune, { type: 'receive' })),
    );
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    const seqs = tasks.recording.eventsOf('crowd').map(({ seq }) => seq);
    expect(seqs).toEqual([1, 2]);
  });

  it('moves the ladder when an extension is approved', async () => {
    const handle = await tasks.launch('extended', III_1_4, OWN_WORK);
    await tasks.order(handle, { ...ACTORS.standingHead }, { type: 'receive' });
    const asked = await tasks.order(handle, ACTORS.standingHead, {
      type: 'request-extension',
      until: '2025-09-15',
      reason: 'Giảng viên bận',
    });
    await tasks.order(handle, ACTORS.leader, { type: 'decide-extension', approve: true }, asked.version);
    await tasks.bench.until(instantAt('2025-09-17', 12 * 60));
    expect(firedRungs(tasks.recording.eventsOf('extended'))).toEqual([
      'before-10@2025-08-28',
      'before-5@2025-09-08',
      'before-2@2025-09-11',
      'due@2025-09-15',
      'overdue-1@2025-09-16',
    ]);
    const { recorded, expected } = await tasks.ledgers('extended', '2025-09-03');
    expect(recorded).toEqual(expected);
  });
});

describe("a commune's standing task", () => {
  let tasks: TaskBench;
  beforeAll(async () => {
    tasks = await TaskBench.start();
  });
  afterAll(() => tasks.bench.stop());

  it("ends standing work by itself at 24:00 of the plan's last day", async () => {
    const handle = await tasks.launch('standing', null);
    await tasks.bench.until(instantAt('2025-07-18', 12 * 60));
    expect(firedRungs(tasks.recording.eventsOf('standing'))).toEqual([
      'receipt-1@2025-07-17',
      'receipt-2@2025-07-18',
    ]);
    await tasks.order(handle, ACTORS.commune, { type: 'receive' });
    await handle.result();
    const ended = tasks.recording.eventsOf('standing').at(-1);
    expect(ended?.event).toMatchObject({ type: 'rung-reached', clock: 'plan-end' });
    expect(formatInstant(ended?.at ?? 0).slice(0, 16)).toBe('2026-01-01T00:00');
    expect(tasks.recording.subjects.get('standing')?.state.status).toBe('ended');
    const { recorded, expected } = await tasks.ledgers('standing', null);
    expect(recorded).toEqual(expected);
    expect(recorded.map(({ key, status }) => `${key} ${status}`)).toContain('plan-end/1/plan-end/0/0 fired');
  });
});

describe("a task whose Temporal server is an hour ahead of the installation's clock", () => {
  let tasks: TaskBench;
  beforeEach(async () => {
    tasks = await TaskBench.start();
    tasks.recording.behindMs = HOUR;
  });
  afterEach(() => tasks.bench.stop());

  it('asks some times within the hour, not every second, and fires when the installation is there', async () => {
    await tasks.launch('ahead');
    await tasks.bench.until(instantAt('2025-07-17', 12 * 60));
    const [, first] = tasks.recording.eventsOf('ahead');
    expect(firedRungs([first!])).toEqual(['receipt-1@2025-07-17']);
    const morning = instantAt('2025-07-17', 7 * 60);
    expect(first!.at).toBeGreaterThanOrEqual(morning);
    expect(first!.at).toBeLessThan(morning + 80 * 60_000);
    expect(tasks.recording.calls).toBeGreaterThan(2);
    expect(tasks.recording.calls).toBeLessThanOrEqual(15);
  });

  it('takes orders while it waits for the installation', async () => {
    const handle = await tasks.launch('meanwhile');
    await tasks.bench.until(instantAt('2025-07-17', 8 * 60 + 14));
    expect(tasks.recording.calls).toBeGreaterThan(0);
    expect((await tasks.order(handle, ACTORS.commune, { type: 'receive' })).status).toBe('in-progress');
    expect(tasks.events('meanwhile').map(({ type }) => type)).toEqual(['assigned', 'received']);
  });

  it('asks at once when the clock of the demonstration has walked there', async () => {
    const handle = await tasks.launch('walked');
    await tasks.bench.until(instantAt('2025-07-17', 7 * 60 + 40));
    const { calls } = tasks.recording;
    expect(calls).toBeGreaterThan(0);
    tasks.recording.behindMs = 0;
    tasks.recording.clock = { ...tasks.recording.clock, version: 2 };
    await handle.signal(CLOCK_MOVED_SIGNAL, tasks.recording.clock);
    await tasks.bench.until((await tasks.bench.now()) + 1_000);
    expect(firedRungs(tasks.recording.eventsOf('walked'))).toEqual(['receipt-1@2025-07-17']);
    expect(tasks.recording.calls).toBe(calls + 1);
  });
});
