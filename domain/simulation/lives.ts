import { decideReport } from '../report/report.decide.ts';
import { evolveReport } from '../report/report.evolve.ts';
import type { ReportCommand, ReportEvent, ReportState } from '../report/report.ts';
import { decideTask } from '../task/task.decide.ts';
import { evolveTask } from '../task/task.evolve.ts';
import type { TaskCommand, TaskEvent, TaskState } from '../task/task.ts';
import type { LifeRules, SimulatedSubject } from './simulated-subject.ts';

/** The two kinds of subjects, as the workflows of the same name live them. */
export const TASK_LIFE: LifeRules<TaskState, TaskCommand, TaskEvent> = {
  kind: 'task',
  decide: decideTask,
  evolve: evolveTask,
};

export const REPORT_LIFE: LifeRules<ReportState, ReportCommand, ReportEvent> = {
  kind: 'report',
  decide: decideReport,
  evolve: evolveReport,
};

export type SimulatedTask = SimulatedSubject<TaskState, TaskCommand, TaskEvent>;
export type SimulatedReport = SimulatedSubject<ReportState, ReportCommand, ReportEvent>;

/** Whether a subject is a task; else it is a report. */
export function isTask(subject: SimulatedTask | SimulatedReport): subject is SimulatedTask {
  return subject.rules.kind === 'task';
}
