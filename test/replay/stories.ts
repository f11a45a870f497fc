import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { instantAt } from '../../domain/calendar/local-date.ts';
import { DEFAULT_POLICY } from '../../domain/obligation/policy.ts';
import { evolveTask } from '../../domain/task/task.evolve.ts';
import type { TaskState } from '../../domain/task/task.ts';
import { BULK_WORKFLOW, bulkWorkflowId } from '../../workflows/contracts/bulk.contract.ts';
import { TASK_WORKFLOW, taskWorkflowId } from '../../workflows/contracts/task.contract.ts';
import { PLAN_WORKFLOW, planWorkflowId, POKED_SIGNAL } from '../../workflows/contracts/ticker.contract.ts';
import { resolve } from '../support/deadlines.ts';
import { realSlice } from '../support/real-calendar.ts';
import { FakeRecording } from '../support/recording-fake.ts';
import { ACTORS, envelope, HA_NOI, launchTask, SO_NOI_VU, taskDefinition } from '../support/tasks.ts';
import { WorkflowBench } from '../support/workflow-bench.ts';
import { ladderStory } from './ladder-story.ts';
import { reportStory, roundStory, sentinelStory } from './report-stories.ts';

const LAUNCHED = instantAt('2025-07-15', 9 * 60);
const calendar = realSlice();

/** A life of one workflow whose history is kept: each name is a file of `histories/`. */
export const STORIES: Readonly<Record<string, () => Promise<unknown>>> = {
  'task-that-fires-at-once': taskStory,
  'task-told-an-older-ladder': ladderStory,
  'plan-that-opens-twice': planStory,
  'bulk-in-three-batches': bulkStory,
  'report-that-fires-at-once': reportStory,
  'round-changed-by-a-person': roundStory,
  'sentinel-that-stands': sentinelStory,
};

/** Received, extended, late, submitted, returned, submitted again, confirmed: every kind of step of the subject loop. */
async function taskStory(): Promise<unknown> {
  const bench = await WorkflowBench.start(LAUNCHED);
  try {
    const recording = new FakeRecording<TaskState>({
      evolve: evolveTask,
      policy: DEFAULT_POLICY,
      calendar,
      now: () => bench.env.currentTimeMs(),
    });
    recording.clock = { offsetMs: bench.offsetMs, version: 1 };
    await bench.work(recording);
    const chain = { agencyId: SO_NOI_VU, standingAgencyId: SO_NOI_VU, issuerId: HA_NOI };
    const due = resolve(
      { kind: 'within', span: { unit: 'month', year: 2025, month: 8 } },
      { words: 'hoàn thành trong tháng 8/2025' },
    );
    const input = launchTask(
      recording,
      taskDefinition('replayed', { class: 'dated', chain }),
      due,
      LAUNCHED,
      calendar,
    );
    const handle = await bench.start(TASK_WORKFLOW, taskWorkflowId('replayed'), {
      ...input,
      clock: recording.clock,
    });
    const give = async (
      by: Parameters<typeof envelope>[0],
      command: Parameters<typeof envelope>[1],
      version?: number,
    ) => bench.order(handle, envelope(by, command, await bench.now(), version ?? null));
    const own = ACTORS.standingHead;
    const { leader } = ACTORS;
    await give(own, { type: 'receive' });
    const asked = await give(own, {
      type: 'request-extension',
      until: '2025-09-15',
      reason: 'Giảng viên bận',
    });
    const extended = await give(leader, { type: 'decide-extension', approve: true }, asked.version);
    await bench.until(instantAt('2025-09-18', 12 * 60));
    const content = { contentId: 'content-1', contentHash: 'hash-1' };
    const first = await give(own, { type: 'submit', ...content }, extended.version);
    const back = await give(leader, { type: 'return', reason: 'Bổ sung danh sách' }, first.version);
    const second = await give(own, { type: 'submit', ...content }, back.version);
    await give(leader, { type: 'confirm' }, second.version);
    return JSON.parse(historyToJSON(await handle.fetchHistory()));
  } finally {
    await bench.stop();
  }
}

async function planStory(): Promise<unknown> {
  const bench = await WorkflowBench.start(LAUNCHED);
  try {
    let calls = 0;
    const advance = async () => {
      calls += 1;
      const nextAt = calls < 3 ? (await bench.now()) + 3_600_000 : null;
      return { nextAt, ended: calls > 3, clock: { offsetMs: bench.offsetMs, version: 1 } };
    };
    await bench.work({ advancePlan: advance, advanceRound: advance });
    const input = { id: 'replayed', clock: { offsetMs: bench.offsetMs, version: 1 } };
    const handle = await bench.start(PLAN_WORKFLOW, planWorkflowId('replayed'), input);
    await bench.until((await bench.now()) + 3 * 3_600_000);
    await handle.signal(POKED_SIGNAL);
    await handle.result();
    return JSON.parse(historyToJSON(await handle.fetchHistory()));
  } finally {
    await bench.stop();
  }
}

async function bulkStory(): Promise<unknown> {
  const bench = await WorkflowBench.start(LAUNCHED);
  try {
    let left = 3;
    await bench.work({ runBatch: () => Promise.resolve({ left: (left -= 1) }) });
    const handle = await bench.start(BULK_WORKFLOW, bulkWorkflowId('replayed'), { jobId: 'replayed' });
    await handle.result();
    return JSON.parse(historyToJSON(await handle.fetchHistory()));
  } finally {
    await bench.stop();
  }
}
