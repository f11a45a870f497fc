import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { instantAt } from '../../domain/calendar/local-date.ts';
import { DEFAULT_POLICY } from '../../domain/obligation/policy.ts';
import { evolveTask } from '../../domain/task/task.evolve.ts';
import type { TaskCommand, TaskState } from '../../domain/task/task.ts';
import { TASK_WORKFLOW, taskWorkflowId } from '../../workflows/contracts/task.contract.ts';
import { realSlice } from '../support/real-calendar.ts';
import { FakeRecording } from '../support/recording-fake.ts';
import { ACTORS, envelope, launchTask, taskDefinition } from '../support/tasks.ts';
import { WorkflowBench } from '../support/workflow-bench.ts';

const LAUNCHED = instantAt('2025-07-15', 9 * 60);

/** Told of a ladder, then of the one before it: once that one was taken over, and those histories must replay. */
export async function ladderStory(): Promise<unknown> {
  const bench = await WorkflowBench.start(LAUNCHED);
  try {
    const calendar = realSlice();
    const recording = new FakeRecording<TaskState>({
      evolve: evolveTask,
      policy: DEFAULT_POLICY,
      calendar,
      now: () => bench.env.currentTimeMs(),
    });
    recording.clock = { offsetMs: bench.offsetMs, version: 1 };
    await bench.work(recording);
    const input = launchTask(recording, taskDefinition('replayed'), null, LAUNCHED, calendar);
    const { clock } = recording;
    const handle = await bench.start(TASK_WORKFLOW, taskWorkflowId('replayed'), { ...input, clock });
    for (const [version, workingDays] of [
      [3, 9],
      [2, 7],
    ] as const) {
      const added = { rung: 'receipt-4', workingDays, tells: ['responsible' as const] };
      const policy = { ...DEFAULT_POLICY, version, receipt: [...DEFAULT_POLICY.receipt, added] };
      const order = { type: 'replan', changeId: `change-${version}`, why: 'policy', calendar, policy };
      const command = order as unknown as TaskCommand;
      await bench.order(handle, envelope(ACTORS.standing, command, await bench.now()));
    }
    await bench.until(instantAt('2025-07-17', 12 * 60));
    return JSON.parse(historyToJSON(await handle.fetchHistory()));
  } finally {
    await bench.stop();
  }
}
