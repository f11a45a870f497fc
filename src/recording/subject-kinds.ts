import type { SubjectKind } from '../../domain/obligation/recorded-event.ts';
import { evolveReport } from '../../domain/report/report.evolve.ts';
import type { ReportEvent, ReportState } from '../../domain/report/report.ts';
import { evolveTask } from '../../domain/task/task.evolve.ts';
import type { TaskEvent, TaskState } from '../../domain/task/task.ts';
import { Report } from './report.entity.ts';
import { projectReport } from './report.projection.ts';
import type { SubjectKindDefinition } from './subject-kind.ts';
import { Task } from './task.entity.ts';
import { projectTask } from './task.projection.ts';

// The casts stand here and nowhere else: an event's kind is that of its subject, which the row names.
const TASK: SubjectKindDefinition = {
  kind: 'task',
  evolve: (state, event, at) => evolveTask(state as TaskState | null, event as TaskEvent, at),
  readModel: Task,
  project: (state, meta, listing) => projectTask(state as TaskState, meta, listing),
};

const REPORT: SubjectKindDefinition = {
  kind: 'report',
  evolve: (state, event, at) => evolveReport(state as ReportState | null, event as ReportEvent, at),
  readModel: Report,
  project: (state, meta, listing) => projectReport(state as ReportState, meta, listing),
};

/** The kinds of subjects; a new one is added here and gets recording, ledger and rebuild with it. */
export const SUBJECT_KINDS: Readonly<Record<SubjectKind, SubjectKindDefinition>> = {
  task: TASK,
  report: REPORT,
};
