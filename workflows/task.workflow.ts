import { continueAsNew } from '@temporalio/workflow';
import { decideReplan } from '../domain/obligation/replan.ts';
import { ENDED_STATUSES, evolveTask } from '../domain/task/task.evolve.ts';
import { decideTask } from '../domain/task/task.decide.ts';
import { TASK_TRANSITIONS } from '../domain/task/task.transitions.ts';
import type { TaskCommand, TaskEvent, TaskState } from '../domain/task/task.ts';
import type { TaskInput } from './contracts/task.contract.ts';
import { SubjectLoop } from './support/subject-loop.ts';
import type { SubjectBehaviour } from './support/subject-behaviour.ts';

const TASK: SubjectBehaviour<TaskState, TaskCommand, TaskEvent> = {
  decide: decideTask,
  replan: decideReplan,
  evolve: evolveTask,
  isEnded: (state) => ENDED_STATUSES.includes(state.status),
  needsVersion: (command) => TASK_TRANSITIONS[command.type].needsVersion === true,
};

/**
 * One task (assignment × agency × occurrence) from its launch to its end: takes orders, keeps its clocks, records every
 * event once. A completed task sleeps on, so that "thực hiện lại" finds it, until its plan is closed.
 */
export async function taskWorkflow(input: TaskInput): Promise<void> {
  const loop = new SubjectLoop(TASK, input);
  loop.listen();
  const next = await loop.run();
  if (next !== 'ended') await continueAsNew<typeof taskWorkflow>(next);
}
