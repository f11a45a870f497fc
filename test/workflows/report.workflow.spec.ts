import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WorkflowHandle } from '@temporalio/client';
import { formatInstant, instantAt } from '../../domain/calendar/local-date.ts';
import { makePeriod } from '../../domain/deadline/period.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import type { DueDate } from '../../domain/obligation/clock.ts';
import { DEFAULT_POLICY } from '../../domain/obligation/policy.ts';
import type { NumberedEvent } from '../../domain/obligation/recorded-event.ts';
import { openReport } from '../../domain/report/report.decide.ts';
import { evolveReport } from '../../domain/report/report.evolve.ts';
import type {
  ReportCommand,
  ReportDefinition,
  ReportEvent,
  ReportState,
} from '../../domain/report/report.ts';
import { REPORT_WORKFLOW, reportWorkflowId } from '../../workflows/contracts/report.contract.ts';
import type { CommandAnswer } from '../../workflows/contracts/subject.contract.ts';
import { PLAN_CLOSED_SIGNAL } from '../../workflows/contracts/subject.contract.ts';
import { expectedLedger } from '../../oracle/ledger-oracle.ts';
import { OracleCalendar } from '../../oracle/oracle-calendar.ts';
import { reportAsTask } from '../../oracle/oracle-model.ts';
import type { OracleCommand } from '../../oracle/oracle-model.ts';
import { ledgerOf } from '../oracle/recorded-ledger.ts';
import { resolve } from '../support/deadlines.ts';
import { realCalendar, realSlice } from '../support/real-calendar.ts';
import { FakeRecording } from '../support/recording-fake.ts';
import { CONSOLIDATION, reportDefinition } from '../support/report-story.ts';
import { keyOf } from '../support/task-life.ts';
import { ACTORS, firedRungs } from '../support/tasks.ts';
import { refusalOf, WorkflowBench } from '../support/workflow-bench.ts';

const calendar = realSlice();
const OPENED = instantAt('2025-11-03', 6 * 60 + 30);
const YEARLY = resolve(
  { kind: 'yearly', bound: 'before', month: 12, day: 15, yearOffset: 0 },
  {
    words: 'trước ngày 15/12',
    period: makePeriod('year', 2025),
  },
);
const SUBMIT = { type: 'submit', contentId: 'content-1', contentHash: 'hash-1', zero: false } as const;

let keys = 0;

/** One bench per group of tests: skipped time belongs to the whole server. */
class ReportBench {
  private constructor(
    readonly bench: WorkflowBench,
    readonly recording: FakeRecording<ReportState>,
  ) {}

  static async start(): Promise<ReportBench> {
    const bench = await WorkflowBench.start(OPENED);
    const recording = new FakeRecording<ReportState>({
      evolve: evolveReport,
      policy: DEFAULT_POLICY,
      calendar,
      now: () => bench.env.currentTimeMs(),
    });
    recording.clock = { offsetMs: bench.offsetMs, version: 1 };
    await bench.work(recording);
    return new ReportBench(bench, recording);
  }

  /** A duty that opened on 03/11/2025, unless the test is later already. */
  async open(
    reportId: string,
    due: DueDate | null = YEARLY,
    changes: Partial<ReportDefinition> = {},
  ): Promise<WorkflowHandle> {
    const definition = reportDefinition({ reportId, ...changes });
    const at = await this.bench.now();
    const context = { subjectId: reportId, policy: DEFAULT_POLICY, calendar, now: at };
    const event = openReport(definition, due, context);
    const first: NumberedEvent<ReportEvent> = { seq: 1, at, actor: null, key: null, event };
    return this.bench.start(REPORT_WORKFLOW, reportWorkflowId(reportId), {
      subjectId: reportId,
      kind: 'report',
      generation: 1,
      state: this.recording.launch(reportId, first),
      lastSeq: 1,
      lastHumanSeq: 1,
      answered: [],
      clock: this.recording.clock,
      policy: DEFAULT_POLICY,
      calendar,
      firesAtOnce: true,
    });
  }

  async order(
    handle: WorkflowHandle,
    actor: Actor,
    command: ReportCommand,
    expectedVersion: number | null = null,
  ): Promise<CommandAnswer> {
    keys += 1;
    const sentAt = await this.bench.now();
    const bodyHash = JSON.stringify(command);
    return this.bench.order(handle, {
      key: `key-${keys}`,
      bodyHash,
      actor,
      sentAt,
      expectedVersion,
      command,
    });
  }

  /** The ledger that was recorded, and the one that the oracle reckons. */
  async ledgers(
    id: string,
    commands: readonly OracleCommand[],
  ): Promise<{ recorded: string[]; expected: string[] }> {
    const events = this.recording.eventsOf(id) as NumberedEvent<ReportEvent>[];
    const { chain, treatment } = this.recording.subjects.get(id)!.state;
    const { agencyId: agency, standingAgencyId: standing } = chain;
    const task = reportAsTask({ id, treatment, agency, standing, due: YEARLY.lastAcceptedDay });
    const story = { task, launchedAt: events[0]!.at, commands, outages: [], until: await this.bench.now() };
    const days = new OracleCalendar(realCalendar().exceptions, realCalendar());
    const expected = expectedLedger(story, days, DEFAULT_POLICY);
    return {
      recorded: [...ledgerOf(events, evolveReport)]
        .map(([key, row]) => `${key} ${row.date} ${row.status} ${row.reason}`)
        .sort(),
      expected: expected
        .map((row) => `${keyOf(row.clock, row.version, row)} ${row.date} ${row.status} ${row.reason}`)
        .sort(),
    };
  }

  state(id: string): ReportState | undefined {
    return this.recording.subjects.get(id)?.state;
  }

  fired(id: string): string[] {
    return firedRungs(this.recording.eventsOf(id));
  }
}

describe('a duty to report that nobody fulfils', () => {
  let reports: ReportBench;
  beforeAll(async () => {
    reports = await ReportBench.start();
  });
  afterAll(() => reports.bench.stop());

  it('climbs its ladder 01/12, 08/12, 11/12, 12/12, 15/12, 17/12, 23/12 to the leader', async () => {
    const directed = await reports.open('ba-dinh');
    await reports.open('mttq', YEARLY, { treatment: 'requested' });
    await reports.bench.until(instantAt('2025-12-24', 12 * 60));
    const ladder = [
      'before-10@2025-12-01',
      'before-5@2025-12-08',
      'before-2@2025-12-11',
      'due@2025-12-12',
      'overdue-1@2025-12-15',
      'overdue-2@2025-12-17',
      'overdue-3@2025-12-23',
    ];
    expect(reports.fired('ba-dinh')).toEqual(ladder);
    expect(reports.state('ba-dinh')?.escalations['due-1']).toMatchObject({ level: 2, status: 'open' });
    // A body that was requested is reminded alike and never escalated.
    expect(reports.fired('mttq')).toEqual(ladder);
    expect(reports.state('mttq')?.escalations).toEqual({});

    const late = await reports.order(directed, ACTORS.commune, SUBMIT, 1);
    expect(late).toMatchObject({ status: 'submitted' });
    expect(reports.state('ba-dinh')).toMatchObject({ timeliness: 'late', status: 'submitted' });
    const { recorded, expected } = await reports.ledgers('ba-dinh', [{ at: late.at, command: SUBMIT }]);
    expect(recorded).toEqual(expected);
    expect(recorded).toContain('due/1/overdue-3/0/0 2025-12-23 fired null');
  });
});

describe('orders to a report', () => {
  let reports: ReportBench;
  beforeAll(async () => {
    reports = await ReportBench.start();
  });
  afterAll(() => reports.bench.stop());

  it('refuses whom it does not belong to, and a decision on what the decider has not seen', async () => {
    const handle = await reports.open('strangers');
    expect(await refusalOf(reports.order(handle, ACTORS.stranger, SUBMIT, 1))).toBe('not-allowed');
    expect(await refusalOf(reports.order(handle, ACTORS.standing, SUBMIT, 1))).toBe('not-allowed');
    const { version } = await reports.order(handle, ACTORS.commune, SUBMIT, 1);
    expect(await refusalOf(reports.order(handle, ACTORS.standing, { type: 'accept' }))).toBeDefined();
    expect(
      await refusalOf(reports.order(handle, ACTORS.standing, { type: 'accept' }, version - 1)),
    ).toBeDefined();
    expect(reports.recording.eventsOf('strangers')).toHaveLength(2);
    const accepted = await reports.order(handle, ACTORS.standing, { type: 'accept' }, version);
    expect(accepted.status).toBe('accepted');
  });

  it('accepts a zero report, and nobody is reminded of it any more', async () => {
    const handle = await reports.open('zero');
    const { version } = await reports.order(handle, ACTORS.commune, { ...SUBMIT, zero: true }, 1);
    await reports.order(handle, ACTORS.standing, { type: 'accept', note: 'Đã nhận' }, version);
    expect(reports.state('zero')).toMatchObject({
      status: 'accepted',
      timeliness: 'on-time',
      accepted: { zero: true },
    });
    expect(reports.state('zero')?.clocks.running).toEqual({});
  });

  it('comes back with a date of its own, whose ladder runs instead of the first', async () => {
    const handle = await reports.open('returned');
    await reports.bench.until(instantAt('2025-12-10', 9 * 60));
    const { version } = await reports.order(handle, ACTORS.commune, SUBMIT, 1);
    const returned = await reports.order(
      handle,
      ACTORS.standing,
      { type: 'return', reason: 'Thiếu số liệu', dueOn: '2025-12-18' },
      version,
    );
    expect(reports.state('returned')?.rework).toMatchObject({ lastAcceptedDay: '2025-12-18' });
    await reports.bench.until(instantAt('2025-12-19', 12 * 60));
    expect(reports.fired('returned')).toEqual([
      'before-10@2025-12-01',
      'before-5@2025-12-08',
      // The ladder of 18/12: 04/12 is past, 11/12 and 16/12 are to come.
      expect.stringMatching(/^before-10@2025-12-10/),
      'before-5@2025-12-11',
      'before-2@2025-12-16',
      'due@2025-12-18',
      'overdue-1@2025-12-19',
    ]);
    await reports.order(handle, ACTORS.commune, SUBMIT, returned.version);
    // First sent in time: a late rework makes it late, as the rule says.
    expect(reports.state('returned')).toMatchObject({ status: 'submitted', timeliness: 'late' });
  });

  it('leaves the date of a consolidation to the leader, and then watches it', async () => {
    const handle = await reports.open('consolidation', null, CONSOLIDATION);
    const date: ReportCommand = { type: 'set-date', dueOn: '2026-01-09', reason: 'Theo quy định' };
    expect(await refusalOf(reports.order(handle, ACTORS.standing, date))).toBe('not-allowed');
    await reports.order(handle, ACTORS.leader, date);
    await reports.bench.until(instantAt('2026-01-12', 12 * 60));
    // Saturday 10/01/2026 is worked for Friday 02/01.
    expect(reports.fired('consolidation').slice(-2)).toEqual(['due@2026-01-09', 'overdue-1@2026-01-10']);
    const last = reports.recording.eventsOf('consolidation').at(-1);
    expect(formatInstant(last?.at ?? 0) < '2026-01-10T08:15').toBe(true);
  });
});

describe('a report of a closed plan', () => {
  let reports: ReportBench;
  beforeAll(async () => {
    reports = await ReportBench.start();
  });
  afterAll(() => reports.bench.stop());

  it('sleeps on for a correction once it is accepted, and ends when its plan is closed', async () => {
    const handle = await reports.open('closed');
    const { version } = await reports.order(handle, ACTORS.commune, SUBMIT, 1);
    await reports.order(handle, ACTORS.standing, { type: 'accept' }, version);
    expect((await handle.describe()).status.name).toBe('RUNNING');
    await handle.signal(PLAN_CLOSED_SIGNAL);
    await handle.result();
    expect((await handle.describe()).status.name).toBe('COMPLETED');
  });
});
