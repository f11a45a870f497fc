import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { instantAt } from '../../domain/calendar/local-date.ts';
import { makePeriod } from '../../domain/deadline/period.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import { DEFAULT_POLICY } from '../../domain/obligation/policy.ts';
import type { NumberedEvent } from '../../domain/obligation/recorded-event.ts';
import { openReport } from '../../domain/report/report.decide.ts';
import { evolveReport } from '../../domain/report/report.evolve.ts';
import type { ReportCommand, ReportEvent, ReportState } from '../../domain/report/report.ts';
import { REPORT_WORKFLOW, reportWorkflowId } from '../../workflows/contracts/report.contract.ts';
import { SENTINEL_WORKFLOW, SENTINEL_WORKFLOW_ID } from '../../workflows/contracts/sentinel.contract.ts';
import { PLAN_CLOSED_SIGNAL } from '../../workflows/contracts/subject.contract.ts';
import { POKED_SIGNAL, ROUND_WORKFLOW, roundWorkflowId } from '../../workflows/contracts/ticker.contract.ts';
import { resolve } from '../support/deadlines.ts';
import { realSlice } from '../support/real-calendar.ts';
import { FakeRecording } from '../support/recording-fake.ts';
import { reportDefinition } from '../support/report-story.ts';
import { ACTORS } from '../support/tasks.ts';
import { WorkflowBench } from '../support/workflow-bench.ts';

const OPENED = instantAt('2025-11-03', 6 * 60 + 30);
const SUBMIT = { type: 'submit', contentId: 'content-1', contentHash: 'hash-1', zero: false } as const;
const calendar = realSlice();

/** Reminded, sent, returned with a date, sent late, accepted, and ended by the close of its plan. */
export async function reportStory(): Promise<unknown> {
  const bench = await WorkflowBench.start(OPENED);
  try {
    const recording = new FakeRecording<ReportState>({
      evolve: evolveReport,
      policy: DEFAULT_POLICY,
      calendar,
      now: () => bench.env.currentTimeMs(),
    });
    recording.clock = { offsetMs: bench.offsetMs, version: 1 };
    await bench.work(recording);
    const handle = await startReport(bench, recording);
    let keys = 0;
    const give = async (actor: Actor, command: ReportCommand, expectedVersion: number) => {
      keys += 1;
      const sentAt = await bench.now();
      const envelope = {
        key: `key-${keys}`,
        bodyHash: `hash-${keys}`,
        actor,
        sentAt,
        expectedVersion,
        command,
      };
      return bench.order(handle, envelope);
    };
    await bench.until(instantAt('2025-12-10', 9 * 60));
    const first = await give(ACTORS.commune, SUBMIT, 1);
    const wanted: ReportCommand = { type: 'return', reason: 'Thiếu số liệu', dueOn: '2025-12-18' };
    const back = await give(ACTORS.standing, wanted, first.version);
    await bench.until(instantAt('2025-12-19', 12 * 60));
    const second = await give(ACTORS.commune, SUBMIT, back.version);
    await give(ACTORS.standing, { type: 'accept' }, second.version);
    await handle.signal(PLAN_CLOSED_SIGNAL);
    await handle.result();
    return JSON.parse(historyToJSON(await handle.fetchHistory()));
  } finally {
    await bench.stop();
  }
}

async function startReport(bench: WorkflowBench, recording: FakeRecording<ReportState>) {
  const at = await bench.now();
  const due = resolve(
    { kind: 'yearly', bound: 'before', month: 12, day: 15, yearOffset: 0 },
    { words: 'trước ngày 15/12', period: makePeriod('year', 2025) },
  );
  const definition = reportDefinition({ reportId: 'replayed' });
  const context = { subjectId: 'replayed', policy: DEFAULT_POLICY, calendar, now: at };
  const event = openReport(definition, due, context);
  const first: NumberedEvent<ReportEvent> = { seq: 1, at, actor: null, key: null, event };
  return bench.start(REPORT_WORKFLOW, reportWorkflowId('replayed'), {
    subjectId: 'replayed',
    kind: 'report',
    generation: 1,
    state: recording.launch('replayed', first),
    lastSeq: 1,
    lastHumanSeq: 1,
    answered: [],
    clock: recording.clock,
    policy: DEFAULT_POLICY,
    calendar,
    firesAtOnce: true,
  });
}

/** Asked at its start and at its instant, poked by a person's order, asked again and closed. */
export async function roundStory(): Promise<unknown> {
  const bench = await WorkflowBench.start(OPENED);
  try {
    let calls = 0;
    const advanceRound = async () => {
      calls += 1;
      const nextAt = calls < 4 ? (await bench.now()) + 24 * 3_600_000 : null;
      return { nextAt, ended: calls >= 4, clock: { offsetMs: bench.offsetMs, version: 1 } };
    };
    await bench.work({ advanceRound });
    const input = { id: 'replayed', clock: { offsetMs: bench.offsetMs, version: 1 } };
    const handle = await bench.start(ROUND_WORKFLOW, roundWorkflowId('replayed'), input);
    await bench.until((await bench.now()) + 36 * 3_600_000);
    await handle.signal(POKED_SIGNAL);
    await handle.result();
    return JSON.parse(historyToJSON(await handle.fetchHistory()));
  } finally {
    await bench.stop();
  }
}

/** The sentinel of a namespace: started, and then nothing, for ever. Its replay proves that its type and input are known. */
export async function sentinelStory(): Promise<unknown> {
  const bench = await WorkflowBench.start(OPENED);
  try {
    await bench.work({});
    const input = { sentinel: 'a-random-word', generation: 1 };
    const handle = await bench.start(SENTINEL_WORKFLOW, SENTINEL_WORKFLOW_ID, input);
    // Two days pass, so that the workflow task has been done: a history of its start alone would prove nothing.
    await bench.until(OPENED + 48 * 3_600_000);
    const history = await handle.fetchHistory();
    await handle.terminate('the story is told');
    return JSON.parse(historyToJSON(history));
  } finally {
    await bench.stop();
  }
}
