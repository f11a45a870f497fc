import { Injectable } from '@nestjs/common';
import { DomainError } from '../../domain/errors.ts';
import { formatInstant } from '../../domain/calendar/local-date.ts';
import type { TaskState } from '../../domain/task/task.ts';
import type { Actor } from '../identity/actor.ts';
import { SubjectAccess } from '../subjects/subject-access.service.ts';
import { AssignmentDetails } from './assignment-details.service.ts';
import { toAllowedActions, toAskedExtension, toAskedRefusal, toEscalations } from './task-detail.mapper.ts';
import { toExplainedDate, toRunningClocks } from './task-detail.mapper.ts';
import type { SubmissionResponse, TaskContentResponse, TaskDetailResponse } from './task-detail.responses.ts';
import { TaskHistoryService } from './task-history.service.ts';
import { TaskResults } from './task-results.service.ts';
import { TaskRows } from './task-rows.service.ts';
import { toAgencyName, toPersonName, type TaskWords } from './task.mapper.ts';

// The newest of a long history; the rest is asked for.
const HISTORY_SHOWN = 50;

/** Everything about one task. */
@Injectable()
export class TaskDetailsService {
  constructor(
    private readonly subjects: SubjectAccess,
    private readonly rows: TaskRows,
    private readonly assignments: AssignmentDetails,
    private readonly results: TaskResults,
    private readonly history: TaskHistoryService,
  ) {}

  /** @throws DomainError 'not-found', also for a task that the actor may not see */
  async get(actor: Actor, id: string): Promise<TaskDetailResponse> {
    const subject = await this.subjects.get(actor, id, 'task');
    const state = subject.state as TaskState;
    const { rows, words } = await this.rows.of([id], actor, [state.submission?.by ?? null]);
    const [row] = rows;
    if (row === undefined) throw new DomainError('not-found', { subject: 'task' });
    const [assignment, policy, submission, history] = await Promise.all([
      this.assignments.of(row.assignment.id, words.registry),
      this.rows.policyOf(subject.planId),
      this.submissionOf(id, state, words),
      this.history.pageOf(actor, id, { order: 'desc', cursor: undefined, limit: HISTORY_SHOWN }),
    ]);
    return {
      ...row,
      assignment,
      standingAgency: toAgencyName(state.chain.standingAgencyId, words.registry),
      issuer: toAgencyName(state.chain.issuerId, words.registry),
      originalDue: toExplainedDate(state.due, row.timeClass, words),
      reworkDue: toExplainedDate(state.rework, row.timeClass, words),
      clocks: toRunningClocks(state, policy),
      refusal: toAskedRefusal(state),
      extension: toAskedExtension(state),
      submission,
      escalations: toEscalations(state),
      allowedActions: toAllowedActions(state, actor, subject.planClosed, words.now),
      history,
      version: subject.version,
    };
  }

  /** A result of a task. @throws DomainError 'not-found' */
  async content(actor: Actor, taskId: string, contentId: string): Promise<TaskContentResponse> {
    await this.subjects.get(actor, taskId, 'task');
    return this.results.get(taskId, contentId);
  }

  private async submissionOf(
    taskId: string,
    { submission }: TaskState,
    words: TaskWords,
  ): Promise<SubmissionResponse | null> {
    const by = toPersonName(submission?.by ?? null, words.accounts);
    if (submission === null || by === null) return null;
    const content = await this.results.get(taskId, submission.contentId);
    return { by, sentAt: formatInstant(submission.sentAt), content };
  }
}
