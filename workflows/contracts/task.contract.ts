import type { TaskCommand, TaskState } from '../../domain/task/task.ts';
import type { CommandEnvelope, SubjectInput } from './subject.contract.ts';

/** Workflow type of one task: assignment × agency × occurrence. */
export const TASK_WORKFLOW = 'taskWorkflow';

/** Id of a task's workflow. */
export function taskWorkflowId(taskId: string): string {
  return `task/${taskId}`;
}

export type TaskInput = SubjectInput<TaskState>;
export type TaskCommandEnvelope = CommandEnvelope<TaskCommand>;
